// AuditorTests
