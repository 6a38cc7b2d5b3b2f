"""The quotations of one text: those in marks, the turns of a transcript, and words quoted whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.pipeline.plain_finds import outside_code

if TYPE_CHECKING:
    from reader.analysis.quotations import Attribution
    from reader.prose.reading import PlainReading


def find_all_quotations(reading: PlainReading, document_id: str) -> Attribution:
    """Return who says what in a text, as stretches of its plain view.

    Args:
        reading: What is read of the text.
        document_id: The document's id, for the quotations.
    """
    from reader.analysis.quotations import find_quotations

    text = reading.view.text
    if not reading.turns and reading.quoted:
        from reader.analysis.blocks import marked_text

        marked = marked_text(text, reading.quoted)
        found = find_quotations(marked.view.text, document_id)
        found = replace(found, quotations=tuple(marked.in_text(found.quotations)))
        return replace(found, quotations=tuple(outside_code(found.quotations, reading)))
    if not reading.turns:
        found = find_quotations(text, document_id)
        return replace(found, quotations=tuple(outside_code(found.quotations, reading)))
    from reader.analysis.turns import quotations_with_turns, without_what_nobody_says

    found = find_quotations(without_what_nobody_says(text, reading.turns), document_id)
    found = replace(found, quotations=tuple(outside_code(found.quotations, reading)))
    return quotations_with_turns(text, reading.turns, found, document_id)
