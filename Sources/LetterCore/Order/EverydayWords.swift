// Words of every day and places, of which names of organizations are made (“Causa Justa”).

extension WordLists {
  /// Words of every day in English and Spanish, some of other languages, peoples, and places, in small
  /// letters without accents, beside those that mark organizations. Some are names of people, too
  /// (“Rose”, “Monroe”).
  static let everyday = """
    a able abolish acceso access accion aces acorn acres act acting activa active actors adelante
    advance advancing advent advocate affordable afghan africa african after again agape age
    agenda ages agua ahead aide air aire al ala alabama alarm alas alaska alba albanian albany
    alcance alegria alive all alley allied allies alma alone alpha also alternative alternatives
    alto altos always amanecer ambassadors america american americans americas amherst amiga amis
    amitie amor amplify anaheim anchor ancla andes andover anew angels animal annex another ansanm
    answer anti antioch antiques anyone apostolic apoyo apparel apple appliances arab arbor arc
    arch architects arco area arena arise arizona ark arkansas armenian army around art arte artes
    artisan artisans arts ash ashram asi asia asian ask aspen aspire assist assistance associacao
    associazione assumption atlanta atlas attic aunties austin auto automotive autumn awake
    awakening aware awareness away ayiti ayuda ayudando aztlan azul back backpack badge bagel
    bagels bail bailes bakers balance ball baltimore band bandera bangladeshi banner bar barber
    barbers barbershop barrio barrios bars base basin basket basswood basta bay bazaar bbq beach
    beacon beam bear bears beautiful beauty become beginning beginnings being belief believe bell
    bella bells belong belonging beloved below bend bendicion benedictine berets berkeley best
    bethany bethel bethlehem better betty beyond bienestar bienvenidos big bike bikes bill birch
    bird birds birth bistro black block blocks bloom blue bluebird boards boat boats body boise
    bold bond bonds bondye bone book boom border borders boricua born bosnian bosque boston both
    bottom boulder bound boundaries bounty boutique box boy boys branch brave brazos bread break
    breakers breaking breath brewers brewery brewing brews brick bricks bridge bridgeport bridges
    bridging bright brighter bring bronx brook brooklyn broome brother brown buddies buddy buen
    buena buenas bueno buffalo build builder building built burger burgers burlington burmese bus
    business busy butter butterfly buy california call calle calles calling calor calvary cambio
    cambodian cambridge caminantes camino caminos camp campesina campesinas campesino campesinos
    campo can canaan canada candle cantina canto canvas cape capital capitol captain car cardinal
    care cares caribbean caridade caring carmel carniceria carolina carpool cart carts casas case
    cast castle cat catch catskill catskills causa cause cave cayuga cedar celebrate cell cenacle
    central century ceramics cereal chain chair challenge champions chance change changemaker
    changemakers changers changing channel charge charleston charlotte charter chase chautauqua
    check cheer chemung chenango cherry chesapeake chicago chicana chicano chief child children
    childrens chinese choice choices chorus christi cincinnati circulo circulos citizen city
    ciudad ciudadania ciudadanos civic civil claim clarity claro class clay clean cleaners clear
    clearing cleveland click climate climb climbers clinton close closed cloth cloud clover
    cloverleaf club clubes coach coal coast coastal cobalt cocina code coffee cold colmena
    colombian color colorado colores colors columbia columbus comadres come comes comfort comics
    coming comm common commons commonwealth compadres companion companions compass compassion
    computing comun comune comunes con concern concerned concert conciencia concord congolese
    connect connecticut connecting connection connections conscience conservation constitution
    construyendo contact contemporary convergence cook cookies cooks cool copper coral corazon
    corazones core corn corner cornerstone corps cortland cosecha cottage cotton count counter
    country county courage course court courtyard covenant cover coworking cradle craft crafters
    crafts creamery create creating creation creative creciendo creek crew crime crisis critical
    crop cross crossing crossings crossroads crow crown crucifix crystal cuidado cultura cultural
    culturas culture cup current curry cycle cycles cyclists dad dads daily dairy dakota dallas
    damascus dance dancers dancing danza danzas dar dare darul dawn day days dayton de deaf dear
    death deaths debt decide deeds deep deer defensa deja del delante delaware deli delta demand
    democracia democracy den dental denver deportation desde desert desi design desis despertar
    detained detention detroit develop dharma dia dialogo dialogue diamond dias digital digna
    dignidad dignity diner dios direct dirt disability disabled discover diverse diversity do doc
    docs dog dollar dolphin dom dominican donuts door doors dot double doughnuts dove down
    downtown dozen draft dragon dream dreamer dreams drive drum dry duck dulces durham dust
    dutchess each eagle eagles early earth east eastern easy eat eating echo eco ecology economic
    economy ecuadorian eden edge educacion educando educate education egyptian eight el elder
    elect electric electrical elegance elementary elephant elevate eleven elk elm elmira elms
    ember emerald emerge emerging emmaus empire empower en encinos encuentro end enlace enough
    ensemble entre environment environmental epic epiphany equal equality equity era erase erie
    eritrean escape esfuerzo esperanca esperanza espiritu espoir essential essex estates estrella
    estrellas eternal eterno ethic ethical ethics ethiopian europe even evening ever evergreen
    every everybody everyone everything excellence excelsior exchange explore express extra eye
    eyes fabric fabrica fabrics face faces fact factory fair fairness faith falah fall family fanm
    far farm farmer farmers farmworker fast father favorite fe feather fed feed feeding feet feliz
    fell fem feminist fence fern festival few field fields fierce fiesta fifth fight fighters
    fighting filipino film final find finding fine fire first fish fishers fit fitness five flag
    flame flat flatbush flex flint flock flood floor flooring flor flora flores florida florist
    flow flower flowers fly focus folk folks follow fonda fondi fondo foot forest forever forge
    fork form fort fortaleza forward foster foundry fountain four foursquare fox foyer frame
    framing franciscan franklin free freedom freedoms fresh fresno friend friendly friendship from
    front frontera fronteras frontline fruit frutos fuego fuel fuente fuerte fuerza fuerzas full
    fun furniture further future futures futuro gain galilee game garage garden gardeners gardens
    gate gates gateway gather gathering gemeinde gender general generation generations genesee
    geneva gens gente gentle georgia german gethsemane ghanaian gift gifts gilead girl girls give
    giving glass glassworks global gloria glow go goal gold golden good goods gospel grace gracia
    gran grand grande grandmothers grange grant grape grapes graphics grass grassroot grassroots
    gray great greater greek green greening greenpoint greenwich grey grill grocers grocery
    grooming ground grounds grove grow growers growing grown growth guadalupana guadalupano guard
    guardian guardians guatemalan guerreras guerrero guia guide guides guitars gulf gumtree
    gurdwara habitat habla hackensack hair haitian halal half hammer hand hands happen happy
    harbor harbour hard hardware harlem harm harmony hartford harvest has haus hawaii hawk hazel
    head healing health healthy hear heart heartland hearts heat heaven hecho hedge helix hello
    help helpers helping helps hen herald herb here herencia heritage herkimer hermanos hero
    heroes hidaya hidden high higher highlands highway hijas hijos hikers hilfe hill hills hilltop
    hip hispanic historic history hive hmong hoboken hogar hogares hold holding hollow holy
    hombres homeless homes homestead hometown honduran honey honor hood hook hope hopes horizon
    horizons horizonte horn horse hosanna hospitality hot hour household housing houston how hub
    huda hudson huella huellas huerta huerto human humana humane humanity humano humanos
    hummingbird hundred hunger hunt hurricane ice idaho idea ideas idioma if igualdad ihsan
    illegal illinois ilumina image imagine iman immaculate immigration impact inclusion inclusive
    independence independent independiente indian indiana indigena indigenas indigenous indonesian
    inner innocence innovation inside insieme insight inspire instead instruments integral
    integrity inter international into invest iowa iranian iraqi irish irmandade iron ironworks is
    island islands israeli issue it italian ithaca ivy jail jamaat jamaica jame jamia japanese
    jardin jardines jazz jericho jersey jerusalem jesuit jesus jeunes jeunesse jewelry job jobs
    join joint jordan jornalera jornaleras jornalero jornaleros journal journey joven joy jubilee
    judea juice july junction june jungle just justa justas justo justos kansas karate karen keep
    keepers keeping kennel kentucky kestrel key keys kid kids kin kind kinder kindness king
    kingdom kingston kite klub knit know knowledge kollektiv kombit konbit korean kosher kultura
    la labor labrador ladder ladies lady lago lakay lake lakes lakeside lamp land landing lands
    landscaping language lansing lantern laotian large lark las lasalle last lasting latin latina
    latinas latino latinoamericana latinoamericano latinos latinx launch laundromat laundry laurel
    lavi law lawn lawncare lazo lazos lead leader leaders leadership leading leaf learn learners
    learning leave leaves leaving left legacy legliz lemon lend lengua lenguas lespwa less lesson
    let letter levantate level lexington liberation liberian libertad liberty libre libres lider
    liderazgo lideres life lifeline lift light lighthouse lights like lily linden line link links
    lion lions listen listening literacy little live livelihood living livingston loaf locust log
    long longer look loop los lot lotus loud louisiana love loving low lowell lower loyola lucha
    luchadoras luchando luchar luck luna lunch luz lyric macedonia made madina madison madre
    madres magic magnolia main maine maintain maison majority make maker makers making malaysian
    man manana mandate mandir manhattan mano manor manos many map maple mar maranatha marble march
    marcha marigold marin mark market marketing markets marsh martial maryknoll maryland mas mason
    mass massachusetts massive masters maternity matter matters mattress may mayday me meadow
    meadows meal meals measure media medical medicine meet meeting member memorial memory memphis
    men mend mental mente mercado mercy merge message messiah mestiza metalworks metro mexican
    mexico mi miami michigan mid middle midhudson midtown midwest midwives miel might migrant
    migrante migration milagro mile military milk mill million mills milpa milwaukee mind mindful
    mine minneapolis minnesota mint mision mission mississippi missouri mixteca mobile model
    modern mohawk moms monde money monroe montana monte montgomery month monument moon moral more
    morning moroccan mosaic mother motorcycles motors mount mountain mountains mouse move movers
    moving moxie mt much mujer multicultural mundo mural murals music must mutua mutual my nacion
    nacional naciones nadie nails nashua nashville nassau nation nations native nativity natural
    nature nazarene nazareth near nebraska neighbor neighborly neighbour nepalese nepali nest net
    nevada never new newark newburgh news next niagara nice nido nigerian night ninas nine ninos
    no nobody noche noise none nonviolence noodle noodles noon noor nopal nor norte north
    northeast northern northside northwest nosotras nosotros not notes nothing nous nova now
    nuestras nuestro nuestros nueva nuevas nuevo nuevos number nunca nur nursery nurture oak
    oakland oaks oakton oasis object obreros occidente ocean october off offering ohio oklahoma
    old olive olivet olla ollas olmo once one oneida ones only onondaga ontario onward open
    opening opera opportunity optical or orange orchard orchards order oregon organic oriente
    origin original orleans oswego other others otsego ours out outdoor outer outlet outside
    outward over overcome owl own owners oxen pace pacific pact paddlers padres page paint
    painters painting paix pakistani palabra palabras palace palestine palestinian palm palms
    palomas pan panaderia panther panthers papel paper parade park parks parkslope parkway part
    participa partner pasos pass passage past pasteleria paterson path paths pathway pathways
    patria patriots pax pay paz peace peaceful peach peak pear pearl pedal peekskill pen pena
    pencil pennsylvania penny pentecost pepper per perfect perspectives peruvian pets pharmacy
    philadelphia pho phoenix photo piano pianos picture piece pier pilates pilgrim pilgrims pilot
    pine pines pink pino pioneer pipe pit pittsburgh place places plain plains plan planet plant
    planters plate plattsburgh play players playground pledge plow plum plumbers plumbing plus
    podemos poet poetry poets point pole police policy polish pond pony pool poor porch port
    portal portland portraits portsmouth post pot potluck potter potters pottery poughkeepsie
    poverty power powerful prairie pray prayer presence present preservation preserve pride prime
    print printers printing prison prisons private pro problem produce productions professional
    progress promise proof property prosper prosperity protect protector proud provide providence
    pub public pueblo pueblos puente puentes puerta puertas puerto pulse purple purpose push
    putnam puzzle quarter que queen queens queer quest quick quiet quilt quilters quilting quilts
    quincy rabbit race races racial racism radical radio rahma raices rail rain rainbow raise
    raising raiz raleigh ramen ranch range rapid rare rasin raven ray rayo rayos raza reach read
    readers reading ready real realm reason rebuild reclaim records recovery recycle redbud
    redeemer redwood reentry reform refuge refugio region regional reimagine rejoice relief
    religious renacer renew renewal rensselaer rental rentals renters repair republic rescue
    research resilience resilient resist resistance resiste resort resource respect respeto
    respond response rest restorative restore resurrection return reunion revival revolution
    rhythm rice rich richmond rico ride riders ridge ridges riding right righteous ring rio rios
    riots rise rises rising river riverbend riverfront rivers riverside road roads roadside
    roasters roastery robin roble robotics rochester rock rockaway rockers rockland rocks rocky
    roll roof roofing room root rooted roots rosary rose roses rough round route row rowers rowing
    royal rugby run runners running rural russian rustbelt ruta sabbath sabor sacred safe safer
    safety sage sagrado sahib sail sailing sailors saint saints salem salmon salon salons salt
    salud salvadoran salvation samaritan samaritans sanacion sand sangha santuario sapling
    saratoga sauce sauces savannah save saving savings savior say says scene schenectady schoharie
    scholar scholas schuyler science score scout scouts se sea seaside season seasons seat seattle
    second secours secret secure security see seed seeds seek seize self sell sembradores
    sembrando semilla semillas senderos seneca senior sense ser serenity series serve serving set
    seven shade shadow shape share shared sharing sheep shelf shell shepherd shield shiloh shine
    ship shoe shoes shoot shop shops shore short shoulder show showing si side sidewalk siempre
    sierra siglo sign signs silver simple sinai since sing singers singing single sister site six
    skate skaters sky skyline sleep slow small smart smile snow so sobre soccer social software
    soil soiree sol solar soldier soldiers sole solid solidaria solidario solidarite somali some
    someone somerset somerville somos sonando song songbird songs sonrisa soul soup source south
    southeast southern southside southwest spa space spaces spark sparks sparrow speak speaks
    special spectrum speech spirit spirits spiritual sport sports spot spring springfield sprout
    squash stage stamford stand standing stands star starfish stars start state staten states
    statewide station stay steel step steps steuben stick still stitch stock stone stoop stoops
    stop stories storm story stowarzyszenie straight stream streets strength strike strong
    stronger student study styles su success sudanese sueno suenos suffolk sugar sullivan summer
    summit sun sundance sunday sunflower sunlight sunrise sunset sunshine supply support sur sure
    surf surge sus sushi sustain sustainability sustainable sweet swim swing sword syracuse syrian
    system tabernacle table tables taco tacoma tacos tailor tailors take takes tale talent talk
    talking tall tallahassee taller talleres tampa tandem taproom taqueria taqwa taste tavern tea
    teach teaching teahouse teatral teatro tech technology techo teen teens tejedoras tell temp
    tempo ten tenant tender tennessee tent tepeyac terra terre test texas text thai thanks that
    their them there these they thing things think third this thousand thread three thrift thrive
    thriving through thunder tibetan tide tiempo tierra tierras tiger timber time times tin tiny
    tioga tires todas todo todos together toledo tomorrow tompkins ton too tool tools top torah
    torch toronto total touch tower towers towing town toy toys trabajo track trade trades
    tradition traditions trail trails train training trans transfiguration transform transformando
    transformation transforming transit transition transport treasure tree trees trenton tri
    triangle tribal tribe tribes tributary trillium trinity trip troy true truth trying tu tucson
    tulip tulsa turkish turn turning turtle twelve twenty twin twins two ubuntu ukrainian ul uloom
    ulster umbrella un una uncommon under undocumented uniao unida unidad unique unite united
    unites unity universal uno unseen until up uplift upper upstate uptown urban ursuline us use
    utah utica valiente valientes valle valley valleys valor value values vamos van vanguard
    vedanta vegan ven ventana venture ventures verdad verdant verde verein vermont very vet
    veteran via viajeros victory vida vidas video vie vietnamese view vigil vihara village
    villages vine vintage vinyl violence violet virginia vision visions visitation vita vital viva
    vivienda vivir vivre vocal voice voices voluntad vote voter votes voting vuelo wage wake walk
    walkers walking wall walls war warehouse warm warren warriors washington watch watchers water
    waterfront waters watershed watertown wave waves way wayne ways we wealth weather weave
    weavers web week welcome welcoming welfare well wellness wesleyan west westchester western
    westside wetlands whale what wheat wheel wheels when where while white who whole why wild
    wilderness wildlife will willow win wind windmill window winds winery wines wing wings winter
    wisconsin wisdom wise wish within witness wolf woman wonder wood woodland woods woodstock
    worcester word words work working works workshop world worlds worship worth would wren write
    writing wyoming y ya yard yards yarn yates year years yellow yemeni yes yeshiva yet yoga
    yonkers york you young your yours zen zendo zion zone zones
    """

  /// With what words of every day end, in English and Spanish.
  static let everydayEndings = """
    tion tions ness ment ments ship ships ity ities ism ists ist ers ors less ful able ative onal
    cion ciones dad istas ical ville burg town land lands side view wide keeper ings ways ants ents
    ology graphy crats ians ish ando iendo adoras adores nidos nidas work works house field worth
    """
}
