"""Pure values and rules: no Qt, no SQLite, no Excel, no files, no clock."""

__version__ = "0.1.0"
