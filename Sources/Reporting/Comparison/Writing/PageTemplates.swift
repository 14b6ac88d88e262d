import Foundation
import Mustache

/// A page of its own made from templates in one folder, in the style of the report.
struct PageTemplates {
    private let library: MustacheLibrary

    /// - Parameters:
    ///   - names: of the page's templates, in `folder`.
    ///   - shared: of the report's templates it uses.
    init(_ names: [String], in folder: String, shared: [String] = ["style"]) throws {
        SafeHTML.register
        var library = MustacheLibrary()
        for name in shared { try library.register(Self.template(name, in: "Templates"), named: name) }
        for name in names { try library.register(Self.template(name, in: folder), named: name) }
        self.library = library
    }

    func bytes(_ page: Any, by template: String) throws -> [UInt8] {
        guard let text = library.render(TemplateContext.of(page) as Any, withTemplate: template) else {
            throw ReportTemplateError(template: template)
        }
        return Array(text.utf8)
    }

    private static func template(_ name: String, in folder: String) throws -> MustacheTemplate {
        guard let url = Bundle.module.url(forResource: name, withExtension: "mustache", subdirectory: folder) else {
            throw ReportTemplateError(template: name)
        }
        return try MustacheTemplate(string: "{{% CONTENT_TYPE:SAFE-HTML}}" + String(contentsOf: url, encoding: .utf8))
    }
}
