"""Colours of speakers in drawn timelines, on a light and a dark ground."""

from __future__ import annotations

#: Distinct for people with common colour weaknesses, after Okabe and Ito (2008); repeated from the ninth speaker on.
ON_LIGHT = ("#0b6ba8", "#8a5200", "#00735a", "#9c2f6b", "#566b00", "#a8321e", "#4a3fc0", "#7a2f9c")
ON_DARK = ("#56b4e9", "#e69f00", "#2fc29a", "#f0c8df", "#f0e442", "#e8804d", "#b39dff", "#b8d97c")


def colour_rules() -> str:
    """Return the rules of a style sheet that give `.s0` to `.s7` their colours, for both grounds and for print."""
    light = "".join(f".s{number}{{color:{colour}}}" for number, colour in enumerate(ON_LIGHT))
    dark = "".join(f".s{number}{{color:{colour}}}" for number, colour in enumerate(ON_DARK))
    return f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def colour_class(number: int) -> str:
    """Return the class of a speaker by rank."""
    return f"s{number % len(ON_LIGHT)}"
