"""Key pairs: made, sealed under a passphrase, opened to sign; signatures verified (DESIGN section 3, "Trust").

PyNaCl throughout: libsodium refuses the degenerate public keys that some libraries accept.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import Annotated

from msgspec import Meta
from nacl import pwhash, secret, utils
from nacl.exceptions import BadSignatureError, CryptoError
from nacl.signing import SigningKey, VerifyKey

from models.canonical import Value
from models.dsse import PublicKey
from models.errors import UntrustedError

PASSES = 3
MEMORY = 64 * 1024 * 1024


class SealedKey(Value):
    """A private key as it lies in a file: SecretBox under Argon2id of the passphrase; all bytes in hexadecimal."""

    public_key: PublicKey
    salt: Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    box: Annotated[str, Meta(pattern=r"\A[0-9a-f]{144}\Z")]
    passes: Annotated[int, Meta(ge=3, le=16)] = PASSES
    memory: Annotated[int, Meta(ge=64 * 1024 * 1024, le=1024 * 1024 * 1024)] = MEMORY


class OpenKey:
    """A signer that holds an opened private key in memory for as long as it lives."""

    def __init__(self, key: SigningKey) -> None:
        self._key = key

    @property
    def public_key(self) -> str:
        """The Ed25519 public key, in hexadecimal."""
        return bytes(self._key.verify_key).hex()

    def sign(self, message: bytes) -> bytes:
        """Return the 64-byte signature of ``message`` (RFC 8032)."""
        return self._key.sign(message).signature

    def seal(self, passphrase: str) -> SealedKey:
        """Return this key sealed under a passphrase, with a salt of its own."""
        salt = utils.random(pwhash.argon2id.SALTBYTES)
        box = secret.SecretBox(_stretch(passphrase, salt, PASSES, MEMORY)).encrypt(bytes(self._key))
        return SealedKey(public_key=self.public_key, salt=salt.hex(), box=bytes(box).hex())

    def lock(self, message: bytes, purpose: str) -> bytes:
        """Return ``message`` so that only this key reads it, and for this purpose only."""
        return bytes(self._box(purpose).encrypt(message))

    def unlock(self, locked: bytes, purpose: str) -> bytes:
        """Return what ``lock`` locked; UntrustedError ``damaged_key`` for another key, purpose or changed bytes."""
        try:
            return self._box(purpose).decrypt(locked)
        except (CryptoError, ValueError) as error:
            raise UntrustedError("damaged_key") from error

    def lock_key(self, other: OpenKey, purpose: str) -> bytes:
        """Return another private key locked under this one."""
        return self.lock(bytes(other._key), purpose)

    def unlock_key(self, locked: bytes, purpose: str) -> OpenKey:
        """Return the key that ``lock_key`` locked; errors of ``unlock``."""
        return OpenKey(SigningKey(self.unlock(locked, purpose)))

    def _box(self, purpose: str) -> secret.SecretBox:
        data = b"chiwat.lock.v1\0" + purpose.encode("utf-8")
        return secret.SecretBox(hashlib.blake2b(data, key=bytes(self._key), digest_size=32).digest())


def create_key() -> OpenKey:
    """Make a new key pair from the system's random source."""
    return OpenKey(SigningKey.generate())


def open_key(sealed: SealedKey, passphrase: str) -> OpenKey:
    """Open a sealed key; UntrustedError ``wrong_passphrase`` when it does not fit."""
    stretched = _stretch(passphrase, bytes.fromhex(sealed.salt), sealed.passes, sealed.memory)
    try:
        seed = secret.SecretBox(stretched).decrypt(bytes.fromhex(sealed.box))
    except CryptoError as error:
        raise UntrustedError("wrong_passphrase") from error
    key = OpenKey(SigningKey(seed))
    if key.public_key != sealed.public_key:
        raise UntrustedError("damaged_key")
    return key


def verifies(public_key: str, message: bytes, signature: bytes) -> bool:
    """Return whether ``signature`` is that key's over ``message``."""
    try:
        VerifyKey(bytes.fromhex(public_key)).verify(message, signature)
    except (BadSignatureError, CryptoError, ValueError):
        return False
    return True


def _stretch(passphrase: str, salt: bytes, passes: int, memory: int) -> bytes:
    # Thai can be typed in more than one order of code points: the same keys must give the same passphrase.
    secret_bytes = unicodedata.normalize("NFKC", passphrase).encode("utf-8")
    return pwhash.argon2id.kdf(secret.SecretBox.KEY_SIZE, secret_bytes, salt, opslimit=passes, memlimit=memory)
