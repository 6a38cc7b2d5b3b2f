"""The whole first screen as pieces in inks, before Textual is there: bars, texts and panel in their places."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from reader.layout.arrangement import ALL_BARS, STATUS_LINE, body_rows, panes, text_place
from reader.layout.cells import cell_length, in_cells
from reader.model import Document
from reader.reading.filters import Listed
from reader.reading.review_words import progress_words
from reader.reading.state import ReadingState
from reader.tui.bars.offered_keys import focus_in_text, keys_line
from reader.tui.bars.status_words import status_line, status_words
from reader.tui.bars.title_words import title_words
from reader.tui.first_panel import FirstPanel
from reader.tui.first_text import FirstText
from reader.tui.look.escapes import Inked
from reader.tui.look.pieces import Pieces, set_line
from reader.tui.look.speakers import speaker_colours


class Beginning(NamedTuple):
    """What a reading begins with on the screen.

    Attributes:
        state: What is read.
        places: Offset of the first visible character of each document, by id; 0 where none is given.
        measure: Columns of text; 0 for the whole window.
        tab: The list that is open.
        keys: The current keys.
        times_as_long: How many times as long the whole text is, of which only the beginning is read.
    """

    state: ReadingState
    places: Mapping[str, int]
    measure: int
    tab: Listed
    keys: Mapping[str, tuple[str, ...]]
    times_as_long: float = 1.0

    @property
    def is_whole(self) -> bool:
        """Whether all is known that the screen will show, and not only the beginning of a text."""
        return self.times_as_long == 1.0


def first_screen(beginning: Beginning, size: os.terminal_size) -> Iterator[list[Inked]]:
    """Yield the rows of the first screen, each as wide as the screen.

    Of a text of which only the beginning is read, what all of it is needed for is left out.
    """
    columns, height = size
    state = beginning.state
    if height >= ALL_BARS:
        title = title_words(state.dossier, state.document, columns - 2)
        yield _bar(title.title, title.names, columns)
    texts = _texts(beginning, size)
    yield from _body(beginning, texts, size, body_rows(height))
    read = next(text for text, document, _ in texts if document.id == state.document)
    if height >= STATUS_LINE:
        yield _status(beginning, read, columns, help_is_named=height >= ALL_BARS)
    if height >= ALL_BARS:
        focus = focus_in_text(state)
        offered, always = (tuple(focus.offered(each, beginning.keys)) for each in (focus.commands, focus.always))
        left, right, _ = keys_line(offered, always, columns - 2)
        yield _bar(left, right, columns)


def _texts(beginning: Beginning, size: os.terminal_size) -> list[tuple[FirstText, Document, int]]:
    """Return the texts from left to right, each with its document and its columns."""
    state, documents = beginning.state, beginning.state.dossier.documents
    is_wide = panes(size.columns, len(documents)).documents > 1
    shown = [each for each in documents if each.id == state.document or (is_wide and each.id == state.beside)]
    texts = []
    for index, document in enumerate(shown):
        place = text_place(size.columns, size.lines, index=index, documents=len(documents))
        text = FirstText(
            state,
            document,
            place,
            measure=beginning.measure,
            offset=beginning.places.get(document.id, 0),
            times_as_long=beginning.times_as_long,
        )
        texts.append((text, document, place.width))
    return texts


def _body(
    beginning: Beginning, texts: Sequence[tuple[FirstText, Document, int]], size: os.terminal_size, height: int
) -> Iterator[list[Inked]]:
    """Yield the rows between the bars: texts, a thin line, and the panel."""
    state = beginning.state
    colours = speaker_colours(state.dossier)
    air = height - text_place(*size).height
    columns = [_column([*([[]] * air), *text.rows(colours)], width, height) for text, _, width in texts]
    cells = panes(size.columns, len(state.dossier.documents)).panel
    if cells:
        offset = next(text.viewport.top for text, document, _ in texts if document.id == state.document)
        panel = FirstPanel(state, beginning.tab, offset, colours, beginning.keys)
        columns.append([[("│", ("border",))]] * height)
        columns.append(_column(panel.rows(cells - 1, height) if beginning.is_whole else (), cells - 1, height))
    return (list(chain.from_iterable(parts)) for parts in zip(*columns, strict=True))


def _column(rows: Iterable[list[Inked]], cells: int, height: int) -> list[list[Inked]]:
    """Return so many rows of so many cells, blank where there are fewer."""
    shown = [filled(row, cells) for row in islice(rows, height)]
    return [*shown, *[filled([], cells)] * (height - len(shown))]


def _status(beginning: Beginning, read: FirstText, columns: int, *, help_is_named: bool) -> list[Inked]:
    """Return the status line."""
    state = beginning.state
    if not beginning.is_whole:
        return filled([], columns)
    words = status_words(
        state,
        progress=progress_words(state.dossier),
        percent=round(100 * read.viewport.fraction),
        place=state.dossier.document(state.document).place_words(read.viewport.end_of_top_row),
        keys=beginning.keys,
        help_is_named=help_is_named,
    )
    left, right, _ = status_line(words, columns - 2, beginning.keys)
    return _bar(left, right, columns)


def _bar(left: Pieces, right: Pieces, columns: int) -> list[Inked]:
    """Return a bar as wide as the screen, with a blank at each side."""
    pieces = set_line(left, right, columns - 2)
    return filled([(" ", ()), *((piece.text, (piece.ink,)) for piece in pieces)], columns)


def filled(row: list[Inked], cells: int) -> list[Inked]:
    """Return a row in exactly so many cells, cut or with a blank end."""
    fitting: list[Inked] = []
    room = cells
    for text, inks in row:
        taken = cell_length(text)
        if taken > room:
            text, taken = in_cells(text, room), room
        fitting.append((text, inks))
        room -= taken
    return [*fitting, (" " * room, ())] if room else fitting
