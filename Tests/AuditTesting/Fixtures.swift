package import CaseImport
import Foundation

/// The made-up case files of the repository.
package enum Fixtures {
    /// The folder `Fixtures/`, found from where this file stands.
    package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures").path

    /// The `koersel.json` of `Reports/Example`, as the program writes it.
    package static let exampleRun = URL(filePath: folder).deletingLastPathComponent()
        .appending(path: "Reports/Example/koersel.json").path

    /// Every input with cases that can be audited, sorted: all but the hostile ones and the labels.
    package static var inputs: [Input] {
        InputWalker.inputs(at: [folder]).inputs.filter { input in
            !input.label.contains("/Hostile/") && !input.label.contains("/Labels/")
        }
    }
}
