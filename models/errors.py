"""Errors that a person can act on.

An error carries a code and the facts of the case; the sentence is worded in ``cli`` and ``gui``.
A ``ChiwatError`` is a fault of the input or of the environment; any other exception is a bug of ours.
"""

from __future__ import annotations

import reprlib


class ChiwatError(Exception):
    """Base of all expected errors: ``code`` says which sentence, ``params`` fill it."""

    def __init__(self, code: str, /, **params: object) -> None:
        self.code = code
        self.params = params
        facts = ", ".join(f"{name}={reprlib.repr(value)}" for name, value in params.items())
        super().__init__(f"{code}({facts})" if facts else code)

    def __reduce__(self) -> tuple[object, ...]:
        """Keep code and params when the error crosses a process boundary."""
        return _rebuild, (type(self), self.code, self.params)


def _rebuild(kind: type[ChiwatError], code: str, params: dict[str, object]) -> ChiwatError:
    return kind(code, **params)


class InvalidDataError(ChiwatError):
    """A value breaks a rule; ``params["path"]`` names the place, as in ``entries[1/1.1].numerator``."""


class UnsafeFileError(ChiwatError):
    """A foreign file broke a limit of the reader; ``code`` names the limit."""


class UntrustedError(ChiwatError):
    """A document's signature, key or passphrase does not hold."""


class StorageError(ChiwatError):
    """The disk or a database file does not let us work; nothing was changed."""
