// Given names of many peoples, as far as they tell a person.

extension WordLists {
  /// Given names beside those of the other lists, in small letters without accents: a name that has
  /// one of them, and no word of organizations, is likely a person's.
  static let peoplesGivenNames = """
    aarti abby abdallah abdelrahman abdi abdirahman abdulahi abdulaziz abdullahi abdulrahman
    abdurrahman abebe abelardo abena abhay abhijit abhishek abiodun aboubacar abukar achieng
    adaeze adalberto adan adebayo adelaide adele ademola adeola adetokunbo adewale adeyemi adil
    adina aditi aditya adjoa adnan adolfo adriana adwoa afonso afsaneh agatha agim agnieszka agus
    ahlam ahmad aida aidan aiko aine aino aisling aissatou ajay akash akbar akemi akhil akihiko
    akiko akinyi akira akiva akosua akram akshay alain alasdair alastair alcides aleida aleksandar
    aleksandr aleksandra aleksei alessandra alessandro alessio alexandre alexei alexey alfreda
    alistair alka allegra almaz altagracia althea alyson amado amadou amaka amalia amani amarachi
    amelie aminata amit amita amitabh amnon amrita anahi anahit anais anand ananya anas anastasio
    anastasios anastasiya anders andreas andrei andriy andrzej angelo angie angus anil anirudh
    anish anjali anju ankit ankita ankur annabel annabelle anneke annika annmarie anouk anselmo
    antonella antti anupam anuradha anusha anwar aoife aparna apostolos aracely aram arash arben
    archana archie ardian areej arif arjun armelle armen armida arnaud arne arnulfo artemio arun
    aruna arvind asako asha ashok ashwin asif asma athanasios atieno atif attila atul augustine
    aurelie aurelien avi avigail avinash avital avraham ayaan ayako ayman ayodele ayse ayten ayumi
    azadeh aziz azucena babajide babak babatunde bahram balaji balazs balint bambang baptiste
    bartolome baruch basim basma bassam bastien batya bayani beata becca behnaz behrooz bekele
    bela belen belinda benedetta benedicte benedita bengt benoit berenice bernardino bertram
    bertrand besnik bethan bettina bharati bhavesh bhavna bilal bindu binta bintou birgit birgitta
    birtukan bishnu bjarne bjorn bogdan boguslaw bohdan bojan bolanle bongani bopha boubacar
    bozena bram brandi branko brenna brent brigida brigitte britta bronagh bryce bujar bukola
    burak busisiwe caio callie callum candace candelaria candice caoimhe carlo carly carole
    carolina carys casimiro catalin cathal catriona cecil cecile celestino celia celine cem chaim
    chana chandan chandra charalambos charlene charmaine chava chaya cheikh chiamaka chiara
    chidinma chieko chinedu chinwe chioma chitra christelle christophe christos chukwudi
    chukwuemeka ciara ciaran cihan cillian cinzia ciprian citlali citlalli clarissa claudio
    claudiu cleide clemence clementina cleo clint cody colleen collin colm conchita conor cora
    corentin corey corinne cormac cornelia cornelis cornelius cosimo cosmin coumba courtney
    crisanto crispin csaba cuauhtemoc czeslaw daan dafydd daisuke daithi dalal dalia damaris
    damien damilola danica daniele danijel danuta dario dariush dariusz darla darragh darshan
    davide dawit deandre debby declan deepa deepak deepika deirdre dejan delbert delfina delfino
    delores delphine delyth demetrio denis deniz denny dereje deshawn desmond devonte devorah
    dewey dewi dianne diarmuid didier dieter dieudonne dilip dilys dimitra dimitri dimitrios
    dimitris dinah dinesh dionysios dirk divya djibril dmitri dmitry dolma domenico donal
    donatella dorian dorota dragan dragana dragos drew drita duane dumitru duncan dusan dustin
    dvora eamon eamonn earline ebere edelmira edgardo edmund edona edouard edson eero effie efraim
    efrain efren efua ehsan eiji eilis einar eitan eithne ekaterina ekene elazar elba eldon
    eleazar eleni eleuterio elham eliane eliezer elif eligio elin elinor elisa elisabeth
    elisabetta eliseo elisheva elissa eliza elizaveta elodie eloisa elton elvia elvin elvira
    elzbieta emad emanuel emeka emiko emile emilia emiliano emine emmanuel emmanuelle emmett emre
    emyr enid enver enzo eoghan eoin ephraim epifanio erasmo eriberto erick ericka erma ermelinda
    ernestina ernie erwin eskil esmeralda esra essam estefania etienne etsuko eufemia eulalia
    eunice eusebio evangelina evangeline evangelos evaristo everardo evgeny ewa ewan eyerusalem
    ezequiel ezra fabiano fabien fabienne fabio fabrice fabricio fabrizio fadi faduma fadumo fahad
    faisal fanta farah farai farhad farhan farhiya fariba farid farida farouk farrah farzana
    farzaneh fatemeh fathi fatma fatmir fatou fatoumata faustino fawzi faye federica federico
    felicitas femke ferdinand ferenc fereshteh fergal fergus ffion filiberto filippo filomena
    fionn fionnuala firas flavia flavio florentino florian florin floris folake folasade fotini
    fouad francesca francesco francine franck francois francoise frank frankie freddie frederic
    frida friedrich fumiko funmilayo gabor gaetano galina ganesh garrett garry garth gaurav gauri
    gavin gayane gayatri gbenga gearoid geert geeta genaro gene gennaro genoveva georgette
    georgina georgios geraint gerard gerd gerhard germaine geronimo gerrit gerry gershon gervasio
    gethin gezim ghada ghassan gheorghe ghislaine giacomo gianluca gianni giannis gil gilles
    gilmar gilson ginny giorgi giorgia giorgio giovanna girish girma gisela giselle gita gittel
    giulia giuliano giulio giuseppe giuseppina glenda gokhan gopal goran gottfried grainne
    graziella grazyna gregorio greta griselda grzegorz guerda guido guillaume guillermina gulsen
    gulten gunilla gunnar gunter gunther gurdeep gurpreet gwenllian gwyneth gyorgy gyula hadi
    hafsa hagop haig haile hailu haitham hakan haley halima halina hallie halvor halyna hamid
    hamish hamza hanan hani hank hanne hannelore hans harald hardeep harish harjinder harjit
    harlan harleen haroon harpreet harsha hartmut haruka haruki haruko harvinder hashim hatem
    hatice hawa hayden hayley hedda heike heikki heinrich heinz helga helmut hema hemant hemi
    hendrik henk henning henri henrik henrique henryk heriberto hermann hermelinda hermenegildo
    herminia herminio herve hesham hester hideki hideo hilario hinemoa hipolito hiroaki hiroko
    hiromi hiroshi hisako hisham hoda hodan hollis hone horst hortencia hortense hossein hovhannes
    huda hugues humberto husain huseyin hussain hussein hywel iain iara ibrahima ichiro idrissa
    ieuan ifan ifeanyi ifeoma ifrah igor ihab ijeoma ikaika ikechukwu ikenna ilana ilaria
    ildefonso ildiko ileana ilhan ilir ilkka ilse iman imelda imogene imran imre indira indu ineke
    inge ingeborg inger ingo ingvar inocencio ioana ioane ioanna ioannis ionut iosefa ira irina
    irmgard irvin irwin iryna isabelle isadora isaias isamu isaura ishaan ishita isidoro ismaila
    issa istvan itamar itzel itzhak ivana ivone iwan iwona ixchel jaap jaber jacek jacinta jaclyn
    jacques jadwiga jafar jagdish jalen jana janae jandira janette janie janis janos janusz jari
    jarmo jaroslaw jarrod jarvis jasbir jaspreet jatin javon jawad jaya jayant jayanti jaylen
    jayne jazmin jeannie jed jejomar jelena jelle jens jerald jeroen jeronimo jerzy jesper jess
    jeton joachim joana joanie joao joaquim jocelyne jochen jodi jodie jody johan johannes
    johnathan johnnie joko jolie jonah jonas joop joost jorgen joris jorma josette josiah jovan
    jovana jovita jozef jozsef juanito judd jude judit juergen juha jukka julianna julianne julien
    juliet junichi junko jurgen jussara justine justyna jutta juventino jyoti kaarina kadiatou kai
    kainoa kaitlin kaitlyn kalani kaleo kamal kamala kamau kamil kamini kamran kanwal kaori kaoru
    kara karan karim karin karine karthik kartik karyn kasey kastriot katalin katarzyna katerina
    kateryna kathi kathie katy kaushik kaveh kavita kavitha kawika kayla kayode kazimierz kazuko
    kazuo kazuya kealoha kebede kees kehinde keiko keisuke kekoa kelechi kelli kellie kelsey kemal
    kenichi kenji kenny kenta kenzo keola keoni kerri kerry kerstin keshav keyshawn khadija khadra
    khady khaled khalid khalil kiara kimiko kimo kiprono kira kiran kirill kirsi kirsten kishore
    kiyoshi kjell kjetil klaas klaus knut koen kofi koji kojo komal konstantin konstantinos kostas
    krishna krishnan kristi kristie kristine kristoffer kristopher krystyna krzysztof ksenia
    kuldeep kumar kumiko kunal kusum kwabena kwadwo kwaku kwasi kwesi kylie kyoko lacey ladonna
    laetitia lajos lakeisha lakshmi lalita lamia lamine lamont lana larisa larissa lars lashonda
    laszlo laurent laxmi layla lazaro leandro leann leanne leela leena leif leigh leilani lela
    leland lemlem lemuel lennart lenny lenora lenore leobardo leonardo leonel leonie leonora
    leopoldo lerato lester leszek letitia levente levi levon leyla lhamo liam libby ligaya liisa
    lilian liliana lilly lindiwe lindsay lindsey linnea lisandro livia liviu lizbeth lizzie
    ljiljana llewellyn llinos loredana loren lorene lothar lowri luana luann lubna luc luca lucas
    luciana luciano lucie lucien lucinda lucretia ludivina ludovic luella luigi luiz lukasz lulzim
    luminita lusine luzviminda lyle lynda lynette lynne lyubov lyudmila lyudmyla maarten macario
    machiko maciej maddie madeleine madeline madge madhav madhavi madhu madhuri maeve magali
    magnus mahad mahbub mahealani mahendra mahesh mahmoud mahmud mahnaz mahsa maiko mairead mairi
    majid makana makoto maksim malachi malcolm malgorzata malia malini malka mamadou mamie manal
    mandeep mandla manfred manish manisha manjit manjula manny manoj manon manpreet mara marcel
    marcelino marcello marcelo marci marcin marcio marcy marek margriet mariah mariama maribel
    maricel maricela marieke marietta marijke mariko marilou marilu marina marisa marisela marit
    maritza marius mariusz marja markku marko markus marlon marquita martina marty marva marvin
    marwa marwan maryam maryanne marylou masahiro masaki masako masao masaru masashi masato masoud
    massimo mateusz matheus mathew mathieu mathilde matilde matteo matthias matti mattie matyas
    maude maura mavis maxim maxime maximiliano maximino mayumi mckenna mckenzie medardo meena
    meenakshi meera megha megumi mehdi mehran mekdes melba melchor melquiades melva menachem
    mendel merrill mervin meseret mette mia micaela micah michal micheal michela michiko mickey
    midori mihaela mihai mihir miho mikael mikayla mikhail mikko miklos milica milind milo milos
    mimi mindy minnie miodrag mircea mireille mirjana mirlande miroslaw misael misako mitsuko
    miyoko miyuki mladen moacir modupe mohamud mohan mohit mohsen moira moises mojgan molly monika
    monserrat montserrat monty morag mordechai morteza moses moshe mostafa mounir moussa mpho
    mukesh mukul mulugeta munir murat mustafa mykhailo mykola mylene myles myriam myron nabil
    nadeem nadege nader nadezhda nadir naeem naftali nahid najwa nakia nalani naledi nalini
    nandini naoki naoko narayan narciso naresh narinder narine naser nasim nasreen nasrin nasser
    natalia nataliya natalya nate nathalie natividad natsuki navdeep naveen nawal nayeli nazanin
    neal nebojsa nechama neelam neeraj neeta neha nelda nell nemanja nenad nereida nerys nesrine
    nestor neusa neva neville ngozi niall niamh nicanor nicolae nicolasa nicoletta nidia niels
    nigel nikhil nikita nikola nikolai nikolaos nikos nilesh nils nilton nirmal nirmala nisha
    nitin nizar njeri nkechi nnamdi nneka nnenna noboru nobuko nobuo noelani noelia noemie nohemi
    nolan nomsa nomvula norberto noreen noriko noura nuala nuno nuray nyambura nyasha obinna
    obioma ochieng odalys odell odhiambo odile ofelia oisin okechukwu oksana olabisi olaf olav
    olayinka oleg olegario oleksandr oleksii olena olivier ollie olufemi olumide oluwafemi
    oluwakemi oluwaseun oluwatobi omid omolara onur onyeka oonagh oralia orhan orla orlagh orly
    ornella orville osama osamu osmond osvaldo otavio othman otieno otilia oumar ousmane outi
    ovidio ovidiu owain owen oystein oyvind ozlem padma padraic padraig paivi palesa pallavi
    panagiotis panayiotis pankaj paola paolo parisa parminder parth parvaneh parviz pasang pascal
    pascale patrice patrizia patsy paulino paulo pavan pavel pawel pekka pemba pentti percival
    percy petra petrona petter phil philippa philippe philomena pierre pierrette pieter pietro
    pinchas piotr pirjo polina polly pooja poonam porfirio prabha pradeep prakash pranav prasad
    prashant pratibha praveen predrag preeti priti priyanka procopio prudencio przemyslaw pualani
    punit purnima pushpa putri qasim queenie radha radhika radovan radu rae raed rafal raffaele
    raffaella raffi rafiq raghav ragnar ragnhild rahim rahul raimo raimundo rainer raisa raizel
    rajan rajani rajat rajeev rajendra rajesh rajinder rajiv raju rakesh ramesh ramya randal rania
    ranjan ranjit raphael rasha rashawn rasheed rashid rashmi rasmus ratna ravi ravindra razvan
    reba rebeca reem regis reiko reinaldo reiner reinhard rekha remi remigio remy rena renae
    renate renato renaud rene renu reuben reuven reva revathi rexhep reyna reynaldo reza rhea
    rhett rhiannon rhodri rhys riccardo rick rickey ricky rieko rigoberto riitta riley rishi risto
    ritu rivka riyad rizalino rocco roderick rodger rogerio rohan rohini rohit roisin rokeya
    rokhaya rolando rolf romeo romualdo romulo ronaldo ronan ronda ronnie roopa rory rosalba
    rosalia rosalie rosalinda rosalio rosalyn rosanne rosaura roseann rosenda rosendo rosie roslyn
    rowan rowena roya royce ruairi rubina rufino rupa rupert ruperto ruslan rutendo rutger ruthie
    ruud ryoko ryota ryszard saad sabine sabino sachiko sachin saeed safiya sagal sahar sahra saif
    sajjad sakshi salah saleh salif salim sallie samar sameer sameh samer samia samir samira
    sandeep sandor sandrine sanford sangeeta sanjana sanjay sanjeev santosh saoirse sarita sarkis
    sarojini sasha saskia satish satomi satoru satoshi saturnino saud saul saurabh savita sayuri
    schuyler seamus sebastiao sebastien seema segun seiji sekou selamawit selin semisi senait
    seppo serafin serafina sergei sergey serhiy serkan setsuko severiano severine seydou seymour
    shabana shadi shahid shahin shahla shahram shailesh shaimaa shaindel shalini shana shane
    shania shanice shaniqua shankar shanna shantanu shanthi shaquille sharad sharada sharmila
    shashi shayla sheela shekhar shelia sherie sherry shigeru shilpa shinichi shinji shirin
    shivani shizuko shlomo shmuel shobha shoko shoshana shpresa shqipe shreya shruti shubha
    shulamit shweta siamak sian siaosi sibusiso siddharth sidnei siegfried sigifredo sigrid sigurd
    silas silje silke silvana silverio silvestre silvina silvio silviu simcha simeon simona simone
    sinead siobhan sione sioned sipho sissel siti sixto siyabonga sjoerd skylar slamet slawomir
    slobodan smita sneha snezana sohail soheila solange solomon solveig somchai somsak sonal
    sonali sonam sondra sophea sopheap soraya sorcha soren sorin souleymane spyros srdjan srinivas
    stan stanislav stanislaw stavros stefania stefanie stefano steffen stelios stella stephane
    stevie stjepan suad subhash sudha sudhakar sudhir sue sujata sukarno suleiman suman sumiko
    sumit sumitra sunil sunita suresh surinder susannah susanne sushil sushma susie susilo susumu
    suzette svein sven svetlana svitlana swapna swati sylvain sylvester sylvie szabolcs tadashi
    tadeo tadesse tadeusz tadhg tafadzwa tahani tahir taiwo takako takashi takeo takeshi takumi
    talal talia tamas tamer tami tamiko tania tanvi taras tarek tareq tariq tarun tasha tashi
    taslima tatenda tatiane tatsuya tatyana tavita tawana tejal temitope tendai tenzin teodora
    teodoro teofilo terje teruko tesfaye tessa tetsuya tetyana tevita thabo thad thais thanasis
    thandiwe thea theo theodoros theron thiago thibault thierry thijs thorsten tia tiago tibor
    tiburcio tigist tigran tihomir timo timoteo timur titilayo tolulope tomasz tomiko tomislav
    tommaso tommie tomoko tomomi tonatiuh tonia torbjorn tori toribio torsten toshiko toshio
    traian trayvon trent trevor trey trina trish trisha tristan trond trudie trygve tsegaye
    tsering tshepo tsutomu tuncay tunde tuomas tuula tyrell tyshawn tyson tzippora tzvi ubaldo
    uche uday ugochi ugur ulf ulises ulrich ulrika ulrike ulysses umar umberto umesh umit upendra
    urszula usama usha uwe vadim vahan vaishali valarie valdir valentin valeria valon vance varsha
    vartan varun vasant vasile vasiliki vasilis vasily vasudha vasyl vaughn veena venancio venkat
    venkatesh venustiano verna veronique vesna vianney vibha vickie vidar vidya vijay vijaya vikas
    vikram viktor viliami vimala vinay vincenzo vineet vinicius vinod viorica vipul virgilio
    virginie viridiana virpi vishal vishnu vitaly vito vittorio vivek vivien vladan vladimir
    vladislav volkan volker volodymyr vonda vyacheslav wael wafa wahyu waldemar waleed walid
    wallace wally walt wambui wangari wanjiru warsame wayan weldon wenceslao wendi werner wes
    wieslaw wilber wilda wilfredo wilhelm willard willem willemijn wilmer wilner winnie winston
    wiremu wisam witold wladyslaw wojciech wolfgang wolfram wouter wyatt xander yaakov yacouba
    yael yaffa yahya yajaira yamileth yana yann yannick yannis yared yareli yaretzi yaretzy
    yaroslav yasin yasir yasmeen yasser yasuko yasuo yazmin yechiel yehoshua yehuda yehudit
    yekaterina yelena yemi yesica yetunde yevhen yiannis yildiz yitzchak yngve yocheved yoel
    yogesh yohannes yonatan yosef yoshie yoshiko yoshio younes yousef yousra youssef yuichi yukari
    yuki yukiko yukio yuko yulia yuliia yumi yumiko yunuen yuri yuridia yury yusuke yutaka yves
    yvon zacarias zach zack zahid zahra zaid zainab zakia zander zane zanele zbigniew zehava zeina
    zeinab zelig zeljko zelma zenaida zerihun zeyad zeynep ziad zilda zinaida zipporah zofia zohra
    zohreh zola zoltan zoraida zoran zsofia zsolt zsuzsa zsuzsanna zubaida zulema zulma zurab
    zvonimir zygmunt
    """
}
