import AuditModel
import TextFeatures

/// What a section serves as by its type or heading, and whose view it gives by the heading.
private struct StatedRole {
    let role: SectionKind
    var isInferred = true
    var party: Party?
}

/// The heading of a section, read at most once.
private struct SectionHeading {
    let bytes: [UInt8]
    private var reading: TextReading?

    init(_ heading: String) { bytes = Array(heading.utf8) }

    mutating func read(by text: inout TextReader) -> TextReading {
        if let reading { return reading }
        let read = text.read(bytes)
        reading = read
        return read
    }
}

/// Reads cases for judging; owned by one worker.
struct CaseReader: ~Copyable {
    private var text: TextReader
    private let model: SentenceModel
    private let topics: TopicMap
    /// For each domain that the model of passages judges the bits of its topics.
    private let domainTopics: [UInt32]
    private let expectations: SectionExpectations
    private let headings: Headings
    private let dimensionHeadings: DimensionHeadings
    private let headedPersons: HeadedPersons
    private let planLabels: PlanLabels
    private let functionWords: StemSet
    private let daysNamed: DaysNamed
    private let sourceLabels: SourceLabels
    private let negations: Negations
    private let subjects: ClauseSubjects
    /// First words of an intervention that is none.
    private let refusalWords: Set<UInt32>
    private let decisionWords: DecisionWords
    private let limits: ReadingLimits
    private let listCount: Int
    private var repetition: RepetitionFinder

    init(vocabulary: Vocabulary, limits: ReadingLimits, model: SentenceModel) throws(TextReaderError) {
        var text = try TextReader(lists: vocabulary.lists, model: model)
        headings = vocabulary.headings(stem: { text.stem(of: $0) })
        dimensionHeadings = DimensionHeadings(vocabulary, stem: { text.stem(of: $0) })
        headedPersons = HeadedPersons(vocabulary, stem: { text.stem(of: $0) })
        planLabels = PlanLabels(vocabulary, stem: { text.stem(of: $0) })
        daysNamed = DaysNamed(stem: { text.stem(of: $0) })
        sourceLabels = SourceLabels(vocabulary, days: daysNamed, stem: { text.stem(of: $0) })
        functionWords = StemSet(vocabulary.functionWords.map { text.stem(of: $0) })
        negations = Negations(stem: { text.stem(of: $0) })
        subjects = ClauseSubjects(vocabulary, stem: { text.stem(of: $0) })
        refusalWords = Set(["ingen", "afslag", "nej", "intet"].map { text.stem(of: $0) })
        decisionWords = DecisionWords(stem: { text.stem(of: $0) })
        self.model = model
        let topics = TopicMap(topics: model.topics)
        self.topics = topics
        domainTopics = model.domains.map { Domain(rawValue: $0).map(topics.bits(of:)) ?? 0 }
        expectations = SectionExpectations(model)
        self.limits = limits
        listCount = vocabulary.lists.count
        repetition = RepetitionFinder(shortestRun: max(limits.runLength, 1))
        self.text = text
    }

