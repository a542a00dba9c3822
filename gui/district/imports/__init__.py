"""Import: a dry run first, then one transaction (reference picture 6)."""
