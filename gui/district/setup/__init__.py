"""The set-up of a district's file: plan, roster, key, deadlines, place."""
