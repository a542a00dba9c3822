"""Pure values and rules: no Qt, no SQLite, no Excel, no files, no clock."""
