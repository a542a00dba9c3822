"""Makes PDFs, with QtCore and QtGui only."""
