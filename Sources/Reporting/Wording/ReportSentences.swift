import AuditModel
import Statistics

/// The plain sentences of the report that hold numbers.
struct ReportSentences {
    let numbers: ReportNumbers

    private func text(_ danish: String, _ english: String) -> String {
        numbers.language == .danish ? danish : english
    }

    private func number(_ count: Int) -> String { numbers.count(count) }

    /// "38 af 116 sager får et ja. Målet er 80 %."
    func topic(_ share: Share, target: Double?, published: PublishedShare?) -> String {
        var sentence = text(
            "\(number(share.count)) af \(number(share.total)) sager får et ja.",
            "\(number(share.count)) of \(number(share.total)) cases get a yes.")
        if let target {
            let percent = numbers.percent(fraction: target)
            sentence += text(" Målet er \(percent).", " The target is \(percent).")
        }
        if let published {
            let percent = numbers.percent(fraction: published.yes)
            sentence += text(" Evalueringen fra 2014 fandt \(percent).", " The evaluation of 2014 found \(percent).")
        }
        return sentence
    }

    /// "Oftest: Der er ingen samlet analyse. (30 af de 41)"
    func shortfall(_ shortfall: ReportContent.Shortfall, of share: Share) -> String {
        let sentence = shortfall.why.sentence[numbers.language]
        guard let cases = shortfall.cases else { return text("Oftest: \(sentence)", "Most often: \(sentence)") }
        let others = share.total - share.count
        return text(
            "Oftest: \(sentence) (\(number(cases)) af de \(number(others)))",
            "Most often: \(sentence) (\(number(cases)) of the \(number(others)))")
    }

    /// "sider-ja er 20, ellers 25; …": the numbers a standard sets otherwise than the one it extends; `nil` for none.
    func ownThresholds(_ standard: StandardDescription) -> String? {
        guard !standard.ownThresholds.isEmpty else { return nil }
        let list = standard.ownThresholds.map { threshold in
            let (value, extended) = (numbers.exact(threshold.value), numbers.exact(threshold.extended ?? 0))
            return text(
                "\(threshold.name) er \(value), ellers \(extended)", "\(threshold.name) is \(value), else \(extended)")
        }
        let said = list.joined(separator: "; ") + "."
        guard standard.hasPublishedShares else { return said }
        return said
            + text(
                " Spørgsmål, der afhænger af dem, kan ikke holdes op mod evalueringen fra 2014.",
                " Questions that depend on them cannot be held against the evaluation of 2014.")
    }

    /// What a funnel plot shows, for those who cannot see it.
    func funnel(municipalities: Int, outside: Int) -> String {
        text(
            "\(number(municipalities)) kommuner; \(outside == 0 ? "ingen" : number(outside)) uden for 99,8 %-grænserne.",
            "\(number(municipalities)) municipalities; \(outside == 0 ? "none" : number(outside)) outside the 99.8% "
                + "limits.")
    }

    /// "Median 12,2; den midterste halvdel 9,8–15,1"
    func quartiles(_ distribution: Distribution) -> String? {
        guard let median = distribution.median, let lower = distribution.lowerQuartile,
            let upper = distribution.upperQuartile
        else { return nil }
        let (middle, from, to) = (numbers.decimal(median), numbers.decimal(lower), numbers.decimal(upper))
        return text(
            "Median \(middle); den midterste halvdel \(from)–\(to)", "Median \(middle); middle half \(from)–\(to)")
    }

    /// "60 %, N=116"
    func published(_ published: PublishedShare) -> String {
        let percent = numbers.percent(fraction: published.yes)
        return published.n.map { "\(percent), N=\($0)" } ?? percent
    }

    func cases(_ count: Int) -> String {
        text(numbers.count(count, "sag", "sager"), numbers.count(count, "case", "cases"))
    }

    func inputsAccount(_ counts: RunCounts) -> String {
        text(
            "\(number(counts.inputs)) input: \(number(counts.inputsRead)) læst, "
                + "\(number(counts.inputsQuarantined)) i karantæne, \(number(counts.inputsIgnored)) ikke sagsfiler.",
            "\(number(counts.inputs)) input\(counts.inputs == 1 ? "" : "s"): \(number(counts.inputsRead)) read, "
                + "\(number(counts.inputsQuarantined)) quarantined, \(number(counts.inputsIgnored)) not case files.")
    }

    func casesAccount(_ counts: RunCounts) -> String {
        text(
            "\(cases(counts.cases)): \(number(counts.casesAudited)) gennemgået, "
                + "\(number(counts.casesQuarantined)) i karantæne, \(number(counts.casesRepeated)) leveret igen "
                + "med samme indhold og talt én gang.",
            "\(cases(counts.cases)): \(number(counts.casesAudited)) audited, "
                + "\(number(counts.casesQuarantined)) quarantined, \(number(counts.casesRepeated)) delivered again "
                + "with the same content and counted once.")
    }

    func suppression(_ summary: ReportContent.PublicationSummary) -> String {
        text(
            "Rapporten må forlade kommunen. Antal fra 1 til \(summary.threshold - 1) er skjult, og det samme er de tal, "
                + "som de kunne regnes ud af: I \(number(summary.suppressedRows)) af \(number(summary.rows)) rækker er "
                + "der skjulte tal. Sags-id’er og filnavne er erstattet af nøglede koder. fund.csv og sager.csv har en "
                + "sag under hver kode, uden gruppe og sted, og kun svar på kriterier, som tabellerne intet skjuler af "
                + "(\(summary.openCriteria) af \(summary.criteria)).",
            "This report may leave the municipality. Counts from 1 to \(summary.threshold - 1) are withheld, and so are "
                + "those they could be worked out from: \(number(summary.suppressedRows)) of \(number(summary.rows)) "
                + "rows withhold numbers. Case ids and file names are replaced by keyed codes. fund.csv and sager.csv "
                + "have a case under each code, without group and place, and answers only on criteria of which the "
                + "tables withhold nothing (\(summary.openCriteria) of \(summary.criteria)).")
    }

    /// "10–25", "75 and more", in the unit of the heading.
    func range(from lower: Double, to upper: Double?) -> String {
        let start = numbers.decimal(lower, digits: 0)
        guard let upper else { return text("\(start) og mere", "\(start) and more") }
        return text("\(start) til under \(Int(upper))", "\(start) to under \(Int(upper))")
    }

    /// "20–39 %"
    func percentRange(from lower: Int, to upper: Int) -> String {
        "\(lower)–" + numbers.percent(fraction: Double(upper) / 100)
    }

    /// Cases that stand in no type.
    var noAnalysisType: String { text("Uden samlet analyse", "Without an overall analysis") }

    func analysisType(_ type: Int) -> String {
        switch type {
        case 1: text("1 Afvejer behov, ressourcer og omgivelser", "1 Weighs needs, resources and surroundings")
        case 2: text("2 Afvejer og inddrager teori", "2 Weighs and draws in theory")
        case 3: text("3 Opremser behovene igen", "3 Lists the needs again")
        default: text("4 Bringer nye oplysninger", "4 Brings new information")
        }
    }
}

extension StandardDescription {
    /// Whether the evaluation of 2014 published a share of any of its criteria.
    var hasPublishedShares: Bool { criteria.contains { $0.published != nil } }
}
