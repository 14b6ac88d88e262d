import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Testing
import YAMLReading

@Suite("Dialects")
struct DialectTests {
    /// A made-up export of another system, as XML names and JSON names.
    static let file = """
        name: Eksempelsystem
        parts:
          Sagsmappe: sager
          Akter: dokumenter
          Akt: dokument
          Felter: afsnit
          Indhold: tekst
        names:
          sag: {SagsNr: id, KommuneNr: kommune}
          dokument: {Art: type, Dato: dato}
          afsnit: {Rubrik: type, Fokusomraader: fokus}
        values:
          dokument:
            type: {"§ 50": boernefaglig-undersoegelse}
          afsnit:
            type:
              Analyse: samlet-analyse
              Sikkerhedsaspekter: {type: beskrivelse, dimension: sikkerhed}
            dimension: {Stimulation: stimulering}
            fokus: {Bolig og nærmiljø: bolig, Økonomi: oekonomi}
        constants:
          sag: {version: "1"}
          dokument: {skabelon: tilpasset}
        """

    private func dialect(_ text: String) throws -> Dialect { try Dialect(YAMLNode.parse(text, file: "d.yaml")) }

    /// A JSON export read with a dialect, its members by element.
    private func read(_ json: String, by dialect: Dialect) throws -> [[String: String]] {
        var reader = try JSONCaseReader(limits: ImportLimits(), names: dialect.names)
        var elements: [[String: String]] = []
        func take(_ outcome: RawOutcome) {
            guard case .raw(let raw) = outcome else { return }
            let read = dialect.applied(to: raw)
            for element in read.elements {
                var members: [String: String] = [:]
                for member in read.members[element.members] where members[member.name.rawValue] == nil {
                    members[member.name.rawValue] = String(decoding: read.values[member.value], as: UTF8.self)
                }
                if element.level == .section {
                    members["tekst"] = String(decoding: read.text[element.text], as: UTF8.self)
                }
                elements.append(members)
            }
        }
        reader.begin()
        #expect(reader.read(Array(json.utf8), take) == nil)
        if reader.awaitsLateDefaults { #expect(reader.supply(lateDefaults: nil, take) == nil) }
        #expect(reader.finish(take) == nil)
        return elements
    }

    @Test("Names, values and constants of a foreign export become the format's")
    func foreignExport() throws {
        let elements = try read(
            #"""
            {"KommuneNr": "147", "Sagsmappe": [{"SagsNr": "a", "Akter": [{"Art": "§ 50", "Dato": "2013-02-20", "Felter": [
              {"Rubrik": "Sikkerhedsaspekter", "Indhold": "Der er lås på vinduerne."},
              {"Rubrik": "Sikkerhedsaspekter", "dimension": "bolig", "Indhold": ""},
              {"Rubrik": "beskrivelse", "dimension": " Stimulation "},
              {"Rubrik": "Noget andet", "Fokusomraader": "Bolig og nærmiljø; Økonomi, sundhed"}]},
              {"Art": "handleplan", "skabelon": "ics"}]}]}
            """#, by: dialect(Self.file))
        #expect(
            elements == [
                ["id": "a", "kommune": "147", "version": "1"],
                ["type": "boernefaglig-undersoegelse", "dato": "2013-02-20", "skabelon": "tilpasset"],
                ["type": "beskrivelse", "dimension": "sikkerhed", "tekst": "Der er lås på vinduerne."],
                ["type": "beskrivelse", "dimension": "bolig", "tekst": ""],
                ["type": "beskrivelse", "dimension": "stimulering", "tekst": ""],
                ["type": "Noget andet", "fokus": "bolig oekonomi sundhed", "tekst": ""],
                ["type": "handleplan", "skabelon": "ics"],
            ])
    }

    @Test("The words of a list stand between commas or semicolons, whatever the dialect says of them")
    func lists() throws {
        func focus(_ value: String, _ text: String = Self.file) throws -> String? {
            try read(
                #"{"id": "a", "kommune": "147", "Akter": [{"Felter": [{"Fokusomraader": "\#(value)"}]}]}"#,
                by: dialect(text)
            ).last?["fokus"]
        }
        #expect(try focus("Økonomi, bolig") == "oekonomi bolig")
        #expect(try focus("sundhed, bolig") == "sundhed bolig")
        #expect(try focus(" sundhed;bolig ") == "sundhed bolig")
        #expect(try focus("sundhed bolig") == "sundhed bolig")
        #expect(try focus("hus, have") == "hus have")
        // Nothing but names.
        let names = "parts: {Akter: dokumenter, Felter: afsnit}\nnames:\n  afsnit: {Fokusomraader: fokus}"
        #expect(try focus("sundhed, bolig", names) == "sundhed bolig")
        let needs = try read(
            #"{"id": "a", "kommune": "147", "Akter": [{"Felter": [{"behov": "b1, b2", "overskrift": "Hus, have"}]}]}"#,
            by: dialect(names))
        #expect(needs.last == ["behov": "b1 b2", "overskrift": "Hus, have", "tekst": ""])
    }

    @Test("A name is known as the dialect spells it, byte for byte, in XML as in JSON")
    func spelling() throws {
        var names = ExportNames()
        names.add("Sagsn\u{E5}r", for: .id, at: .caseFile)
        #expect(names.member(named: "Sagsna\u{30A}r", at: .caseFile) == nil)
        #expect(!names.knows("Sagsna\u{30A}r"))
        names.add("Sagsna\u{30A}r", for: .team, at: .caseFile)
        #expect(names.member(named: "Sagsn\u{E5}r", at: .caseFile) == .id)
        #expect(names.allNames.count == ExportNames().allNames.count + 2)
    }

    @Test("Positions have the format's name for the list of cases")
    func position() throws {
        var reader = try JSONCaseReader(limits: ImportLimits(), names: dialect("parts: {Sagsmappe: sager}").names)
        var origins: [RawCase.Origin] = []
        func take(_ outcome: RawOutcome) {
            if case .raw(let raw) = outcome { origins.append(raw.origin) }
        }
        reader.begin()
        #expect(reader.read(Array(#"{"Sagsmappe": [{"id": "a"}, {"id": "b"}]}"#.utf8), take) == nil)
        if reader.awaitsLateDefaults { #expect(reader.supply(lateDefaults: nil, take) == nil) }
        #expect(origins == [.json(pointer: "/sager/0"), .json(pointer: "/sager/1")])
    }

    @Test(
        "A slip in a dialect is reported with its place and the nearest right word",
        arguments: [
            ("part: {}", "d.yaml:1:1: unknown key 'part'; did you mean 'parts'?"),
            ("parts:\n  Akt: dokumnet", "d.yaml:2:8: unknown value 'dokumnet'; did you mean 'dokument'?"),
            ("names:\n  sga: {A: id}", "d.yaml:2:3: unknown key 'sga'; did you mean 'sag'?"),
            ("names:\n  sag: {Nr: idd}", "d.yaml:2:13: unknown value 'idd'; did you mean 'id'?"),
            (
                "values:\n  afsnit:\n    dimention: {x: bolig}",
                "d.yaml:3:5: unknown value 'dimention'; did you mean 'dimension'?"
            ),
            (
                "values:\n  afsnit:\n    dimension: {x: bolg}",
                "d.yaml:3:20: unknown value 'bolg'; did you mean 'bolig'?"
            ),
            (
                "values:\n  afsnit:\n    type: {x: {typ: andet}}",
                "d.yaml:3:16: unknown value 'typ'; did you mean 'type'?"
            ),
            ("constants:\n  dokument: {skabelon: dub}", "d.yaml:2:24: unknown value 'dub'; did you mean 'dubu'?"),
            ("constants:\n  sag: {version: 2}", "d.yaml:2:18: unknown value '2'; known are 1"),
            (
                "constants:\n  sag: {kommune: 9999}",
                "d.yaml:2:18: a municipality code of three digits belongs here"
            ),
            (
                "constants:\n  dokument: {dato: x}",
                "d.yaml:2:20: a date from 1900 to 2200, as YYYY-MM-DD, belongs here"
            ),
            (
                "values:\n  dokument:\n    paabegyndt: {x: 2013-02-30}",
                "d.yaml:3:21: a date from 1900 to 2200, as YYYY-MM-DD, belongs here"
            ),
            ("values:\n  sag:\n    foedselsaar: {x: 20}", "d.yaml:3:22: a year from 1900 to 2200 belongs here"),
            (
                "values:\n  dokument:\n    type: {' A ': handleplan, 'A': opfoelgning}",
                "d.yaml:3:31: the key 'A' stands twice; remove one"
            ),
            ("constants: [a]", "d.yaml:1:12: expected a mapping of keys, found a list"),
        ])
    func slips(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try dialect(text) }
        #expect(error?.description == message)
    }

    @Test("What the format can have, a dialect may say")
    func possibleValues() {
        #expect(throws: Never.self) {
            try dialect(
                """
                values:
                  sag: {kommune: {Frederiksberg: "0147"}, foedselsaar: {x: 2013, ukendt: ""}, version: {x: 1}}
                  dokument: {dato: {x: 2013-02-28, ukendt: ""}, id: {x: "1, 2"}}
                constants:
                  sag: {version: 1, kommune: 147, oprettet: 2013-01-01}
                """)
        }
    }
}
