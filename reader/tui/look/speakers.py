"""A colour for each speaker; only a verdict that is to be looked at has another one (`tones`)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.model import Dossier

#: Distinct for people with common colour weaknesses, after Okabe and Ito (2008), lightened for a dark ground.
SPEAKERS_ON_DARK: Final = ("#56b4e9", "#e69f00", "#2fc29a", "#f0c8df", "#f0e442", "#e8804d", "#b39dff", "#b8d97c")
#: The same, darkened for a light ground.
SPEAKERS_ON_LIGHT: Final = ("#0b6ba8", "#8a5200", "#00735a", "#9c2f6b", "#566b00", "#a8321e", "#4a3fc0", "#7a2f9c")
#: Those of a terminal's sixteen that are readable on most terminals, on black and on white.
OWN_ON_DARK: Final = ("bright_cyan", "bright_yellow", "bright_green", "bright_magenta", "bright_red", "cyan", "yellow")
OWN_ON_LIGHT: Final = ("blue", "magenta", "red")


def speaker_colours(dossier: Dossier) -> Mapping[str, int]:
    """Return the number of each speaker's colour, by id; those who say most get the first, the most distinct ones."""
    words: dict[str, int] = {speaker.id: 0 for speaker in dossier.speakers}
    for quotation in dossier.quotations:
        if quotation.speaker in words:
            words[quotation.speaker] += sum(len(part) for part in quotation.parts)
    ranked = sorted(words, key=lambda speaker: -words[speaker])
    return {speaker: rank for rank, speaker in enumerate(ranked)}
