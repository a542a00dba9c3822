"""Clocks that are wrong order nothing: neither that of the school, nor that of the district (DESIGN 3, Merging)."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import pytest

from models.import_state import ImportState
from models.standing import Standing
from storage.district_file import DistrictFile
from storage.importing import import_paths
from tests.helpers.district import OPEN_SCHOOL, enrol, make_district, write
from tests.helpers.factories import YEAR

LONG_AGO, FAR_OFF = datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, 23, 59, 59, tzinfo=UTC)
BUDDHIST = datetime(2564, 10, 2, 8, tzinfo=UTC)
SAID = {
    "forward": ("1970-01-01T00:00:00+07:00", "2099-12-31T23:59:59+07:00"),
    "backward": ("2099-12-31T23:59:59+07:00", "1970-01-01T00:00:00+07:00"),
    "Buddhist years": ("2564-10-02T08:00:00+07:00", "2021-10-03T08:00:00+07:00"),
}


def standing(district: DistrictFile) -> Standing:
    return district.standing(OPEN_SCHOOL, YEAR)


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_a_schools_clock_does_not_say_which_revision_is_later(
    tmp_path: Path, said: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Our own program writes only real times; others need not.
    monkeypatch.setattr("storage.documents.datetime", type("Clock", (), {"fromisoformat": lambda text: LONG_AGO}))
    first, one = write(tmp_path / "first.xlsx", made_at=said[0])
    second, two = write(tmp_path / "second.xlsx", revision=2, lineage=(one,), made_at=said[1])
    with make_district(tmp_path / "district.chiwat") as district:
        import_paths(district, [second], now=BUDDHIST)
        enrol(district)
        state = import_paths(district, [first], now=BUDDHIST).files[0].state
        current = standing(district).current
    assert state is ImportState.OLDER_REVISION
    assert current is not None
    assert current.digest == two


def test_the_districts_clock_changes_no_state(tmp_path: Path) -> None:
    first, one = write(tmp_path / "first.xlsx")
    second, two = write(tmp_path / "second.xlsx", revision=2, lineage=(one,))
    rival, three = write(tmp_path / "rival.xlsx", revision=2, lineage=(one,), made_at="2021-10-03T08:00:00+07:00")
    joined, _ = write(tmp_path / "joined.xlsx", revision=3, lineage=tuple(sorted((one, two, three))))
    found = []
    for number, moments in enumerate(permutations((LONG_AGO, FAR_OFF, BUDDHIST))):
        with make_district(tmp_path / f"{number}.chiwat") as district:
            for path, now in zip((rival, joined, second, first), (*moments, LONG_AGO), strict=True):
                import_paths(district, [path], now=now)
            enrol(district)
            found.append(standing(district))
    assert all(each == found[0] for each in found)
    assert found[0].current is not None
    assert found[0].current.revision == 3
