import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("The review sheet in a browser", .enabled(if: FileManager.default.isExecutableFile(atPath: Chromium.path)))
struct ReviewSheetBrowserTests {
    private func sheet(_ more: [String] = []) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            [
                "sample", "sager", "--size", "1", "--seed", "a", "--output", "ud", "--reference-date", "2014-06-30",
                "--criteria", "boernesamtale,analyse-foreligger,partshoering",
            ] + more, in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    /// Drives the page by keys alone, catches what it saves, and shows it in the page.
    private static let reader = """
        <script>
        const press = (key, more) => document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', Object.assign({ key, bubbles: true, cancelable: true }, more)));
        const write = text => { document.activeElement.value = text;
          document.activeElement.dispatchEvent(new Event('input', { bubbles: true })); };
        const shown = item => !document.querySelectorAll('.item')[item].querySelector('.machine').hidden;
        const log = {};
        const caught = new Promise(done => { URL.createObjectURL = blob => { blob.text().then(done); return 'blob:x'; }; });
        HTMLAnchorElement.prototype.click = function () { log.name = this.download; };
        document.getElementById('reader').value = 'L1';
        document.querySelector('.item input').focus();
        log.hiddenBefore = !shown(0);
        FIRST
        press('Enter');
        log.shownAfter = shown(0);
        press('j'); press('s'); write('Ros til sagsbehandleren');
        document.querySelectorAll('.who')[1].focus(); write('L2');
        document.querySelectorAll('.due')[1].focus(); write('2014-09-01');
        press('Enter');
        press('i'); press('k'); write('Ingen høring endnu.'); press('Escape');
        log.count = document.getElementById('count').textContent;
        press('s', { ctrlKey: true });
        caught.then(text => {
          const out = document.createElement('pre');
          out.id = 'gemt';
          out.textContent = JSON.stringify({ log, text });
          document.body.append(out);
        });
        </script>
        """

    private struct Caught: Decodable {
        struct Log: Decodable { let name: String, count: String, hiddenBefore: Bool, shownAfter: Bool }
        let log: Log
        let text: String
    }

    /// Runs the sheet with the driver in place of its content security policy.
    private func fillIn(_ folder: TemporaryFolder, first: String) throws -> Caught {
        var html = String(decoding: try Data(contentsOf: folder.url("ud/arbejdsark.html")), as: UTF8.self)
        html = html.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
        html = html.replacing("</body>", with: Self.reader.replacing("FIRST", with: first) + "</body>")
        try folder.write(html, to: "koer.html")
        let dom = try Chromium.dom(of: folder.url("koer.html"))
        let text = try #require(dom.firstMatch(of: #/<pre id="gemt">(.*?)</pre>/#.dotMatchesNewlines())).output.1
        let json = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
        return try JSONDecoder().decode(Caught.self, from: Data(json.utf8))
    }

    @Test("Under its own policy the sheet runs: it counts what is answered")
    func ownPolicy() throws {
        let folder = try sheet()
        let dom = try Chromium.dom(of: folder.url("ud/arbejdsark.html"))
        #expect(dom.contains(">0 af 3 besvaret</span>"))
    }

    @Test("Filled in by keys alone, saved, imported: answers, comment and next step arrive")
    func keyboard() throws {
        let folder = try sheet()
        let caught = try fillIn(
            folder, first: "press('n'); press('k'); write('Der er ingen analyse.'); press('Escape');")
        #expect(caught.log.count.hasPrefix("3 af 3 besvaret"))
        #expect(caught.log.name.hasPrefix("gennemgang-"))
        try folder.write(caught.text, to: "gemt.json")
        let review = try ReviewFile(folder.path("gemt.json")).read().review
        let answers = try #require(review.cases.first).answers
        // The order of the sheet is that of the standard: analysis, conversation, hearing.
        #expect(answers.map(\.verdict) == [.no, .yes, .notApplicable])
        #expect(answers.map(\.comment) == ["Der er ingen analyse.", "", "Ingen høring endnu."])
        #expect(answers.contains { $0.action?.owner == "L2" && $0.action?.due?.description == "2014-09-01" })
        let result = try AuditorProcess.run(
            ["review", "import", "gemt.json", "--sample", "ud", "--ledger", "l.sqlite"], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("3 svar fra L1, alt er besvaret"))
    }

