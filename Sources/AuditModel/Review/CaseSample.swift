/// A sample of cases drawn for review (udtræk), with all that is needed to draw it again and to weigh what it shows.
package struct CaseSample: Equatable, Sendable, Codable {
    /// A part of the frame that is drawn from by itself (stratum).
    package struct Stratum: Equatable, Sendable, Codable {
        package let name: String
        /// Cases of the frame in it.
        package let size: Int
        package let drawn: Int

        package init(name: String, size: Int, drawn: Int) {
            self.name = name
            self.size = size
            self.drawn = drawn
        }

        /// The chance of each of its cases to be drawn, 0…1.
        package var probability: Double { size == 0 ? 0 : Double(drawn) / Double(size) }

        private enum CodingKeys: String, CodingKey {
            case name = "navn"
            case size = "sager"
            case drawn = "udtrukket"
        }
    }

    /// How often the auditor gave which verdict on a criterion in the whole frame.
    package struct FrameTally: Equatable, Sendable, Codable {
        package let criterion: CriterionID
        /// In the order of `Verdict.allCases`.
        package let counts: [Int]

        package init(criterion: CriterionID, counts: [Int]) {
            self.criterion = criterion
            self.counts = counts
        }

        private enum CodingKeys: String, CodingKey {
            case criterion = "kriterium"
            case counts = "antal"
        }
    }

    /// Where a criterion belongs in ledelsestilsyn.
    package struct CriterionPlace: Equatable, Sendable, Codable {
        package let criterion: CriterionID
        package let place: ReviewPlace

        package init(criterion: CriterionID, place: ReviewPlace) {
            self.criterion = criterion
            self.place = place
        }

        private enum CodingKeys: String, CodingKey {
            case criterion = "kriterium"
            case place = "plads"
        }
    }

    /// What a criterion asks, `CriterionDescription.definition`.
    package struct CriterionDefinition: Equatable, Sendable, Codable {
        package let criterion: CriterionID
        package let definition: String

        package init(criterion: CriterionID, definition: String) {
            self.criterion = criterion
            self.definition = definition
        }

        private enum CodingKeys: String, CodingKey {
            case criterion = "kriterium"
            case definition
        }
    }

    /// The verdicts the sheet offers on a criterion.
    package struct OfferedVerdicts: Equatable, Sendable, Codable {
        package let criterion: CriterionID
        package let verdicts: [Verdict]

        package init(criterion: CriterionID, verdicts: [Verdict]) {
            self.criterion = criterion
            self.verdicts = verdicts
        }

        private enum CodingKeys: String, CodingKey {
            case criterion = "kriterium"
            case verdicts = "svar"
        }
    }

    /// Twelve letters: `SHA256.letters` of frame hash, seed and design.
    package let id: String
    package let drawnOn: CalendarDate
    /// The day the cases were judged by.
    package let referenceDate: CalendarDate
    package let standard: String
    package let standardHash: String
    /// The criteria that are reviewed, in the order of the standard.
    package let criteria: [CriterionID]
    /// SHA-256 of `ramme.csv`, byte for byte.
    package let frameHash: String
    package let frameSize: Int
    /// What the frame was cut to, in words; empty when it is all cases.
    package let frameFilters: [String]
    package let seed: String
    /// Whether the auditor's verdict is hidden until the reader has answered.
    package let isBlind: Bool
    package let scale: ReviewScale
    /// Where the criteria belong; those without a place are left out.
    package let places: [CriterionPlace]
    /// What was asked; `nil` in samples of versions that did not take it down.
    package let definitions: [CriterionDefinition]?
    /// What can be answered; `nil` in samples of versions that did not take it down.
    package let offered: [OfferedVerdicts]?
    /// Whether keyed hashes stand for the ids of cases in the lists by which others check the draw.
    package let isPublished: Bool
    package let strata: [Stratum]
    package let frameTallies: [FrameTally]
    package var cases: [SampledCase]
    /// The next of each stratum, in the order they step in.
    package var reserve: [ReserveCase]
    package var replacements: [Replacement]

    package init(
        id: String, drawnOn: CalendarDate, referenceDate: CalendarDate, standard: String, standardHash: String,
        criteria: [CriterionID],
        frameHash: String, frameSize: Int, frameFilters: [String], seed: String, isBlind: Bool, scale: ReviewScale,
        places: [CriterionPlace], definitions: [CriterionDefinition]? = nil, offered: [OfferedVerdicts]? = nil,
        isPublished: Bool, strata: [Stratum],
        frameTallies: [FrameTally], cases: [SampledCase], reserve: [ReserveCase], replacements: [Replacement]
    ) {
        self.id = id
        self.drawnOn = drawnOn
        self.referenceDate = referenceDate
        self.standard = standard
        self.standardHash = standardHash
        self.criteria = criteria
        self.frameHash = frameHash
        self.frameSize = frameSize
        self.frameFilters = frameFilters
        self.seed = seed
        self.isBlind = isBlind
        self.scale = scale
        self.places = places
        self.definitions = definitions
        self.offered = offered
        self.isPublished = isPublished
        self.strata = strata
        self.frameTallies = frameTallies
        self.cases = cases
        self.reserve = reserve
        self.replacements = replacements
    }

    /// Whether every case had the same chance to be drawn, so that shares of the drawn are shares of the frame.
    package var hasEqualChances: Bool { Set(cases.map(\.probability)).count <= 1 }

    /// What a verdict is among the answers the sheet offers: on an official scale of lawfulness delvist is a nej, or a ja.
    package func asked(_ verdict: Verdict, on criterion: CriterionID) -> Verdict {
        guard let place = officialPlace(of: criterion) else { return verdict }
        return place.answer(for: verdict).map(place.verdict) ?? verdict
    }

    /// Whether the sheet offers a verdict. In samples that did not take down what they offer, any verdict may be answered
    /// but that it cannot be told, or on an official scale what one of its answers stands for.
    package func offers(_ verdict: Verdict, on criterion: CriterionID) -> Bool {
        if let own = offered?.first(where: { $0.criterion == criterion }) { return own.verdicts.contains(verdict) }
        guard let place = officialPlace(of: criterion) else { return verdict != .notAssessable }
        return place.scale.answers.contains { place.verdict(for: $0) == verdict }
    }

    /// The place of a criterion whose answers were those of an official scale; `nil` where they were verdicts.
    package func officialPlace(of criterion: CriterionID) -> ReviewPlace? {
        scale == .official ? places.first { $0.criterion == criterion }?.place : nil
    }

    package static func id(of design: String) -> String {
        SHA256.letters(6, of: design)
    }

    /// Whether a standard asks what the readers were asked: a question of the same id may have other demands or numbers.
    package func asks(_ criterion: CriterionID, as standard: StandardDescription) -> Bool {
        guard standardHash != standard.hash else { return true }
        guard let own = definitions?.first(where: { $0.criterion == criterion }) else { return false }
        return standard.criteria.contains { $0.id == criterion && $0.definition == own.definition }
    }

    private enum CodingKeys: String, CodingKey {
        case id = "udtraek"
        case drawnOn = "dato"
        case referenceDate = "referencedato"
        case standard
        case standardHash = "standard_hash"
        case criteria = "kriterier"
        case frameHash = "ramme_hash"
        case frameSize = "ramme_sager"
        case frameFilters = "ramme_afgraensning"
        case seed = "froe"
        case isBlind = "blind"
        case scale = "skala"
        case places = "pladser"
        case definitions = "definitioner"
        case offered = "svarmuligheder"
        case isPublished = "offentlig"
        case strata
        case frameTallies = "ramme_svar"
        case cases = "sager"
        case reserve
        case replacements = "udskiftninger"
    }
}

