"""Review: a report as it was filled in, accepted or returned; receipts."""
