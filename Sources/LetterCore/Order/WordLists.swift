// The words that the reading of names knows: small letters, without accents, points and apostrophes.

enum WordLists {
  static let all: [(WordRoles, String)] = [
    (.honorific, honorifics), ([.honorific, .mayBeGiven], honorificsOrNames),
    ([.honorific, .office, .title], offices),
    ([.honorific, .office, .title, .mayBeGiven], officesOrNames),
    (.honorificPart, honorificParts), (.suffix, suffixes), ([.suffix, .longSuffix], longSuffixes),
    (.numeral, "i v"), ([.suffix, .numeral], "ii iii iv vi vii viii ix"),
    (.credential, credentials), ([.credential, .unsure], unsureCredentials),
    ([.prefix, .particle, .firmPrefix], firmPrefixes),
    ([.prefix, .particle], particles), (.prefix, otherPrefixes), (.marian, marian),
    (.joint, "y e i"), (.title, titles), (.organization, organizations),
    (.organization, organizationsInSpanish),
    ([.organization, .mayBeSurname], organizationsOrSurnames),
    ([.organization, .mayBeSurname, .rareSurname], housesOrSurnames),
    ([.organization, .rareSurname], organizationsOrRareSurnames),
    (.synagogue, synagogues), (.place, places),
    (.given, givenNames), (.given, givenNamesInSpanish), (.pronoun, pronouns),
    (.formerly, "nee ne born aka fka formerly geb"), (.small, smallWords), (.and, "and & et"),
    ([.organization, .legalForm], legalForms),
    ([.article, .honorificPart], "the"),
    (.hispanicGiven, hispanicGivenNames), (.hispanicGiven, givenNamesInSpanish),
    (.hispanicSurname, hispanicSurnames), (.irishStem, irishStems),
    (.semitic, semiticNames), (.spanishOf, "de del dela delos"),
  ]

  static let honorifics = """
    mr mrs ms miss mx mister missus messrs mme mlle monsieur madame madam herr frau
    dr drs doctor doc prof professor rev revd reverend reverends fr frs father rabbi rabbis imam
    imaam cantor br cllr ven venerable bhikkhu bhikkhuni
    dcn ptr pst rebbetzin maulana det ofc insp pdte
    sheikh shaykh mufti swami lama guru bishop archbishop msgr mons monsignor cardinal pastor
    elder evangelist rebbe hazzan chaplain apostle minister canon
    hon honorable honourable sir dame lady lord rt
    sr sra srta dr dra lic licda ing arq prof profa padre hna hno hermana hermano pbro
    senor senora senorita licenciado licenciada don dona fray obispo reverendo reverenda
    maestro maestra
    gen lt lieut col cpl sgt pvt capt cmdr adm brig maj cpt ltc ltcol sfc ssgt msgt
    colonel lieutenant sergeant corporal admiral brigadier
    atty attorney
    """

  static let honorificsOrNames = """
    sister brother mother bro captain major general don dean deacon deaconess baron baroness
    duke duchess prince princess king queen earl count countess marshal private dona doc elder
    lady lord guru father minister madre prophet prophetess pandit sardar
    hafiz
    """

  static let offices = """
    mayor sheriff undersheriff commissioner supervisor superintendent governor gov senator sen
    representative congressman congresswoman congressmember congressperson councilman councilwoman
    councilmember councilperson councillor councilor assemblyman assemblywoman assemblymember
    assemblyperson legislator ald supv commr assemb alderman alderwoman alderperson selectman selectwoman
    selectperson selectmember executive commander administrator comptroller prosecutor solicitor
    magistrate ambassador delegate secretary treasurer chairman chairwoman chairperson clerk
    president director member warden trustee freeholder constable sheriff-elect mayor-elect governor-elect senator-elect executive-elect
    alcalde alcaldesa gobernador gobernadora senador senadora comisionado comisionada jefe jefa
    concejal presidente presidenta juez jueza director directora
    """

  static let officesOrNames = """
    judge justice chief marshal speaker rep chair
    """

  static let honorificParts = """
    right most very his her honor honour excellency eminence holiness reverence
    county city town village state district police deputy vice assistant asst associate acting
    interim public general emeritus fire council borough executive prime lt first
    lieutenant chief sub lead presiding senior surgeon assembly board brigadier us
    staff master petty warrant former ret
    """

  static let suffixes = """
    jr jnr sr snr 2nd 3rd 4th 5th 1st esq esquire ret retd
    """