/// The answers a review sheet offers.
package enum ReviewScale: String, CaseIterable, Sendable, Codable {
    /// ja, delvist, nej, ikke relevant: the auditor's own.
    case verdicts = "svar"
    /// Those of the official templates.
    case official = "officiel"
}

extension CriterionDescription {
    /// The verdicts a review sheet offers on it, the best first.
    package func offered(on scale: ReviewScale) -> [Verdict] {
        guard scale == .official, let review else {
            return [.yes, .partly, .no, .notApplicable].filter { $0 != .partly || canBePartly != false }
        }
        return review.scale.answers.map(review.verdict(for:))
    }
}

/// A case of a sample.
package struct SampledCase: Equatable, Sendable, Codable {
    /// The auditor's verdict on one criterion when the sample was drawn.
    package struct MachineAnswer: Equatable, Sendable, Codable {
        package let criterion: CriterionID
        package let verdict: Verdict

        package init(criterion: CriterionID, verdict: Verdict) {
            self.criterion = criterion
            self.verdict = verdict
        }

        private enum CodingKeys: String, CodingKey {
            case criterion = "kriterium"
            case verdict = "svar"
        }
    }

    /// From 1.
    package let number: Int
    package let municipality: MunicipalityCode
    package let caseID: String
    package let stratum: String
    /// The chance it had to be drawn, 0…1.
    package let probability: Double
    /// Whether two readers review it.
    package let isDouble: Bool
    /// Of the content that was judged; another one means that the case has changed since.
    package let fingerprint: String
    package let answers: [MachineAnswer]

    package init(
        number: Int, municipality: MunicipalityCode, caseID: String, stratum: String, probability: Double,
        isDouble: Bool, fingerprint: String, answers: [MachineAnswer]
    ) {
        self.number = number
        self.municipality = municipality
        self.caseID = caseID
        self.stratum = stratum
        self.probability = probability
        self.isDouble = isDouble
        self.fingerprint = fingerprint
        self.answers = answers
    }

    /// How many cases of the frame it stands for.
    package var weight: Double { probability > 0 ? 1 / probability : 0 }

    package func verdict(on criterion: CriterionID) -> Verdict? {
        answers.first { $0.criterion == criterion }?.verdict
    }

    package var key: CaseKey { CaseKey(municipality: municipality, caseID: caseID) }

    /// - Parameter municipality: `nil` for any.
    package func isCase(_ id: String, in municipality: MunicipalityCode?) -> Bool {
        key == CaseKey(municipality: municipality ?? self.municipality, caseID: id)
    }

    private enum CodingKeys: String, CodingKey {
        case number = "nummer"
        case municipality = "kommune"
        case caseID = "sag"
        case stratum
        case probability = "sandsynlighed"
        case isDouble = "to_laesere"
        case fingerprint = "fingeraftryk"
        case answers = "svar"
    }
}

