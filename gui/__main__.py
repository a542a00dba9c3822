"""``python -m gui``: the window."""

from __future__ import annotations

import sys

from gui.application import main

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
