"""The program of the window, as it is frozen."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()
    # Only now: a worker comes this far, and needs nothing of it.
    from gui.application import main

    raise SystemExit(main(sys.argv[1:]))
