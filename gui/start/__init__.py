"""The first page, and the way from a plan file to a school's own file."""
