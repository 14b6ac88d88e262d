// AuditModelTests
