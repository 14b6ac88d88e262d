/// The words of the report's frame; what belongs to criteria, groups and codes is named with them.
struct ReportWords {
    let languageCode: String
    let title: String
    let contents: String
    let audited: String
    let cases: String
    let casesN: String
    let municipalities: String
    let period: String
    let standard: String
    let referenceDate: String
    let version: String
    let notRead: String
    let topicsIntroduction: String
    let noTopics: String
    let target: String
    let triangle: String
    let triangleIntroduction: String
    let child: String
    let chapters: String
    let criterion: String
    let distribution: String
    let yes: String
    let partly: String
    let no: String
    let outsideN: String
    let notApplicable: String
    let notAssessable: String
    let interval: String
    let published: String
    let publishedMark: String
    let groups: String
    let groupsIntroduction: String
    let group: String
    let municipality: String
    let municipalitiesIntroduction: String
    let funnels: String
    let funnelsIntroduction: String
    let outerLimits: String
    let innerLimits: String
    let withinLimits: String
    let outsideInner: String
    let outsideOuter: String
    let allFunnels: String
    let eachMunicipality: String
    let extent: String
    let pages: String
    let repetition: String
    let analysisTypes: String
    let countsWithheld: String
    let quality: String
    let warnings: String
    let warningsByMunicipality: String
    let remarksIntroduction: String
    let noWarnings: String
    let quarantine: String
    let noQuarantine: String
    let file: String
    let place: String
    let caseID: String
    let message: String
    let number: String
    let moreInFile: String
    let accounting: String
    let method: String
    let thresholds: String
    let ownThresholds: String
    let suppressed: String
    let reviews: String
    let withheld: String

