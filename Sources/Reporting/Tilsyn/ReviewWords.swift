/// The fixed words of the review sheet.
struct ReviewWords {
    let languageCode: String
    let title: String
    let lead: String
    let blindLead: String
    let reader: String
    let readerHint: String
    let save: String
    let open: String
    let printing: String
    let help: String
    let close: String
    let cases: String
    let caseWord: String
    let twoReaders: String
    let program: String
    let missing: String
    let failing: String
    let passages: String
    let noPassage: String
    let comment: String
    /// The keys that lead to the comment and to the next step; none of them gives an answer.
    let commentKey: String
    let stepKey: String
    let nextStep: String
    let what: String
    let who: String
    let when: String
    let next: String
    let previous: String
    let noStep: String
    let allCases: String
    let factSample: String
    let factDate: String
    let factFrame: String
    let factFilter: String
    let factMunicipality: String
    let factTeam: String
    let factCaseworker: String
    let factCaseDate: String
    let factAge: String
    let factTarget: String
    let factDocuments: String
    let factFile: String
    let needScript: String
    /// What stands in a workbook about filling it in.
    let workbookHelp: [String]
    let helpLines: [HelpLine]
    /// What the script says, by name; it finds them in the page.
    let messages: [Message]

    struct HelpLine {
        let keys: String
        let meaning: String
    }

    struct Message {
        let name: String
        let text: String
    }

