"""What ``make bench`` runs: speed against the budgets of DESIGN section 8, on the demonstration district."""
