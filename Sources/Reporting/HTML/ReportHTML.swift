import AuditModel
import Foundation
import Mustache

/// `rapport.html`: one file that needs no other, rendered from `Templates/`.
enum ReportHTML {
    static func bytes(_ content: ReportContent) throws -> [UInt8] {
        let library = try library(content.language)
        guard let page = library.render(TemplateContext.of(ReportPage(content)) as Any, withTemplate: "rapport") else {
            throw ReportTemplateError(template: "rapport")
        }
        return Array(page.utf8)
    }

    /// The templates of case sheets and of their list.
    static func caseSheetLibrary() throws -> MustacheLibrary {
        SafeHTML.register
        var library = MustacheLibrary()
        for name in ["sag", "sag-stil", "sagsliste-start", "sagsliste-linje", "sagsliste-slut"] {
            try library.register(template(name), named: name)
        }
        return library
    }

    /// The templates; the prose on method is that of the language.
    private static func library(_ language: ReportLanguage) throws -> MustacheLibrary {
        SafeHTML.register
        var library = MustacheLibrary()
        for name in [
            "rapport", "style", "triangle", "criteria", "timeline", "groups", "funnel", "municipalities", "data",
        ] {
            try library.register(template(name), named: name)
        }
        try library.register(template("method-\(language.rawValue)"), named: "method")
        return library
    }

    static func template(_ name: String) throws -> MustacheTemplate {
        guard let url = Bundle.module.url(forResource: name, withExtension: "mustache", subdirectory: "Templates")
        else {
            throw ReportTemplateError(template: name)
        }
        // A partial starts over with the library's own escaping, so each template names ours.
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:SAFE-HTML}}" + String(contentsOf: url, encoding: .utf8))
    }
}

/// A template of the report is missing from the program's resources.
package struct ReportTemplateError: Error {
    package let template: String
}

/// Escapes by Unicode scalar, so that no combining mark shields a bracket or a quote, and drops what changes the
/// direction of text or controls a terminal. The library's own escaping works by grapheme and misses `<` before a mark.
struct SafeHTML: MustacheContentType {
    static let register: Void = MustacheContentTypes.register(SafeHTML(), named: "SAFE-HTML")

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: Self.mayNeedEscaping) else { return text }
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\u{200E}", "\u{200F}", "\u{061C}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
            case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}": continue
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Whether a byte of UTF-8 is one of the signs below, or the first of the controls and direction marks.
    private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        case 0...0x8, 0xB...0x1F, 0x7F: true
        // The lead bytes of U+0080…U+00BF, U+0600…U+063F and U+2000…U+2FFF.
        case 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }
}
