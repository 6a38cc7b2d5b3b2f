"""A colour for each speaker: the only thing that colour says on this screen."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style

from reader.model import Dossier

#: Told apart by people with the common colour weaknesses, after Okabe and Ito (2008), lightened for a dark ground.
DARK = ("#56b4e9", "#e69f00", "#2fc29a", "#f0c8df", "#f0e442", "#e8804d", "#8fa8ff", "#b8d97c")
#: The same, darkened for a light ground.
LIGHT = ("#0b6ba8", "#8a5c00", "#00735a", "#8c3f6b", "#6b6400", "#a63e00", "#3c4fb8", "#47661a")
#: For a terminal that keeps its own sixteen colours.
ANSI = ("bright_cyan", "bright_yellow", "bright_green", "bright_magenta", "cyan", "yellow", "green", "magenta")


def speaker_colours(dossier: Dossier, *, dark: bool, ansi: bool = False) -> Mapping[str, Style]:
    """Return a style for each speaker id; those who say most get the colours that are easiest to tell apart."""
    palette = ANSI if ansi else DARK if dark else LIGHT
    words: dict[str, int] = {speaker.id: 0 for speaker in dossier.speakers}
    for quotation in dossier.quotations:
        if quotation.speaker in words:
            words[quotation.speaker] += sum(len(part) for part in quotation.parts)
    ranked = sorted(words, key=lambda speaker: -words[speaker])
    return {speaker: Style(color=palette[rank % len(palette)]) for rank, speaker in enumerate(ranked)}