  static let longSuffixes = "junior senior second third retired deceased"

  static let credentials = """
    phd dphil scd sc.d edd psyd md dds dmd dvm vmd dc od pharmd dnp dsw drph dmin thd std jd llb
    llm llm jsd sjd lld mba mpa mpp mph msw msn ms msc mscd msced msed ma mfa med mdiv mat mls mlis
    mts mtheol mhs mha meng mphil march mup mcp mrp mcrp mpl mssw mss mssa mswac ba bs bsc bsn bfa
    bsw bed beng barch aa aas as ab am sb bba lpn rn aprn arnp np fnp crnp cnm cna cpm pa pac fnpbc
    pmhnp pmhnpbc rnc ccrn cns lcsw lcswr lmsw lsw lisw licsw lgsw csw csw-r acsw lcsw-r lmsw-r pmhnp-bc fnp-bc lmhc lpc lpcc
    lcpc lcmhc lmft mft amft lcat lcadc cadc casac nccac ncc cpa cfa cfp cfre pe pmp aia faia aicp
    faicp asla rla leed do facp facs faap faan facog faacap fache fnap fapa ccc-slp cccslp slp ot
    otr otrl pt dpt cot cota rd rdn ldn cdn cdcr chw ches mches cph rph qc kc kcb obe mbe cbe kbe
    mp mep mpp mla sj op osb ofm osf csj ssj rsm ihm sc snd sndden snjm op ocarm ocd cssr csc cssp
    mm sm smm osu rscj ccvi fsc osc cp svd sdb msc rcj dd esq notary cfa cisa cissp sphr phr shrm
    shrmcp bcba bcd bcc cde rcs ibclc cht lac dipl lmt mtp mpt phdc ccim gri jcd std stl stb
    lt sgt capt cpl attorney atty attorneyatlaw attyatlaw mdsc clu chfc lutcf lutc crna csi
    jp qpm usn usmc usaf usa uscg ret abd dsc dlitt litt dmus mmus bmus cprp cprs frcp frcs mrcp
    cff cfe cgma cva cpcu lmhp abpp aud atr lpat rpt ldt cdp ceap cssbb cpht
    frsc frs mbbs mbchb bvsc bds mrcs frcpc ccfp rsw rpsych cphr ca cma rssw
    """

  /// Credentials that are states, surnames or words when they are written small or stand alone.
  static let unsureCredentials = """
    ma md pa ms ct dc me de la mi in ne nd al do od as am ab aa ba om bs sc co or op mm dd mat med
    ca pe np ot pt rd cp sm sb jd bed march ches usa mp np lac leed aa
    """

  static let firmPrefixes = """
    de dela delos della delle dello degli dei dos du des von vom zum zur vander vanden dalla dall
    """

  static let particles = """
    di da del das do und d la las le les lo los l el al van vande den der het ter ten te tot op zu
    auf af av bin bint binti ibn t dal ul
    """

  static let otherPrefixes = """
    st ste saint sainte san santa santo sao sankt mac mc fitz ap abu abou abdul abdel abdal abdur
    abd bar o ni nic ui mhic
    """

  static let marian = """
    carmen rosario pilar angeles luz socorro mar consuelo refugio rocio lourdes guadalupe jesus
    dios paz soledad concepcion milagros nieves dolores mercedes remedios
    """

  static let titles = """
    organizer organiser coordinator advocate activist manager officer analyst assistant associate
    attorney lawyer counsel paralegal professor lecturer instructor teacher educator researcher
    scholar student candidate fellow resident citizen voter neighbor parent mother father
    grandmother grandfather grandparent homeowner tenant owner founder cofounder co-founder
    co-chair cochair vice-president vp ceo cfo coo cto ed exec principal superintendent dean
    provost chancellor registrar librarian archivist nurse physician doctor surgeon dentist
    pharmacist psychologist psychiatrist psychotherapist therapist counselor counsellor
    pediatrician midwife doula chaplain pastor minister priest deacon rabbi imam reverend
    clergy bishop cantor retired retiree veteran volunteer member board-member boardmember
    artist musician poet author writer editor journalist reporter photographer filmmaker actor
    actress singer composer designer architect engineer developer programmer scientist
    biologist chemist physicist economist historian sociologist anthropologist philosopher
    consultant contractor carpenter electrician plumber mechanic driver farmer farmworker
    gardener chef cook baker barista server bartender cashier clerk worker worker-owner laborer
    specialist supervisor strategist secretary treasurer trustee chairman chairwoman
    chairperson spokesperson ambassador liaison representative delegate steward president
    director emeritus emerita former self-employed entrepreneur investor banker broker
    realtor accountant bookkeeper administrator executive interpreter translator caseworker
    homemaker caregiver navigator docent intern adjunct postdoc sculptor painter weaver potter
    department dept school university college program office
    organizadora organizador abogado abogada maestra maestro profesora profesor estudiante
    residente vecina vecino directora director coordinadora coordinador enfermera enfermero
    medico medica pastora sacerdote madre padre miembro voluntaria voluntario jubilada jubilado
    trabajadora trabajador ciudadana ciudadano
    """

