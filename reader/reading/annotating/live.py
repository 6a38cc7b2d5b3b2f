"""Adjusting the words of the current quotation, and choosing where to cut it, with the text showing it live."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.files.fields import shortened
from reader.model import Dossier, Link, Quotation, Span
from reader.model.amendments import Amendments
from reader.prose.reading import words_read
from reader.reading.adjusting import Adjusting, Cutting, End, first_cut
from reader.reading.annotating import parts
from reader.reading.annotating.amend import Change, amend, may_amend
from reader.reading.live_words import LiveWords
from reader.reading.same_quotation import in_marks
from reader.reading.session import Session
from reader.reading.stops import By
from reader.reading.wording import NO_CURRENT_QUOTATION


def adjust(session: Session) -> None:
    """Let the keys move the ends of the current quotation's words, until they are kept or dropped."""
    quotation = _current(session)
    if quotation is None:
        return
    begin = Adjusting(quotation, quotation.parts)

    def move(end: End, by: By, steps: int) -> None:
        now = session.state.adjusting
        if isinstance(now, Adjusting):
            _adjust(session, now.moved(_text(session, quotation), end, by, steps), end)

    def next_part() -> None:
        now = session.state.adjusting
        if isinstance(now, Adjusting):
            _adjust(session, now.at_next_part(), "start")

    def keep() -> None:
        now, words = session.state.adjusting, in_marks(session.state.dossier, quotation)
        _drop(session)
        if isinstance(now, Adjusting):
            wanted = now.parts
            name = f"words of {words}"
            then = _going_to(session, quotation.document, wanted)
            amend(
                session,
                Change(name, lambda dossier: parts.with_parts(dossier, quotation, wanted), then, _place(quotation)),
            )

    session.change(adjusting=begin)
    label = f"words of {in_marks(session.state.dossier, quotation)}"
    several = next_part if len(quotation.parts) > 1 else None
    session.desk.show(LiveWords(label, lambda: _words(session), move, keep, lambda: _drop(session), next_part=several))


def split(session: Session) -> None:
    """Cut the current quotation: at an end of the selection, between its two parts, or where the keys choose."""
    quotation = _current(session)
    if quotation is None:
        return
    selected = session.selected_span()
    span = selected[1] if selected is not None and selected[0] == quotation.document else None
    cuts = parts.cuts_of(quotation, span)
    if cuts:
        _cut(session, quotation, cuts[0])
        return
    if span is not None:
        session.say("The selection neither begins nor ends within the current quotation")
        return
    text = _text(session, quotation)
    first = first_cut(quotation, text)
    if first.at <= quotation.start:
        session.say("One word cannot be cut")
        return

    def move(_: End, by: By, steps: int) -> None:
        now = session.state.adjusting
        if isinstance(now, Cutting):
            _adjust(session, now.moved(text, by, steps), "start")

    def keep() -> None:
        now = session.state.adjusting
        _drop(session)
        if isinstance(now, Cutting):
            _cut(session, quotation, now.at)

    session.change(adjusting=first)
    label = f"cut {in_marks(session.state.dossier, quotation)} before"
    session.desk.show(LiveWords(label, lambda: _words(session), move, keep, lambda: _drop(session), is_cut=True))


def join(session: Session) -> None:
    """Make one quotation of the current one and the next."""
    quotation = _current(session)
    if quotation is None:
        return

    def plan(dossier: Dossier) -> Amendments:
        behind = parts.next_to_join(dossier, quotation)
        return parts.joined(dossier, _claims(session, quotation), _claims(session, behind), quotation)

    amend(
        session,
        Change(f"joined {in_marks(session.state.dossier, quotation)} with the next", plan, about=_place(quotation)),
    )


def _cut(session: Session, quotation: Quotation, at: int) -> None:
    """Cut a quotation; what is behind the cut becomes a quotation of its own."""

    def then() -> str:
        session.select(None)
        session.desk.unselect()
        return ""

    name = f"cut {in_marks(session.state.dossier, quotation)}"
    plan = partial(parts.split, claims=_claims(session, quotation), asked=quotation, at=at)
    amend(session, Change(name, plan, then, _place(quotation)))


def _claims(session: Session, quotation: Quotation) -> tuple[Link, ...]:
    """Return the passages that the entry of a quotation names."""
    written = session.state.written
    return tuple(each for each in written.links_of(quotation.id) if each.origin == "curated")


def _current(session: Session) -> Quotation | None:
    """Return the current quotation, if it can be mended; if not, say why."""
    quotation = session.state.current_quotation
    if quotation is None:
        session.say(NO_CURRENT_QUOTATION)
    elif may_amend(session):
        if quotation.document != session.state.document:
            session.make_current(quotation)
        return quotation
    return None


def _adjust(session: Session, now: Adjusting | Cutting, end: End) -> None:
    """Show what the words would be, with the end that was moved in view."""
    session.change(adjusting=now)
    part = now.parts[now.part if isinstance(now, Adjusting) else 0]
    at = part.start if end == "start" else part.end
    session.desk.bring_into_view(now.quotation.document, Span(at, at), "nearest")


def _drop(session: Session) -> None:
    session.change(adjusting=None)


def _words(session: Session) -> str:
    """Return the words as they would be."""
    now = session.state.adjusting
    if now is None or not session.state.has(now.quotation.document):
        return ""
    document = session.state.dossier.document(now.quotation.document)
    return shortened(" ".join(" ".join(words_read(document, part) for part in now.parts).split()), 200)


def _text(session: Session, quotation: Quotation) -> str:
    return session.state.dossier.document(quotation.document).text


def _place(quotation: Quotation) -> tuple[str, Span]:
    return quotation.document, Span(quotation.start, quotation.end)


def _going_to(session: Session, document: str, wanted: tuple[Span, ...]) -> Callable[[], str]:
    def then() -> str:
        here = session.state.dossier.quotations_of(document)
        new = next((each for each in here if each.parts == wanted), None)
        if new is None:
            return ""
        session.make_current(new)
        return f"now {in_marks(session.state.dossier, new)}"

    return then
