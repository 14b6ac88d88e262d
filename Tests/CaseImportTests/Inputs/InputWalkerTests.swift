import AuditModel
import AuditTesting
import CaseImport
import Foundation
import Testing

@Suite("Finding inputs")
struct InputWalkerTests {
    private let folder: ScratchFolder

    init() throws {
        folder = try ScratchFolder()
    }

    /// Paths below the scratch folder.
    private func found(_ paths: [String] = [""]) -> (inputs: [String], found: InputWalker.Found) {
        let found = InputWalker.inputs(at: paths.map { $0 == "-" ? $0 : folder.path($0) })
        let inputs = found.inputs.map { String($0.label.trimmingPrefix(folder.root.path + "/")) }
        return (inputs, found)
    }

    @Test("Two spellings of a letter make two files")
    func spellings() throws {
        for name in ["sag_\u{E5}.xml", "sag_a\u{30A}.xml"] { try folder.write("12345", to: name) }
        #expect(found().found.inputs.count == 2 && found().found.bytes == 10)
        #expect(found(["sag_\u{E5}.xml", "sag_\u{E5}.xml"]).inputs.count == 1)
    }

    @Test("A folder gives its case files and archives, sorted by the bytes of their paths; the rest is counted")
    func folderWalk() throws {
        let names = [
            "b/2.xml", "b/10.XML", "a.json", "a.ndjson.zst", "B.jsonl", "c.tar.gz", "d.zip", "e.7z", "å.xml", "b.xml",
            "f.tgz", "g.xml.gz", "noter.txt", "billede.png", "pakke.gz", "uden-endelse", ".skjult.xml",
            ".git/x.xml", ".git/gren/y.txt",
        ]
        for name in names { try folder.write("12345", to: name) }
        let (inputs, found) = found()
        #expect(
            inputs == [
                "B.jsonl", "a.json", "a.ndjson.zst", "b.xml", "b/10.XML", "b/2.xml", "c.tar.gz", "d.zip", "e.7z",
                "f.tgz", "g.xml.gz", "å.xml",
            ])
        #expect(found.ignoredFiles == 7)
        #expect(found.bytes == 12 * 5)
        #expect(found.unreadable.isEmpty)
    }

    @Test("The program's own reports are passed over and counted, and a file named as theirs is not")
    func reports() throws {
        for name in ["rapport.json", "fund.csv", "sager/1.html"] { try folder.write("{}", to: "rep/" + name) }
        try folder.write(String(contentsOfFile: Fixtures.exampleRun, encoding: .utf8), to: "rep/koersel.json")
        try folder.write("[]", to: "ind/koersel.json")
        try folder.write("x", to: "ind/a.xml")
        let (inputs, found) = found()
        #expect(inputs == ["ind/a.xml", "ind/koersel.json"])
        #expect(found.ignoredFiles == 4)
    }

    @Test("A name that is not UTF-8 is said to be one, found or named")
    func nameNotUTF8() throws {
        let made = Process()
        made.executableURL = URL(filePath: "/bin/sh")
        made.arguments = ["-c", #"printf x > "$(printf 'sag_\346r.xml')""#]
        made.currentDirectoryURL = folder.root
        try made.run()
        made.waitUntilExit()
        try #require(made.terminationStatus == 0)
        for paths in [[""], ["sag_\u{FFFD}r.xml"]] {
            let found = found(paths).found
            #expect(found.unreadable.map { $0.file.hasSuffix("/sag_\u{FFFD}r.xml") } == [true])
            #expect(found.unreadable.map { $0.message.contains("er ikke UTF-8") } == [true])
        }
    }

    @Test("A file that is named is tried whatever its name, and once however often it is named")
    func named() throws {
        try folder.write("x", to: "noter.txt")
        try folder.write("x", to: "a.xml")
        let (inputs, found) = found(["noter.txt", "a.xml", "./a.xml", ""])
        #expect(inputs == ["a.xml", "noter.txt"])
        #expect(found.ignoredFiles == 1)
        #expect(found.bytes == 2)
    }

    @Test(
        "Parts of a path that lead nowhere else are left out",
        arguments: [
            ("a/b.xml", "a/b.xml"), ("/a/b.xml", "/a/b.xml"), ("./a.xml", "a.xml"), ("a//b.xml", "a/b.xml"),
            ("a/./b.xml", "a/b.xml"), ("a/b/", "a/b"), ("a/.", "a"), ("//a", "/a"), ("/./a", "/a"), ("../a", "../a"),
            ("a/.b", "a/.b"), ("/", "/"), (".", ""), ("x", "x"),
        ])
    func normalised(path: String, expected: String) {
        #expect(InputWalker.normalised(path) == expected)
    }

    @Test("Standard input comes first, and once")
    func standardInput() throws {
        try folder.write("x", to: "a.xml")
        #expect(found(["a.xml", "-", "-"]).found.inputs.map(\.label) == ["-", folder.path("a.xml")])
    }

    @Test("A folder that holds itself by a link is walked once, and said to be a loop")
    func loop() throws {
        try folder.write("x", to: "b/a.xml")
        let link = folder.root.appending(path: "b/ring")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder.root)
        let (inputs, found) = found()
        #expect(inputs == ["b/a.xml"])
        #expect(found.unreadable.map(\.file) == [link.path])
        #expect(found.unreadable.map(\.code) == [.unreadable])
    }

    @Test("Links that lead to one another are said to, and do not count as missing")
    func linkLoop() throws {
        for (name, other) in [("d1", "d2"), ("d2", "d1")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(name), withDestinationPath: folder.path(other))
        }
        let messages = found().found.unreadable.map(\.message)
        #expect(messages.count == 2)
        #expect(messages.allSatisfy { $0.hasPrefix("Linket fører til sig selv gennem andre links") })
        let long = String(repeating: "x", count: 300)
        #expect(found([long]).found.unreadable.map { $0.message.hasPrefix("Stien er for lang") } == [true])
    }

    @Test("Paths and links that lead nowhere are refused, one row each")
    func missing() throws {
        let link = folder.root.appending(path: "brudt.xml")
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: folder.root.appending(path: "ingen.xml"))
        let (inputs, found) = found(["", "findes-ikke"])
        #expect(inputs.isEmpty)
        #expect(found.unreadable.map(\.file) == [link.path, folder.path("findes-ikke")])
    }
}
