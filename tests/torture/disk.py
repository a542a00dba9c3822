"""What is on a disk after a power cut: worked out from the calls that a program made (shim.c writes them down).

A write is durable once its file was synced, a name once its folder was. ``Disk.cut`` says what stands there if the
power goes now. A journalling file system keeps more order than POSIX promises: with ``ordered``, syncing anything makes
all names durable that were changed before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from tests.torture.shim import Did, Op

_SECTOR: Final = 512


@dataclass(frozen=True)
class _Change:
    """A write, or a new size (``data`` None), that is not durable."""

    at: int
    data: bytes | None

    def onto(self, content: bytearray) -> None:
        """Apply the change."""
        if self.data is None:
            del content[self.at :]
            content.extend(bytes(self.at - len(content)))
            return
        content.extend(bytes(max(0, self.at - len(content))))
        content[self.at : self.at + len(self.data)] = self.data


@dataclass
class _Node:
    """A file: what is durable, and what is not yet."""

    durable: bytes = b""
    pending: list[_Change] = field(default_factory=list)

    def content(self, changes: Iterable[_Change]) -> bytes:
        """Return the durable bytes with some of the changes."""
        made = bytearray(self.durable)
        for change in changes:
            change.onto(made)
        return bytes(made)


@dataclass(frozen=True)
class _Naming:
    """A name that was given to a node or a folder (None), or taken away (``gone``), in a folder."""

    path: str
    node: _Node | None
    gone: bool = False

    def onto(self, names: dict[str, _Node | None]) -> None:
        """Apply the change."""
        if self.gone:
            names.pop(self.path, None)
        else:
            names[self.path] = self.node


class Disk:
    """The files under a folder as a program changes them; a folder is a name without a node."""

    def __init__(self, folder: Path, files: Mapping[str, bytes | None], *, ordered: bool) -> None:
        self._folder, self.ordered = folder, ordered
        self._durable = {name: None if data is None else _Node(data) for name, data in files.items()}
        self._live = dict(self._durable)
        self._namings: list[tuple[_Naming, ...]] = []
        self._open: dict[int, _Node | str] = {}

    def do(self, did: Did) -> None:
        """Take in what the program did next."""
        match did.op:
            case Op.OPEN:
                self._opened(did)
            case Op.WRITE | Op.TRUNCATE:
                node = self._open[did.id]
                assert isinstance(node, _Node)
                node.pending.append(_Change(did.at, did.data if did.op is Op.WRITE else None))
            case Op.SYNC:
                node = self._open[did.id]
                assert isinstance(node, _Node)
                node.durable, node.pending = node.content(node.pending), []
                self._settle("")
            case Op.SYNC_FOLDER:
                self._settle(str(self._open[did.id]))
            case Op.RENAME | Op.LINK:
                source, target = did.names
                given = [_Naming(target, self._live[source])]
                self._name(given + ([_Naming(source, None, gone=True)] if did.op is Op.RENAME else []))
                if self._live[target] is None:
                    raise NotImplementedError("a folder was renamed")
            case Op.MKDIR:
                self._name([_Naming(did.names[0], None)])
            case Op.UNLINK | Op.RMDIR:
                self._name([_Naming(did.names[0], None, gone=True)])

    def _opened(self, did: Did) -> None:
        (path,) = did.names
        if did.at & 1:
            self._name([_Naming(path, _Node())])
        node = self._live.get(path)
        self._open[did.id] = node if node is not None else path
        if node is not None and did.at & 2 and (node.durable or node.pending):
            node.pending.append(_Change(0, None))

    def _name(self, namings: Iterable[_Naming]) -> None:
        for naming in (together := tuple(namings)):
            naming.onto(self._live)
        self._namings.append(together)

    def _settle(self, folder: str) -> None:
        """Make names durable: those in a folder that was synced, or all that came before on an ordered disk."""
        left = []
        for together in self._namings:
            if self.ordered or folder in {str(Path(naming.path).parent) for naming in together}:
                for naming in together:
                    naming.onto(self._durable)
            else:
                left.append(together)
        self._namings = left

    def live(self) -> dict[str, bytes | None]:
        """Return what a program sees: all that was done."""
        return {name: None if node is None else node.content(node.pending) for name, node in self._live.items()}

    def cut(self, chance: Random | None) -> dict[str, bytes | None]:
        """Return what stands there after a power cut: only what is durable, or by chance some of the rest too.

        Of what is not durable names are kept in their order, writes in any, and one may be torn between two sectors.
        """
        names = dict(self._durable)
        kept = chance.randint(0, len(self._namings)) if chance else 0
        for together in self._namings[:kept]:
            for naming in together:
                naming.onto(names)
        share = chance.choice((0.0, 0.5, 0.9, 1.0)) if chance else 0.0
        found: dict[str, bytes | None] = {}
        contents: dict[int, bytes] = {}
        for name, node in names.items():
            if node is None:
                found[name] = None
                continue
            if id(node) not in contents:
                contents[id(node)] = node.content(_some(node.pending, chance, share))
            found[name] = contents[id(node)]
        return {name: data for name, data in found.items() if self._is_reached(name, found)}

    def _is_reached(self, name: str, found: Mapping[str, bytes | None]) -> bool:
        """Whether all folders above are there: what lies in one that was lost is lost with it."""
        folder = Path(name).parent
        return folder == self._folder or (found.get(str(folder), b"") is None and self._is_reached(str(folder), found))


def _some(pending: Iterable[_Change], chance: Random | None, share: float) -> Iterable[_Change]:
    for change in pending:
        if chance is None or chance.random() >= share:
            continue
        if change.data is not None and len(change.data) > _SECTOR and chance.random() < 0.1:
            end = chance.randrange(1, -(-len(change.data) // _SECTOR)) * _SECTOR
            yield _Change(change.at, change.data[:end])
        else:
            yield change


def read_folder(folder: Path) -> dict[str, bytes | None]:
    """Read all below a folder; folders have None."""
    return {str(path): None if path.is_dir() else path.read_bytes() for path in sorted(folder.rglob("*"))}


def write_folder(files: Mapping[str, bytes | None], old: Path, new: Path) -> None:
    """Write what was read below one folder below another."""
    for name, data in sorted(files.items()):
        path = new / Path(name).relative_to(old)
        if data is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
