"""What is typed on reports and not sent yet: remarks, and the reason for the whole; no widget."""

from __future__ import annotations

from collections.abc import Mapping

from gui.district.review.case import Case
from models.decision import Remark


class Drafts:
    """Words by document and indicator; by "" the reason for the whole."""

    def __init__(self) -> None:
        self._held: dict[str, dict[str, str]] = {}

    def reason(self, case: Case) -> str:
        """Return the reason for the whole; that of a return in force until another is written."""
        return self._held.get(case.document, {}).get("", case.reason)

    def type_reason(self, case: Case, words: str) -> None:
        """Hold a reason."""
        self._held.setdefault(case.document, {})[""] = words

    def remarks(self, case: Case | None) -> Mapping[str, str]:
        """Return the remarks to be sent; those of a return in force until others are written."""
        if case is None:
            return {}
        drafts = {name: words for name, words in self._held.get(case.document, {}).items() if name}
        if not drafts:
            return {remark.indicator: remark.text for remark in case.remarks if remark.indicator}
        return {name: words for name, words in drafts.items() if words.strip()}

    def type_remark(self, case: Case, indicator: str, words: str) -> bool:
        """Hold a remark; return whether one came or went."""
        drafts = self._held.setdefault(case.document, {})
        drafts |= {name: said for name, said in self.remarks(case).items() if name not in drafts}
        had = bool(drafts.get(indicator, "").strip())
        drafts[indicator] = words
        return had != bool(words.strip())

    def unsent(self, document: str) -> list[Remark]:
        """Return the remarks typed on a document that were not sent yet."""
        drafts = self._held.get(document, {})
        return [Remark(indicator=name, text=words.strip()) for name, words in drafts.items() if name and words.strip()]

    def forget(self, document: str) -> None:
        """Let go of what was sent."""
        self._held.pop(document, None)