    init(_ language: ReportLanguage) {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        languageCode = language.rawValue
        title = text("Sagsgennemgang", "Case review")
        contents = text("Indhold", "Contents")
        audited = text("Det er gennemgået", "What was audited")
        cases = text("Sager", "Cases")
        casesN = text("sager (N)", "cases (N)")
        municipalities = text("Kommuner", "Municipalities")
        period = text("Periode", "Period")
        standard = text("Standard", "Standard")
        referenceDate = text("Referencedato", "Reference date")
        version = text("Program", "Program")
        notRead = text("Kunne ikke gennemgås", "Could not be audited")
        topicsIntroduction = text(
            "De kriterier, der er længst under deres mål – eller har den laveste andel ja – blandt dem med mindst 10 sager. Hele domæner uden mål nævnes kun, når intet andet er tilbage: deres dimensioner står der selv.",
            "The criteria furthest under their target – or with the lowest share of yes – among those with 10 cases or more. Whole domains without a target are named only when nothing else is left: their dimensions stand for themselves."
        )
        noTopics = text(
            "Der er for få sager til at pege på noget.", "There are too few cases to point at anything.")
        target = text("mål", "target")
        triangle = text("ICS-trekanten", "The ICS triangle")
        triangleIntroduction = text(
            "Hvor stor en del af undersøgelserne beskriver dimensionen konkret – eller begrunder, at den er fravalgt?",
            "What share of the assessments describes the dimension concretely – or gives a reason for leaving it out?")
        child = text("Barnet", "The child")
        chapters = text("Kriterierne", "The criteria")
        criterion = text("Kriterium", "Criterion")
        distribution = text("Fordeling", "Distribution")
        yes = text("Ja", "Yes")
        partly = text("Delvist", "Partly")
        no = text("Nej", "No")
        outsideN = text("Uden for N", "Outside N")
        notApplicable = text("ikke relevant", "not applicable")
        notAssessable = text("kan ikke vurderes", "not assessable")
        interval = text("95 %-interval", "95% interval")
        published = text("Evalueringen 2014", "Evaluation 2014")
        publishedMark = text("evalueringens andel ja i 2014", "the evaluation's share of yes in 2014")
        groups = text("Grupper side om side", "Groups side by side")
        groupsIntroduction = text(
            "Et felt for hvert kriterium: bjælken viser ja, delvist og nej i hver gruppe, tallene andel ja og N. Små grupper svinger meget: Se intervallet i tabeller.csv, før forskelle tolkes.",
            "A panel for each criterion: the bar shows yes, partly and no in each group, the numbers the share of yes and N. Small groups vary a lot: see the interval in tabeller.csv before reading anything into differences."
        )
        group = text("Gruppe", "Group")
        municipality = text("Kommune", "Municipality")
        municipalitiesIntroduction = text(
            "Kommunerne står efter nummer. Det er ikke en rangliste: Forskelle i N, målgruppe og sagstyper gør andelene svære at sammenligne.",
            "Municipalities stand by number. This is no ranking: differing N, target groups and kinds of cases make the shares hard to compare."
        )
        funnels = text("Hvor meget varierer kommunerne?", "How much do municipalities vary?")
        funnelsIntroduction = text(
            "En prik for hver kommune: jo flere sager, jo længere til højre. Inde i tragten er forskellen ikke større, end tilfældigheder kan give. Uden for den er der noget at spørge til – ikke nødvendigvis en fejl.",
            "A dot for each municipality: the more cases, the further to the right. Inside the funnel the difference is no larger than chance can make it. Outside there is something to ask about – not necessarily a fault."
        )
        outerLimits = text("99,8 %-grænser", "99.8% limits")
        innerLimits = text("95 %-grænser", "95% limits")
        withinLimits = text("inden for", "within")
        outsideInner = text("uden for 95 %", "outside 95%")
        outsideOuter = text("uden for 99,8 %", "outside 99.8%")
        allFunnels = text("Tragtdiagram for hvert kriterium", "Funnel plot for each criterion")
        eachMunicipality = text("Kommune for kommune", "Municipality by municipality")
        extent = text("Omfang og gentagelser", "Extent and repetition")
        pages = text("Undersøgelsens længde i normalsider", "Length of the assessment in standard pages")
        repetition = text("Gentagne ord i procent af undersøgelsen", "Repeated words, per cent of the assessment")
        analysisTypes = text("Analysens type", "Type of analysis")
        countsWithheld = text(
            "Antallene er skjult: af dem kunne skjulte tal i tabellerne regnes ud.",
            "The counts are withheld: withheld numbers of the tables could be worked out from them.")
        quality = text("Data, der ikke kunne bruges", "Data that could not be used")
        warnings = text("Bemærkninger til gennemgåede sager", "Remarks on audited cases")
        warningsByMunicipality = text(
            "Bemærkninger til data, kommune for kommune", "Remarks on the data, by municipality")
        remarksIntroduction = text(
            "Antal gennemgåede sager, hvor noget manglede eller ikke kunne bruges. Ret det i udtrækket, før tallene sammenlignes.",
            "Audited cases in which something was missing or could not be used. Mend the export before comparing numbers."
        )
        noWarnings = text("Ingen bemærkninger.", "No remarks.")
        quarantine = text("Karantæne", "Quarantine")
        noQuarantine = text("Alt kunne læses.", "Everything could be read.")
        file = text("Fil", "File")
        place = text("Sted", "Place")
        caseID = text("Sag", "Case")
        message = text("Besked", "Message")
        number = text("Antal", "Number")
        moreInFile = text("Resten står i karantaene.csv.", "The rest stands in karantaene.csv.")
        accounting = text("Regnskab", "Account")
        method = text("Metode og forbehold", "Method and limits")
        thresholds = text("Standardens tærskler", "Thresholds of the standard")
        ownThresholds = text("Egne tærskler", "Own thresholds")
        suppressed = text("Undertrykte tal", "Suppressed numbers")
        reviews = text("Ledelsestilsyn", "Reviewed by humans")
        withheld = text("skjult", "withheld")
    }
}