/// A case that steps in when one of its stratum must be left out.
package struct ReserveCase: Equatable, Sendable, Codable {
    package let municipality: MunicipalityCode
    package let caseID: String
    package let stratum: String

    package init(municipality: MunicipalityCode, caseID: String, stratum: String) {
        self.municipality = municipality
        self.caseID = caseID
        self.stratum = stratum
    }

    private enum CodingKeys: String, CodingKey {
        case municipality = "kommune"
        case caseID = "sag"
        case stratum
    }
}

/// A case that was left out of a sample, and the one that stepped in.
package struct Replacement: Equatable, Sendable, Codable {
    package let number: Int
    package let municipality: MunicipalityCode
    package let caseID: String
    package let reason: String
    package let date: CalendarDate
    package let newMunicipality: MunicipalityCode
    package let newCaseID: String

    package init(
        number: Int, municipality: MunicipalityCode, caseID: String, reason: String, date: CalendarDate,
        newMunicipality: MunicipalityCode, newCaseID: String
    ) {
        self.number = number
        self.municipality = municipality
        self.caseID = caseID
        self.reason = reason
        self.date = date
        self.newMunicipality = newMunicipality
        self.newCaseID = newCaseID
    }

    private enum CodingKeys: String, CodingKey {
        case number = "nummer"
        case municipality = "kommune"
        case caseID = "sag"
        case reason = "grund"
        case date = "dato"
        case newMunicipality = "ny_kommune"
        case newCaseID = "ny_sag"
    }
}
