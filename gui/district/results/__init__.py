"""Results: an indicator at a time (reference picture 8)."""
