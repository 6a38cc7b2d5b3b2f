"""What is quoted within words that have a speaker: a turn of a talk, a block with its author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.model import Quotation, Span, Stretches
from reader.model.values import replace

_HIMSELF = frozenset(["i", "we"])


def quoted_within(
    text: str, found: Iterable[Quotation], spoken: Iterable[tuple[Span, str | None]]
) -> Iterator[Quotation]:
    """Yield what was found in a text, as the speakers of the words around it say it.

    What is in quotation marks within spoken words is quoted from others, unless the speaker says "I said"; reports of
    what others said are the speaker's own words, and left out.

    Args:
        text: The text.
        found: What was found in it.
        spoken: Stretches of the text that somebody says as a whole, with the speaker's id.
    """
    around = Stretches((words, (words, speaker)) for words, speaker in spoken)
    for quotation in found:
        outer = next(iter(around.overlapping(quotation.parts[0])), None)
        if outer is None:
            yield quotation
        elif quotation.kind != "indirect":
            yield _quoted_by(text, quotation, *outer)


def _quoted_by(text: str, quotation: Quotation, words: Span, speaker: str | None) -> Quotation:
    """Return a quotation that a speaker makes: of others, of himself, or of nobody who is named in his words."""
    mention = quotation.mention
    if mention is None or not words.overlaps(mention):
        reason = "quoted within what somebody says"
        return replace(quotation, speaker=None, via=None, mention=None, cue=None, confidence=0.0, reason=reason)
    return replace(quotation, speaker=speaker) if mention.words_of(text).lower() in _HIMSELF else quotation
