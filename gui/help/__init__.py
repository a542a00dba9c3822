"""The manual behind F1: its pages, read from resources/help, and the window that shows them."""
