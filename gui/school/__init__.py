"""The school's desk: what can be done with a school file, and the pages that do it."""
