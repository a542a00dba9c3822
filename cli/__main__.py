"""``python -m cli``: the same as the command ``chiwat``."""

from __future__ import annotations

from cli.application import main

if __name__ == "__main__":
    raise SystemExit(main())
