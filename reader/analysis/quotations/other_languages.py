"""Quotations in languages other than English: what is in marks, and whose it is where a name stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.quotations import confidence
from reader.analysis.quotations.dialogue import dialogue_regions
from reader.analysis.quotations.marks import find_regions, with_dialogue
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.sayings import Saying, Sayings
from reader.analysis.quotations.single_words import addresses, outside_addresses
from reader.analysis.quotations.unclosed import with_ends
from reader.model import Quotation, Span, Speaker
from reader.model.values import dataclass

_WORD = re.compile(r"\w+")
_WITHOUT_SPACES = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
"""Chinese and Japanese, where a character counts for a word."""
_TERM = 3
"""A stretch of at most this many words that nobody says and no stop ends is a term or a title."""
_STOPS = tuple(".?!…,")


@dataclass(frozen=True, slots=True)
class _Said:
    """One quotation and the clause that says whose it is."""

    parts: tuple[Span, ...]
    saying: Saying | None


def find_in_other_language(
    text: str, language: str, document_id: str
) -> tuple[tuple[Quotation, ...], tuple[Speaker, ...]]:
    """Find who says what in a text that is not English.

    Args:
        text: The text.
        language: Its language, as `language_of` tells it; the speakers of those without verbs of saying are unknown.
        document_id: The document's id, for the quotations.

    Returns:
        The quotations in the order of the text, and their speakers in the order in which they first speak.
    """
    sayings = Sayings(text, language)
    regions = with_dialogue(with_ends(text, find_regions(text), None), dialogue_regions(text, sayings.tells))
    speakers = _Speakers()
    quotations = []
    for number, said in enumerate(_said(text, outside_addresses(regions, list(addresses(text))), sayings), start=1):
        saying = said.saying
        quotations.append(
            Quotation(
                id=f"q{number}",
                document=document_id,
                parts=said.parts,
                kind="direct",
                origin="detected",
                speaker=speakers.id_of(saying.name.words_of(text)) if saying else None,
                mention=saying.name if saying else None,
                cue=saying.verb if saying else None,
                confidence=confidence.RIGHT_AFTER if saying else confidence.NOBODY,
                reason=f"'{saying.verb.words_of(text)}' beside" if saying else "no source found",
            )
        )
    return tuple(quotations), speakers.found()


def _said(text: str, regions: list[Region], sayings: Sayings) -> Iterator[_Said]:
    """Yield the quotations; what follows right behind a clause that says who speaks is that speaker's too."""
    at = 0
    while at < len(regions):
        region = regions[at]
        at += 1
        saying = sayings.before(region) or sayings.behind(region)
        parts = [_span(text, region)]
        split = saying is not None and saying.end > region.after and at < len(regions)
        if saying and split and _continues(text, saying.end, regions[at], sayings):
            parts.append(_span(text, regions[at]))
            at += 1
        if saying or not _is_term(text, region):
            yield _Said(tuple(parts), saying)


def _span(text: str, region: Region) -> Span:
    """Return the words of a stretch, without the spaces that French print has inside of marks."""
    words = text[region.start : region.end]
    start = region.start + len(words) - len(words.lstrip())
    return Span(start, max(start, region.start + len(words.rstrip())))


def _continues(text: str, end: int, following: Region, sayings: Sayings) -> bool:
    """Return whether only the end of a clause stands between it and the next stretch, which nobody else says."""
    between = text[end : following.before]
    only_its_end = "\n" not in between and not any(stop in between.rstrip(" .,:;–—-") for stop in ".!?")
    return only_its_end and sayings.behind(following) is None and sayings.before(following) is None


def _is_term(text: str, region: Region) -> bool:
    """Return whether a stretch is a term or a title rather than an utterance."""
    words = text[region.start : region.end].strip()
    if _WITHOUT_SPACES.search(words):
        return len(words) <= _TERM
    return len(_WORD.findall(words)) <= _TERM and not words.endswith(_STOPS)


class _Speakers:
    """Everyone who speaks in one text; a surname alone is that of the one who spoke before."""

    def __init__(self) -> None:
        self._names: list[str] = []
        self._of_surname: dict[str, int] = {}
        self._aliases: dict[int, dict[str, None]] = {}

    def id_of(self, name: str) -> str:
        """Return the id of the speaker with a name."""
        surname = name.rpartition(" ")[2]
        index = self._of_surname.get(surname)
        if index is None or (" " in name and name != self._names[index]):
            index = len(self._names)
            self._names.append(name)
            self._of_surname[surname] = index
        elif name != self._names[index]:
            self._aliases.setdefault(index, {}).setdefault(name)
        return f"s{index + 1}"

    def found(self) -> tuple[Speaker, ...]:
        """Return the speakers."""
        return tuple(
            Speaker(f"s{index + 1}", name, "", "", "person", tuple(self._aliases.get(index, ())), "detected")
            for index, name in enumerate(self._names)
        )
