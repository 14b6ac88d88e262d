import AuditModel

/// `arbejdsark.html`: the sheet as one file that needs no network and keeps nothing in the browser.
package enum ReviewSheetHTML {
    package static func bytes(_ sheet: ReviewSheet) throws -> [UInt8] {
        let style = try ReviewPage.source("arbejdsark", "css")
        let script = try ReviewPage.source("arbejdsark", "js")
        return try ReviewPage.bytes(
            ReviewSheetPage(sheet, style: style, script: script), template: "arbejdsark", parts: ["sag"])
    }
}
