"""Reports: workbook, public report, scorecards, table, signed consolidation."""
