/// The columns of a comparison's data, and what they hold (dataordbog).
enum ComparisonColumns {
    typealias Column = DataTable.Column

    static let files: [(name: String, columns: [Column])] = [
        ("sammenligning.csv", comparisons), ("svar.csv", answers), ("justeret.csv", adjusted), ("opdeling.csv", change),
    ]

    private static let keys = [
        Column(
            "gruppe",
            danish:
                "Hvad der sammenlignes: alle, lovkrav=ja, dubu=nej:ja (nej er før, ja er efter), kommune=oevrige:147",
            english:
                "What is compared: alle (all cases), lovkrav=ja, dubu=nej:ja (nej is before, ja is after), kommune=oevrige:147 (147 against all others)"
        ),
        .criterion,
    ]

    static let comparisons =
        keys + [
            Column(
                "n_foer", danish: "Sager med ja, delvist eller nej før; ved mcnemar antal par",
                english: "Cases with yes, partly or no before; with mcnemar the number of pairs"),
            Column("ja_foer", danish: "Sager med ja før", english: "Cases with yes before"),
            Column(
                "n_efter", danish: "Sager med ja, delvist eller nej efter; ved mcnemar antal par",
                english: "Cases with yes, partly or no after; with mcnemar the number of pairs"),
            Column("ja_efter", danish: "Sager med ja efter", english: "Cases with yes after"),
            Column(
                "forskel", danish: "ja_efter/n_efter minus ja_foer/n_foer",
                english: "Difference: ja_efter/n_efter less ja_foer/n_foer"),
            Column(
                "forskel_nedre", danish: "Nedre ende af forskellens 95 %-interval (Newcombe 1998)",
                english: "Lower end of the difference's 95% interval (Newcombe 1998)"),
            Column(
                "forskel_oevre", danish: "Øvre ende af forskellens 95 %-interval (Newcombe 1998)",
                english: "Upper end of the difference's 95% interval (Newcombe 1998)"),
            Column(
                "metode",
                danish: "mcnemar (samme sager, eksakt), fisher (eksakt, forventet antal under 5) eller chi2 (Pearson)",
                english: "mcnemar (the same cases, exact), fisher (exact, an expected count under 5) or chi2 (Pearson)"),
            Column(
                "p", danish: "Sandsynligheden for så stor en forskel ved tilfældighed; tom ved for få sager",
                english: "Probability of so large a difference by chance; empty with too few cases"),
            Column(
                "p_justeret", danish: "p justeret over gruppens kriterier (Holm, eller Benjamini-Hochberg)",
                english: "p adjusted over the criteria of the group (Holm, or Benjamini-Hochberg)"),
            Column(
                "konklusion",
                danish: "hoejere, lavere (p_justeret under 0,05), ikke-paavist, for-faa-sager eller skjult",
                english:
                    "hoejere (higher), lavere (lower; p_justeret under 0.05), ikke-paavist (not shown), for-faa-sager (too few cases) or skjult (withheld)"
            ),
        ]

    static let answers =
        keys + answers("foer", english: "before") + answers("efter", english: "after") + [
            Column(
                "fordeling_metode",
                danish: "Test af, om ja, delvist og nej er fordelt ens: bhapkar (par), chi2 eller freeman-halton",
                english: "Test of whether yes, partly and no are spread alike: bhapkar (pairs), chi2 or freeman-halton"),
            Column("fordeling_p", danish: "Testens p, ikke justeret", english: "The test's p, not adjusted"),
        ]

    private static func answers(_ side: String, english: String) -> [Column] {
        [
            Column(
                "n_\(side)", danish: "Sager med ja, delvist eller nej, \(side)",
                english: "Cases with yes, partly or no, \(english)"),
            Column("ja_\(side)", danish: "Alle sager med ja, \(side)", english: "All cases with yes, \(english)"),
            Column("delvist_\(side)", danish: "Sager med delvist, \(side)", english: "Cases with partly, \(english)"),
            Column("nej_\(side)", danish: "Sager med nej, \(side)", english: "Cases with no, \(english)"),
            Column(
                "ikke_relevant_\(side)", danish: "Sager uden for N, \(side)", english: "Cases outside N, \(english)"),
            Column(
                "kan_ikke_vurderes_\(side)", danish: "Sager, der ikke kunne vurderes, \(side)",
                english: "Cases that could not be assessed, \(english)"),
        ]
    }

