"""The status line: where the reading is, and what just happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.style import Style
from textual.content import Content
from textual.style import Style as TextualStyle

from reader.keys import Hint, first_key, in_words
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
from reader.tui.bars.clickable_line import ClickableLine, Target, targets_of
from reader.tui.bars.one_line import shortened
from reader.tui.look import look_of

#: Cells that the left part keeps before the right one says less; fewer where the way back is told too.
LEFT_ROOM, LEAST_WHOLE, BESIDE_WAY_BACK = 38, 60, 26
#: Stands before the way back; and a way back that is not told.
BEFORE_WAY_BACK, NOWHERE = " · ", Hint("")


class StatusLine(ClickableLine):
    """On the left a message, or else search and current quotation; on the right document and percentage.

    A key that is named on the left can be clicked.
    """

    DEFAULT_CSS = """
    StatusLine { text-style: dim; }
    """

    _reading: ReadingState | None = None
    _words: str | Hint = ""
    _left = Content()
    _parts = ("", "", "", "")
    _ways_back: tuple[Hint, ...] = ()
    _keys: Mapping[str, tuple[str, ...]] = {}

    def show_state(
        self,
        reading: ReadingState,
        *,
        progress: str,
        percent: int,
        place: str,
        keys: Mapping[str, tuple[str, ...]],
        help_is_named: bool = False,
    ) -> None:
        """Show where the reading is.

        Args:
            reading: The state; a message in it takes precedence.
            progress: How much is checked, in words.
            percent: How far the top of the view is through the document.
            place: Where that is in the file that the document was made of; empty for nothing.
            keys: The current keys.
            help_is_named: Whether the key of the help is named elsewhere on the screen.
        """
        if reading is not self._reading:  # scrolling changes only the percentage
            self._reading, self._words = reading, reading.message or state_words(reading)
            self._ways_back = ways_back(reading)
        words = in_words(self._words, keys)
        help_key = "" if help_is_named else first_key("help", keys)
        where = " ".join(part for part in (reading.document, place, f"{percent} %") if part)
        self._keys = keys
        self._left = Content.styled(words, "bold not dim") if reading.message else self._toned(reading, words)
        self._parts = (reading.completion.words, progress, where, f"{help_key} help" if help_key else "")
        self._arrange()

    def on_resize(self) -> None:
        """Say on the right what this width has room for."""
        self._arrange()

    def _arrange(self) -> None:
        """Leave out on the right, where it is narrow, what the screen says elsewhere too, and last what is checked.

        The way back from a jump stands behind the left part, as fully as there is room for it.
        """
        told, progress, where, help_key = self._parts
        width = self.content_size.width - 1
        ways = ((told, progress, where, help_key), (told, progress, where), (progress, where), (where,), (progress,))
        rights = [Content("   ".join(part for part in way if part)) for way in ways]
        right, back = self._fitting(rights, width)
        left = shortened(self._left, max(0, width - right.cell_length - self._taken(back)))
        targets = [each for each in targets_of(self._words, self._keys) if each.end <= left.cell_length]
        if back.template:
            start = left.cell_length + len(BEFORE_WAY_BACK)
            targets += [Target(start + first, start + last, each) for first, last, each in targets_of(back, self._keys)]
            left = Content.assemble(left, BEFORE_WAY_BACK, back.filled(self._keys))
        self.show_with(left, right, targets)

    def _fitting(self, rights: Sequence[Content], width: int) -> tuple[Content, Hint]:
        """Return what is said on the right, and of the way back, beside a left part that is whole, or cut where needed.

        What is checked goes from the line rather than where the way back leads.
        """
        *with_progress, place, progress = rights
        whole = self._left.cell_length
        if self._ways_back:
            *named, bare = self._ways_back
            told = [*((right, back) for back in named for right in with_progress), (place, named[-1])]
            hinted = [(right, bare) for right in (*with_progress, place, progress)]
            tries = [(min(whole, LEAST_WHOLE), told), (min(whole, BESIDE_WAY_BACK), [*told, *hinted])]
        else:
            tries = [(min(whole, LEFT_ROOM), [(right, NOWHERE) for right in (*with_progress, progress)])]
        fits = (
            (right, back)
            for left, pairs in tries
            for right, back in pairs
            if left + self._taken(back) + right.cell_length <= width
        )
        return next(fits, (progress, NOWHERE))

    def _taken(self, back: Hint) -> int:
        """Return the cells that the way back takes in the line."""
        return cell_len(BEFORE_WAY_BACK + back.filled(self._keys)) if back.template else 0

    def _toned(self, reading: ReadingState, words: str) -> Content:
        """Return the state in words, with the verdict of the current quotation in its tone."""
        content = Content(words)
        standing = _standing(reading)
        if standing is None or (start := words.rfind(_verdict_words(standing))) < 0:
            return content
        style = TextualStyle.from_rich_style(look_of(self.app).lay(Style(), standing.step.tone))
        return content.stylize(style, start, start + len(_verdict_words(standing)))


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
