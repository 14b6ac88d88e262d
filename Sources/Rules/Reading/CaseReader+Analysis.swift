import AuditModel
import TextFeatures

extension CaseReader {
    /// Where no section is called an analysis, the one that has most of it, if it has enough, serves as one; else the paragraph
    /// of one that has.
    ///
    /// - Parameter untold: those of which neither type nor heading tells what they serve as.
    mutating func findAnalysis(among untold: [Int], in sections: inout [ReadSection], of file: CaseFile) {
        let descriptions = untold.filter { sections[$0].role == .description }
        var best: (index: Int, share: Double)?
        for index in descriptions {
            guard let share = SectionKind.shareOfAnalysis(sections[index].text.sentences[...]) else { continue }
            if share > best?.share ?? 0 { best = (index, share) }
        }
        guard let best else { return findParagraph(among: descriptions, in: &sections, of: file) }
        let found = sections[best.index]
        let range = found.part ?? file.documents[found.document].sections[found.section].text
        sections[best.index] = ReadSection(
            document: found.document, section: found.section, part: found.part, documentKind: found.documentKind,
            role: .overallAnalysis,
            isRoleInferred: true, text: found.text,
            passage: text.readPassage(file.text, in: range, topics: domainTopics).tally,
            sourceConcepts: found.sourceConcepts)
    }

    /// Takes the paragraph with most analysis out of the section it stands in; what stands before and behind stays what it was.
    private mutating func findParagraph(
        among descriptions: [Int], in sections: inout [ReadSection], of file: CaseFile
    ) {
        var best: (index: Int, range: Range<Int>, share: Double)?
        for index in descriptions {
            for range in sections[index].text.paragraphs {
                let sentences = sections[index].text.sentences[range]
                guard let share = SectionKind.shareOfAnalysis(sentences), share >= Self.leastShareOfParagraph else {
                    continue
                }
                if share > best?.share ?? 0 { best = (index, range, share) }
            }
        }
        guard let best else { return }
        let found = sections[best.index]
        let whole = found.part ?? file.documents[found.document].sections[found.section].text
        let sentences = found.text.sentences
        let start = best.range.lowerBound == 0 ? whole.lowerBound : sentences[best.range.lowerBound].range.lowerBound
        let end =
            best.range.upperBound == sentences.count
            ? whole.upperBound : sentences[best.range.upperBound].range.lowerBound
        let parts: [(range: Range<Int>, role: SectionKind)] = [
            (whole.lowerBound..<start, found.role), (start..<end, .overallAnalysis),
            (end..<whole.upperBound, found.role),
        ]
        sections.replaceSubrange(
            best.index...best.index,
            with: parts.filter { !$0.range.isEmpty }.map { part in
                let read = readPart(file.text, part.range, as: part.role, in: found.documentKind)
                return ReadSection(
                    document: found.document, section: found.section, part: part.range,
                    documentKind: found.documentKind, role: part.role, isRoleInferred: true, text: read.text,
                    passage: read.passage, sourceConcepts: found.sourceConcepts,
                    headingNamesSource: found.headingNamesSource && part.role == found.role,
                    headingTopics: part.role == found.role ? found.headingTopics : 0,
                    headed: part.role == found.role ? found.headedDimensions(in: part.range) : [])
            })
    }

    /// One paragraph may tell of what is to be analysed; half of it must be analysis.
    private static let leastShareOfParagraph = 0.5
}

extension TextReading {
    /// The indexes of the sentences of each paragraph; none of a text of one.
    fileprivate var paragraphs: [Range<Int>] {
        var paragraphs: [Range<Int>] = []
        for (index, sentence) in sentences.enumerated() {
            if let last = paragraphs.last, sentences[last.lowerBound].paragraph == sentence.paragraph {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                paragraphs.append(index..<(index + 1))
            }
        }
        return paragraphs.count > 1 ? paragraphs : []
    }
}
