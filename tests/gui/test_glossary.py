"""One thing has one name: what docs/glossary.md rules out stands in no text that a person reads."""

from __future__ import annotations

import ast
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| Thai")
]
NEVER = [(row[0], re.compile(word.replace(r"\|", "|"))) for row in ROWS for word in re.findall("`([^`]+)`", row[3])]
ENGLISH = {thai: {word.lower() for word in row[1].split(", ")} for row in ROWS for thai in row[0].split(", ")}
Text = tuple[str, str]


def strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        yield from (found for value in node.values() for found in strings(value))
    elif isinstance(node, list):
        yield from (found for value in node for found in strings(value))


def messages() -> Iterator[Text]:
    for message in ET.parse(ROOT / "resources" / "i18n" / "chiwat_en.ts").getroot().iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


def texts() -> Iterator[Text]:
    """Yield every text that a person reads, and where it stands."""
    for path in sorted(path for place in ("gui", "cli") for path in (ROOT / place).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        silent = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and "gui" in path.parts}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in silent:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value
    for path in sorted((ROOT / "resources" / "texts").glob("*.json")):
        yield from ((path.name, text) for text in strings(json.loads(path.read_text(encoding="utf-8"))))
    for path in sorted((ROOT / "resources" / "help").rglob("*.md")):
        yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")
    yield from (("English", english) for _, english in messages())


@pytest.fixture(scope="module")
def read() -> list[Text]:
    return list(texts())


@pytest.mark.parametrize(("thai", "never"), NEVER, ids=[pattern.pattern for _, pattern in NEVER])
def test_a_thing_has_no_second_name(read: list[Text], thai: str, never: re.Pattern[str]) -> None:
    assert [f"{place}: {text[:80]!r} should say {thai}" for place, text in read if never.search(text)] == []


def test_a_name_has_the_english_of_the_glossary() -> None:
    wrong = [f"{thai}: {said}" for thai, said in messages() if said.lower() not in ENGLISH.get(thai, {said.lower()})]
    assert wrong == []
