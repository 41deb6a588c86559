// Given names that are no other word, as far as they tell what a name is.

extension WordLists {
  static let givenNames = """
    aaron abigail abraham adam adrian agnes ahmed aisha alan albert alejandro alex alexander alexandra
    alexis alfred ali alice alicia alison allan allen allison alyssa amanda amelia amir amy ana andre
    andrea andrew andy angela anita ann anna anne annie anthony antonia antonio arthur asher ashley
    audrey barbara barry beatrice becky benjamin bernard bernice beth bethany betty beverly blanca
    bob bonnie bradley brandon brenda brendan brian bridget bruce bryan caleb cameron carl
    carla carlos carmen carol caroline carolyn carrie catherine cathy cecilia charles charlotte
    cheryl chidi chris christian christina dee kit lou mei olu will christine christopher cindy claire clara claudia clyde colin
    connie craig curtis cynthia dan daniel danielle danny darlene darren dave
    david deborah debra denise dennis derek diana diane dolores donald donna doris dorothy doug
    douglas dylan ed eddie edgar edith edna eduardo edward edwin eileen elaine eleanor elena eli
    elias elijah elizabeth ella ellen emily emma eric erica erik erin ernest esther ethan ethel
    eugene eva evan evelyn fatima felicia fernando frances francis francisco fred
    frederick gabriel gabriela gail gary george gerald geraldine gilbert gina gladys glenn
    gloria gordon greg gregory gwen hannah harold harriet harry harvey hassan hector heidi helen henry herbert herman hilda howard hugh ian ibrahim ida ines irene isaac
    isabel isabella isaiah ismael ivan jack jackie jacob jacqueline jaime jake james jamie jan jane
    janet janice jared jason javier jean jeanette jeff jeffrey jen jennifer jeremiah jeremy jerome
    jerry jesse jessica jill jim jimmy jo joan joann joanna joanne joe joel john johnny jon
    jonathan jorge jose joseph josephine joshua josue joyce juan juana juanita judith
    judy julia julian julie julio justin karen karl karla kate katherine kathleen kathryn kathy
    katie keisha keith kelly ken kenneth kevin kim kimberly kyle laila larry laura lauren laurie
    lawrence leah lena leo leon leonard leroy leslie leticia lewis lillian linda lisa lloyd lois
    lorena lori lorraine louis louise lucia lucille lucy luis luisa luke lydia lynn malik manuel
    marc marcia marcus margaret maria marian marianne marie marilyn mario marion marjorie
    marlene marsha martha martin mary matthew maureen maurice megan mei mehmet melanie melissa
    melvin mercedes michael michele michelle miguel mike mildred miranda miriam mohamed mohammad
    mohammed monica monique muhammad nadia nancy naomi natalie natasha nathan nathaniel neil
    nicholas nicole nina noah nora norma norman oliver olivia omar oscar pablo pamela patricia
    patrick paul paula pauline pedro peggy peter philip phillip phyllis priya rachel rafael
    ralph ramon randall randy raquel raul raymond rebecca regina renee ricardo richard rita
    robert roberta roberto rodney roger roland ron ronald rosa rosalind rosario rosemary
    ross roy ruben russell ruth ryan sally salma salvador sam samantha samuel sandra sara
    sarah scott sean sebastian sergio seth shannon sharon shawn sheila shirley sidney simon
    sofia sonia sophia sophie stacy stanley stefan stephanie stephen steve steven stuart susan
    suzanne sylvia tamara tammy tanya tara ted teresa terrence terry thelma theodore theresa thomas
    tiffany tim timothy tina todd tom tomas tommy toni tony tracy travis tyler valerie
    vanessa vera vernon veronica vicki victor victoria vincent vivian walter wanda
    wayne wendy wesley wilma william willie xavier yolanda yusuf yvonne zachary zoe
    aaliyah adela aiden alana alberta alec alvin anastasia angelina annette antoine antoinette ariana
    ariel arlene armando arnold astrid ava bernadette bertha beverley boris brad brady brett brianna
    brittany byron camille carmela cassandra cedric celeste chad chantal claudette clifford cory cyrus
    damian damon daphne darius darlene darrell darryl deanna delia demetrius denzel desiree devin diego
    dina dominic dominique dora doreen dwayne dwight earl edna edwina elise elliot elliott eloise elsa
    emil enrico ernestine errol estelle fabian felicity fiona floyd freda gabrielle genevieve geoff
    geoffrey gertrude giovanni gretchen guillermo gwendolyn hakim hattie heather helena henrietta hilary
    horace hubert imani ingrid irma irving jada jamal jamila janelle janine jasmine jenna jennie jeremy
    jermaine jocelyn joey johanna jolene josie kareem karina katelyn katharine katrina kaylee kendra
    krista kristen kristin kristina kurt kwame lakisha lamar latasha latisha latoya leila lila lionel
    liz liza lola lonnie loretta lorenzo lottie mabel mae maggie mallory mandy marcella margie margo
    marguerite marissa marla maryann maurice maxine meghan melinda meredith mildred millicent mitch
    mona muriel myra myrna myrtle nadine nanette nellie nettie nikki opal ophelia otis paige pam patti
    patty paulette pauline penelope phoebe priscilla rachael ramona rashad rashida reggie reginald
    rhoda rhonda rob robbie rosanna roscoe rosetta roxanne rudy rufus sabrina sadie salvatore selena
    serena shari shaun shawna shelley shelly sherri sherrie sheryl sonja stacey susana sybil tabitha
    tamika tanisha tatiana teddy terri thaddeus tobias toby tonya tracey tricia trudy twyla tyrone
    ursula velma vicky virgil wendell wilbur wilfred willa winifred woodrow yasmin yvette zachary zelda
    quentin quincy gus otto ulla renata odette kit hal lou ned vic ida lyndon franklin eleanor asa amos cesar dolores
    """

  static let givenNamesInSpanish = """
    agustin alberto alfonso alfredo alvaro amparo andres angelica araceli arturo aurelio beatriz
    benito bernardo catalina cristina daniela diego dulce emilio enrique ernesto esteban
    eugenia felipe felix fidel flor gerardo gilberto gonzalo graciela guadalupe guillermo gustavo
    hernan hugo ignacio ines irma isidro jacinto joaquin josefa josefina juliana leonor
    lourdes lucrecia magdalena manuela marcela marcos margarita mariana marisol marta mateo
    mauricio mayra mireya nicolas noemi octavio olga orlando pascual pilar ramiro raymundo
    reina rocio rodolfo rodrigo rogelio ruben santiago silvia socorro susana tomasa
    trinidad valentina vicente xiomara xochitl yesenia yolanda zoila
    """
}
