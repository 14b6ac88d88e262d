/// What is gathered of a text while it is read, so that the whole can be judged beside its sentences.
enum Gathering {
    /// Of an overall analysis.
    case passage(PassageTally)
    /// Of a professional assessment, or a text that may hide one.
    case assessment(PassageSums)
    /// Of a text of the red thread.
    case thread(ThreadText)
    /// Of an unmet need that an analysis may take up.
    case need(NeedText)
}
