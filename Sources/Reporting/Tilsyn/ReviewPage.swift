import AuditModel
import Foundation
import Mustache

/// Renders the pages of ledelsestilsyn from `ReviewTemplates/`.
enum ReviewPage {
    /// - Parameter view: a structure whose properties are the names in the template.
    static func bytes(_ view: Any, template name: String, parts: [String]) throws -> [UInt8] {
        SafeHTML.register
        var library = MustacheLibrary()
        for part in parts + [name] {
            let text = "{{% CONTENT_TYPE:SAFE-HTML}}" + (try source(part, "mustache"))
            try library.register(MustacheTemplate(string: text), named: part)
        }
        guard let page = library.render(TemplateContext.of(view) as Any, withTemplate: name) else {
            throw ReportTemplateError(template: name)
        }
        return Array(page.utf8)
    }

    /// A style or a script, which goes into a page as it stands.
    static func source(_ name: String, _ ending: String) throws -> String {
        guard
            let url = Bundle.module.url(forResource: name, withExtension: ending, subdirectory: "ReviewTemplates")
        else { throw ReportTemplateError(template: name) }
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// How a content security policy names an inline style or script: nothing else runs.
    static func policyHash(_ text: String) -> String {
        "'sha256-" + Data(SHA256.digest(of: text.utf8)).base64EncodedString() + "'"
    }
}
