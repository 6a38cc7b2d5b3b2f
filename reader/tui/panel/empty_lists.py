"""What an empty list says: what would fill it, and which key does that."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model import Dossier
    from reader.reading.completion import Stage
    from reader.reading.filters import Filter
    from reader.tui.panel.tab_row import Tab


def empty_text(tab: Tab, dossier: Dossier, chosen: Filter, key: Callable[[str], str], *, stage: Stage = "idle") -> str:
    """Return what the list of `tab` says while it has no entries.

    Args:
        tab: The open list.
        dossier: What is listed.
        chosen: What is listed of it.
        key: Gives the key of a command.
        stage: Whether entries are still being found.
    """
    back = f"{key('escape')} shows all."
    if tab == "speakers" and chosen.typed:
        return f"Nobody is named “{chosen.typed}”. {back}"
    if tab == "timeline" and chosen.speaker and dossier.events:
        return f"No event names this speaker. {back}"
    if tab == "quotations" and chosen.leaves_quotations_out and dossier.quotations:
        if chosen.disputed:
            return f"No quotation here is altered or absent in its source. {back}"
        return f"No quotation is like that. {back}"
    if stage == "running":
        return "Still looking for quotations, speakers and dates …"
    if stage == "failed":
        return f"Reader failed while it looked for quotations, speakers and dates. {key('reload')} tries again."
    from reader.opening.completing import waits_to_be_told

    if waits_to_be_told(dossier):
        return f"Not looked for in so long a text. {key('detect')} finds quotations, speakers and dates in it."
    edit = f"{key('edit')} opens the file to write them, {key('reload')} reads it again."
    if tab == "timeline":
        return f"No dates found. A date of publication (--published) or events in dossier.yaml fill this list: {edit}"
    if tab == "speakers":
        return f"Nobody speaks here, as far as Reader can tell. Speakers in dossier.yaml fill this list: {edit}"
    return (
        "No quotations found. Words in quotation marks, reported speech or quotations in dossier.yaml fill this list: "
        + edit
    )
