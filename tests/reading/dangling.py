"""What a state of reading points at that is not there."""

from __future__ import annotations

from reader.reading.state import ReadingState


def dangling(state: ReadingState) -> list[str]:
    """Return the parts of a state that point at something its dossier does not have."""
    dossier = state.dossier
    lengths = {document.id: len(document.text) for document in dossier.documents}

    def holds(document: str, end: int) -> bool:
        return document in lengths and 0 <= end <= lengths[document]

    stops = (*state.history.before, *state.history.after)

    def holds_quotation(name: str | None) -> bool:
        return name is None or dossier.quotation(name) is not None

    search, selection = state.search, state.selection
    checks = {
        "document": state.document in lengths,
        "companion": not state.companion or (state.companion in lengths and state.companion != state.document),
        "quotation": state.settled().quotation == state.quotation,
        "event": state.event is None or (dossier.event(state.event) is not None and state.quotation is None),
        "comparing": state.comparing is None or holds_quotation(state.comparing.quotation),
        "filter": state.filter.speaker is None or dossier.speaker(state.filter.speaker) is not None,
        "history": all(holds(stop.place.document, stop.place.offset) for stop in stops),
        "search": search is None
        or (search.document == state.document and all(holds(search.document, span.end) for span in search.matches)),
        "selection": selection is None
        or (selection.document == state.document and holds(selection.document, selection.span.end)),
    }
    return [name for name, whole in checks.items() if not whole]
