/// The columns of a comparison's data, and what they hold (dataordbog).
enum ComparisonColumns {
    typealias Column = DataTable.Column

    static let files: [(name: String, columns: [Column])] = [
        ("sammenligning.csv", comparisons), ("svar.csv", answers), ("justeret.csv", adjusted), ("opdeling.csv", change),
    ]

    private static let keys = [
        Column(
            "gruppe",

            "Hvad der sammenlignes: alle, lovkrav=ja, dubu=nej:ja (nej er før, ja er efter), kommune=oevrige:147"),
        Column("kriterium", "Kriteriets id i standarden"),
    ]

    static let comparisons =
        keys + [
            Column("n_foer", "Sager med ja, delvist eller nej før; ved mcnemar antal par"),
            Column("ja_foer", "Sager med ja før"),
            Column("n_efter", "Sager med ja, delvist eller nej efter; ved mcnemar antal par"),
            Column("ja_efter", "Sager med ja efter"),
            Column("forskel", "ja_efter/n_efter minus ja_foer/n_foer"),
            Column("forskel_nedre", "Nedre ende af forskellens 95 %-interval (Newcombe 1998)"),
            Column("forskel_oevre", "Øvre ende af forskellens 95 %-interval (Newcombe 1998)"),
            Column(
                "metode",
                "mcnemar (samme sager, eksakt), fisher (eksakt, forventet antal under 5) eller chi2 (Pearson)"),
            Column("p", "Sandsynligheden for så stor en forskel ved tilfældighed; tom ved for få sager"),
            Column("p_justeret", "p justeret over gruppens kriterier (Holm, eller Benjamini-Hochberg)"),
            Column(
                "konklusion",
                "hoejere, lavere (p_justeret under 0,05), ikke-paavist, for-faa-sager eller skjult"),
        ]

    static let answers =
        keys
        + ["foer", "efter"].flatMap { side in
            [
                Column("n_\(side)", "Sager med ja, delvist eller nej, \(side)"),
                Column("ja_\(side)", "Alle sager med ja, \(side)"),
                Column("delvist_\(side)", "Sager med delvist, \(side)"),
                Column("nej_\(side)", "Sager med nej, \(side)"),
                Column("ikke_relevant_\(side)", "Sager uden for N, \(side)"),
                Column("kan_ikke_vurderes_\(side)", "Sager, der ikke kunne vurderes, \(side)"),
            ]
        } + [
            Column(
                "fordeling_metode",
                "Test af, om ja, delvist og nej er fordelt ens: bhapkar (par), chi2 eller freeman-halton"),
            Column("fordeling_p", "Testens p, ikke justeret"),
        ]

    static let adjusted =
        keys + [
            Column(
                "standardiseret_foer",
                "Andel ja før med samme blanding af sager; tom, også i de næste fem, når svarene ikke varierer"),
            Column("standardiseret_efter", "Andel ja efter med samme blanding af sager"),
            Column("standardiseret_forskel", "Forskellen mellem de to"),
            Column("standardiseret_nedre", "Nedre ende af dens 95 %-interval"),
            Column("standardiseret_oevre", "Øvre ende af dens 95 %-interval"),
            Column("uden_modstykke", "Sager, som ingen i den anden pulje ligner; de er ikke med"),
            Column(
                "klynger",
                "Antal kommuner; tom, også i resten, når svarene ikke varierer, eller når kommunerne er for få eller for ulige store"
            ),
            Column("klynge_forskel", "Forskellen, alle sager"),
            Column("klynge_fejl", "Dens standardfejl, når sager fra samme kommune ligner hinanden"),
            Column("klynge_nedre", "Nedre ende af 95 %-intervallet (t, klynger minus 1)"),
            Column("klynge_oevre", "Øvre ende af 95 %-intervallet (t, klynger minus 1)"),
            Column("klynge_p", "p med klynger"),
            Column("bootstrap_nedre", "2,5 %-punktet, når hele kommuner trækkes igen og igen"),
            Column("bootstrap_oevre", "97,5 %-punktet, når hele kommuner trækkes igen og igen"),
        ]

    static let change =
        keys + [
            Column("i_alt", "Forskellen i andel ja, alle sager; summen af de næste fire"),
            Column("samme_sager", "(a) De samme sager har ændret sig"),
            Column("andre_sager", "(b) Der er andre sager i puljen"),
            Column(
                "regler",
                "(c) Standarden er en anden; tom, når de gamle sager ikke er bedømt igen (tæller da 0)"),
            Column("ikke_vurderet", "(d) Sager, der kun kunne vurderes den ene gang"),
            Column("par", "Sager i begge puljer, der tæller i N begge gange"),
        ]
}
