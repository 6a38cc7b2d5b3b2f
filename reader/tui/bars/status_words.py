"""What the status line says: where the reading is, and what just happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.keys import Hint, first_key, in_words
from reader.layout.cells import cell_length
from reader.layout.counted import counted
from reader.layout.short_dates import readable
from reader.model import Quotation
from reader.model.standing import Standing, standing_of
from reader.prose.reading import words_read
from reader.reading.filters import Filter, numbers_in_turn
from reader.reading.review_words import position_words
from reader.reading.state import ReadingState
from reader.reading.way_back import ways_back
from reader.reading.wording import speaker_words
from reader.tui.bars.targets import Target, targets_of
from reader.tui.look.pieces import Piece, Pieces, cells_of, cut_pieces

#: Cells that the left part keeps before the right one says less; fewer where the way back is told too.
LEFT_ROOM, LEAST_WHOLE, BESIDE_WAY_BACK = 38, 60, 26
#: Stands before the way back; and a way back that is not told.
BEFORE_WAY_BACK, NOWHERE = " · ", Hint("")


class StatusWords(NamedTuple):
    """What the status line can say.

    Attributes:
        left: A message, or else search and current quotation.
        message: The message, or the state in words, with the keys that it names.
        ways_back: The way back from a jump, from the fullest to the shortest; empty for none.
        parts: On the right: what is being found, how much is checked, document and percentage, the key of the help.
    """

    left: Pieces
    message: str | Hint
    ways_back: tuple[Hint, ...]
    parts: tuple[str, str, str, str]


def status_words(
    reading: ReadingState,
    *,
    progress: str,
    percent: int,
    place: str,
    keys: Mapping[str, tuple[str, ...]],
    help_is_named: bool = False,
    before: StatusWords | None = None,
) -> StatusWords:
    """Return what the status line can say.

    Args:
        reading: The state; a message in it takes precedence.
        progress: How much is checked, in words.
        percent: How far the top of the view is through the document.
        place: Where that is in the file that the document was made of; empty for nothing.
        keys: The current keys.
        help_is_named: Whether the key of the help is named elsewhere on the screen.
        before: What it said of the same state: scrolling changes only the right part.
    """
    if before is not None:
        left, message, ways = before.left, before.message, before.ways_back
    else:
        message, ways = reading.message or state_words(reading), ways_back(reading)
        words = in_words(message, keys)
        left = (Piece(words, "strong"),) if reading.message else _toned(reading, words)
    help_key = "" if help_is_named else first_key("help", keys)
    where = " ".join(part for part in (reading.document, place, f"{percent} %") if part)
    parts = (reading.completion.words, progress, where, f"{help_key} help" if help_key else "")
    return StatusWords(left, message, ways, parts)


def status_line(
    words: StatusWords, cells: int, keys: Mapping[str, tuple[str, ...]]
) -> tuple[Pieces, Pieces, Sequence[Target]]:
    """Return the left and the right part of a status line of so many cells, and where it can be clicked.

    Where it is narrow, on the right is left out what the screen says elsewhere too, and last what is checked. The way
    back from a jump stands behind the left part, as fully as there is room for it.
    """
    told, progress, where, help_key = words.parts
    ways = ((told, progress, where, help_key), (told, progress, where), (progress, where), (where,), (progress,))
    rights = ["   ".join(part for part in way if part) for way in ways]
    right, back = _fitting(words, rights, cells - 1, keys)
    left = cut_pieces(words.left, max(0, cells - 1 - cell_length(right) - _taken(back, keys)))
    targets = [each for each in targets_of(words.message, keys) if each.end <= cells_of(left)]
    if back.template:
        targets += [each.moved(cells_of(left) + len(BEFORE_WAY_BACK)) for each in targets_of(back, keys)]
        left = (*left, Piece(BEFORE_WAY_BACK + back.filled(keys), "dim"))
    return left, (Piece(right, "dim"),), targets


def _fitting(
    words: StatusWords, rights: Sequence[str], cells: int, keys: Mapping[str, tuple[str, ...]]
) -> tuple[str, Hint]:
    """Return what is said on the right, and of the way back, beside a left part that is whole, or cut where needed.

    What is checked goes from the line rather than where the way back leads.
    """
    *with_progress, place, progress = rights
    whole = cells_of(words.left)
    if words.ways_back:
        *named, bare = words.ways_back
        told = [*((right, back) for back in named for right in with_progress), (place, named[-1])]
        hinted = [(right, bare) for right in (*with_progress, place, progress)]
        tries = [(min(whole, LEAST_WHOLE), told), (min(whole, BESIDE_WAY_BACK), [*told, *hinted])]
    else:
        tries = [(min(whole, LEFT_ROOM), [(right, NOWHERE) for right in (*with_progress, progress)])]
    fits = (
        (right, back)
        for left, pairs in tries
        for right, back in pairs
        if left + _taken(back, keys) + cell_length(right) <= cells
    )
    return next(fits, (progress, NOWHERE))


def _taken(back: Hint, keys: Mapping[str, tuple[str, ...]]) -> int:
    """Return the cells that the way back takes in the line."""
    return cell_length(BEFORE_WAY_BACK + back.filled(keys)) if back.template else 0


def _toned(reading: ReadingState, words: str) -> Pieces:
    """Return the state in words, with the verdict of the current quotation in its tone."""
    standing = _standing(reading)
    verdict = _verdict_words(standing) if standing else ""
    start = words.rfind(verdict) if verdict else -1
    if standing is None or start < 0 or standing.step.tone == "good":
        return (Piece(words, "dim"),)
    end = start + len(verdict)
    return Piece(words[:start], "dim"), Piece(verdict, standing.step.tone), Piece(words[end:], "dim")


def state_words(reading: ReadingState) -> str | Hint:
    """Return the search and the current quotation or event, or a summary if there is none of them."""
    parts = (search_words(reading), quotation_words(reading), event_words(reading))
    state = " · ".join(part for part in parts if part)
    return state or summary_words(reading)


def event_words(reading: ReadingState) -> str:
    """Return "The letter is sent · 18–19 May 2013", or empty if no event is current."""
    event = reading.current_event
    return " · ".join(filter(None, (" ".join(event.headline.split()), readable(event.date)))) if event else ""


def search_words(reading: ReadingState) -> str:
    """Return "/words 3/17", or empty if there is no search."""
    search = reading.search
    if search is None:
        return ""
    kind = "pattern " if search.pattern else "/"
    if not search.matches:
        return f"{kind}{search.words}: not found"
    more = "+" if search.more else ""
    return f"{kind}{search.words} {search.current + 1}/{len(search.matches)}{more}"


def summary_words(reading: ReadingState) -> str | Hint:
    """Return the numbers of quotations and speakers."""
    here = [quotation for quotation in reading.quotations_here() if not quotation.doubtful]
    if not here:
        quoted = any(link.document == reading.document and link.is_passage for link in reading.dossier.links)
        return Hint("underlined: quoted elsewhere; {source} goes there") if quoted else ""
    speakers = {quotation.speaker for quotation in here if quotation.speaker}
    found = " found by Reader" if all(quotation.origin == "detected" for quotation in here) else ""
    return f"{counted(len(here), 'quotation')} by {counted(len(speakers), 'speaker')}{found}"


def _standing(reading: ReadingState) -> Standing | None:
    """Return where the current quotation stands on the scale of verdicts."""
    quotation = reading.current_quotation
    return standing_of(reading.dossier.links_of(quotation.id)) if quotation else None


def _verdict_words(standing: Standing) -> str:
    return f"{standing.sign} {standing.word}"


def _number_words(reading: ReadingState, quotation: Quotation) -> str:
    """Return which quotation it is among those that pass the filter, or else of its document."""
    if quotation.doubtful:
        return "a term: nobody says it" if quotation.kind == "term" else "a report that may be none"
    here = reading.numbers_here()
    if (number := here.get(quotation.id)) is not None:
        return " ".join(filter(None, (f"quotation {number} of {len(here)}", reading.filter.checking)))
    everything = numbers_in_turn(reading.dossier, quotation.document, Filter())
    return f"quotation {everything[quotation.id]} of {len(everything)}"


def quotation_words(reading: ReadingState) -> str:
    """Return "quotation 3 of 11 · Dan Layman · said · = exact", or empty if none is current."""
    quotation = reading.current_quotation
    if quotation is None:
        return ""
    number = position_words(reading) or _number_words(reading, quotation)
    document = reading.dossier.document(quotation.document)
    cue = words_read(document, quotation.cue) if quotation.cue else ""
    standing = _standing(reading)
    source = _verdict_words(standing) if standing else ""
    found = "found by Reader" if quotation.origin == "detected" else ""
    return " · ".join(part for part in (number, speaker_words(reading.dossier, quotation), cue, source, found) if part)
