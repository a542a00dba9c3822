"""The district's key over the years: another passphrase, another key (DESIGN section 3, "Trust").

A new key is vouched for by the one before, which signs every plan package too until the next change, or, where the
one before cannot be opened any more, by new codes.
"""

from __future__ import annotations

from datetime import datetime

from models.errors import InvalidDataError
from storage.code_records import FormerKey, predecessor, replace_key, reseal_key
from storage.codes import CodeState, code_states, lock_again, reissue
from storage.district_file import DistrictFile
from storage.keys import OpenKey, create_key

_PURPOSE = "former key"


def change_passphrase(district: DistrictFile, old: str, new: str) -> None:
    """Seal the same key anew; UntrustedError ``wrong_passphrase``, InvalidDataError ``passphrase_empty``."""
    sealed = district.open_key(old).seal(_not_empty(new))
    with district.database.atomic():
        reseal_key(district.database, sealed)


def renew_key(district: DistrictFile, key: OpenKey, passphrase: str) -> OpenKey:
    """Give the district a new key, for which the present one vouches; codes in force stay good.

    Raises UntrustedError ``wrong_key``, InvalidDataError ``passphrase_empty``.
    """
    district.require_own(key)
    successor = create_key()
    sealed = successor.seal(_not_empty(passphrase))
    former = FormerKey(public_key=key.public_key, locked=successor.lock_key(key, _PURPOSE))
    with district.database.atomic():
        replace_key(district.database, former, sealed)
        lock_again(district, key, successor)
    return successor


def replace_lost_key(district: DistrictFile, passphrase: str, now: datetime, officer: str = "") -> OpenKey:
    """Give the district a new key where the passphrase is forgotten: nobody vouches for it but new codes for all.

    Raises InvalidDataError ``passphrase_empty``.
    """
    successor = create_key()
    sealed = successor.seal(_not_empty(passphrase))
    with district.database.atomic():
        replace_key(district.database, FormerKey(public_key=district.public_key, locked=None), sealed)
        reissue(district, successor, (s.reporter for s in code_states(district) if _is_out(s)), now, officer)
    return successor


def cosigner(district: DistrictFile, key: OpenKey) -> OpenKey | None:
    """Return the key that vouches for the district's own; None for the first one, and for one that replaced a lost."""
    former = predecessor(district.database, key.public_key)
    return key.unlock_key(former.locked, _PURPOSE) if former and former.locked else None


def _is_out(state: CodeState) -> bool:
    return bool(state.serial) and not state.taken_back


def _not_empty(passphrase: str) -> str:
    if not passphrase.strip():
        raise InvalidDataError("passphrase_empty")
    return passphrase