    static let adjusted = keys + standardised + clustered

    private static let standardised = [
        Column(
            "standardiseret_foer",
            danish: "Andel ja før med samme blanding af sager; tom, også i de næste fem, når svarene ikke varierer",
            english:
                "Share of yes before with the same mix of cases; empty, as are the next five, where verdicts do not vary"
        ),
        Column(
            "standardiseret_efter", danish: "Andel ja efter med samme blanding af sager",
            english: "Share of yes after with the same mix of cases"),
        Column("standardiseret_forskel", danish: "Forskellen mellem de to", english: "The difference of the two"),
        Column(
            "standardiseret_nedre", danish: "Nedre ende af dens 95 %-interval",
            english: "Lower end of its 95% interval"),
        Column(
            "standardiseret_oevre", danish: "Øvre ende af dens 95 %-interval",
            english: "Upper end of its 95% interval"),
        Column(
            "uden_modstykke", danish: "Sager, som ingen i den anden pulje ligner; de er ikke med",
            english: "Cases like none of the other pool; they are left out"),
    ]

    private static let clustered = [
        Column(
            "klynger",
            danish:
                "Antal kommuner; tom, også i resten, når svarene ikke varierer, eller når kommunerne er for få eller for ulige store",
            english:
                "Number of municipalities; empty, as are the rest, where verdicts do not vary or municipalities are too few or too unequal"
        ),
        Column("klynge_forskel", danish: "Forskellen, alle sager", english: "The difference, all cases"),
        Column(
            "klynge_fejl", danish: "Dens standardfejl, når sager fra samme kommune ligner hinanden",
            english: "Its standard error where cases of one municipality are alike"),
        Column(
            "klynge_nedre", danish: "Nedre ende af 95 %-intervallet (t, klynger minus 1)",
            english: "Lower end of the 95% interval (t, clusters minus 1)"),
        Column(
            "klynge_oevre", danish: "Øvre ende af 95 %-intervallet (t, klynger minus 1)",
            english: "Upper end of the 95% interval (t, clusters minus 1)"),
        Column("klynge_p", danish: "p med klynger", english: "p with clusters"),
        Column(
            "bootstrap_nedre", danish: "2,5 %-punktet, når hele kommuner trækkes igen og igen",
            english: "The 2.5% point when whole municipalities are drawn again and again"),
        Column(
            "bootstrap_oevre", danish: "97,5 %-punktet, når hele kommuner trækkes igen og igen",
            english: "The 97.5% point when whole municipalities are drawn again and again"),
    ]

    static let change =
        keys + [
            Column(
                "i_alt", danish: "Forskellen i andel ja, alle sager; summen af de næste fire",
                english: "The difference in the share of yes, all cases; the sum of the next four"),
            Column(
                "samme_sager", danish: "(a) De samme sager har ændret sig", english: "(a) The same cases have changed"),
            Column(
                "andre_sager", danish: "(b) Der er andre sager i puljen",
                english: "(b) There are other cases in the pool"),
            Column(
                "regler",
                danish: "(c) Standarden er en anden; tom, når de gamle sager ikke er bedømt igen (tæller da 0)",
                english:
                    "(c) The standard is another; empty where the earlier cases are not judged again (then counts 0)"),
            Column(
                "ikke_vurderet", danish: "(d) Sager, der kun kunne vurderes den ene gang",
                english: "(d) Cases that could be assessed only once"),
            Column(
                "par", danish: "Sager i begge puljer, der tæller i N begge gange",
                english: "Cases in both pools that count in N both times"),
        ]
}
