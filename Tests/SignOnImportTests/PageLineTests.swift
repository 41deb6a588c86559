// Lines of pages, chats, mails and shared documents, copied along with a list.
import LetterCore
import Testing

@testable import SignOnImport

@Test("What belongs to a page, chat, mail or document is no signer")
func furniture() {
  let lines = """
    Roll call|3 replies|DO NOT EDIT BELOW THIS LINE|Add your name below|Page 2 of 3
    Last edited by Ana|View more|Share|Comment|Sign here|Total: 34|Updated 11/3|Back to top
    See previous|Sent from my iPhone|On Tue, Nov 3, 2026 at 9:14 AM Ana Ruiz <a@x.example> wrote:
    -----Original Message-----|Enviado desde mi iPhone|Ver más|3 respuestas|Reply|Reply All
    Forward|Like|Liked by Ana|Read more|Show more|See more|Click to sign|Log in|Sign in|Download
    Menu|Previous|Skip to content|Privacy policy|Terms of service|All rights reserved
    © 2026 Elm County|Powered by Example|Subscribe|Follow us|Share this|Share on Example
    2 comments|Add a comment|1 new message|12 members|5 online|Seen by 12|Delivered|Today|Tuesday
    Edited|(edited)|Pinned by Ana|View thread|Ana joined the group|Ana pinned a message
    Ana changed the group description|New messages|1 unread message|Forwarded many times|Photo
    Voice message (0:12)|Start of list|End of list|--- end ---|Signature page|Sign on here
    Please sign below|Print name|Type your name here|Insert name|Add more rows|Row 1|Exhibit A
    Version history|Last edit was 2 days ago|Comments resolved|Assigned to Ana|Table of contents
    Meeting adjourned|Call to order|Quorum present|New business|Public comment|Motion to approve
    Votes: 5-0|Compartir|Comentar|Responder|Leer más|Me gusta|Editado|Volver arriba|Firme aquí
    Agregue su nombre abajo|Página 2 de 3|Última edición por Ana|Pasar lista|Siguiente
    El mar, 3 nov 2026 a las 9:14, Ana Ruiz escribió:|Cargar más|34 firmas|34 signatures
    34 organizations and counting|Number of signers: 34|Showing 1-25 of 113|Rows per page: 25
    Name Organization Title|Name / Organization|Timestamp|First name Last name|👍 2
    Received: Tue, 3 Nov 2026 10:22:02|Today at 10:22 AM|Name (please print)|November 12|Martes 12 de noviembre|A|1 - 25 of 113|:thumbsup: 3
    Sign up|Welcome|Who are we missing?|View in browser|[Nombre de su organización]
    """.split { "|\n".contains($0) }.map(String.init)
  #expect(lines.count > 110)
  for line in lines {
    let plan = ImportPlan(lines: "Elm House\n\(line)\nOak Union\n", into: draft())
    #expect(plan.additions.map(\.name) == ["Elm House", "Oak Union"], "\(line)")
  }
}

@Test(
  "What is said in a chat waits, or is added where it reads as a name",
  arguments: [
    "11/3/26, 10:22 - Ana Ruiz: Oak Union signs", "11/3/26, 22:22 - Ana Ruiz: Oak Union",
    "3/11/26 10:22 - Ana Ruiz: Oak Union firma", "3/11/26, 10:22 a. m. - Ana: Oak Union",
    "[11/3/26, 10:22:01 AM] Ana: Oak Union signs", "[3/11/26 10:22:01] Ana: Oak Union se suma",
    "\u{200E}[11/3/26, 10:22:01\u{202F}AM] Ana: Oak Union", "2026-11-03 10:22 Ana Ruiz: Oak Union",
    "11/3/26, 10:22\u{202F}PM - Ana: Oak Union", "Ana Ruiz: Oak Union", "~Ana: Oak Union",
  ])
func chatLines(line: String) {
  let rows = ImportPlan(lines: "Elm House\n\(line)\n", into: draft()).rows
  #expect(rows[1].verdict == "waits" && rows[1].signatory?.name == "Oak Union")
}
