# Reads documents with Python's libraries; prints JSON with what was read of each file.
import base64, email, email.policy, glob, json, sys, zipfile


def docx(paths):
    import docx

    def read(path):
        try:
            return "\n".join(p.text for p in docx.Document(path).paragraphs)
        except Exception as error:
            return f"UNREADABLE: {error!r}"

    return {path: read(path) for path in paths}


def mail(paths):
    return {path: read_mail(open(path, "rb").read()) for path in paths}


def read_mail(data):
    faults = []
    for number, line in enumerate(data.split(b"\r\n"), 1):
        if len(line) > 78:
            faults.append(f"line {number} has {len(line)} octets")
        if b"\n" in line or b"\r" in line:
            faults.append(f"line {number} has a bare line end")
        if any(byte > 0x7E or byte < 0x20 and byte != 0x09 for byte in line):
            faults.append(f"line {number} has other bytes than ASCII")
    message = email.message_from_bytes(data, policy=email.policy.default)
    texts = {"text/plain": "", "text/html": ""}
    attachments = {}
    for part in message.walk():
        faults += [f"{part.get_content_type()}: {d!r}" for d in part.defects]
        for name, value in part.items():
            faults += [f"{name}: {d!r}" for d in getattr(value, "defects", [])]
        if part.is_multipart():
            continue
        if part.is_attachment():
            content = base64.b64encode(part.get_content()).decode()
            attachments[part.get_filename()] = content
        else:
            texts[part.get_content_type()] += part.get_content()
    for name in ("From", "Date", "Message-ID", "User-Agent", "X-Mailer"):
        if message[name] is not None:
            faults.append(f"{name} is {message[name]}")
    return {
        "faults": faults,
        "subject": str(message["Subject"]),
        "text": texts["text/plain"].replace("\r\n", "\n"),
        "html": texts["text/html"],
        "attachments": attachments,
    }


def schemas(arguments):
    from lxml import etree

    folder, paths = arguments[0], arguments[1:]
    is_open = paths[0].endswith(".odt")
    if is_open:
        files = glob.glob(folder + "/**/*schema*.rng", recursive=True)
        files = [f for f in files if "dsig" not in f]
        # The oldest that is there: what is valid by it is valid by later ones.
        text = sorted(f for f in files if "manifest" not in f)[0]
        manifest = sorted(f for f in files if "manifest" in f)[0]
        known = {"META-INF/manifest.xml": etree.RelaxNG(file=manifest)}
        text = etree.RelaxNG(file=text)
        for name in ("content.xml", "styles.xml", "meta.xml"):
            known[name] = text
        prefixes = tuple(known)
    else:
        wml = glob.glob(folder + "/**/wml.xsd", recursive=True)[0]
        schema = etree.XMLSchema(file=wml)
        prefixes = ("word/document", "word/foot", "word/styles", "word/numbering", "word/settings")
        known = {}
    found = {}
    for path in paths:
        found[path] = []
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if not name.startswith(prefixes):
                    continue
                schema_of_part = known[name] if is_open else schema
                try:
                    is_valid = schema_of_part.validate(etree.fromstring(archive.read(name)))
                except etree.XMLSyntaxError as error:
                    found[path].append(f"{name}: {error}")
                    continue
                if not is_valid:
                    found[path] += [f"{name}: {e.message}" for e in schema_of_part.error_log][:5]
    return found


parts = {"docx": docx, "mail": mail, "schemas": schemas}
json.dump(parts[sys.argv[1]](sys.argv[2:]), sys.stdout)