    init(_ language: ReportLanguage) {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        languageCode = language.rawValue
        title = text("Arbejdsark til ledelsestilsyn", "Sheet for case review")
        lead = text(
            "Læs sagen, og svar på spørgsmålene. Skriv en kommentar, når du svarer nej, og når du retter programmets"
                + " svar. Arket gemmer intet af sig selv: tryk Gem, og læg filen, hvor I plejer at lægge sagsoplysninger.",
            "Read the case and answer the questions. Write a comment when you answer no and when you correct the"
                + " program's answer. The sheet saves nothing by itself: press Save and keep the file with your case files."
        )
        blindLead = text(
            "Blind læsning: programmets svar vises først, når du går videre til næste spørgsmål.",
            "Blind reading: the program's answer is shown only when you move on to the next question.")
        reader = text("Læserens kode", "Reader's code")
        readerHint = text("fx L1 – ikke dit navn", "e.g. L1 – not your name")
        save = text("Gem", "Save")
        open = text("Åbn gemt ark", "Open a saved sheet")
        printing = text("Udskriv", "Print")
        help = text("Taster", "Keys")
        close = text("Luk", "Close")
        cases = text("Sager", "Cases")
        caseWord = text("Sag", "Case")
        twoReaders = text("læses af to", "two readers")
        program = text("Programmets svar", "The program's answer")
        missing = text("Mangler for et ja:", "Missing for a yes:")
        failing = text("Her mangler det", "It falls short here")
        passages = text("Det bygger på", "It rests on")
        noPassage = text("Ingen tekst at vise.", "No text to show.")
        comment = text("Kommentar", "Comment")
        commentKey = text("k", "c")
        stepKey = text("s", "t")
        nextStep = text("Næste skridt", "Next step")
        what = text("Hvad skal ske?", "What is to be done?")
        who = text("Hvem?", "By whom?")
        when = text("Senest", "By when")
        next = text("Næste sag", "Next case")
        previous = text("Forrige sag", "Previous case")
        noStep = text("Hele sagen", "The whole case")
        allCases = text("alle sager", "all cases")
        factSample = text("Udtræk", "Sample")
        factDate = text("Udtrukket", "Drawn")
        factFrame = text("Sager i udtræk / i alt", "Cases drawn / in all")
        factFilter = text("Udtrukket blandt", "Drawn among")
        factMunicipality = text("Kommune", "Municipality")
        factTeam = text("Team", "Team")
        factCaseworker = text("Sagsbehandler", "Caseworker")
        factCaseDate = text("Dato", "Date")
        factAge = text("Barnets alder", "Child's age")
        factTarget = text("Målgruppe", "Target group")
        factDocuments = text("Dokumenter", "Documents")
        factFile = text("Fil", "File")
        needScript = text(
            "Arket kan udskrives, men ikke udfyldes her: browseren kører ikke scripts.",
            "The sheet can be printed but not filled in here: the browser runs no scripts.")
        workbookHelp = [
            text(
                "Skriv læserens kode (fx L1, ikke et navn) i feltet ovenfor.",
                "Write the reader's code (L1, not a name) in the field above."),
            text(
                "Vælg svar fra listen i fanen \(ReviewWorkbookLayout.reviewTab[.danish]). Skriv en kommentar til hvert nej, og hvor du retter programmet.",
                "Choose answers from the list in the sheet \(ReviewWorkbookLayout.reviewTab[.english]). Write a comment for each no and each correction."
            ),
            text("Senest skrives som 2026-12-01 eller som en dato.", "'senest' is written as 2026-12-01 or as a date."),
            text("Flyt ikke kolonnernes overskrifter.", "Leave the headings of the columns as they are."),
        ]
        helpLines = [
            HelpLine(
                keys: text("J D N I", "Y P N X"),
                meaning: text("ja, delvist, nej, ikke relevant", "yes, partly, no, not applicable")),
            HelpLine(
                keys: text("H N L I", "H S L X"),
                meaning: text("høj, nogen, lav grad, ikke relevant", "high, some, low, not applicable")),
            HelpLine(keys: "Enter", meaning: text("næste spørgsmål", "next question")),
            HelpLine(keys: "Shift + Enter", meaning: text("forrige spørgsmål", "previous question")),
            HelpLine(keys: commentKey.uppercased(), meaning: text("skriv en kommentar", "write a comment")),
            HelpLine(keys: stepKey.uppercased(), meaning: text("skriv næste skridt", "write the next step")),
            HelpLine(keys: "Esc", meaning: text("tilbage til svarene", "back to the answers")),
            HelpLine(keys: "Page Down, Page Up", meaning: text("næste og forrige sag", "next and previous case")),
            HelpLine(keys: "Ctrl + S", meaning: text("gem", "save")),
        ]
        messages = [
            Message(name: "progress", text: text("{n} af {m} besvaret", "{n} of {m} answered")),
            Message(name: "missing", text: text("{n} mangler noget", "{n} lack something")),
            Message(
                name: "done", text: text("Alt er besvaret. Husk at gemme.", "Everything is answered. Remember to save.")
            ),
            Message(name: "needAnswer", text: text("Vælg også et svar.", "Choose an answer too.")),
            Message(name: "needNo", text: text("Skriv, hvad der mangler.", "Write what is missing.")),
            Message(
                name: "needChange",
                text: text(
                    "Du svarer andet end programmet: skriv hvorfor.",
                    "You answer otherwise than the program: write why.")),
            Message(
                name: "needAction",
                text: text(
                    "Skriv både, hvad der skal ske, og hvem der gør det.", "Write both what is to be done and by whom.")
            ),
            Message(name: "needReader", text: text("Skriv først læserens kode.", "Write the reader's code first.")),
            Message(name: "saved", text: text("Gemt som {f}.", "Saved as {f}.")),
            Message(
                name: "opened", text: text("{n} svar er hentet fra filen.", "{n} answers were taken from the file.")),
            Message(
                name: "replace",
                text: text(
                    "Arket har svar, der ikke er gemt. Skal filen sættes i stedet for dem?",
                    "The sheet has answers that are not saved. Shall the file take their place?")),
            Message(
                name: "foreign",
                text: text(
                    "Filen hører ikke til dette udtræk. Intet er ændret.",
                    "The file does not belong to this sample. Nothing was changed.")),
            Message(
                name: "broken",
                text: text(
                    "Filen kan ikke læses som et gemt ark. Intet er ændret.",
                    "The file cannot be read as a saved sheet. Nothing was changed.")),
            Message(name: "unsaved", text: text("Ikke gemt", "Not saved")),
        ]
    }
}
