/// The columns of the barometer's data, and what they hold (dataordbog).
enum BarometerColumns {
    private typealias Column = DataTable.Column

    static let points: [DataTable.Column] = [
        .municipality,
        Column(
            "dato", danish: "Dagen, der blev svaret; tom, når kommunen ikke har svaret",
            english: "The day of the answers; empty where the municipality has not answered"),
        Column(
            "sigtepunkt", danish: "Et af barometrets syv sigtepunkter",
            english: "One of the barometer's seven points"),
        Column(
            "svar", danish: "Antal svar på sigtepunktets spørgsmål",
            english: "Number of answers to the questions of the point"),
        Column(
            "niveau", danish: "Svarenes gennemsnitlige plads på skalaen: 0 er det mindste svar, 1 det højeste",
            english: "The mean place of the answers on the scale: 0 is the least answer, 1 the most"),
        Column(
            "andel_oeverst", danish: "Andelen af svar øverst på skalaen",
            english: "The share of answers at the top of the scale"),
        Column(
            "aendring", danish: "niveau minus kommunens forrige niveau",
            english: "niveau less the municipality's niveau of the time before"),
    ]

    static let cases: [DataTable.Column] =
        [
            .municipality,
            Column(
                "barometer", danish: "besvaret eller ingen-svar",
                english: "besvaret (answered) or ingen-svar (no answer)"),
            .criterion,
            Column("n", danish: "Sager med ja, delvist eller nej", english: "Cases with yes, partly or no"),
            .yes, .share,
        ] + Column.ends("nedre", "oevre") + [
            Column("maal", danish: "Andelen, planen vil nå", english: "The share the plan is to reach"),
            Column(
                "frist", danish: "Dagen, målet skal være nået", english: "The day the target is to be reached by"),
            Column(
                "status", danish: "naaet, ikke-naaet eller frist-ikke-naaet (dagen er ikke kommet)",
                english:
                    "naaet (reached), ikke-naaet (not reached) or frist-ikke-naaet (not reached; the day has not come)"),
        ]
}
