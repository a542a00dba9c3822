"""Lucide icons as SVG, one file each (LICENSE.txt)."""
