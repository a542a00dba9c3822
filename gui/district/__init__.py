"""The district's desk: plan and roster, import, board, review, results, reports (reference pictures 6 to 8)."""