    mutating func read(_ file: CaseFile, referenceDay: ReferenceDay) -> CaseReading {
        let documents = CaseDocuments(file)
        text.beginCase(file.text, ages: file.agesInYears)
        let investigationPlan = sections(of: documents.investigationPlan, in: file)
        let assessed = sections(of: documents.assessment, in: file)
        let planned = sections(of: documents.plan, in: file)
        let decided = sections(of: documents.decision, in: file)
        let followed = documents.followUps.flatMap { sections(of: $0, in: file) }

        let coverage = CoverageReading(assessed, of: file, topics: topics, model: model)
        let needs = NeedsReading(assessed, of: file, topics: topics)
        let judged = judgeAnalysis(assessed, needs: needs)
        let analysis = AnalysisReading(
            assessed, judged: judged, needsTakenUp: takenUp(needs, judged, in: assessed, of: file), topics: topics)
        let pieces = PlanPieces(planned, of: file, topics: topics, labels: planLabels)
        let thread = tie(pieces, needs: needs, followed, in: file)
        let plan = PlanReading(pieces, needs: needs, thread: thread)
        let others = texts(
            outside: documents.assessment, read: [investigationPlan, planned, decided, followed], in: file)
        let granted = interventionGranted(documents.decision, decided, in: file)
        let infantUntil = file.birthDate?.adding(months: limits.infantMonths)
        let assessedOn = documents.assessment.flatMap { file.documents[$0].date }
        let isInfant = infantUntil.flatMap { limit in assessedOn.map { $0 < limit } } ?? false
        return CaseReading(
            file: file, documents: documents, referenceDay: referenceDay, assessmentSections: assessed,
            planSections: planned, coverage: coverage, needs: needs, analysis: analysis,
            assessment: AssessmentReading(assessed, judged: judgeAssessment(assessed)),
            viewsOnAssessment: ViewsOnAssessment(
                assessed, of: file, subjects: subjects, childIsInfant: isInfant),
            child: PerspectiveReading(
                of: .child, in: assessed, file: file, subjects: subjects, passingWords: limits.passingWords,
                isInfant: isInfant),
            parents: PerspectiveReading(
                of: .parents, in: assessed, file: file, subjects: subjects, passingWords: limits.passingWords),
            others: OthersReading(assessed, of: file),
            conversation: ConversationReading(assessed, of: file, isInfant: isInfant),
            hearing: HearingReading(assessed), plan: plan,
            followUp: FollowUpReading(
                followed, of: file, goals: plan.goals, thread: thread, labels: planLabels, negations: negations,
                subjects: subjects, limits: limits),
            focus: FocusReading(investigationPlan + assessed, of: file, coverage: coverage, topics: topics),
            separation: SeparationReading(assessed, of: file, analysis: analysis, naming: daysNamed),
            sources: SourcesReading(assessed, of: file, labels: sourceLabels),
            extent: ExtentReading(
                assessed,
                repetition: RepetitionReading(assessed, others: others, finder: &repetition)),
            mentions: MentionsReading(assessed, listCount: listCount),
            listMentions: listMentions(in: file, read: assessed + planned + decided + followed),
            conversationInDecision: ConversationReading(decided, of: file),
            interventionGranted: granted)
    }

    private mutating func sections(of document: Int?, in file: CaseFile) -> [ReadSection] {
        guard let document, let kind = file.documents[document].kind else { return [] }
        var sections: [ReadSection] = []
        // Those of which neither type nor heading tells what they serve as.
        var untold: [Int] = []
        for (index, section) in file.documents[document].sections.enumerated() {
            var heading = section.heading.map(SectionHeading.init)
            var source: ConceptSet = []
            if let words = section.source, !words.isEmpty {
                for sentence in text.read(Array(words.utf8)).sentences { source.formUnion(sentence.concepts) }
            }
            for part in parts(of: section, under: &heading, in: kind, file) {
                let stated = part.stated
                var read = readPart(file.text, part.range, as: stated?.role, in: kind)
                let role = stated ?? StatedRole(role: SectionKind.role(by: read.text.sentences, in: kind))
                let isDescription = role.role == .description && kind == .assessment
                if stated == nil, role.role.isJudgedAsWhole(in: kind) {
                    // Only its sentences showed what it is, so it is read once more.
                    (_, read.passage, read.assessment) = readPart(file.text, part.range, as: role.role, in: kind)
                }
                sections.append(
                    ReadSection(
                        document: document, section: index, part: part.range == section.text ? nil : part.range,
                        documentKind: kind, role: role.role, isRoleInferred: role.isInferred,
                        headedParty: role.party, text: read.text, passage: read.passage, assessment: read.assessment,
                        sourceConcepts: source,
                        headingNamesSource: isDescription && section.source?.isEmpty != false && namesSource(&heading),
                        headingTopics: topicsNamed(by: &heading, over: read.text),
                        headed: isDescription
                            ? headed(by: &heading, of: section, read.text, in: part.range, of: file) : []))
                if stated == nil { untold.append(sections.count - 1) }
            }
        }
        if kind == .assessment, !sections.contains(where: { $0.role == .overallAnalysis }) {
            findAnalysis(among: untold, in: &sections, of: file)
        }
        return sections
    }

    /// Whether the heading of a section tells who says what stands under it.
    private mutating func namesSource(_ heading: inout SectionHeading?) -> Bool {
        guard let read = heading?.read(by: &text), let bytes = heading?.bytes else { return false }
        return sourceLabels.nameSource(read.stems.indices, of: read, bytes)
    }

