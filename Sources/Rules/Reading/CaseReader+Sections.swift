import AuditModel
import TextFeatures

/// What a section serves as by its type or heading, and whose view it gives by the heading.
private struct StatedRole {
    var role: SectionKind
    var isInferred = true
    var party: Party?

    /// The same behind other sections of its document: what the family says behind the assessment is its view on that.
    func behind(_ sections: [ReadSection]) -> Self {
        guard isInferred, role == .perspective, sections.contains(where: { $0.role == .professionalAssessment }) else {
            return self
        }
        var stated = self
        stated.role = .viewOnAssessment
        return stated
    }
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

extension CaseReader {
    /// The sections of a document with their texts read; none where it is missing or of no known kind.
    mutating func sections(of document: Int?, in file: CaseFile) -> [ReadSection] {
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
                let stated = part.stated?.behind(sections)
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
    mutating func readPart(
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
        guard document == .assessment else { return nil }
        if let letter = headedPersons.writer(in: read, bytes)?.letter {
            return StatedRole(role: letter.role, party: letter.party)
        }
        guard let person = headedPersons.conversation(in: read, bytes) else { return nil }
        return StatedRole(role: person.roleOfConversation, party: person == .parents ? .parents : nil)
    }

    private func statedRole(_ role: SectionKind, by heading: TextReading, _ bytes: [UInt8]) -> StatedRole {
        StatedRole(
            role: role,
            party: role == .perspective || role == .viewOnAssessment ? headedPersons.party(in: heading, bytes) : nil)
    }
}
