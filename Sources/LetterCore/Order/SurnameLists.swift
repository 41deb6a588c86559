// Names of peoples whose surnames have more than one word, as far as they tell where those begin.

extension WordLists {
  /// Given names beside ``givenNamesInSpanish`` after which two Hispanic surnames are both surnames.
  static let hispanicGivenNames = """
    alejandra alejandro ana antonia antonio blanca carla carlos carmen cecilia cesar claudia cristobal
    daniel david samuel martin gabriel alvaro ignacio rodrigo gonzalo emilio arturo alfonso rodolfo
    dolores eduardo elena esperanza estela eva fabiola fernanda fernando francisca francisco gabriela
    hector isabel ivan javier jesus jorge jose josue juan juana juanita julio leticia lucia luis luisa
    luz manuel maria mario mercedes miguel milagros nelida norma pablo patricia paula pedro rafael
    raquel raul ricardo roberto rosa rosario salvador sandra sergio sofia soledad teresa tomas veronica
    veronica victor yadira
    """

  /// Frequent Hispanic surnames that are hardly given names.
  static let hispanicSurnames = """
    acevedo acosta aguilar aguirre alarcon alvarado alvarez arias arroyo avila ayala barrera bautista
    beltran bermudez bonilla bravo bustamante cabrera calderon camacho campos cardenas carrillo
    castaneda castillo castro cervantes chavez cisneros colon contreras cordova correa cortes cortez
    cruz davila delgado diaz dominguez duarte duran enriquez escobar espinosa espinoza estrada
    feliciano fernandez figueroa flores fuentes galindo gallegos garcia garza gomez gonzales gonzalez
    guerra guerrero gutierrez guzman henriquez hernandez herrera hidalgo huerta hurtado ibarra jimenez
    juarez lara ledesma leiva lopez lozano lugo macias maldonado marquez marrero martinez medina
    mejia melendez mendez mendoza mercado miranda molina montalvo montes montoya mora morales moreno
    munoz murillo najera navarro negron nieves nunez ocampo ochoa olivares orozco ortega ortiz osorio
    pacheco padilla palacios paredes peralta perez pineda ponce portillo quezada quintana quintero
    quiroz ramirez ramos rangel reyes reynoso rincon rios rivas rivera robles rocha rodriguez rojas
    roman romero rosales ruiz saavedra salas salazar salcedo salgado salinas sanchez sandoval
    santana santos saucedo segura sepulveda serrano sierra silva solis sosa soto suarez tapia tejada
    torres trevino trujillo urbina valdez valencia valenzuela valle vargas vasquez vazquez
    vega velasco velasquez velazquez velez vera villa villalobos villanueva villarreal villegas
    yanez zamora zapata zavala zuniga
    aguilera alonso arce arellano arenas becerra benavides blanco caballero camarena cantu carbajal
    cardona carmona carranza carrasco casas castellanos chacon collazo coronado correa covarrubias
    crespo cuevas escalante esparza esquivel farias frias galvan gaitan gallardo garces giron
    granados grijalva guajardo hinojosa jaramillo ladron lemus leyva llamas lucero madrigal manzano
    mena meza monroy montano montenegro montero nieto noriega ontiveros oquendo orellana otero pabon
    padron pagan pantoja parra perea pizarro polanco prado preciado pulido quinones quiroga quiles
    renteria restrepo robledo rosado rubio rueda saldana samaniego sotelo tafoya tamayo tirado tovar
    trejo ulloa urena uribe urrutia valadez varela velarde venegas verdugo villalba villasenor
    zaragoza zarate zepeda llosa lorca
    """

  /// Irish surnames behind an “O” that is written apart, without those that stand alone as well.
  static let irishStems = """
    briain brien bryan broin ceallaigh ceallachain callaghan cathain conaill conchuir connor connell
    conor dalaigh dea doherty dochartaigh donnell donoghue donovan domhnaill dowd driscoll dwyer
    flaherty flaithearta gara gorman grady griofa hagan halloran hanlon hara hare higgins keefe keeffe
    laoghaire leary loughlin lochlainn mahony malley mara meara murchu neal neil neill oisin
    rahilly raghallaigh regan reilly reilley riagain riordan rourke ruairc se shea shaughnessy sullivan
    suilleabhain toole tuama tuathail
    """

  /// Given names and surnames beside which “Ben” is the beginning of a surname.
  static let semiticNames = """
    abbas abdallah abdellah abderrahim adel ahmed aicha aisha ali amin amina amir ammar amos anwar
    ari arie aviva bilal chaim dalia daoud david eitan fadi farid fatima gurion habib haim hamed
    hamid hamza hassan hatem hussein ibrahim idris ismail israel jabal jamal jamil jelloun karim khaled
    khalid khalifa latifa leila malik mansour maryam mehdi meir miriam mohamed mohammad mohammed
    moshe mounir mourad muhammad mustafa nabil nadia naomi nasser nizar noam noura omar oren othman
    rachid rami rania rashid ruth saad said salah salem salim salma samir samira shahar shalom sharon
    shimon shlomo sidi slimane tahar tarek tariq walid yael yehuda yosef youssef yusuf zahra zion
    zvi
    """
}
