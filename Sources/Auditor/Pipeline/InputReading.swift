import ArchiveReading
import AuditLedger
import AuditModel
import CaseImport
import Foundation

/// What a worker says of an input it has read.
struct InputReading: Sendable {
    let input: Input
    let tally: ImportTally
    /// What the file was before and after it was read; `nil` when it changed meanwhile, or is no file.
    let state: InputState?

    /// What the ledger keeps of it.
    func row(settings: String, validity: DateBracket) -> ReadInput {
        let path = CPRNumber.masked(input.label)
        return ReadInput(
            path: path, stamp: state?.stamp ?? FileStamp(size: 0, modified: 0, changed: nil, inode: nil),
            // Two paths that differ in a masked number cannot be told apart, so both are read every time.
            hash: path == input.label ? state?.hash : nil, settings: settings,
            counts: RunCounts(tally), validity: validity)
    }
}

/// What a file is, as far as the ledger needs to know it again.
struct InputState: Equatable, Sendable {
    let stamp: FileStamp
    let hash: [UInt8]
}

/// Tells whether inputs are what an earlier run found; one for each worker.
struct InputComparison {
    /// What is to be done with an input.
    enum Answer {
        /// It is as an earlier run found it; with what the file system says of it, where that is otherwise now.
        case stands(StandingInput, FileStamp?)
        /// It is to be read; with its state before that, `nil` for what is no file.
        case read(InputState?)
    }

    /// A file that changed so shortly before it is looked at may change again and still bear the same time.
    private static let restSeconds = 2.0

    /// What the ledger knows, by path; `nil` without a ledger.
    let standing: [ExactText: StandingInput]?
    private var window: ByteWindow
    private let now: () -> Double

    /// - Parameter now: seconds since 1970.
    init(standing: [ExactText: StandingInput]?, now: @escaping () -> Double = { Date().timeIntervalSince1970 }) {
        self.standing = standing
        self.now = now
        // Nothing is compared without a ledger.
        window = ByteWindow(capacity: standing == nil ? 16 : 256 << 10)
    }

    /// Compares an input with what the ledger knows of it.
    ///
    /// Its bytes are not read where size, both times and the file's number are as they were: the time of the last change
    /// is the system's own, which nobody sets who puts a file back.
    mutating func answer(for input: Input) -> Answer {
        guard let standing, case .file(let path) = input else { return .read(nil) }
        let known = standing[ExactText(input.label)]
        if let known, let status = FileStatus(path: path), status.kind == .file,
            known.stamp.tellsSame(as: stamp(status))
        {
            return .stands(known, nil)
        }
        guard let state = FileState(path: path, buffer: &window) else { return .read(nil) }
        let stamp = stamp(state.status)
        if let known, known.stamp.size == stamp.size, known.hash == state.hash { return .stands(known, stamp) }
        return .read(InputState(stamp: stamp, hash: state.hash))
    }

    /// The state, if the file still has it now that it was read.
    func settled(_ state: InputState?, of input: Input) -> InputState? {
        guard let state, case .file(let path) = input, let status = FileStatus(path: path) else { return nil }
        let now = stamp(status)
        guard now.size == state.stamp.size, now.modified == state.stamp.modified, now.inode == state.stamp.inode,
            state.stamp.changed == nil || state.stamp.changed == now.changed
        else { return nil }
        return state
    }

    private func stamp(_ status: FileStatus) -> FileStamp {
        let age = now() - Double(status.changed) / 1e9
        return FileStamp(
            size: status.size, modified: status.modified, changed: age > Self.restSeconds ? status.changed : nil,
            inode: Int64(bitPattern: status.file))
    }
}
