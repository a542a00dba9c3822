"""How the states of reporters look: icon, tone and colour, the same on every page."""

from __future__ import annotations

from collections.abc import Mapping

from gui.design.chip import ChipLook
from gui.design.tokens import ERROR, INK2, NOTE, OK, WARNING, Tone
from gui.wording import Language, standing_word, word
from models.standing import ReviewState, Standing

STATE_ICONS: Mapping[ReviewState, str] = {
    ReviewState.MISSING: "circle-dashed",
    ReviewState.QUARANTINED: "shield-alert",
    ReviewState.RECEIVED: "inbox",
    ReviewState.RETURNED: "corner-up-left",
    ReviewState.ACCEPTED: "circle-check",
}
STATE_INKS: Mapping[ReviewState, str] = {
    ReviewState.MISSING: INK2,
    ReviewState.QUARANTINED: WARNING,
    ReviewState.RECEIVED: NOTE,
    ReviewState.RETURNED: "#8A4B1F",
    ReviewState.ACCEPTED: OK,
}
_TONES: Mapping[ReviewState, Tone] = {
    ReviewState.MISSING: Tone.MUTE,
    ReviewState.QUARANTINED: Tone.WARNING,
    ReviewState.RECEIVED: Tone.NOTE,
    ReviewState.RETURNED: Tone.WARNING,
    ReviewState.ACCEPTED: Tone.OK,
}


def state_look(found: Standing, language: Language) -> ChipLook:
    """Return the chip of a reporter's state; contradictory decisions show before anything else."""
    if found.contradictory:
        return ChipLook("octagon-alert", word("contradictory_decisions", language), Tone.ERROR)
    return ChipLook(STATE_ICONS[found.counts_as], standing_word(found, language), _TONES[found.counts_as])


def state_ink(found: Standing) -> str:
    """Return the colour of a reporter's state."""
    return ERROR if found.contradictory else STATE_INKS[found.counts_as]
