"""What an activation code opens: the tag that proves the district's key, the signature that proves the school's."""

from __future__ import annotations

import hashlib
import hmac

from nacl import pwhash, utils
from nacl.signing import SigningKey

from models.activation import CODE_BYTES, EnrolmentStatement, TagStatement, salt
from models.canonical import encode
from models.dsse import DocumentType, pre_authentication_encoding
from models.submission import EnrolmentProof
from storage.keys import OpenKey, verifies

_PASSES = 3
_MEMORY = 16 * 1024 * 1024
_HASH_SIZE = 32


class CodeKeys:
    """The two keys that follow from a code: one makes tags, the other signs enrolments (DESIGN section 3, "Trust")."""

    def __init__(self, secret: bytes, district: str, school: str) -> None:
        root = pwhash.argon2id.kdf(_HASH_SIZE, secret, salt(district, school), opslimit=_PASSES, memlimit=_MEMORY)
        self._tag_key = _keyed_hash(root, b"chiwat.district-tag.v1")
        self._enrolment = OpenKey(SigningKey(_keyed_hash(root, b"chiwat.enrol.v1")))

    @property
    def enrolment_key(self) -> str:
        """The public key that the district keeps, to check enrolments under this code."""
        return self._enrolment.public_key

    def tag(self, statement: TagStatement) -> str:
        """Return the tag that a publication carries for this code."""
        return _keyed_hash(self._tag_key, encode(statement)).hex()

    def proves(self, statement: TagStatement, tag: str) -> bool:
        """Return whether a publication's tag was made by somebody who knows this code."""
        return hmac.compare_digest(self.tag(statement).encode("ascii"), tag.encode("utf-8"))

    def enrol(self, statement: EnrolmentStatement) -> EnrolmentProof:
        """Sign that a key is the school's."""
        message = pre_authentication_encoding(DocumentType.ENROLMENT.payload_type, encode(statement))
        return EnrolmentProof(statement=statement, signature=self._enrolment.sign(message).hex())


def new_secret() -> bytes:
    """Return the random bytes of a new code."""
    return utils.random(CODE_BYTES)


def proof_holds(proof: EnrolmentProof, enrolment_key: str) -> bool:
    """Return whether a proof was signed under the code whose public enrolment key this is."""
    message = pre_authentication_encoding(DocumentType.ENROLMENT.payload_type, encode(proof.statement))
    return verifies(enrolment_key, message, bytes.fromhex(proof.signature))


def _keyed_hash(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, digest_size=_HASH_SIZE).digest()
