"""The manual: short pages in Markdown, one text for the program and for whoever reads the repository; no widget.

Of Markdown the pages use headings, paragraphs, lists, ``**bold**``, `` `keys` `` and links to other pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources

from gui.wording import Language
from models.numbers import to_arabic_digits

FIRST = "year"
_CONTENTS = "README"
_ITEM = re.compile(r"- \[(?P<title>[^]]+)\]\((?P<topic>[a-z-]+)\.md\)")
_SPAN = re.compile(r"\*\*(?P<bold>[^*]+)\*\*|`(?P<key>[^`]+)`|\[(?P<link>[^]]+)\]\((?P<topic>[a-z-]+)\.md\)")
_NUMBERED = re.compile(r"(\d+)\. ")


class Look(StrEnum):
    """How a stretch of text is set."""

    PLAIN = "plain"
    BOLD = "bold"
    KEY = "key"
    LINK = "link"


class Form(StrEnum):
    """What a block of text is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    STEP = "step"


@dataclass(frozen=True)
class Span:
    """A stretch of text; ``topic`` is the page that a link goes to."""

    text: str
    look: Look = Look.PLAIN
    topic: str = ""


@dataclass(frozen=True)
class Block:
    """A heading, paragraph or item of a list; ``number`` is that of a step."""

    form: Form
    spans: tuple[Span, ...]
    number: str = ""

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True)
class HelpPage:
    """A page of the manual."""

    topic: str
    blocks: tuple[Block, ...]

    @property
    def title(self) -> str:
        """The words of its first heading."""
        return self.blocks[0].text

    def has(self, words: str) -> bool:
        """Whether the page has every word that is searched; digits of both kinds are the same."""
        text = _plain(" ".join(block.text for block in self.blocks))
        return all(word in text for word in _plain(words).split())


@dataclass(frozen=True)
class Part:
    """A part of the contents: its heading and the topics below it."""

    title: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Manual:
    """All pages of a language in the order of the contents."""

    title: str
    parts: tuple[Part, ...]
    pages: dict[str, HelpPage]

    def page(self, topic: str) -> HelpPage:
        """Return a page; a topic that the manual has not is its first page."""
        return self.pages.get(topic) or self.pages[FIRST]

    def search(self, words: str) -> tuple[HelpPage, ...]:
        """Return the pages that have all words, those with one in the title first."""
        found = [page for page in self.pages.values() if page.has(words)]
        wanted = _plain(words).split()
        return tuple(sorted(found, key=lambda page: not any(word in _plain(page.title) for word in wanted)))


@cache
def manual(language: Language) -> Manual:
    """Read the manual of a language."""
    contents = _read(language, _CONTENTS)
    parts = tuple(_parts(contents))
    pages = {topic: HelpPage(topic, tuple(_blocks(_read(language, topic)))) for part in parts for topic in part.topics}
    return Manual(contents[0].removeprefix("# "), parts, pages)


def _read(language: Language, name: str) -> list[str]:
    file = resources.files("resources").joinpath("help", language.value, f"{name}.md")
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def _parts(lines: list[str]) -> Iterator[Part]:
    title, topics = "", list[str]()
    for line in [*lines, "## "]:
        if line.startswith("## "):
            if topics:
                yield Part(title, tuple(topics))
            title, topics = line.removeprefix("## "), []
        elif item := _ITEM.match(line):
            topics.append(item["topic"])


def _blocks(lines: list[str]) -> Iterator[Block]:
    for line in lines:
        if line.startswith("# "):
            yield Block(Form.TITLE, _spans(line[2:]))
        elif line.startswith("## "):
            yield Block(Form.HEADING, _spans(line[3:]))
        elif line.startswith("- "):
            yield Block(Form.POINT, _spans(line[2:]))
        elif step := _NUMBERED.match(line):
            yield Block(Form.STEP, _spans(line[step.end() :]), step[1])
        else:
            yield Block(Form.PARAGRAPH, _spans(line))


def _spans(text: str) -> tuple[Span, ...]:
    spans: list[Span] = []
    end = 0
    for found in _SPAN.finditer(text):
        if found.start() > end:
            spans.append(Span(text[end : found.start()]))
        if found["bold"]:
            spans.append(Span(found["bold"], Look.BOLD))
        elif found["key"]:
            spans.append(Span(found["key"], Look.KEY))
        else:
            spans.append(Span(found["link"], Look.LINK, found["topic"]))
        end = found.end()
    return (*spans, Span(text[end:])) if end < len(text) else tuple(spans)


def _plain(text: str) -> str:
    return to_arabic_digits(text).casefold()
