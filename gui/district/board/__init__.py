"""The board: who is missing, and who has come how far (reference picture 7)."""
