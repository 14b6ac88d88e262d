/// The words of case sheets and of the list that opens them.
struct CaseSheetWords {
    let languageCode: String
    let sheet: String
    let list: String
    let caseWord: String
    let caution: String
    let municipality: String
    let period: String
    let date: String
    let age: String
    let pages: String
    let repeated: String
    let yes: String
    let partly: String
    let no: String
    let missing: String
    let basis: String
    let program: String

    init(_ language: ReportLanguage) {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        languageCode = language.rawValue
        sheet = text("Sagsark", "Case sheet")
        list = text("Sagsark", "Case sheets")
        caseWord = text("Sag", "Case")
        caution = text(
            "Fortroligt: citater fra sagen, CPR-numre er sløret. Et program har svaret; læs sagen, før et svar bruges.",
            "Confidential: passages of the case, CPR numbers masked. A program answered; read the case before using an answer."
        )
        municipality = text("Kommune", "Municipality")
        period = text("Periode", "Period")
        date = text("Dato", "Date")
        age = text("Barnets alder", "Age of the child")
        pages = text("Normalsider", "Standard pages")
        repeated = text("Gentaget", "Repeated")
        yes = text("ja", "yes")
        partly = text("delvist", "partly")
        no = text("nej", "no")
        missing = text("Mangler for et ja:", "Missing for a yes:")
        basis = text("Svaret bygger på:", "The answer rests on:")
        program = text("Programmet:", "The program:")
    }
}
