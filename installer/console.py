"""The program of the command line, as it is frozen."""

from __future__ import annotations

from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()
    # Only now: a worker comes this far, and needs nothing of it.
    from cli.application import main

    raise SystemExit(main())
