/// The words of a comparison's frame.
struct ComparisonWords {
    let kind: String
    let before: String
    let after: String
    let standard: String
    let referenceDate: String
    let minimum: String
    let adjustment: String
    let unknown: String
    let oneCase: String
    let cases: String
    let criterion: String
    let share: String
    let difference: String
    let conclusion: String
    let highlights: String
    let contents: String
    let parts: String
    let partsIntroduction: String
    let total: String
    let sameCases: String
    let otherCases: String
    let rules: String
    let notAssessable: String
    let notExamined: String
    let method: String
    let legendShown: String
    let legendOpen: String
    let withheld: String
    let casesN: String
    let funnelsIntroduction: String
    let outerLimits: String
    let innerLimits: String
    let withinLimits: String
    let outsideInner: String
    let outsideOuter: String
    let allFunnels: String

    init(_ language: ReportLanguage) {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        kind = text("Sammenligning", "Comparison")
        before = text("Før", "Before")
        after = text("Efter", "After")
        standard = text("Standard", "Standard")
        referenceDate = text("Referencedato", "Reference date")
        minimum = text("Konkluderer fra", "Concludes from")
        adjustment = text("p justeret efter", "p adjusted by")
        unknown = text("Sager uden oplyst gruppe", "Cases whose group is not recorded")
        oneCase = text("sag", "case")
        cases = text("sager", "cases")
        criterion = text("Kriterium", "Criterion")
        share = text("Andel ja, 0–100 %", "Share of yes, 0–100%")
        difference = text("Forskel i procentpoint", "Difference in percentage points")
        conclusion = text("Konklusion", "Conclusion")
        highlights = text("De tydeligste forskelle", "The clearest differences")
        contents = text("Indhold", "Contents")
        parts = text("Hvor kommer ændringen fra?", "Where does the change come from?")
        partsIntroduction = text(
            "Procentpoint. Delene giver tilsammen ændringen fra den andel, de tidligere sager fik dengang, til den senere.",
            "Percentage points. The parts add up to the change from the share the earlier cases got at the time to the later one."
        )
        total = text("I alt", "In all")
        sameCases = text("De samme sager", "The same cases")
        otherCases = text("Andre sager", "Other cases")
        rules = text("Andre regler", "Other rules")
        notAssessable = text("Kunne ikke vurderes", "Not assessable")
        notExamined = text("ikke undersøgt", "not examined")
        method = text("Metode og forbehold", "Method and limits")
        legendShown = text("forskellen er mere end tilfældighed", "the difference is more than chance")
        withheld = text("få", "few")
        let report = ReportWords(language)
        casesN = report.casesN
        funnelsIntroduction = report.funnelsIntroduction
        outerLimits = report.outerLimits
        innerLimits = report.innerLimits
        withinLimits = report.withinLimits
        outsideInner = report.outsideInner
        outsideOuter = report.outsideOuter
        allFunnels = text("Tragtdiagram for de øvrige kriterier", "Funnel plots of the other criteria")
        legendOpen = text("kan være tilfældig", "may be chance")
    }
}
