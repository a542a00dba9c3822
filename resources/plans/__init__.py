"""Plans as data, one JSON file each, named by the plan id."""
