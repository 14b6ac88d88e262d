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
        let path = try folder.write(page.replacing("</body>", with: scripts + "</body>"), to: "side.html")
        let document = try Chromium.open(URL(filePath: path), width: width, options: options).document
        guard let start = document.range(of: "<pre id=\"fundet\">"),
            let end = document.range(of: "</pre>", range: start.upperBound..<document.endIndex)
        else { throw NothingFound() }
        let json = document[start.upperBound..<end.lowerBound].replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&amp;", with: "&").replacing("&nbsp;", with: "\u{A0}")
        return try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    struct NothingFound: Error {}

    private static let leave = """
        const pre = document.createElement('pre'); pre.id = 'fundet';
        pre.textContent = JSON.stringify(found); document.body.append(pre);
        """
    private static let fail = "document.title = 'fejl: ' + error;"
}
