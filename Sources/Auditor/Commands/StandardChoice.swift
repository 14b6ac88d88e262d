import AuditModel
import Rules
import YAMLReading

/// The standards a command can be asked for: the shipped ones by name, a municipality's own by file.
struct StandardChoice {
    let shipped: ShippedStandards

    init() throws(CommandFailure) {
        do {
            shipped = try ShippedStandards()
        } catch {
            throw CommandFailure(
                .fault,
                "the shipped standards cannot be read (\(error)); the program is not installed whole: install it again")
        }
    }

    /// A shipped standard, or the one in the file of that name.
    func standard(named name: String) throws(CommandFailure) -> Standard {
        let loader = StandardLoader(shipped: shipped)
        do {
            if let standard = try loader.standard(named: name) { return standard }
        } catch {
            throw CommandFailure(.fault, "a fault in a shipped standard: \(error)")
        }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") else {
            let known = shipped.names.joined(separator: ", ")
            throw CommandFailure(
                .usage, "'\(name)' is no shipped standard (\(known)) and no .yaml file; name one of them")
        }
        do {
            return try loader.standard(from: source(at: name))
        } catch let error as StandardError {
            throw CommandFailure(.usage, "\(error)")
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(.fault, "a fault in reading the standard \(name)")
        }
    }

    /// What is wrong with a standard; nothing, when it can be used.
    func complaints(about name: String) throws(CommandFailure) -> [String] {
        let standard: Standard
        do {
            standard = try self.standard(named: name)
        } catch {
            guard error.status == .usage, name.contains(".") else { throw error }
            return [error.message]
        }
        do {
            let inherited =
                try shipped.names.contains(name)
                ? nil : StandardLoader(shipped: shipped).standard(from: source(at: name), inheritingNumbers: true)
            return try StandardCheck(standard, inherited: inherited).complaints().map(\.description)
        } catch {
            throw CommandFailure(.fault, "a fault in running the examples of \(name)")
        }
    }

    /// The text of a municipality's own standard.
    func source(at path: String) throws(CommandFailure) -> StandardSource {
        guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path): is not UTF-8; save it as UTF-8 and run again")
        }
        return StandardSource(path: path, text: text)
    }
}
