"""The demonstration: a whole district made up from a seed, and taken through the path that a user's data takes."""