  static let organizations = """
    union unions coalition coalitions mosque masjid congregation university universities
    school schools association associations assoc assn federation
    league alliance network networks center centers centre centres council councils committee
    committees clinic clinics foundation fund funds society societies institute institution
    company co-op coop cooperative collective
    collectives project projects program programs initiative partnership partners consortium
    campaign movement caucus commission agency department office bureau authority board
    local chapter club clubs guild team teams organization organizations organizing org
    ministry ministries synagogue shul minyan diocese archdiocese synod presbytery conference
    convent monastery cathedral basilica baptist methodist lutheran presbyterian episcopal
    catholic unitarian universalist quaker mennonite evangelical pentecostal adventist ame ucc
    umc elca uu jewish muslim islamic buddhist hindu sikh interfaith bnai anshe anshei ohev shaarei shaare shaaray kehillat kehilat adath
    agudath tifereth chabad havurah chavurah ecumenical
    charities charity hospital hospice library museum theater theatre orchestra choir
    academy seminary district kindergarten preschool daycare pta ptsa
    services service resources legal aid defense defenders fellowship
    workers tenants neighbors neighbours neighborhood families immigrants immigrant refugees
    refugee students teachers nurses parents mothers fathers women womens youth elders
    seniors veterans lawyers attorneys physicians doctors educators librarians farmworkers
    drivers advocates activists volunteers citizens residents voters progressives democrats
    democratic republican republicans socialists party friends sisters brothers daughters sons
    rabbis pastors clergy
    community communities people's peoples action advocacy rights solidarity
    indivisible sanctuary outreach empowerment
    bookstore books bakery cafe restaurant studio studios gallery press publishing publishers
    enterprises industries consulting associates group groups task force taskforce
    collaborative collaboratives circle congress assembly forum seekers dreamers survivors members
    alumni employees taxpayers organizers writers artists scientists muslims jews catholics
    christians quakers baptists methodists apartments construction properties holdings builders bros
    realty insurance systems solutions motors grill pizza dental pac dba gmbh store hotel farms
    shelter pantry kitchen food bank trust credit
    afscme seiu afl-cio aclu naacp ymca ywca lgbtq lgbt
    """

  static let organizationsInSpanish = """
    casa iglesia centro union unidos unidas asociacion red coalicion comite colectivo colectiva
    fundacion alianza consejo liga federacion sindicato cooperativa escuela universidad instituto
    parroquia mezquita sinagoga templo clinica sociedad hermandad comunidad comunidades
    organizacion movimiento frente proyecto programa grupo confederacion corporacion
    ministerio mujeres trabajadores trabajadoras vecinos vecinas inmigrantes migrantes jovenes
    mesa voz voces vecinal obrera obrero comunitario comunitaria popular asamblea juventud
    familias estudiantes maestros derechos justicia juntos hermanas amigos
    """

  static let organizationsOrSurnames = """
    church temple parish abbey justice lodge christian
    """

  /// What is often named after a person: "Abraham House" may be one, or a shelter.
  static let housesOrSurnames = "house hall home haven college chapel"

  static let organizationsOrRareSurnames = """
    union center press kitchen league council brothers books bank force farms congress
    """

  static let synagogues = "beth israel el elohim shalom sholom emeth emet tikvah am torah hillel"

  static let places = """
    street avenue boulevard township borough heights falls springs plaza square
    """

  static let legalForms = "inc incorporated llc llp pllc ltd corp corporation"

  static let smallWords = """
    of for against without between across to with our in on at by the para por contra nuestra sin
    """

  static let pronouns = """
    she her hers he him his they them theirs their ze zir hir xe xem ella elle el ellos any
    """
}
