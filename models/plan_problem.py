"""What is wrong with a plan, and the checks that its parts share."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from models.canonical import Value
from models.numbers import Number
from models.plan import Comparison

_NO_SCALES: Mapping[str, tuple[str, ...]] = {}


class PlanProblem(Value):
    """An inconsistency of a plan: which rule, where (``indicators[12].kind``), and the facts that a sentence needs."""

    code: str
    path: str
    params: dict[str, str] = {}


def problem(code: str, path: str, **params: object) -> PlanProblem:
    """Build a problem; the facts are kept as text."""
    return PlanProblem(code=code, path=path, params={name: str(fact) for name, fact in params.items()})


def missing(fields: Mapping[str, object], path: str) -> Iterator[PlanProblem]:
    """Yield a problem for each field that is empty."""
    yield from (problem("missing", f"{path}{name}") for name, value in fields.items() if value in ("", (), None))


def duplicates(keys: Iterable[object], path: str) -> Iterator[PlanProblem]:
    """Yield a problem for each key met before; ``path`` has a place for its index."""
    seen: set[object] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield problem("duplicate", path.format(index), found=key[-1] if isinstance(key, tuple) else key)
        seen.add(key)


def unknown(name: str, known: Container[str], code: str, path: str) -> Iterator[PlanProblem]:
    """Yield a problem where a name is given that is not known."""
    if name and name not in known:
        yield problem(code, path, found=name)


def outside(
    value: Number | int | None, low: Number | int | None, high: Number | int | None, path: str
) -> Iterator[PlanProblem]:
    """Yield a problem where a number is beyond its bounds; None sets no bound."""
    if value is not None and ((low is not None and value < low) or (high is not None and value > high)):
        yield problem("out_of_range", path, found=value)


def wrong_bounds(low: Number | None, high: Number | None, path: str) -> Iterator[PlanProblem]:
    """Yield a problem where the least is not below the greatest."""
    if low is not None and high is not None and low >= high:
        yield problem("minimum_not_below_maximum", path, minimum=low, maximum=high)


def wrong_comparisons(
    comparisons: Iterable[Comparison],
    path: str,
    names: Container[str],
    code: str,
    scales: Mapping[str, tuple[str, ...]] = _NO_SCALES,
) -> Iterator[PlanProblem]:
    """Yield what is wrong with conditions over ``names``; ``code`` is said of a name that is not one of them."""
    for index, comparison in enumerate(comparisons):
        place = f"{path}[{index}]"
        yield from unknown(comparison.left, names, code, f"{place}.left")
        yield from unknown(comparison.field, names, code, f"{place}.field")
        yield from _wrong_operand(comparison, place, scales.get(comparison.left, ()))


def _wrong_operand(comparison: Comparison, place: str, scale: tuple[str, ...]) -> Iterator[PlanProblem]:
    given = [comparison.number is not None, bool(comparison.field), bool(comparison.level)]
    if sum(given) != 1:
        yield problem("not_one_operand", place)
    elif comparison.level and comparison.level not in scale:
        yield problem("unknown_level", f"{place}.level", found=comparison.level)
    elif scale and not comparison.level:
        yield problem("level_wanted", place)
