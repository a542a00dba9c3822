"""The laws of merging, by histories of two computers of a district (DESIGN section 3, "Merging").

Any order, repetition, batching, exchange, withdrawal, fork and revocation give the same state; no accepted document
disappears; nothing older and no blank wins; every state and every change of a value comes up, and is told once.
Hypothesis finds and shrinks histories step by step; by far the most are told by a number each, which is faster.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from models.changes import Change
from models.decision import DecisionKind
from models.held import Held, ancestors
from models.import_state import ImportState, Outcome
from models.standing import ReviewState, Standing, standing
from models.submission import Reporter
from models.trust import in_force
from tests.helpers.merge_world import KEYS, SCHOOLS, YEARS, Computer, Document, make_document

BY_STEPS, BY_NUMBER = 100, 2000
MOST_STEPS = 16

ACCEPT, RETURN, CHOOSE, WITHDRAW = (
    DecisionKind.ACCEPT, DecisionKind.RETURN, DecisionKind.CHOOSE, DecisionKind.WITHDRAW,
)  # fmt: skip


class World:
    """Schools write revisions, files travel, officers decide on two computers, which exchange what they hold."""

    def __init__(self) -> None:
        self.computers = (Computer(), Computer())
        self.codes: list[str] = []
        self.written: list[Document] = []
        self.states: Counter[ReviewState] = Counter()
        self.imports: Counter[ImportState] = Counter()
        self.changes: Counter[Change] = Counter()
        self.done: Counter[str] = Counter()

    def write(
        self, school: Reporter, year: int, parents: list[Document], key: str, *, proven: bool, final: bool, entries: int
    ) -> Document:
        """Write a revision, with a proof by the code issued last."""
        code = self.codes[-1] if proven and self.codes else ""
        name = f"document {len(self.written)}"
        made = make_document(name, school, year, parents, key=key, code=code, final=final, entries=entries)
        self.written.append(made)
        return made

    def issue(self, computer: int, school: Reporter) -> None:
        """Issue a code, in the place of any before."""
        self.codes.append(f"{len(self.codes) + 1:064x}")
        self.computers[computer].issue(school, self.codes[-1])

    def deliver(self, computer: int, document: Document, *, edited: bool) -> None:
        """Import a file; every third one twice."""
        place, digest = self.computers[computer], document.held.digest
        copy = Document(held=replace(document.held, edited=edited), code=document.code, report=document.report)
        school, year = document.held.reporter, document.held.year
        before = place.standing(school, year)
        known = digest in {one.held.digest for one in place.documents}
        outcome, told = place.take(copy)
        after = place.standing(school, year)
        # What counts changes by decisions only.
        assert _digests(after.accepted_heads) == _digests(before.accepted_heads)
        assert len({change.indicator for change in told}) == len(told)
        self.imports[outcome.state] += 1
        self.changes.update(change.change for change in told)
        _agrees(outcome, digest, after, known=known, edited=edited)
        if self.imports.total() % 3:
            return
        again, told_again = place.take(copy)
        assert again.state in (ImportState.IDENTICAL, ImportState.CELLS_CHANGED, outcome.state)
        assert {change.change for change in told_again} <= {Change.UNCHANGED, Change.REFUSED}
        assert place.standing(school, year) == after

    def judge(self, computer: int, kind: DecisionKind, document: Document, *, named: bool) -> None:
        """Accept, return, choose or withdraw."""
        held, place = document.held, self.computers[computer]
        name = held.digest if named or kind in (CHOOSE, WITHDRAW) else ""
        if not place.judge(held.reporter, held.year, kind, name):
            return
        self.done[kind.value] += 1
        after = place.standing(held.reporter, held.year)
        if kind is ACCEPT:
            assert after.state is ReviewState.ACCEPTED
            assert after.current in after.accepted_heads or (after.current and not after.current.final)
            assert len(after.accepted_heads) == 1 or after.contradictory
            assert not {*after.heads} & {*after.accepted_heads} - {after.current}
        elif kind is CHOOSE:
            assert after.current is not None
            assert after.current.digest == name
        elif kind is WITHDRAW:
            assert name in _digests(after.withdrawn)

    def restore(self, computer: int, document: Document) -> None:
        """Take a withdrawal back."""
        held, place = document.held, self.computers[computer]
        if place.restore(held.reporter, held.digest):
            self.done["restore"] += 1
            assert held.digest not in _digests(place.standing(held.reporter, held.year).withdrawn)

    def exchange(self) -> None:
        """Let both computers take over what the other holds; one that got all of it at once would say the same."""
        one, other = self.computers
        whole = Computer(documents=[*other.documents, *one.documents], decisions=[*other.decisions, *one.decisions])
        one.receive(other)
        other.receive(one)
        for school, year in {(held.held.reporter, held.held.year) for held in whole.documents}:
            assert one.standing(school, year) == other.standing(school, year) == whole.standing(school, year)

    def check(self) -> None:
        """Every law that needs no comparison with what was before."""
        for computer in self.computers:
            held, decisions = computer.held(), computer.decisions
            for school, year in {(one.reporter, one.year) for one in held}:
                found = standing(school, year, held, decisions)
                assert standing(school, year, held[::-1] + held, decisions[::-1] + decisions) == found
                self.states[found.state] += 1
                self.done["contradictory"] += found.contradictory
                mine = {one.digest: one for one in held if (one.reporter, one.year) == (school, year)}
                _nothing_is_lost(computer, found, mine)
                _nothing_older_wins(found)
                _nobody_else_stands(computer, found, school)


def _digests(documents: Iterable[Held]) -> set[str]:
    return {document.digest for document in documents}


def _agrees(outcome: Outcome, digest: str, after: Standing, *, known: bool, edited: bool) -> None:
    """The state that an import tells is what standing says."""
    state = outcome.state
    assert not (state is ImportState.IDENTICAL and outcome.reason and digest in _digests(after.heads))
    assert (state is ImportState.WITHDRAWN) == (digest in _digests(after.withdrawn))
    assert (state is ImportState.IDENTICAL) <= (known and not edited)
    assert (state is ImportState.CELLS_CHANGED) <= edited
    if state in (ImportState.NEW, ImportState.NEWER_REVISION):
        assert (_digests(after.heads), known, edited) == ({digest}, False, False)
    if state is ImportState.FORK:
        assert len(after.heads) > 1
        assert digest in _digests(after.heads)
    if state in (ImportState.UNKNOWN_KEY, ImportState.WRONG_SCHOOL_KEY, ImportState.REVOKED_KEY):
        assert digest not in _digests(after.heads)
    if state is ImportState.OLDER_REVISION:
        assert digest in ancestors(after.heads)


def _nothing_is_lost(computer: Computer, found: Standing, mine: dict[str, Held]) -> None:
    shown = _digests((*found.heads, *found.quarantined, *found.withdrawn, *found.accepted_heads))
    assert mine.keys() <= shown | ancestors(mine.values())
    for decision in in_force(computer.of(found.reporter)):
        for digest in decision.documents if decision.kind is ACCEPT else ():
            if digest in mine and not found.contradictory:
                # An interim report has blanks, which never take the place of final figures.
                assert all(head.final >= mine[digest].final for head in found.accepted_heads)
                outranked = not mine[digest].final and any(head.final for head in found.accepted_heads)
                assert digest in _digests(found.accepted_heads) | ancestors(found.accepted_heads) or outranked


def _nothing_older_wins(found: Standing) -> None:
    assert found.current is None or found.current in found.heads
    assert not _digests(found.heads) & ancestors(found.heads)
    assert not _digests(found.accepted_heads) & ancestors(found.accepted_heads)
    assert found.accepted is None or found.accepted_heads == (found.accepted,)
    assert len({head.final for head in found.accepted_heads}) <= 1


def _nobody_else_stands(computer: Computer, found: Standing, school: Reporter) -> None:
    """Said of keys once more, in other words than models.trust says it."""
    made, held = computer.of(school), computer.held()
    accepted = {digest for decision in made if decision.kind is ACCEPT for digest in decision.documents}
    enrolled = {decision.key for decision in made if decision.kind is DecisionKind.ENROL}
    revoked = {decision.key for decision in made if decision.kind is DecisionKind.REVOKE}
    proven = {one.key for one in held if one.reporter == school and one.serial}
    for head in found.heads:
        if head.digest not in accepted:
            assert not head.edited
            assert head.key not in revoked
            assert head.key in enrolled or {head.key} == proven
    if found.current and len(found.heads) > 1:
        choices = [decision for decision in made if decision.chosen == found.current.digest]
        assert any(set(choice.documents) == _digests(found.heads) for choice in choices)


class Merging(RuleBasedStateMachine):
    """The world's steps as rules."""

    documents: Bundle[Document] = Bundle("documents")
    computer = st.integers(0, 1)

    def __init__(self) -> None:
        super().__init__()
        self.world = World()

    @rule(target=documents, year=st.sampled_from(YEARS), key=st.sampled_from(KEYS), proven=st.booleans())
    def write_first(self, year: int, key: str, proven: bool) -> Document:
        return self.world.write(SCHOOLS[0], year, [], key, proven=proven, final=True, entries=1)

    @rule(target=documents, before=documents, proven=st.booleans(), final=st.booleans(), entries=st.integers(0, 3))
    def write_next(self, before: Document, proven: bool, final: bool, entries: int) -> Document:
        held = before.held
        return self.world.write(
            held.reporter, held.year, [before], held.key, proven=proven, final=final, entries=entries
        )

    @rule(target=documents, one=documents, other=documents)
    def write_joined(self, one: Document, other: Document) -> Document:
        parents = [one, other] if one.held.year == other.held.year else [one]
        return self.world.write(SCHOOLS[0], one.held.year, parents, one.held.key, proven=True, final=True, entries=2)

    @rule(computer=computer, document=documents, edited=st.booleans())
    def deliver(self, computer: int, document: Document, edited: bool) -> None:
        self.world.deliver(computer, document, edited=edited)

    @rule(computer=computer, document=documents)
    def enrol(self, computer: int, document: Document) -> None:
        self.world.computers[computer].enrol(document.held.reporter, document.held.key)

    @rule(computer=computer, document=documents)
    def revoke(self, computer: int, document: Document) -> None:
        self.world.computers[computer].revoke(document.held.reporter, document.held.key)

    @rule(computer=computer)
    def issue(self, computer: int) -> None:
        self.world.issue(computer, SCHOOLS[0])

    @rule(
        computer=computer,
        kind=st.sampled_from([ACCEPT, ACCEPT, RETURN, CHOOSE, WITHDRAW]),
        document=documents,
        named=st.booleans(),
    )
    def judge(self, computer: int, kind: DecisionKind, document: Document, named: bool) -> None:
        self.world.judge(computer, kind, document, named=named)

    @rule(computer=computer, document=documents)
    def restore(self, computer: int, document: Document) -> None:
        self.world.restore(computer, document)

    @rule()
    def exchange(self) -> None:
        self.world.exchange()

    @invariant()
    def laws_hold(self) -> None:
        self.world.check()

    def teardown(self) -> None:
        self.world.exchange()


