"""Take new texts of the window into resources/i18n/chiwat_en.ts, and make the .qm files that the program reads.

A text that only moved keeps its English. One that is new stays unfinished and is named; tests/gui/test_translations.py
fails until it has some.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
I18N = ROOT / "resources" / "i18n"
TOOLS = Path(sys.executable).parent
_MESSAGE = re.compile(
    r"<source>(?P<source>[^<]*)</source>\s*<translation(?P<open>[^>]*?)(?:/>|>(?P<english>[^<]*)</translation>)"
)


def main() -> int:
    """Return how many texts are still without English."""
    path = I18N / "chiwat_en.ts"
    known = {found["source"]: found["english"] for found in _messages(path) if found["english"]}
    _run("pyside6-lupdate", "-extensions", "py", "-locations", "none", "-no-obsolete", "gui", "-ts", str(path))
    left: list[str] = []

    def filled(found: re.Match[str]) -> str:
        english = found["english"] or known.get(found["source"], "")
        if not english:
            left.append(found["source"])
            return found[0]
        return f"<source>{found['source']}</source>\n        <translation>{english}</translation>"

    path.write_text(_MESSAGE.sub(filled, path.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    for name in ("chiwat_en", "qtbase_th"):
        _run("pyside6-lrelease", str(I18N / f"{name}.ts"), "-qm", str(I18N / f"{name}.qm"))
    print("\n".join(left) or "every text has its English")
    return len(left)


def _messages(path: Path) -> list[re.Match[str]]:
    return list(_MESSAGE.finditer(path.read_text(encoding="utf-8")))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), "-silent", *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    raise SystemExit(1 if main() else 0)
