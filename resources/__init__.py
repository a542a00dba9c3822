"""Plans, fonts, texts and icons, read through ``importlib.resources``."""