def test_the_laws_hold_step_by_step() -> None:
    run_state_machine_as_test(Merging, settings=settings(max_examples=BY_STEPS, stateful_step_count=MOST_STEPS))


def history(number: int) -> World:
    """Return the world after the history of a number; the laws were checked on the way."""
    chance, world = random.Random(number), World()
    computer = chance.randrange(2)
    if chance.random() < 0.5:
        world.issue(computer, SCHOOLS[0])
    _write(world, chance)
    if chance.random() < 0.7:
        world.deliver(computer, world.written[0], edited=False)
        world.computers[computer].enrol(world.written[0].held.reporter, world.written[0].held.key)
        world.exchange()
    for _ in range(chance.randint(3, MOST_STEPS)):
        _step(world, chance)
        if chance.random() < 0.1:
            world.check()
    world.exchange()
    world.check()
    return world


def _write(world: World, chance: random.Random) -> None:
    school = SCHOOLS[0] if chance.random() < 0.9 else SCHOOLS[1]
    year = YEARS[0] if chance.random() < 0.9 else YEARS[1]
    parents = [one for one in world.written if (one.held.reporter, one.held.year) == (school, year)]
    parents = chance.sample(parents, min(len(parents), chance.choice([0, 1, 1, 1, 2])))
    key = parents[0].held.key if parents and chance.random() < 0.8 else chance.choice([KEYS[0], *KEYS])
    world.write(
        school,
        year,
        parents,
        key,
        proven=chance.random() < 0.5,
        final=chance.random() < 0.7,
        entries=chance.randrange(4),
    )


