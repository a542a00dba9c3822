"""The window, and the printing of PDFs (``gui.printing``)."""
