// Why a file cannot be read or written, as one sentence that says what, where and how to mend it.
import Glibc
import TextMetrics

/// A file that cannot be read or written.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is in the way.
  public enum Reason: Hashable, Sendable {
    case missing
    case missingFolder
    /// What should be the folder is a file.
    case noFolder
    /// No file can be made in the folder, whatever its permissions say.
    case unfitFolder
    case isFolder
    /// A folder that is to go has something in it.
    case folderNotEmpty
    case notAFile
    case notReadable
    case notWritable
    case readOnlySystem
    case noSpace
    case alreadyExists
    /// No name that a draft of the drafts folder can have.
    case unfitName
    /// Something else wrote or removed a draft since it was read or saved last.
    case changedOnDisk
    /// Another process works on the draft; as far as it can be told, who.
    case inUse(by: DraftLock.Holder?)
    /// A file of the program's own is a link, or no file at all, and is not followed.
    case planted
    case tooLarge(limit: Int)
    /// Not UTF-8; the line is the first that is not.
    case notUTF8(line: Int)
    /// Not JSON, where and why.
    case notJSON(line: Int, column: Int, String)
    case notADraft
    case newerVersion(Int64)
    /// Not a file of records.
    case notRecords
    /// Not a profile of documents.
    case notProfile
    /// An image that no letterhead can have: why, one sentence.
    case noImage(String)
    /// A draft with something else than expected: where, and what.
    case wrongContent(String)
    /// There is no folder for drafts: neither variable that would name one is set.
    case noHome
    /// What the system says, where none of the others fits.
    case system(Int32)
  }

  /// What is in the way, for who can do something about it.
  public let reason: Reason
  /// The file, as it was named.
  public let path: String

  /// An error about the file at `path`; "-" is standard input.
  public init(_ reason: Reason, _ path: String) {
    self.reason = reason
    self.path = path
  }

  /// What, where and how to mend it, in one sentence that is harmless to a terminal.
  public var description: String {
    let file = path == "-" ? "standard input" : "“" + quotable(path) + "”"
    return switch reason {
    case .missing: "\(file) does not exist; check its name."
    case .missingFolder: "The folder of \(file) does not exist; create it or choose another."
    case .noFolder: "\(file) has a file where its folder should be; choose another folder."
    case .unfitFolder: "No file can be made in the folder of \(file); choose another folder."
    case .isFolder: "\(file) is a folder; name a file in it."
    case .folderNotEmpty:
      "\(file) is a folder with files that are not this program's; remove it yourself."
    case .notAFile: "\(file) is not a regular file; choose another."
    case .notReadable: "\(file) cannot be read without permission; ask its owner for it."
    case .notWritable:
      "\(file) cannot be written without permission; choose another folder or ask for it."
    case .readOnlySystem: "\(file) is on a read-only file system; choose another folder."
    case .noSpace: "There is no space left to write \(file); free some and try again."
    case .alreadyExists: "\(file) already exists; choose another name."
    case .unfitName:
      "\(file) cannot be a draft's name; take one without “/” that does not begin with a dot."
    case .changedOnDisk:
      "\(file) was changed by something else since it was opened; look at what differs before you "
        + "save."
    case .inUse(let holder):
      "\(file) is in use\(holder.map { " by \($0)" } ?? " by another program"); close it there "
        + "first."
    case .planted: "\(file) is not a file of this program, so it is not used; move it away."
    case .tooLarge(let limit):
      "\(file) is larger than \(limit >> 20) MB, the most that this "
        + "program reads."
    case .notUTF8(let line):
      "Line \(line) of \(file) is not valid UTF-8; save the file as UTF-8 and try again."
    case .notJSON(let line, let column, let problem):
      "\(file) is not a readable draft: line \(line), column \(column): \(quotable(problem)); "
        + "fix that spot or use an older copy."
    case .notADraft:
      "\(file) is not a draft of this program: it has no version under “undersigned”."
    case .notRecords:
      "\(file) holds no records that this program can read; move it away or fix its first lines."
    case .notProfile:
      "\(file) holds no page settings that this program can read; move it away or fix its first lines."
    case .noImage(let sentence): "\(file): \(sentence)"
    case .newerVersion(let version):
      "\(file) was made by a newer version of this program (draft version \(version)); "
        + "update the program to open it."
    case .wrongContent(let what): "In \(file), \(what)."
    case .noHome: "There is no place for drafts: set HOME, or name a draft file."
    case .system(let number): "\(file): \(String(cString: strerror(number)))."
    }
  }
}

/// Text from a file or a path as an error may show it: harmless to a terminal, on one line, short.
func quotable(_ text: String) -> String {
  let text = cleaned(text).text
  return text.count <= 200 ? text : text.prefix(200) + "…"
}

extension FileError {
  /// The error of a call that reads.
  static func reading(_ path: String, _ number: Int32 = errno) -> FileError {
    switch number {
    case ENOENT, ENOTDIR: FileError(.missing, path)
    case EISDIR: FileError(.isFolder, path)
    case EACCES, EPERM: FileError(.notReadable, path)
    case ENXIO: FileError(.notAFile, path)
    default: FileError(.system(number), path)
    }
  }

  /// The error of a call that writes; by `errno`, where no number is given.
  public static func writing(_ path: String, _ number: Int32 = errno) -> FileError {
    switch number {
    case ENOENT:
      // Where the folder is there, it is such as one of /proc.
      FileError(FilePath.folderProblem(of: path) == nil ? .unfitFolder : .missingFolder, path)
    case ENOTDIR: FileError(.noFolder, path)
    case EISDIR: FileError(.isFolder, path)
    case ENOTEMPTY: FileError(.folderNotEmpty, path)
    case EACCES, EPERM: FileError(.notWritable, path)
    case EROFS: FileError(.readOnlySystem, path)
    case ENOSPC, EDQUOT, EFBIG: FileError(.noSpace, path)
    case EEXIST: FileError(.alreadyExists, path)
    default: FileError(.system(number), path)
    }
  }
}