def _step(world: World, chance: random.Random) -> None:
    computer, document = chance.randrange(2), chance.choice(world.written[-4:])
    what = chance.choices(
        ["write", "deliver", "judge", "enrol", "exchange", "restore", "revoke", "issue"],
        [20, 40, 25, 5, 4, 3, 2, 2],
    )[0]
    if what == "write":
        _write(world, chance)
    elif what == "deliver":
        world.deliver(computer, document, edited=chance.random() < 0.15)
    elif what == "judge":
        kind = chance.choice([ACCEPT, ACCEPT, RETURN, CHOOSE, WITHDRAW])
        world.judge(computer, kind, document, named=chance.random() < 0.3)
    elif what == "enrol":
        world.computers[computer].enrol(document.held.reporter, document.held.key)
    elif what == "exchange":
        world.exchange()
    elif what == "restore":
        world.restore(computer, document)
    elif what == "revoke":
        world.computers[computer].revoke(document.held.reporter, document.held.key)
    else:
        world.issue(computer, document.held.reporter)


POSSIBLE = {
    ImportState.NEW, ImportState.IDENTICAL, ImportState.NEWER_REVISION, ImportState.OLDER_REVISION, ImportState.FORK,
    ImportState.WITHDRAWN, ImportState.CELLS_CHANGED, ImportState.UNKNOWN_KEY, ImportState.WRONG_SCHOOL_KEY,
    ImportState.REVOKED_KEY,
}  # fmt: skip


def test_the_laws_hold_for_thousands_of_histories_in_which_everything_comes_up() -> None:
    imports, states, changes, done = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for number in range(BY_NUMBER):
        world = history(number)
        for total, seen in ((imports, world.imports), (states, world.states), (changes, world.changes)):
            total.update({name.value: times for name, times in seen.items()})
        done.update(world.done)
    assert imports.keys() == POSSIBLE
    assert changes.keys() == set(Change)
    assert states.keys() == set(ReviewState)
    assert {what for what, times in done.items() if times} == {
        "accept", "return", "choose", "withdraw", "restore", "contradictory",
    }  # fmt: skip
