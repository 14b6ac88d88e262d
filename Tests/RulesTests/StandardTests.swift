import AuditModel
import AuditTesting
import Foundation
import Rules
import Testing
import YAMLReading

@Suite("Standards are read from text")
struct StandardTests {
    private func standard(_ text: String) throws -> Standard {
        let loader = StandardLoader(shipped: try ShippedStandards())
        return try loader.standard(from: StandardSource(path: "egen.yaml", text: text))
    }

    @Test("The shipped standard asks the 47 questions of the review, in its order")
    func shippedCriteria() throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        let standard = try #require(try loader.standard(named: "sagsgennemgang-2014"))
        let ids = standard.criteria.map(\.id.rawValue)
        #expect(ids.count == 47)
        #expect(ids.first == "skabelon-undersoegelsesplan")
        #expect(ids.firstIndex(of: "daekning-sundhed") == 4)
        #expect(ids[21...23].allSatisfy { $0.hasPrefix("domaene-") })
        #expect(ids.last == "kildeangivelse")
    }

    @Test("The standard of 2019 asks of its ten dimensions, and the rest as before")
    func edition2019() throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        let standard = try #require(try loader.standard(named: "ics-2019"))
        let ids = standard.criteria.map(\.id.rawValue)
        #expect(ids.count == 40)
        #expect(ids.filter { $0.hasPrefix("daekning-") }.count == 10)
        #expect(ids.contains("daekning-socialt-netvaerk"))
        #expect(!ids.contains("daekning-bolig"))
    }

    @Test("A municipality's standard switches criteria off, moves numbers and sets targets")
    func ownStandard() throws {
        let own = try standard(
            """
            name: egen
            extends: sagsgennemgang-2014
            off: [omfang]
            thresholds: {kilder-ja: 0.9}
            targets: {boernesamtale: 0.95}
            """)
        #expect(own.criteria.count == 46)
        #expect(own.thresholds["kilder-ja"] == 0.9)
        #expect(own.description.criteria.first { $0.id.rawValue == "boernesamtale" }?.target == 0.95)
    }

    @Test("Comments and layout leave the hash alone; a number moves it")
    func hash() throws {
        let plain = try standard("name: egen\nextends: sagsgennemgang-2014\nthresholds: {kilder-ja: 0.9}\n")
        let commented = try standard(
            "# vores\nname:   egen\nextends: 'sagsgennemgang-2014'\nthresholds:\n  kilder-ja: 0.90 # strengere\n")
        let moved = try standard("name: egen\nextends: sagsgennemgang-2014\nthresholds: {kilder-ja: 0.8}\n")
        #expect(plain.description.hash == commented.description.hash)
        #expect(plain.description.hash != moved.description.hash)
        #expect(plain.description.hash.count == 64)
    }

    @Test("What a criterion asks is the same under other words and other criteria's numbers, but not under its own")
    func definitions() throws {
        func definitions(_ more: String) throws -> [String: String] {
            let own = try standard("name: egen\nextends: sagsgennemgang-2014\n" + more)
            return Dictionary(
                uniqueKeysWithValues: try own.description.criteria.map {
                    ($0.id.rawValue, try #require($0.definition))
                })
        }
        let plain = try definitions("")
        #expect(Set(plain.values).count == plain.count)
        #expect(try definitions("words: {kilde: {add: [hviskede]}}\ntargets: {omfang: 0.5}\n") == plain)
        let moved = try definitions("thresholds: {sider-ja: 20}\n")
        #expect(moved.keys.filter { moved[$0] != plain[$0] } == ["omfang"])
    }

    @Test("What a criterion asks has changed with a threshold its checks ask for by themselves")
    func impliedThresholds() throws {
        func definitions(_ more: String) throws -> [CriterionID: String?] {
            let own = try standard("name: egen\nextends: overordnet-lov\n" + more)
            return Dictionary(uniqueKeysWithValues: own.description.criteria.map { ($0.id, $0.definition) })
        }
        let plain = try definitions("")
        let moved = try definitions("thresholds: {underretning-timer: 48}\n")
        #expect(moved.keys.filter { moved[$0] != plain[$0] }.map(\.rawValue) == ["underretning-24-timer"])
    }

    @Test("A standard tells its thresholds, and those it has otherwise than the one it extends")
    func thresholds() throws {
        let own = try standard(
            "name: egen\nextends: sagsgennemgang-2014\nthresholds: {sider-ja: 20, kilder-ja: 0.8}\n"
        ).description
        #expect(own.ownThresholds == [ThresholdDescription(name: "sider-ja", value: 20, extended: 25)])
        #expect(own.thresholds?.contains(ThresholdDescription(name: "kilder-ja", value: 0.8)) == true)
        let shipped = try #require(
            try StandardLoader(shipped: try ShippedStandards()).standard(named: "sagsgennemgang-2014"))
        #expect(shipped.description.ownThresholds.isEmpty)
        #expect(shipped.description.thresholds?.map(\.name) == own.thresholds?.map(\.name))
    }

    @Test("What was published of a criterion is not held against one that asks by another number")
    func publishedByOtherNumbers() throws {
        func published(_ text: String) throws -> [CriterionID: PublishedShare] {
            let own = try standard(text).description
            return Dictionary(
                uniqueKeysWithValues: own.criteria.compactMap { criterion in
                    criterion.published.map { (criterion.id, $0) }
                })
        }
        let plain = try published("name: egen\nextends: sagsgennemgang-2014\n")
        let moved = try published("name: egen\nextends: sagsgennemgang-2014\nthresholds: {opfoelgning-maaneder: 12}\n")
        #expect(plain.count > 10)
        #expect(Set(plain.keys).subtracting(moved.keys).map(\.rawValue) == ["opfoelgning-registreret"])
    }

    @Test("A standard without a title of its own is called by its name and what it extends")
    func title() throws {
        let title = try standard("name: egen\nextends: sagsgennemgang-2014\n").description.title
        #expect(title.danish == "egen, efter: Sagsgennemgangen i evalueringen af ICS (2014)")
        #expect(title.english == "egen, after: The case review of the evaluation of ICS (2014)")
    }

    @Test("A target of the moment leaves what is asked, and so the hash, as it is")
    func aiming() throws {
        let plain = try standard("name: egen\nextends: sagsgennemgang-2014\ntargets: {boernesamtale: 0.5}\n")
        let day = try #require(CalendarDate(iso: "2030-01-01"))
        let id = CriterionID(rawValue: "boernesamtale")
        let aimed = plain.aiming(at: 0.9, by: day, on: id)
        #expect(aimed.description.criteria.filter { $0.target != nil }.map(\.target) == [0.9])
        #expect(aimed.targetDates == [id: day])
        #expect(aimed.description.hash == plain.description.hash)
    }

    @Test("The sums in a standard's hash are those of the language model's files")
    func modelSums() throws {
        let folder = URL(filePath: Fixtures.folder).deletingLastPathComponent()
            .appending(path: "Sources/Rules/Vocabulary/Model")
        let written = try String(contentsOf: folder.appending(path: "SHA256SUMS"), encoding: .utf8)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "SHA256SUMS" }
        let sums = Process()
        sums.executableURL = URL(filePath: "/usr/bin/sha256sum")
        sums.currentDirectoryURL = folder
        sums.arguments = names.sorted()
        let output = Pipe()
        sums.standardOutput = output
        try sums.run()
        #expect(String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == written)
    }

    @Test(
        "Faults are told with file, line and column",
        arguments: [
            (
                "name: egen\nextends: sagsgenemgang-2014\n",
                "egen.yaml:2:10: unknown value 'sagsgenemgang-2014'; did you mean 'sagsgennemgang-2014'?"
            ),
            (
                "name: egen\nextends: ics-2019\noff: [omfangg]\n",
                "egen.yaml:3:7: unknown value 'omfangg'; did you mean 'omfang'?"
            ),
            (
                "name: egen\nextends: ics-2019\ntresholds: {}\n",
                "egen.yaml:3:1: unknown key 'tresholds'; did you mean 'thresholds'?"
            ),
            (
                "name: egen\nextends: ics-2019\nthresholds: {sider: 3}\n",
                "egen.yaml:3:14: unknown key 'sider'; known are behov-taget-op"
            ),
            (
                "name: egen\nextends: ics-2019\nthresholds: {behov-i-analysen: 0.25}\n",
                "egen.yaml:3:14: unknown key 'behov-i-analysen'"
            ),
            (
                "name: egen\nextends: ics-2019\nthresholds: {spaedbarn-maaneder: 1e300}\n",
                "egen.yaml:3:34: a number of 0 to 1000000 belongs here"
            ),
            (
                "name: egen\nextends: ics-2019\nthresholds: {gentagelse-ord: 11.9}\n",
                "egen.yaml:3:14: expected a whole number, found another number"
            ),
            (
                "name: egen\nextends: overordnet-lov\nthresholds: {plan-maaneder: 2.5}\n",
                "egen.yaml:3:14: expected a whole number, found another number"
            ),
            (
                "name: egen\nextends: ics-2019\ncriteria:\n  - id: x\n    question: {da: A?, en: A?}\n    target: 95\n    yes: {document: handleplan}\n",
                "egen.yaml:6:13: a number of 0 to 1 belongs here"
            ),
            (
                "name: egen\nextends: ics-2019\ncriteria:\n  - id: x\n    question: {da: A?, en: A?}\n    yes: {pages: {at-most: 1e300}}\n",
                "egen.yaml:6:28: a number of 0 to 1000000 belongs here"
            ),
            (
                "name: egen\nextends: ics-2019\ncriteria:\n  - id: x\n    question: {da: A?, en: A?}\n    yes: {dokument: handleplan}\n",
                "egen.yaml:6:11: unknown key 'dokument'; did you mean 'document'?"
            ),
            (
                "name: egen\nextends: ics-2019\nwords: {teorri: {add: [tilknytning]}}\n",
                "egen.yaml:3:9: unknown key 'teorri'; did you mean 'teori'?"
            ),
            (
                "name: egen\nextends: ics-2019\noff: [omfang]\ntargets: {omfang: 0.5}\n",
                "egen.yaml:4:11: 'omfang' is off, so nothing can be aimed at"
            ),
            (
                "name: egen\nextends: ics-2019\ncrosswalk: {earlier: sagsgenemgang-2014, from: 2019-01-01, criteria: {}}\n",
                "egen.yaml:3:22: unknown value 'sagsgenemgang-2014'; did you mean 'sagsgennemgang-2014'?"
            ),
            (
                """
                name: egen
                extends: ics-2019
                crosswalk:
                  earlier: sagsgennemgang-2014
                  from: 2019-01-01
                  criteria:
                    omfangg: [omfang]
                    gentagelser: [omfang, gentagelserr]
                """,
                """
                egen.yaml:7:5: unknown value 'omfangg'; did you mean 'omfang'?
                egen.yaml:8:27: unknown value 'gentagelserr'; did you mean 'gentagelser'?
                """
            ),
            ("name: ''\nextends: ics-2019\n", "egen.yaml:1:7: the name is empty; write one"),
            (
                "name: ics-2019\nextends: sagsgennemgang-2014\n",
                "egen.yaml:1:7: 'ics-2019' is the name of a shipped standard; give yours its own"
            ),
        ])
    func complaints(text: String, complaint: String) throws {
        let error = #expect(throws: StandardError.self) { try standard(text) }
        #expect(error?.description.hasPrefix(complaint) == true, "\(error?.description ?? "no error")")
    }

    @Test("All that is wrong with a file is told at once, each where it stands")
    func allComplaints() throws {
        let text = """
            name: egen
            extends: sagsgennemgang-2014
            titel: {da: Vores, en: Ours}
            edition: 2016
            off: [omfangg]
            thresholds: {sider-ja: mange}
            targets: {boernesamtale: 2, eget: 0.5}
            words: {teori: {ad: [x]}}
            criteria:
              - id: eget
                question: {da: Eget?, en: Own?, de: Eigen?}
                yes: {all: [{document: handleplaan}, {mention: {words: teori}}, {mentions: {words: teori, least: 1, per: 2}}]}
                reasons: {maaske: opfyldt}
            """
        let error = #expect(throws: StandardError.self) { try standard(text) }
        let told = [
            "3:1: unknown key 'titel'", "4:10: unknown value '2016'", "5:7: unknown value 'omfangg'",
            "6:24: expected a number", "7:26: a number of 0 to 1", "8:17: unknown key 'ad'", "11:37: unknown key 'de'",
            "12:28: unknown value 'handleplaan'", "12:43: unknown key 'mention'",
            "12:80: the key 'at-least' is missing",
            "12:95: unknown key 'least'", "12:105: unknown key 'per'", "13:15: unknown key 'maaske'",
        ]
        let complaints = error?.complaints.map(\.description) ?? []
        #expect(complaints.count == told.count)
        for (complaint, told) in zip(complaints, told) {
            #expect(complaint.hasPrefix("egen.yaml:" + told), "\(complaint)")
        }
    }

    @Test("A key that is missing because it is misspelt is told once, with the right one")
    func misspeltKey() throws {
        let error = #expect(throws: StandardError.self) {
            try standard(
                "name: egen\nextends: sagsgennemgang-2014\ncriteria:\n  - id: x\n    qestion: {da: A?, en: A?}\n"
                    + "    yes: {document: handleplan}\n")
        }
        #expect(error?.description == "egen.yaml:5:5: unknown key 'qestion'; did you mean 'question'?")
    }

    @Test("A number of the standard's own is to blame for what it spoils in a shipped criterion")
    func ownNumberBlamed() throws {
        let whole = #expect(throws: StandardError.self) {
            try standard("name: egen\nextends: sagsgennemgang-2014\nthresholds:\n  opfoelgning-maaneder: 2.5\n")
        }
        #expect(whole?.description == "egen.yaml:4:3: expected a whole number, found another number")
        let limits = #expect(throws: StandardError.self) {
            try standard(
                "name: egen\nextends: sagsgennemgang-2014\nthresholds: {gentagelse-ord: 8.5, spaedbarn-maaneder: 0.5}\n"
            )
        }
        #expect(limits?.complaints.map(\.position.column) == [14, 35])
        let spoilt = try standard("name: egen\nextends: sagsgennemgang-2014\nthresholds:\n  sider-ja: 70\n")
        let complaints = try StandardCheck(spoilt, inherited: spoilt).complaints().map(\.description)
        #expect(
            complaints.contains {
                $0.hasPrefix("egen.yaml:4:3: 'omfang'") && $0.hasSuffix("change this number")
            }, "\(complaints)")
    }

    @Test("Numbers that cannot be are refused where they stand, and a standard without numbers is told what it lacks")
    func impossibleNumbers() throws {
        func told(_ text: String) -> [String] {
            let error = #expect(throws: StandardError.self) { try standard(text) }
            return error?.complaints.map(\.description) ?? []
        }
        let start = "name: egen\nextends: sagsgennemgang-2014\nthresholds:\n"
        #expect(
            told(start + "  kilder-ja: 80\n  behov-taget-op: 1.5\n  gentagelse-ord: 0\n") == [
                "egen.yaml:4:3: a number of 0 to 1 belongs here", "egen.yaml:5:3: a number of 0 to 1 belongs here",
                "egen.yaml:6:3: a run of no words repeats nothing; set at least 1",
            ])
        let bare = told("name: egen\nedition: 2014\n")
        #expect(bare.count == 1)
        #expect(bare.first?.hasPrefix("egen.yaml:1:7: nothing says behov-taget-op, strejfende") == true)
        #expect(bare.first?.contains("add 'extends' with a shipped standard") == true)
    }

    @Test("A criterion of one's own with the id of another is told whose it is")
    func takenID() throws {
        let error = #expect(throws: StandardError.self) {
            try standard(
                "name: egen\nextends: sagsgennemgang-2014\ncriteria:\n  - id: omfang\n    question: {da: A?, en: A?}\n"
                    + "    yes: {document: handleplan}\n")
        }
        #expect(error?.description.contains("'omfang' is the id of another criterion, at ") == true)
    }

    @Test(
        "A member of a shipped family that is off leaves the examples of the others enough",
        arguments: [
            "daekning-sundhed", "domaene-barnets-udviklingsmaessige-behov", "domaene-foraeldrekompetencer",
        ])
    func memberOff(id: String) throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        let source = StandardSource(
            path: "egen.yaml", text: "name: egen\nextends: sagsgennemgang-2014\noff: [\(id)]\n")
        let (own, inherited) = (
            try loader.standard(from: source), try loader.standard(from: source, inheritingNumbers: true)
        )
        #expect(try StandardCheck(own, inherited: inherited).complaints() == [])
    }

    @Test("No CPR number of a title or question gets into what reports repeat")
    func maskedTexts() throws {
        let standard = try standard(
            "name: egen\ntitle: {da: Sag 251248-9996, en: Case 251248-9996}\nextends: sagsgennemgang-2014\ncriteria:\n"
                + "  - id: eget\n    question: {da: Som 251248-9996?, en: Like 251248-9996?}\n"
                + "    yes: {document: handleplan}\n")
        let texts = [standard.description.title] + standard.description.criteria.map(\.question)
        #expect(texts.count > 47)
        for text in texts { #expect(!(text.danish + text.english).contains("9996")) }
    }

    @Test("Questions and titles tell the numbers a case is judged by")
    func toldNumbers() throws {
        func told(_ thresholds: String, _ id: String) throws -> [String] {
            let standard = try standard("name: egen\nextends: overordnet-lov\nthresholds: {\(thresholds)}\n")
            let criterion = try #require(standard.description.criteria.first { $0.id.rawValue == id })
            return [criterion.question.danish, criterion.title.danish, criterion.title.english]
        }
        #expect(
            try told("", "underretning-24-timer") == [
                "Er underretningen vurderet inden for 24 timer?", "Underretning vurderet inden for 24 timer",
                "Notification assessed within 24 hours",
            ])
        #expect(
            try told("underretning-timer: 72", "underretning-24-timer")[1...] == [
                "Underretning vurderet inden for 72 timer", "Notification assessed within 72 hours",
            ])
        #expect(
            try told("", "undersoegelse-4-maaneder")[1...] == [
                "Undersøgelse inden fire måneder", "Assessment within four months",
            ])
        #expect(
            try told("undersoegelse-maaneder: 1", "undersoegelse-4-maaneder")[1...] == [
                "Undersøgelse inden en måned", "Assessment within one month",
            ])
    }

    @Test("A standard may fill the word lists up to 64; the next one is told where it stands")
    func mostLists() throws {
        func text(_ count: Int) -> String {
            "name: egen\nextends: sagsgennemgang-2014\nwords:\n"
                + (1...count).map { "  liste-\($0): [ord\($0)]\n" }.joined()
        }
        let shipped = try standard("name: egen\nextends: sagsgennemgang-2014\n").vocabulary.lists.count
        let room = 64 - shipped
        #expect(try standard(text(room)).vocabulary.lists.count == 64)
        let error = #expect(throws: StandardError.self) { try standard(text(room + 1)) }
        let complaint = "egen.yaml:\(room + 4):3: there can be 64 word lists, \(shipped) of them the program's"
        #expect(
            error?.description.hasPrefix(complaint) == true
        )
    }

    @Test("Shipped examples are judged by the shipped numbers, and by the standard's own words")
    func ownNumbers() throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        func complaints(_ text: String) throws -> [String] {
            let source = StandardSource(path: "egen.yaml", text: text)
            let inherited = try loader.standard(from: source, inheritingNumbers: true)
            return try StandardCheck(loader.standard(from: source), inherited: inherited).complaints()
                .map(\.description)
        }
        let numbers = "name: egen\nextends: overordnet-lov\nthresholds: {underretning-timer: 48, plan-maaneder: 2}\n"
        #expect(try complaints(numbers) == [])
        let words = try complaints("name: egen\nextends: overordnet-lov\nwords: {anbringelse: [kontaktperson]}\n")
        #expect(!words.isEmpty)
        #expect(words.allSatisfy { $0.contains("the words or the edition of your standard move it") }, "\(words)")
        // Its own examples are judged by its own numbers.
        let own = try complaints(
            """
            name: egen
            extends: overordnet-lov
            thresholds: {undersoegelse-maaneder: 2}
            criteria:
              - id: to-maaneder
                question: {da: A?, en: A?}
                applies: {document: boernefaglig-undersoegelse}
                yes: {duration: {document: boernefaglig-undersoegelse, months-at-most: $undersoegelse-maaneder}}
                examples:
                  - verdict: ja
                    because: tre måneder er for længe
                    case: {boernefaglig-undersoegelse: {paabegyndt: 2024-01-01, dato: 2024-04-01}}
            """)
        #expect(own.contains { $0.hasPrefix("egen.yaml:10:") && $0.contains("promises ja and gets nej") }, "\(own)")
    }

    @Test("Every shipped criterion has its case step and official scale")
    func reviewPlaces() throws {
        let shipped = try ShippedStandards()
        for name in shipped.names {
            let standard = try #require(try StandardLoader(shipped: shipped).standard(named: name))
            for criterion in standard.description.criteria {
                #expect(criterion.review != nil, "\(name): \(criterion.id)")
            }
        }
    }

    @Test("A conversation left out for the child's sake is lawful; a hearing that is only planned is not")
    func officialAnswers() throws {
        let loader = StandardLoader(shipped: try ShippedStandards())
        let standard = try #require(try loader.standard(named: "sagsgennemgang-2014"))
        func place(_ id: String) throws -> ReviewPlace {
            try #require(standard.description.criteria.first { $0.id.rawValue == id }?.review)
        }
        #expect(try place("boernesamtale").answer(for: .partly) == .yes)
        #expect(try place("partshoering").answer(for: .partly) == .no)
        #expect(try place("partshoering").answer(for: .notAssessable) == nil)
        #expect(try place("analyse-kvalitet").answer(for: .partly) == .some)
        #expect(try place("opfoelgning-registreret").step == .followUp)
    }

    @Test("Where a criterion belongs in ledelsestilsyn does not count in the hash, a misplaced 'partly' is a mistake")
    func reviewKey() throws {
        func text(_ review: String) -> String {
            """
            name: egen
            extends: sagsgennemgang-2014
            criteria:
              - id: eget
                question: {da: Eget?, en: Own?}
                yes: {document: handleplan}
                \(review)
            """
        }
        let placed = try standard(text("review: {step: plan, scale: overordnet}"))
        #expect(placed.description.hash == (try standard(text("")).description.hash))
        #expect(throws: StandardError.self) {
            try standard(text("review: {step: plan, scale: tematiseret, partly: ja}"))
        }
    }
}
