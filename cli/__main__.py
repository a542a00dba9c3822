"""``python -m cli``: the same as the command ``chiwat``."""

from __future__ import annotations

from multiprocessing import freeze_support


def main() -> int:
    """Run the command line, unless this process was started as a worker of another."""
    freeze_support()
    # Only now: a worker comes this far, and needs nothing of it.
    from cli.application import main as run

    return run()


if __name__ == "__main__":
    raise SystemExit(main())
