"""What is to be said of a verdict beside the differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.verified import Verified


def said_there(verified: Verified) -> Iterator[str]:
    """Yield who says the words there if that is somebody else, and that they are only quoted there."""
    link = verified.link
    if link.same_speaker is False and link.said_by:
        yield f"said there by {link.said_by.name}" + (f", not {verified.speaker.name}" if verified.speaker else "")
    if link.second_hand and not link.as_quoted:
        yield "quoted there, at second hand"
