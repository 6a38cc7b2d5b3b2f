"""What an empty list says: what would fill it, and which key does that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.keys import Hint

if TYPE_CHECKING:
    from reader.model import Dossier
    from reader.reading.completion import Stage
    from reader.reading.filters import Filter, Listed

EDIT = "{edit} opens the file, {reload} reloads it."


def empty_text(tab: Listed, dossier: Dossier, chosen: Filter, *, stage: Stage = "idle") -> Hint:
    """Return what the list of `tab` says if it has no entries.

    Args:
        tab: The open list.
        dossier: What is listed.
        chosen: The filter.
        stage: Whether entries are still being found.
    """
    if typed := chosen.typed_in(tab):
        return Hint("Nothing here has “{typed}”. {escape} shows all.", typed=" ".join(typed.split()))
    if tab == "timeline" and (chosen.speaker or chosen.document or chosen.during) and dossier.events:
        return Hint("Nothing passes the filter. {escape} shows all.")
    if tab == "quotations" and chosen.leaves_quotations_out and dossier.quotations:
        if chosen.looks_at_the_worst_first and not chosen.speaker:
            return Hint("All looked at: {sheet} makes the sheet, {escape} shows all quotations.")
        return Hint("No quotation passes the filter. {escape} shows all.")
    if stage == "running":
        return Hint("Still looking for quotations, speakers and dates …")
    if stage == "failed":
        return Hint("Reader failed while looking for quotations, speakers and dates. {reload} tries again.")
    from reader.pipeline.completion import waits_to_be_told

    if waits_to_be_told(dossier):
        return Hint(
            "This text is too long to be searched automatically. {detect} finds its quotations, speakers and dates."
        )
    if tab == "timeline":
        return Hint("No dates found. A publication date (--published) or events in dossier.yaml may add some: " + EDIT)
    if tab == "speakers":
        return Hint("No speakers found. dossier.yaml can name some: " + EDIT)
    return Hint("No quotations found, direct or reported. dossier.yaml can list some: " + EDIT)
