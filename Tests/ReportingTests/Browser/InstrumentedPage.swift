import AuditTesting
import Foundation

/// A copy of a page with a script that looks at it and leaves what it found as JSON.
struct InstrumentedPage {
    /// - Parameter script: the body of an asynchronous function that returns what is to be found.
    static func find<Found: Decodable>(
        _ type: Found.Type, in page: String, script: String, libraries: [String] = [], width: Int = 1280,
        options: [String] = []
    ) throws -> Found {
        let folder = try ScratchFolder()
        let scripts = (libraries + ["(async () => { \(script) })().then(found => { \(leave) }, error => { \(fail) });"])
            .map { "<script>\($0.replacing("</script", with: "<\\/script"))</script>" }.joined(separator: "\n")
        var path = try folder.write(page.replacing("</body>", with: scripts + "</body>"), to: "side.html")
        if width < narrowestWindow {
            path = try folder.write(framed(width: width), to: "ramme.html")
        }
        let document = try Chromium.open(URL(filePath: path), width: width, options: options).document
        guard let start = document.range(of: "<pre id=\"fundet\">"),
            let end = document.range(of: "</pre>", range: start.upperBound..<document.endIndex)
        else { throw NothingFound() }
        let json = document[start.upperBound..<end.lowerBound].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&").replacing("&nbsp;", with: "\u{A0}")
        return try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    /// Makes the rules for paper count on the screen, for a script that is to see a page as it is printed.
    static let asPrinted = """
        for (const sheet of [...document.styleSheets]) for (const rule of [...sheet.cssRules])
            if (rule.media?.mediaText === 'print') {
                const style = document.createElement('style');
                style.textContent = [...rule.cssRules].map(r => r.cssText).join(' ');
                document.head.append(style);
            }

        """

    struct NothingFound: Error {}

    /// A window without a screen is never narrower, but a frame in it is.
    private static let narrowestWindow = 500

    /// A page that shows the other in a frame, and takes over what it found.
    private static func framed(width: Int) -> String {
        """
        <!DOCTYPE html><body><iframe src="side.html" style="border: 0; width: \(width)px; height: 1000px"></iframe>
        <script>addEventListener('message', event => {
            const pre = document.createElement('pre'); pre.id = 'fundet';
            pre.textContent = event.data; document.body.append(pre); });</script></body>
        """
    }

    private static let leave = """
        const pre = document.createElement('pre'); pre.id = 'fundet';
        pre.textContent = JSON.stringify(found); document.body.append(pre);
        if (parent !== window) parent.postMessage(pre.textContent, '*');
        """
    private static let fail = "document.title = 'fejl: ' + error;"
}
