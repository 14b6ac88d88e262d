// CaseImportTests
