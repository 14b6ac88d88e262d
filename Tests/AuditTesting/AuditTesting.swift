// AuditTesting
