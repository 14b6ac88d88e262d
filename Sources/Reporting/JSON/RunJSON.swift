import AuditModel

/// `koersel.json`: the run, and what became of everything that came in.
enum RunJSON {
    static func value(_ content: ReportContent, omitted: [String]) -> JSONValue {
        .object(members(content) + [("udeladte_filer", .array(omitted.map { .string($0) }))])
    }

    /// The members `rapport.json` opens with too.
    static func members(_ content: ReportContent) -> [(name: String, value: JSONValue)] {
        let run = content.run
        let standard = content.standard
        return [
            ("version", .string(run.version)),
            (
                "standard",
                .object([
                    ("navn", .string(standard.name)), ("titel", .string(standard.title[content.language])),
                    ("hash", .string(standard.hash)), ("trekant", .string(standard.edition.rawValue)),
                    ("taerskler", .array((standard.thresholds ?? []).map(threshold))),
                ])
            ),
            ("referencedato", .string(run.referenceDate.description)),
            ("sprog", .string(content.language.rawValue)),
            ("indstillinger", .object(run.options.map { ($0.name, .string(CPRNumber.masked($0.value))) })),
            ("optaelling", counts(content.counts)),
            ("offentliggoerelse", publication(content.publication)),
            ("svar_af_mennesker", .bool(content.reviews.standing > 0)),
        ]
    }

    private static func threshold(_ threshold: ThresholdDescription) -> JSONValue {
        .object([
            ("navn", .string(threshold.name)), ("vaerdi", .digits(Decimal.exact(threshold.value))),
            ("ellers", threshold.extended.map { .digits(Decimal.exact($0)) } ?? .null),
        ])
    }

    /// Inputs: in all = read + quarantined + ignored. Cases: in all = audited + quarantined + delivered again.
    private static func counts(_ counts: RunCounts) -> JSONValue {
        .object([
            (
                "input",
                .object([
                    ("i_alt", .integer(counts.inputs)), ("laest", .integer(counts.inputsRead)),
                    ("karantaene", .integer(counts.inputsQuarantined)), ("ignoreret", .integer(counts.inputsIgnored)),
                ])
            ),
            (
                "sager",
                .object([
                    ("i_alt", .integer(counts.cases)), ("auditeret", .integer(counts.casesAudited)),
                    ("karantaene", .integer(counts.casesQuarantined)),
                    ("leveret_igen", .integer(counts.casesRepeated)),
                ])
            ),
            ("oversprungne_elementer", .integer(counts.membersSkipped)),
            ("bytes", .integer(counts.bytes)),
            ("stemmer", .bool(counts.addUp)),
        ])
    }

    private static func publication(_ publication: ReportContent.PublicationSummary?) -> JSONValue {
        guard let publication else { return .null }
        return .object([
            ("graense", .integer(publication.threshold)), ("raekker", .integer(publication.rows)),
            ("raekker_med_undertrykte_tal", .integer(publication.suppressedRows)),
            ("kriterier_sag_for_sag", .integer(publication.openCriteria)),
        ])
    }
}