    /// The topics that the heading of a section names; asked only where its text leaves something out.
    private mutating func topicsNamed(by heading: inout SectionHeading?, over reading: TextReading) -> UInt32 {
        guard reading.sentences.contains(where: \.leavesOut), let read = heading?.read(by: &text) else { return 0 }
        return read.sentences.indices.reduce(0) { $0 | ReadSection.topicsNamed(inSentence: $1, of: read) }
    }

    /// Under the heading of which dimension each sentence of a part of a section stands.
    private mutating func headed(
        by heading: inout SectionHeading?, of section: Section, _ reading: TextReading, in part: Range<Int>,
        of file: CaseFile
    ) -> [Dimension?] {
        guard section.dimension == nil else { return [] }
        let isFirst = part.lowerBound == section.text.lowerBound
        let words = isFirst ? heading?.read(by: &text).stems : nil
        return dimensionHeadings.headed(
            reading, of: file.text, under: words.flatMap(dimensionHeadings.dimension(of:)))
    }

    /// Reads part of a section, and gathers what it can be judged by as a whole.
    private mutating func readPart(
        _ bytes: [UInt8], _ range: Range<Int>, as role: SectionKind?, in document: DocumentKind
    ) -> (text: TextReading, passage: PassageTally?, assessment: PassageSums?) {
        var read = readWhole(bytes, range, as: role, in: document)
        read.text.markPrompt(in: bytes)
        return read
    }

    private mutating func readWhole(
        _ bytes: [UInt8], _ range: Range<Int>, as role: SectionKind?, in document: DocumentKind
    ) -> (text: TextReading, passage: PassageTally?, assessment: PassageSums?) {
        let expected = expectations[role]
        switch role {
        case .overallAnalysis?:
            let (reading, tally) = text.readPassage(bytes, in: range, topics: domainTopics, expecting: expected)
            return (reading, tally, nil)
        case let role? where role.isJudgedAsWhole(in: document):
            let (reading, sums) = text.readAssessment(bytes, in: range, expecting: expected)
            return (reading, nil, sums)
        default: return (text.read(bytes, in: range, expecting: expected), nil, nil)
        }
    }

    /// A section of an assessment of which neither type nor heading tells what it serves as falls into parts where lines
    /// are, or begin with, a heading that does; any other is one part. Together the parts are the whole text. Names that
    /// headings introduce are known from the section's first sentence on.
    private mutating func parts(
        of section: Section, under heading: inout SectionHeading?, in kind: DocumentKind, _ file: CaseFile
    ) -> [(range: Range<Int>, stated: StatedRole?)] {
        let stated = statedRole(of: section, under: &heading, in: kind)
        guard stated == nil, kind == .assessment else { return [(section.text, stated)] }
        var parts: [(range: Range<Int>, stated: StatedRole?)] = []
        var start = section.text.lowerBound
        var bodyStart = start
        var role: StatedRole?
        for lead in RunInHeadings(file.text, section.text) {
            let words = Array(file.text[lead.words])
            let read = text.read(words)
            let named = dimensionHeadings.dimension(of: read.stems).map { _ in SectionKind.description }
            guard let found = headings.role(ofWhole: read.stems) ?? named, found.canStand(in: kind) else { continue }
            // A heading that heads nothing stays with what comes next.
            if file.text[bodyStart..<lead.start].contains(where: { $0 > 0x20 }) {
                parts.append((start..<lead.start, role))
                start = lead.start
            }
            (bodyStart, role) = (lead.end, statedRole(found, by: read, words))
        }
        if !parts.isEmpty, !file.text[bodyStart..<section.text.upperBound].contains(where: { $0 > 0x20 }) { role = nil }
        parts.append((start..<section.text.upperBound, role))
        return parts
    }

