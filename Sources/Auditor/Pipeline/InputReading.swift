import ArchiveReading
import AuditLedger
import AuditModel
import CaseImport

/// What a worker says of an input it has read.
struct InputReading: Sendable {
    let input: Input
    let tally: ImportTally
    /// What the file was before and after it was read; `nil` when it changed meanwhile, or is no file.
    let state: FileState?

    /// What the ledger keeps of it.
    func row(settings: String, validity: DateBracket) -> ReadInput {
        let path = CPRNumber.masked(input.label)
        return ReadInput(
            path: path, size: state?.size ?? 0, modified: state?.modified ?? 0,
            // Two paths that differ in a masked number cannot be told apart, so both are read every time.
            hash: path == input.label ? state?.hash : nil, settings: settings,
            counts: RunCounts(tally), validity: validity)
    }
}

/// Tells whether inputs are what an earlier run found; one for each worker.
struct InputComparison {
    /// What the ledger knows, by path; `nil` without a ledger.
    let standing: [String: StandingInput]?
    private var window: ByteWindow

    init(standing: [String: StandingInput]?) {
        self.standing = standing
        // Nothing is compared without a ledger.
        window = ByteWindow(capacity: standing == nil ? 16 : 256 << 10)
    }

    /// The state of an input before it is read; `nil` for what is no file.
    ///
    /// The bytes are read even where size and time are as they were: a file put back may have kept both.
    mutating func state(of input: Input) -> FileState? {
        guard standing != nil, case .file(let path) = input else { return nil }
        return FileState(path: path, buffer: &window)
    }

    /// What an earlier run found of an input in this state.
    func standing(_ input: Input, _ state: FileState?) -> StandingInput? {
        guard let state, let known = standing?[input.label], known.size == state.size, known.hash == state.hash else {
            return nil
        }
        return known
    }

    /// The state, if the file still has it now that it was read.
    func settled(_ state: FileState?, of input: Input) -> FileState? {
        guard let state, case .file(let path) = input, let now = FileState.outline(ofFileAt: path),
            now == (state.size, state.modified)
        else { return nil }
        return state
    }
}
