/// The columns of a comparison's data, and what they hold (dataordbog).
enum ComparisonColumns {
    struct Column {
        let name: String
        let meaning: String
    }

    static let files: [(name: String, columns: [Column])] = [
        ("sammenligning.csv", comparisons), ("svar.csv", answers), ("justeret.csv", adjusted), ("opdeling.csv", change),
    ]

    private static let keys = [
        Column(
            name: "gruppe",
            meaning:
                "Hvad der sammenlignes: alle, lovkrav=ja, dubu=nej:ja (nej er før, ja er efter), kommune=oevrige:147"),
        Column(name: "kriterium", meaning: "Kriteriets id i standarden"),
    ]

    static let comparisons =
        keys + [
            Column(name: "n_foer", meaning: "Sager med ja, delvist eller nej før; ved mcnemar antal par"),
            Column(name: "ja_foer", meaning: "Sager med ja før"),
            Column(name: "n_efter", meaning: "Sager med ja, delvist eller nej efter; ved mcnemar antal par"),
            Column(name: "ja_efter", meaning: "Sager med ja efter"),
            Column(name: "forskel", meaning: "ja_efter/n_efter minus ja_foer/n_foer"),
            Column(name: "forskel_nedre", meaning: "Nedre ende af forskellens 95 %-interval (Newcombe 1998)"),
            Column(name: "forskel_oevre", meaning: "Øvre ende af forskellens 95 %-interval (Newcombe 1998)"),
            Column(
                name: "metode",
                meaning: "mcnemar (samme sager, eksakt), fisher (eksakt, forventet antal under 5) eller chi2 (Pearson)"),
            Column(name: "p", meaning: "Sandsynligheden for så stor en forskel ved tilfældighed; tom ved for få sager"),
            Column(name: "p_justeret", meaning: "p justeret over gruppens kriterier (Holm, eller Benjamini-Hochberg)"),
            Column(
                name: "konklusion",
                meaning: "hoejere, lavere (p_justeret under 0,05), ikke-paavist, for-faa-sager eller skjult"),
        ]

    static let answers =
        keys
        + ["foer", "efter"].flatMap { side in
            [
                Column(name: "n_\(side)", meaning: "Sager med ja, delvist eller nej, \(side)"),
                Column(name: "ja_\(side)", meaning: "Alle sager med ja, \(side)"),
                Column(name: "delvist_\(side)", meaning: "Sager med delvist, \(side)"),
                Column(name: "nej_\(side)", meaning: "Sager med nej, \(side)"),
                Column(name: "ikke_relevant_\(side)", meaning: "Sager uden for N, \(side)"),
                Column(name: "kan_ikke_vurderes_\(side)", meaning: "Sager, der ikke kunne vurderes, \(side)"),
            ]
        } + [
            Column(
                name: "fordeling_metode",
                meaning: "Test af, om ja, delvist og nej er fordelt ens: bhapkar (par), chi2 eller freeman-halton"),
            Column(name: "fordeling_p", meaning: "Testens p, ikke justeret"),
        ]

    static let adjusted =
        keys + [
            Column(name: "standardiseret_foer", meaning: "Andel ja før med samme blanding af sager"),
            Column(name: "standardiseret_efter", meaning: "Andel ja efter med samme blanding af sager"),
            Column(name: "standardiseret_forskel", meaning: "Forskellen mellem de to"),
            Column(name: "standardiseret_nedre", meaning: "Nedre ende af dens 95 %-interval"),
            Column(name: "standardiseret_oevre", meaning: "Øvre ende af dens 95 %-interval"),
            Column(name: "uden_modstykke", meaning: "Sager, som ingen i den anden pulje ligner; de er ikke med"),
            Column(name: "klynger", meaning: "Antal kommuner"),
            Column(name: "klynge_forskel", meaning: "Forskellen, alle sager"),
            Column(name: "klynge_fejl", meaning: "Dens standardfejl, når sager fra samme kommune ligner hinanden"),
            Column(name: "klynge_nedre", meaning: "Nedre ende af 95 %-intervallet (t, klynger minus 1)"),
            Column(name: "klynge_oevre", meaning: "Øvre ende af 95 %-intervallet (t, klynger minus 1)"),
            Column(name: "klynge_p", meaning: "p med klynger"),
            Column(name: "bootstrap_nedre", meaning: "2,5 %-punktet, når hele kommuner trækkes igen og igen"),
            Column(name: "bootstrap_oevre", meaning: "97,5 %-punktet, når hele kommuner trækkes igen og igen"),
        ]

    static let change =
        keys + [
            Column(name: "i_alt", meaning: "Forskellen i andel ja, alle sager; summen af de næste fire"),
            Column(name: "samme_sager", meaning: "(a) De samme sager har ændret sig"),
            Column(name: "andre_sager", meaning: "(b) Der er andre sager i puljen"),
            Column(
                name: "regler",
                meaning: "(c) Standarden er en anden; tom, når de gamle sager ikke er bedømt igen (tæller da 0)"),
            Column(name: "ikke_vurderet", meaning: "(d) Sager, der kun kunne vurderes den ene gang"),
            Column(name: "par", meaning: "Sager i begge puljer, der tæller i N begge gange"),
        ]
}
