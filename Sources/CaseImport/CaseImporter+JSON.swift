internal import ArchiveReading

extension CaseImporter {
    /// Reads JSON whose first window has been read; returns the fault that ended it, if any.
    mutating func readJSON<Failure: Error>(
        _ content: inout ContentReader, of input: Input, isEntry: Bool, isLines: Bool,
        _ deliver: (RawOutcome) throws(Failure) -> Void
    ) throws(Failure) -> ImportError? {
        do throws(ImportError) {
            if jsonReader == nil { jsonReader = try JSONCaseReader(limits: limits, names: dialect.names) }
        } catch {
            return error
        }
        jsonReader?.begin(isLines: isLines)
        let isWhole = window.isLast
        while true {
            if let fault = try jsonReader?.read(window.bytes[..<window.count], deliver) { return fault }
            if jsonReader?.awaitsLateDefaults == true {
                // Not even where all of it happens to be in memory: what is read must not depend on its size.
                let isReadOnce = isEntry || input == .standardInput
                let late = isReadOnce ? nil : isWhole ? lateDefaultsInWindow() : lateDefaults(of: input)
                if let fault = try jsonReader?.supply(lateDefaults: late, deliver) { return fault }
            }
            if window.isLast { break }
            do throws(ReadingError) { try content.fill(&window) } catch { return ImportError(reading: error) }
        }
        return try jsonReader?.finish(deliver)
    }

    private func lateDefaultsInWindow() -> [UInt8] {
        var search = JSONLateDefaults(limits: limits, names: dialect.names)
        _ = search.read(window.bytes[..<window.count])
        return search.object
    }

    /// Reads a file once more, from its start; `nil` for what can be read only once.
    private func lateDefaults(of input: Input) -> [UInt8]? {
        var search = JSONLateDefaults(limits: limits, names: dialect.names)
        var window = ByteWindow(capacity: limits.windowBytes)
        do throws(ReadingError) {
            var content = try ContentReader(input, limits)
            guard try content.next() == .content(name: nil) else { return nil }
            repeat {
                try content.fill(&window)
            } while search.read(window.bytes[..<window.count]) && !window.isLast
        } catch {
            // The pass that reads the cases meets the same fault and tells of it.
            return search.object
        }
        return search.object
    }
}
