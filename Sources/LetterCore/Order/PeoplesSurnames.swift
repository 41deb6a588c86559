// Surnames of many peoples, as far as they tell a person.

extension WordLists {
  /// Surnames beside those of the other lists, in small letters without accents. Some are words of
  /// every day, too (“Green”).
  static let peoplesSurnames = """
    abbas abbott abdo abe abood aboud acharya acheampong adams addo adeleke aden adhikari afolabi
    agarwal agbayani aggarwal agrawal agyeman ahmadi ahn ahuja ajayi akana akande akhtar akintola
    alabi alam alavi albrecht alemu almeida alves amato amiri amoah andersen anderson andersson
    ando andrews ankrah ansari antunes antwi anyanwu aoki appiah arafat araujo armstrong arora
    arslan arya aryee asad asamoah asante aslam aslan assefa aung austin awuah aydin azevedo
    azikiwe azizi azoulay babalola babic babu badawi bae baek bahadur bai baig bailey bajaj bakker
    bakr balogh balogun baltazar banda banerjee banks bansal barakat barbieri barbosa barnett
    barrett barros bashir basu bates bauer baumann beck becker begum bell bellini bello benayoun
    bengtsson bennett berg berger bergmann berisha bernstein bezerra bhandari bhardwaj bhargava
    bhat bhatia bhatt bhattacharya bhatti bianchi bianco bishop biswas biton black blanc blanchard
    blue boateng boer bohm bond bondarenko bonnet bos bose bowman boyd boyer boyko brandt braun
    brennan brewer bright brooks brouwer brown brun brunet bruno buenaventura bui bukhari burke
    burns burton busch bush byrd bytyqi byun cabuyao caguioa cai caldwell campbell cao cardoso
    carlson carpenter carr carroll carter caruso carvalho catacutan cattaneo cavalcante cayabyab
    celestin celik cerny cetin chakraborty chambers chan chanda chang chapman chatterjee chau
    chaudhary chaudhry chauhan chen cheng cheung chevalier chiang chiba chiu cho choi chopra chow
    chowdhury christensen chuang chukwu chung church clay clement coelho cohen cole collins
    colombo conte conti cook cooper coppola correia costa cox crane crawford cross cui cunha
    cunningham dabrowski dagohoy dahan dai dale dam dang daniels danjuma dao dar darwish das
    dasgupta datta davidson davies davis dawson day dean deangelis dekker delacruz demir deng
    desai desantis deshmukh deshpande desir desta devi dewan dey dhaliwal dhillon diallo diarra
    dietrich dijkstra dimaculangan dimayuga dimitriou dinh diop dixit dixon dizon djordjevic
    dlamini do doan dogan doherty dong donkor dorvil du dubois dufour dumlao dumont dunn duong
    dupont durand dutta duval dvorak edwards ellis endo engel eom epstein eriksson esposito estime
    evans eze ezekwesili fabbri faleolo fan fang farina farkas farooq farsi faure feldman feng
    ferguson fernandes ferrara ferrari ferraro ferreira ferri field fields figueiredo finch
    fischer fisher fitzgerald fitzpatrick fleming fletcher fofana fong fonoti fonseca fontaine
    fontana forest fournier fowler fox franke frazier freeman freitas friedman frimpong frost
    fuchs fujii fujimoto fujita fujiwara fukuda fuller fung gaber gaillard gallagher galli gallo
    gandhi ganguly gao gardner garg garnier gashi gatdula gatti gautam gauthier gautier gebre
    gebremariam gebremedhin gentile georgiou ghaffari ghani ghosh gibson gill giordano girard
    giraud gjoni gokhale goldberg goldstein gomes goncalves goode goswami goto goyal graaf
    grabowski graf graham grant grassi grasso graves greco green greenberg greene grewal griffiths
    grigoryan groot gross gu guerin guha gul gunawan guo gupta guru gurung gustafsson gyamfi ha
    haas habib haddad hafeez hagen hahn haider hale halvorsen hamalainen hamdan hamdi hamidi
    hamilton hamoud han hanna hansen hanson hansson hao haq haque hara harada hariri harper
    harrison hart hartmann harutyunyan hasan hasegawa hashemi hashimi hashimoto haugen hawkins
    hayashi haynes he hegde heikkinen hendriks heo her herrmann hersi hicks hidayat hill hirano ho
    hoang hoffman hoffmann hofmann holland holmes holt hong hopkins horn horowitz horton horvat
    horvath hossain hosseini hou hovhannisyan howell hoxha hsiao hsieh hsu htet htoo hu huang
    huber hudson hughes hui hunt hunter huynh hwang ibrahimi igwe ikeda ilic imai inoue ioannou
    ionescu ip iqbal ishida ishii ishikawa islam ismail ito ivanov iwasaki iweala iyengar iyer
    jackson jacobs jafari jager jain jalali jama jang jankowski jansen jansson jarvinen javed
    jennings jensen jeon jesus jeudy jha jia jiang jin johansen johansson johar johnson johnston
    joly jones jonsson joo jorgensen joshi jovanovic juhasz jung juric kabir kadam kahale
    kahananui kaiser kale kamara kamealoha kaminski kaneko kang kante kapadia kaplan kapoor kapur
    karimi kariuki karki karlsson kato katz kaul kaur kavanagh kaya kazemi keita kekahuna keller
    kelley kennedy khalaf khan khanna khatib khatri khatun khosla khoury khumalo khuu kikuchi
    kilic kimani kimura king kinoshita kipkemboi kiplagat kiss klein knudsen ko kobayashi koc koch
    kohler kojima kondo kong konig koo korhonen koroma koskinen kothari kourouma kovac kovacs
    kovalchuk kovalenko kowalczyk kowalski kozlov kozlowski kramer krasniqi kraus krause
    kravchenko krawczyk krishnamurthy kristensen kruger kubo kucera kudo kuhn kulkarni kumari kuo
    kurian kuznetsov kwan kwiatkowski kwok kwon kwong kyei lac lacson lafontant lai laine lakatos
    lake lam lama lambert lane lang lange lapid larsen larson larsson latif lau lawson le lebedev
    lee lefebvre lefevre legrand lehmann lei leka lemaire leone leota leung levy lewandowski li
    liang liao lim limbu lin little liu lo lombardi lombardo long longo lopes lor lorenz lourenco
    love lowe lu lualhati ludwig lui luo luong ly lynch ma mabini macapagal macaraeg macdonald
    mach machado mackenzie madan madsen maeda magalhaes magar magsaysay maguire mahajan maharaj
    mahlangu mahmood mahoe mai maier maina majeed mak makela makinen malhotra malonzo manalo
    mancini mangubat mansour mansouri mao marchand marchenko marchetti mariani maric marini marino
    markovic marques marshall martinelli martini martins maruyama mason masri masson masuda mathur
    matos matsuda matsui matsumoto matsuo matthews mayer mazur mazza mbugua mccarthy mccoy
    mcdaniel mcdonald mcgrath mckinney meadows mehra mehrotra mehta meier meijer mekonnen melnyk
    mendes meng mengistu menon mensah mercier messina meunier meyer michalski michel miles miller
    mills min mirza mishra misra mitchell mittal miura miyamoto miyazaki mizrahi mkhize modi mok
    mokoena molefe moller molnar monroe monteiro montgomery monti moon moore moradi moreau moreira
    morelli moretti morgan mori morin morina morita morozov morris morrison mortensen moua mousavi
    moyo mubarak mughal mukherjee mulder muller murakami murata muriithi murphy murray murthy musa
    mutua mwale mwangi myers na nagy naidu nair najjar nakagawa nakamura nakano nakashima nakoa
    nam nambiar nanda narang narayanan nascimento nasr nawaz nayak nayar nazari ncube nderitu
    ndiaye ndlovu ndungu nelson nemeth neumann neves newman ng nghiem ngo nguyen nichols nielsen
    nieminen nigam nikolaidis nikolic nilsson nishimura njoroge nkosi nkrumah noel noguchi noh
    nomura noori norris north novak novikov novotny nowak ntuli nunes nur nwachukwu nwosu nyarko
    obeid oberoi obi obrien oconnor odonnell ofori ogawa ogundipe ogunleye oh ohana ohno ojha
    okada okafor okamoto okeke okonkwo okoro okoye oladipo olatunji oliveira oliynyk olsen olson
    olsson omalley omari omondi oneill ono onyango opoku oppong oreilly osei osman ota ouma owens
    owusu oyelaran ozdemir ozkan ozturk padmanabhan page pai palmer palumbo pan pandey pandit
    panganiban pangilinan papadakis papadopoulos papp pappas parekh parikh parisi park parmar
    patel pathak patil pavlovic pawlowski payne pearson pedersen pellegrini pena peng pereira
    peretz perkins perrin persson peters petersen peterson petrosyan petrov petrovic pettersson
    pfeiffer pham phan phillips phiri phung pierce pillai pinto piotrowski pires pohl polishchuk
    poon popa pope popescu popov popovic porter poudel poulsen power price pritchard prochazka
    prothero punzalan puri purohit qadri qian qin qiu quach quan quaye quiambao quill quimson
    qureshi rabinowitz rahimi rahman rai raja raman ramaswamy rana randhawa rangan rao raposo
    rashed rasmussen rastogi rathi rathore rattan rauf rawat raza reddy rehman reid reis ren
    reynolds rezaei rhodes ribeiro ricci rice rich richards richardson richter rinaldi rivers
    riviere rizvi rizzi rizzo roberts robertson robin robinson rodrigues rodriquez rogers romano
    rose rosen rosenberg rossi rostami roth rousseau roussel roux rubin rudenko russo ryu sabbagh
    sachdev sadeghi saha sahin sahni saini saintil saito sakai sakamoto sakurai sala saleem salem
    salman salonga samad sanders sandhu sanna santoro santoso sanusi sanyal sargsyan sarin sarkar
    sarpong sarwar sasaki sato sauer savchenko saw saxena sayed sayegh schafer schmid schmidt
    schmitt schmitz schneider scholz schreiber schroder schubert schulz schulze schumacher
    schuster schwartz schwarz seidel sen seo seok serra sesay sethi setiawan shah shaheen shaikh
    shala shao shapiro sharif sharifi sharma sharp shaw shehu sheikh shelton shen sherpa shetty
    shevchenko shi shibata shim shimizu shin shrestha shukla sibal siddiqui sidhu sidorov
    silverman silvestri simoes simpson sims simsek singh singhal sinha sison sithole siu smit
    smith smits snow snyder soares soe sokolov soliman sommer song sood sorensen soriano sousa sow
    soyinka sparrow spencer sridhar srinivasan srivastava stein stephens stern stevens stewart
    stoica stojanovic stone strong su subramanian sugiyama sullivan sultan sumulong sun sundaram
    suri susanto sutton suzuki svensson svoboda swaminathan swan sylla szabo szeto szymanski ta
    takacs takagi takahashi takeda takeuchi taleb tam tamang tamura tan tanaka tandon tang tavares
    taylor teixeira tekle teklu tembo teng testa tetteh thach thai thakur thao thapa thompson
    thomsen tian tiwari tkachenko to tolentino ton tong toth toure toussaint tran traore trinh
    tripathi trivedi truong tsai tsang tse tseng tsui tuazon tucker tun tupou turner uchida uddin
    ude ueda ueno ullah um usman uzor valentini van vang varga varghese varma vasudevan
    venkataraman venkatesan verma vesely vieira virtanen visser vitale vo vogel vogt voigt volkov
    vora vos vries vu vue vuong vyas wade wadhwa wafula wagner wahab wai wali walker walters wan
    wang wanjala ward warren watanabe watari watkins watson watts weaver webb weber wei weinstein
    weiss welch wells west wheeler whitaker white whitfield wijaya williams williamson willis
    wilson win winkler winter wisniewski wit wojcik wolde woldemariam wolf wolff wong woo wood
    woods worku wozniak wright wu xia xiao xie xiong xu xue yadav yamada yamaguchi yamamoto
    yamashita yamazaki yambao yan yang yao yaqoob ye yeung yildirim yilmaz yip yiu yokoyama yoo
    yoon yoshida young younis yousefi yu yuan yuen zaidi zaman zaw zeng zewde zhang zhao zheng
    zhong zhou zhu ziegler zielinski zimmermann zou zulu zuma
    """

  /// With what the surnames of many peoples end.
  static let surnameEndings = """
    ovich evich enko chuk czyk wicz wski wska cki cka dzki ova idis akis poulos oglu escu eanu sson
    sdottir dottir shvili adze nathan raman swamy swami murthy moorthy ullah uddin zadeh ovic evic
    auskas ainen qvist quist gaard mann baum owitz singh yan
    """
}
