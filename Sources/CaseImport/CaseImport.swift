// CaseImport
