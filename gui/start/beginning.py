"""The wizard without its widgets: from a plan package to a school file, step by step, kept as it goes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from gui.start.draft import Draft, DraftFolder, Step
from models.errors import StorageError
from models.keyboard import by_keys
from models.numbers import to_arabic_digits
from models.plan import ReporterType
from models.publication import PlanDocument, School, SchoolStatus
from models.submission import Reporter
from models.text import clean_text, thai_sort_key
from storage.documents import read_plan
from storage.package_files import read_bounded
from storage.school_activation import enrolment_proof

_REPORTING = (SchoolStatus.OPEN, SchoolStatus.BRANCH)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """Somebody who can report: a school, or the office itself (``school`` is None)."""

    code: str
    name: str
    amphoe: str = ""
    school: School | None = None


class Beginning:
    """A beginning in progress; refusals raise InvalidDataError, UntrustedError, UnsafeFileError or StorageError."""

    def __init__(self, folder: Path) -> None:
        self._kept = DraftFolder(folder)
        self.document = self._kept.plan()
        self.draft = self._kept.draft() if self.document else Draft()
        self.code = ""

    @property
    def step(self) -> Step:
        """The step to go on with: the first that is not done."""
        if self.document is None:
            return Step.PLAN
        if self.chosen is None:
            return Step.SCHOOL
        if self.draft.file:
            return Step.PROFILE
        return Step.PASSPHRASE if self.code or self.draft.without_code else Step.CODE

    def take_plan(self, path: Path) -> PlanDocument:
        """Read, verify and keep a plan package."""
        if not path.is_file():
            raise StorageError("file_missing", path=str(path))
        package = read_bounded(path)
        document, _ = read_plan(package)
        self._kept.keep_plan(package)
        self.document = document
        self._keep(Draft(reporter=self.draft.reporter if self._listed(self.draft.reporter) else ""))
        return document

    def choices(self, text: str = "") -> tuple[Choice, ...]:
        """Return who can report, found by code or name, in Thai dictionary order; the office comes last."""
        every, wanted = self._all(), _folded(text)
        found = tuple(choice for choice in every if _fits(choice, wanted))
        # A code is typed in digits, also on a keyboard that was left on Thai.
        return found or tuple(choice for choice in every if _has_code(choice, by_keys(wanted)))

    def choose(self, code: str) -> None:
        """Choose the reporter."""
        if code != self.draft.reporter:
            self.code = ""
            self._keep(Draft(reporter=code))

    @property
    def chosen(self) -> Choice | None:
        """Who was chosen."""
        return self._listed(self.draft.reporter)

    @property
    def reporter(self) -> Reporter:
        """The one chosen, as documents name it."""
        chosen = self.chosen
        assert chosen is not None
        kind = ReporterType.SCHOOL if chosen.school else ReporterType.OFFICE
        return Reporter(type=kind, code=chosen.code)

    def check_code(self, text: str) -> None:
        """Prove the district's key with a typed code, in a twentieth of a second; errors of ``enrolment_proof``."""
        assert self.document is not None
        # Whose key the proof would be for does not matter here: what is wanted is whether there is one.
        enrolment_proof(self.document, self.reporter, text, self.document.publication.district_key)

    def take_code(self, text: str) -> None:
        """Check a code and go on with it; it is held in memory only. Errors of ``check_code``."""
        self.check_code(text)
        self.code = text
        self._keep(msgspec.structs.replace(self.draft, without_code=False))

    def go_without_code(self) -> None:
        """Go on without a code."""
        self.code = ""
        self._keep(msgspec.structs.replace(self.draft, without_code=True))

    def note_file(self, path: Path) -> None:
        """Note the school file that was made; passphrase and code are done with."""
        self.code = ""
        self._keep(msgspec.structs.replace(self.draft, file=str(path)))

    def finish(self) -> None:
        """Forget the beginning: the school file has it all."""
        self._kept.clear()
        self.document, self.draft, self.code = None, Draft(), ""

    def _keep(self, draft: Draft) -> None:
        self.draft = draft
        self._kept.keep(draft)

    def _listed(self, code: str) -> Choice | None:
        return next((choice for choice in self._all() if choice.code == code), None)

    def _all(self) -> tuple[Choice, ...]:
        if self.document is None:
            return ()
        roster = (school for school in self.document.publication.roster if school.status in _REPORTING)
        schools = sorted(roster, key=lambda school: (thai_sort_key(school.name), school.code))
        district = self.document.plan.district
        listed = (Choice(code=s.code, name=s.name, amphoe=s.amphoe, school=s) for s in schools)
        return (*listed, Choice(code=district.id, name=district.name))


def _fits(choice: Choice, wanted: str) -> bool:
    names = (_folded(choice.name), _folded(f"{choice.name} {choice.amphoe}"))
    return any(wanted in name for name in names) or _has_code(choice, wanted)


def _has_code(choice: Choice, wanted: str) -> bool:
    codes = (choice.code, *(choice.school.aliases if choice.school else ()))
    return any(code.startswith(wanted) for code in codes)


def _folded(text: str) -> str:
    """Return a name as it is compared: without blanks and the word for school, in one form of letters and digits."""
    bare = "".join(clean_text(to_arabic_digits(text)).casefold().split())
    return bare.removeprefix("โรงเรียน").removeprefix("รร.").removeprefix("ร.ร.")
