import AuditModel
import TextFeatures

/// Reads cases for judging; owned by one worker.
struct CaseReader: ~Copyable {
    var text: TextReader
    private let model: SentenceModel
    private let topics: TopicMap
    /// For each domain that the model of passages judges the bits of its topics.
    let domainTopics: [UInt32]
    let expectations: SectionExpectations
    let headings: Headings
    let dimensionHeadings: DimensionHeadings
    let headedPersons: HeadedPersons
    private let planLabels: PlanLabels
    private let functionWords: StemSet
    private let daysNamed: DaysNamed
    let sourceLabels: SourceLabels
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
            focus: FocusReading(
                investigationPlan + assessed, of: file, coverage: coverage, topics: topics, names: dimensionHeadings),
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
