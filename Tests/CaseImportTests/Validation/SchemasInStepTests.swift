import Foundation
import Testing

@testable import CaseImport

@Suite("Schemas and reader in step")
struct SchemasInStepTests {
    struct CodedType: Sendable {
        /// What the type is called in both schemas.
        var name: String
        var member: CaseMember
        var level: RawCase.Level
    }

    static let codedTypes = [
        CodedType(name: "maalgruppe", member: .targetGroup, level: .caseFile),
        CodedType(name: "leverance", member: .delivery, level: .caseFile),
        CodedType(name: "lovkrav", member: .legalDemand, level: .caseFile),
        CodedType(name: "dokumenttype", member: .type, level: .document),
        CodedType(name: "skabelon", member: .template, level: .document),
        CodedType(name: "afsender", member: .sender, level: .document),
        CodedType(name: "afsnitstype", member: .type, level: .section),
        CodedType(name: "domaene", member: .domain, level: .section),
        CodedType(name: "dimension", member: .dimension, level: .section),
        CodedType(name: "afholdt", member: .held, level: .section),
        CodedType(name: "part", member: .party, level: .section),
        CodedType(name: "aendring", member: .planChange, level: .section),
    ]

    private func jsonSchema() throws -> JSONSchema { try JSONSchema(try #require(ShippedSchema.json.text)) }

    /// What stands in the XSD between a start tag and the next end tag of its kind.
    private func xsdPart(_ element: String, named name: String) throws -> Substring {
        let text = String(decoding: try #require(ShippedSchema.xml.text), as: UTF8.self)
        let start = try #require(text.range(of: "<xs:\(element) name=\"\(name)\">"))
        let end = try #require(text.range(of: "\n  </xs:\(element)>", range: start.upperBound..<text.endIndex))
        return text[start.upperBound..<end.lowerBound]
    }

    @Test("Every coded value of the model stands in both schemas, and no other", arguments: codedTypes)
    func codedValues(type: CodedType) throws {
        let words = try #require(CodedWords.of(type.member, at: type.level))
        let schema = try jsonSchema()
        let allowed = try #require(schema.definitions[type.name].flatMap { schema.rules[$0].allowed })
        #expect(Set(allowed) == Set(words.map { .string($0) } + [.null]))
        let listed = try xsdPart("simpleType", named: type.name).matches(of: /<xs:enumeration value="([^"]+)"/)
        #expect(Set(listed.map { String($0.1) }) == Set(words))
        #expect(listed.count == words.count)
    }

    @Test("A list of dimensions may hold each of them")
    func dimensionLists() throws {
        let schema = try jsonSchema()
        let pattern = try #require(schema.definitions["dimensioner"].flatMap { schema.rules[$0].pattern })
        let dimensions = try #require(CodedWords.of(.focus, at: .section))
        for dimension in dimensions { #expect(try pattern.firstMatch(in: dimension) != nil, "\(dimension)") }
        #expect(try pattern.firstMatch(in: dimensions.joined(separator: " ")) != nil)
        #expect(try pattern.firstMatch(in: dimensions.joined()) == nil)
        let part = try xsdPart("simpleType", named: "dimensioner-med-andre-mellemrum")
        let lists = part.matches(of: /\(([a-z|-]+)\)/).map { $0.1.split(separator: "|").map(String.init) }
        #expect(lists == [dimensions, dimensions])
    }

    @Test(
        "Every attribute the reader knows is declared in both schemas, and no other",
        arguments: [
            ("sag", RawCase.Level.caseFile, "sagsoplysninger"), ("dokument", .document, "dokument"),
            ("afsnit", .section, "afsnit"),
        ])
    func members(element: String, level: RawCase.Level, definition: String) throws {
        let known = Set(CaseMember.scalars(of: level).map(\.rawValue))
        let schema = try jsonSchema()
        let properties = try #require(schema.definitions[definition].map { schema.rules[$0].properties.keys })
        let parts: Set<String> = ["dokumenter", "afsnit", "tekst"]
        #expect(Set(properties).subtracting(parts) == known)
        var declared = String(try xsdPart("element", named: element))
        if element == "sag" { declared += try xsdPart("attributeGroup", named: "sagsoplysninger") }
        #expect(Set(declared.matches(of: /<xs:attribute name="([a-z]+)"/).map { String($0.1) }) == known)
    }
}