    /// Where no section is called an analysis, the one that has most of it, if it has enough, serves as one.
    private mutating func findAnalysis(among untold: [Int], in sections: inout [ReadSection], of file: CaseFile) {
        var best: (index: Int, share: Double)?
        for index in untold where sections[index].role == .description {
            guard let share = SectionKind.shareOfAnalysis(sections[index].text.sentences) else { continue }
            if share > best?.share ?? 0 { best = (index, share) }
        }
        guard let best else { return }
        let found = sections[best.index]
        let range = found.part ?? file.documents[found.document].sections[found.section].text
        sections[best.index] = ReadSection(
            document: found.document, section: found.section, part: found.part, documentKind: found.documentKind,
            role: .overallAnalysis,
            isRoleInferred: true, text: found.text,
            passage: text.readPassage(file.text, in: range, topics: domainTopics).tally,
            sourceConcepts: found.sourceConcepts)
    }

    /// The sections of the overall analysis that say something.
    private static func passages(of sections: [ReadSection]) -> [PassageTally] {
        sections.compactMap { $0.role == .overallAnalysis && !$0.isEmpty ? $0.passage : nil }
    }

    /// The overall analysis as a whole, beside the needs and what else the assessment tells.
    private func judgeAnalysis(_ sections: [ReadSection], needs: NeedsReading) -> PassageReading? {
        let passages = Self.passages(of: sections)
        guard !passages.isEmpty else { return nil }
        var needWords = StemSet()
        for need in needs.needs { needWords.insert(need.stems) }
        var others: [[UInt32]] = []
        for section in sections {
            switch section.role {
            case .overallAnalysis, .professionalAssessment, .conclusion: break
            default: others.append(section.text.stems)
            }
        }
        // A section for it that explains is one, be it a single sentence.
        let explains = sections.contains { section in
            section.role == .overallAnalysis && !section.isRoleInferred
                && section.text.sentences.contains { $0.isContent && $0.kind == .analysis }
        }
        return text.judge(
            passages, context: PassageContext(functionWords: functionWords, needs: needWords, others: others),
            explains: explains)
    }

    /// The professional assessment as a whole, with what other texts hide of one, and without.
    private func judgeAssessment(
        _ sections: [ReadSection]
    ) -> (whole: AssessmentAnswer, alone: AssessmentAnswer) {
        let told = sections.filter { !$0.isEmpty }
        let assessments = told.filter { $0.role == .professionalAssessment }
        // What only describes, or tells what somebody said, assesses nothing, whatever the section is called.
        let assesses = assessments.contains {
            $0.text.sentences.contains { $0.isContent && $0.mayAssess && !$0.concepts.contains(.undecided) }
        }
        let own = assesses ? assessments.compactMap(\.assessment) : []
        let others = told.filter(\.role.mayHideAssessment).compactMap { $0.passage?.sums ?? $0.assessment }
        let alone = own.isEmpty ? nil : text.judgeAssessment(own, hiddenIn: [])
        return (text.judgeAssessment(own, hiddenIn: others)?.answer ?? .no, alone?.answer ?? .no)
    }

    /// Which needs the overall analysis takes up, by index; none where there is no analysis.
    private mutating func takenUp(
        _ needs: NeedsReading, _ judged: PassageReading?, in sections: [ReadSection], of file: CaseFile
    ) -> [Bool] {
        let none = needs.needs.map { _ in false }
        guard judged?.type != nil, !none.isEmpty else { return none }
        let passages = Self.passages(of: sections)
        let likelihoods = text.likelihoodTakenUp(needs.needs.map(\.piece), of: file.text, in: passages)
        return likelihoods?.map { Double($0) > limits.needTakenUp } ?? none
    }

    /// Ties needs, goals, interventions and follow-ups by what they say, where ids leave something open.
    private mutating func tie(
        _ pieces: PlanPieces, needs: NeedsReading, _ followed: [ReadSection], in file: CaseFile
    ) -> RedThread? {
        func exported(_ section: ReadSection) -> Section {
            file.documents[section.document].sections[section.section]
        }
        let served = Set(pieces.interventions.flatMap(\.goals))
        let taken = Set(followed.flatMap { exported($0).goals })
        let isRecorded = pieces.goals.allSatisfy { goal in
            guard let id = goal.id, goal.isNamed, !goal.needs.isEmpty else { return false }
            return served.contains(id) && taken.contains(id)
        }
        guard !isRecorded else { return nil }
        let untied = followed.filter { exported($0).goals.isEmpty }
        // What only handles the case or changes the plan takes up no goal.
        let isTold = untied.contains { section in
            section.text.sentences.contains { sentence in
                sentence.isContent && sentence.kind != .administrative && sentence.kind != .planChange
                    && !sentence.concepts.contains(.caseHandling)
            }
        }
        return text.tie(
            file.text,
            RedThreadTexts(
                needs: needs.needs.map(\.piece),
                goals: pieces.goals.map {
                    RedThreadTexts.Piece(range: $0.range, topics: $0.recordedTopics, handlesCase: $0.handlesCase)
                },
                interventions: pieces.interventions.map { RedThreadTexts.Piece(range: $0.range) },
                followUps: isTold ? untied.map { exported($0).text } : []), functionWords: functionWords)
    }

