"""What an empty list says: what would fill it, and which key does that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint

if TYPE_CHECKING:
    from reader.model import Dossier
    from reader.reading.completion import Stage
    from reader.reading.filters import Filter, Listed

EDIT = "{edit} opens the file to write them, {reload} reads it again."


def empty_text(tab: Listed, dossier: Dossier, chosen: Filter, *, stage: Stage = "idle") -> Hint:
    """Return what the list of `tab` says while it has no entries.

    Args:
        tab: The open list.
        dossier: What is listed.
        chosen: What is listed of it.
        stage: Whether entries are still being found.
    """
    if tab == "speakers" and chosen.typed:
        return Hint("Nobody is named “{typed}”. {escape} shows all.", typed=chosen.typed)
    if tab == "timeline" and chosen.speaker and dossier.events:
        return Hint("No event names this speaker. {escape} shows all.")
    if tab == "quotations" and chosen.leaves_quotations_out and dossier.quotations:
        if chosen.disputed:
            return Hint("No quotation here is altered or absent in its source. {escape} shows all.")
        return Hint("No quotation is like that. {escape} shows all.")
    if stage == "running":
        return Hint("Still looking for quotations, speakers and dates …")
    if stage == "failed":
        return Hint("Reader failed while it looked for quotations, speakers and dates. {reload} tries again.")
    from reader.pipeline.completion import waits_to_be_told

    if waits_to_be_told(dossier):
        return Hint("Not looked for in so long a text. {detect} finds quotations, speakers and dates in it.")
    if tab == "timeline":
        return Hint("No dates found. A date of publication (--published) or events in dossier.yaml give some: " + EDIT)
    if tab == "speakers":
        return Hint("Nobody speaks here, as far as Reader can tell. dossier.yaml can name speakers: " + EDIT)
    return Hint("No quotations found, in quotation marks or reported. dossier.yaml can hold some: " + EDIT)