    @Test("A comment or a next step without an answer is asked about, saved, opened again, and not recorded")
    func unanswered() throws {
        let folder = try sheet()
        let caught = try fillIn(
            folder,
            first: """
                press('k'); write('Læs igen.'); press('Escape');
                press('s'); document.querySelector('.due').focus(); write('2014-08-01'); press('Escape');
                """)
        #expect(caught.log.count.hasPrefix("2 af 3 besvaret · 1 mangler noget"))
        let opened = try reopened(
            folder,
            "[await open(SAVED), document.querySelector('textarea').value, document.querySelector('.due').value]",
            caught.text)
        #expect(
            opened == ["2 svar er hentet fra filen. | 2 af 3 besvaret · 1 mangler noget", "Læs igen.", "2014-08-01"])
        try folder.write(caught.text, to: "gemt.json")
        let result = try AuditorProcess.run(
            ["review", "import", "gemt.json", "--sample", "ud", "--ledger", "l.sqlite"], in: folder.root)
        #expect(result.status == 65)
        #expect(result.errors.contains("analyse-foreligger: har en kommentar eller et næste skridt, men intet svar"))
    }

    @Test("In English the keys for comment and next step are free, on the official scale too")
    func englishKeys() throws {
        let folder = try sheet(["--lang", "en", "--scale", "officiel"])
        var html = String(decoding: try Data(contentsOf: folder.url("ud/arbejdsark.html")), as: UTF8.self)
        html = html.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
        let script = """
            <script>
            const press = key => document.activeElement.dispatchEvent(
              new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
            const item = document.querySelector('.item');
            item.querySelector('input').focus();
            const said = [];
            press('s'); said.push(item.querySelector('input:checked').value);
            press('c'); said.push(document.activeElement.tagName);
            press('Escape'); press('t'); said.push(document.activeElement.className);
            press('Escape'); press('x'); said.push(item.querySelector('input:checked').value);
            document.title = said.join(' ');
            </script>
            """
        try folder.write(html.replacing("</body>", with: script + "</body>"), to: "koer.html")
        let dom = try Chromium.dom(of: folder.url("koer.html"))
        #expect(dom.contains("<title>delvist TEXTAREA what ikke-relevant</title>"))
    }

    /// Opens saved sheets one after another, as the file dialog would, and shows what the page says of each.
    private static let opener = """
        <script>
        // A message between ports takes no time of the browser's clock, which a timer would run down before the file is read.
        const turn = () => new Promise(done => {
          const channel = new MessageChannel();
          channel.port1.onmessage = done;
          channel.port2.postMessage(0);
        });
        const open = async text => {
          const chosen = new DataTransfer();
          chosen.items.add(new File([text], 'gemt.json'));
          const file = document.getElementById('file');
          file.files = chosen.files;
          const message = document.getElementById('message');
          message.textContent = '';
          file.dispatchEvent(new Event('change'));
          for (let turns = 0; turns < 200000 && message.textContent === ''; turns += 1) await turn();
          return message.textContent + ' | ' + document.getElementById('count').textContent;
        };
        (async () => {
          const out = document.createElement('pre');
          out.id = 'gemt';
          out.textContent = (WHAT).join('\\n');
          document.body.append(out);
        })();
        </script>
        """

    @Test("A saved sheet is opened again; a broken or foreign file changes nothing")
    func reopening() throws {
        let folder = try sheet()
        let caught = try fillIn(
            folder, first: "press('n'); press('k'); write('Der er ingen analyse.'); press('Escape');")
        let said = try reopened(
            folder, "[await open('{]'), await open(SAVED.replace(SAMPLE, 'fremmed')), await open(SAVED)]", caught.text)
        #expect(
            said == [
                "Filen kan ikke læses som et gemt ark. Intet er ændret. | 0 af 3 besvaret",
                "Filen hører ikke til dette udtræk. Intet er ændret. | 0 af 3 besvaret",
                "3 svar er hentet fra filen. | 3 af 3 besvaret",
            ])
    }

    @Test("A second reader's sheet takes the place of the first's; what is not saved is asked about before")
    func secondReader() throws {
        let folder = try sheet()
        let caught = try fillIn(
            folder, first: "press('n'); press('k'); write('Der er ingen analyse.'); press('Escape');")
        let said = try reopened(
            folder,
            """
            await (async () => {
              const asked = [];
              let answer = true;
              window.confirm = text => { asked.push(text); return answer; };
              const second = JSON.parse(SAVED);
              second.laeser = 'L2';
              second.sager[0].svar = second.sager[0].svar.slice(2);
              const first = await open(SAVED), other = await open(JSON.stringify(second));
              const written = [...document.querySelectorAll('.case textarea, .who')].map(field => field.value).join('');
              document.querySelector('.item input').click();
              await open(SAVED);
              return [first, other, document.getElementById('reader').value, written, asked.length];
            })()
            """, caught.text)
        #expect(
            said == [
                "3 svar er hentet fra filen. | 3 af 3 besvaret", "1 svar er hentet fra filen. | 1 af 3 besvaret", "L1",
                "Ingen høring endnu.", "1",
            ])
    }

    /// What the page says of saved sheets that are opened one after another.
    private func reopened(_ folder: TemporaryFolder, _ what: String, _ saved: String) throws -> [String] {
        let sample = try CaseSample(folder: folder.path("ud"))
        func literal(_ text: String) throws -> String {
            String(decoding: try JSONEncoder().encode(text), as: UTF8.self).replacing("</", with: "<\\/")
        }
        var html = String(decoding: try Data(contentsOf: folder.url("ud/arbejdsark.html")), as: UTF8.self)
        html = html.replacing(#/<meta http-equiv="Content-Security-Policy"[^>]*>/#, with: "")
        let script = try Self.opener.replacing("WHAT", with: what).replacing("SAVED", with: literal(saved)).replacing(
            "SAMPLE", with: literal(sample.id))
        try folder.write(html.replacing("</body>", with: script + "</body>"), to: "koer.html")
        let dom = try Chromium.dom(of: folder.url("koer.html"))
        return try #require(dom.firstMatch(of: #/<pre id="gemt">(.*?)</pre>/#.dotMatchesNewlines())).output.1
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Blind, the auditor's answer appears on moving on, and the first answer is kept when it is changed")
    func blind() throws {
        let folder = try sheet(["--blind"])
        let caught = try fillIn(
            folder, first: "press('d'); press('Enter'); press('Enter', { shiftKey: true }); press('j');")
        #expect(caught.log.hiddenBefore)
        #expect(caught.log.shownAfter)
        try folder.write(caught.text, to: "gemt.json")
        let review = try ReviewFile(folder.path("gemt.json")).read().review
        let changed = try #require(review.cases.first?.answers.first { $0.firstVerdict != nil })
        #expect(changed.firstVerdict == .partly)
        #expect(changed.verdict == .yes)
        #expect(changed.unseenVerdict == .partly)
    }
}

/// A browser without a window.
enum Chromium {
    static let path = "/usr/bin/chromium"

    /// The page after its scripts have run.
    static func dom(of page: URL) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000", "--dump-dom",
            "--user-data-dir=\(page.deletingLastPathComponent().appending(path: "profil").path)",
            page.absoluteString,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