    /// Words of the lists a standard adds: in headings, in the intervention a decision names, and in the texts read.
    private mutating func listMentions(in file: CaseFile, read sections: [ReadSection]) -> ListMentions {
        var mentions = ListMentions(firstList: Concept.allCases.count, listCount: listCount, negations: negations)
        guard !mentions.lists.isEmpty else { return mentions }
        for (index, document) in file.documents.enumerated() {
            if let named = document.intervention {
                let bytes = Array(named.utf8)
                mentions.add(text.read(bytes), of: bytes) { _ in Evidence(document: index) }
            }
            for (number, section) in document.sections.enumerated() {
                guard let heading = section.heading else { continue }
                let place = Evidence(document: index, section: number)
                let bytes = Array(heading.utf8)
                mentions.add(text.read(bytes), of: bytes) { _ in place }
            }
        }
        for section in sections { mentions.add(section.text, of: file.text) { section.place(of: $0) } }
        return mentions
    }

    /// The texts of the documents beside the assessment, an earlier assessment too; those not read yet for their words
    /// alone.
    private mutating func texts(
        outside assessment: Int?, read: [[ReadSection]], in file: CaseFile
    ) -> [TextReading] {
        var texts = [[TextReading]](repeating: [], count: file.documents.count)
        for sections in read {
            for section in sections { texts[section.document].append(section.text) }
        }
        for (index, document) in file.documents.enumerated() where index != assessment && texts[index].isEmpty {
            for section in document.sections { texts[index].append(text.readWords(file.text, in: section.text)) }
        }
        return Array(texts.joined())
    }

    /// The type of the export, for an untyped section what its heading says; `nil` when only its sentences can tell.
    private mutating func statedRole(
        of section: Section, under heading: inout SectionHeading?, in document: DocumentKind
    ) -> StatedRole? {
        if let kind = section.kind, kind != .other { return StatedRole(role: kind, isInferred: false) }
        guard let read = heading?.read(by: &text), let bytes = heading?.bytes else { return nil }
        if let role = headings.role(of: read.stems) {
            return role.canStand(in: document) ? statedRole(role, by: read, bytes) : nil
        }
        if document == .assessment, dimensionHeadings.dimension(of: read.stems) != nil {
            return StatedRole(role: .description)
        }
        guard document == .assessment, let person = headedPersons.conversation(in: read, bytes) else { return nil }
        return StatedRole(role: person.roleOfConversation, party: person == .parents ? .parents : nil)
    }

    private func statedRole(_ role: SectionKind, by heading: TextReading, _ bytes: [UInt8]) -> StatedRole {
        StatedRole(
            role: role,
            party: role == .perspective || role == .viewOnAssessment ? headedPersons.party(in: heading, bytes) : nil)
    }

    /// A decision that refuses and grants nothing beside refuses, in the intervention named or in the text; else it grants.
    private mutating func interventionGranted(
        _ decision: Int?, _ sections: [ReadSection], in file: CaseFile
    ) -> Bool? {
        guard let decision else { return nil }
        var said = DecisionReading(decisionWords)
        if let named = file.documents[decision].intervention, !named.isEmpty {
            let bytes = Array(named.utf8)
            let reading = text.read(bytes)
            said.add(reading, of: bytes)
            let isNone = reading.stems.first.map(refusalWords.contains) ?? true
            return said.grants || !said.refuses && !isNone
        }
        for section in sections { said.add(section.text, of: file.text) }
        return said.grants || !said.refuses
    }
}
