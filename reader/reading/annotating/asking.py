"""What is asked at the foot of the screen about annotations, and what the answers come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from reader.files.fields import shortened
from reader.keys import Hint
from reader.model import Dossier, Quotation, Span, Speaker
from reader.model.amendments import Amendments
from reader.prose.reading import words_read
from reader.reading.annotating import events, quotations
from reader.reading.annotating.amend import Change, amend, may_amend
from reader.reading.annotating.people_asked import ask_about_speaker
from reader.reading.annotating.refusals import NotPossibleError
from reader.reading.foot_line import Aside, FootLine, Offer
from reader.reading.same_quotation import in_marks
from reader.reading.session import Session
from reader.reading.typed_words import passing_rows, plain
from reader.reading.wording import NO_CURRENT_QUOTATION, speaker_words

#: Keys of answers that are no speaker; no id begins with a space.
NOBODY, NEW = " nobody", " new"

NOTHING_SELECTED = Hint("Nothing is selected: {select} selects with the keyboard, or drag with the mouse")


def ask_quotation_by(session: Session) -> None:
    """Ask who says the selected words, and make them a quotation."""
    selected = _selected(session)
    if selected is None:
        return
    document, span = selected
    words = _words(session.state.dossier, document, span)

    def take(dossier_now: Callable[[Dossier], Speaker | None]) -> None:
        def plan(dossier: Dossier) -> Amendments:
            return quotations.quotation_by(dossier, document, span, dossier_now(dossier))

        def then() -> str:
            session.select(None)
            _make_current(session, document, (span,))
            return ""

        amend(session, Change(f"quotation {words}", plan, then, selected))

    session.desk.show(_who(session, words, take))


def ask_speaker(session: Session) -> None:
    """Ask who says the current quotation; the answer belongs to it, whichever is current by then."""
    quotation = session.state.current_quotation
    if quotation is None:
        session.say(NO_CURRENT_QUOTATION)
        return
    if not may_amend(session):
        return
    words = in_marks(session.state.dossier, quotation)

    def take(dossier_now: Callable[[Dossier], Speaker | None]) -> None:
        def plan(dossier: Dossier) -> Amendments:
            return quotations.with_speaker(dossier, quotation, dossier_now(dossier))

        def then() -> str:
            now = session.state.dossier.quotation(session.state.quotation)
            return f"now {speaker_words(session.state.dossier, now)}" if now and now.parts == quotation.parts else ""

        about = (quotation.document, Span(quotation.start, quotation.end))
        amend(session, Change(f"speaker of {words}", plan, then, about))

    speaker = session.state.dossier.speaker(quotation.speaker)
    aside = Aside(f"about {speaker.name}", partial(ask_about_speaker, session, speaker.id)) if speaker else None
    session.desk.show(_who(session, words, take, first=quotation.speaker, aside=aside))


def ask_event_on(session: Session) -> None:
    """Ask when the selected words happened, then for a headline, and make them an event."""
    selected = _selected(session)
    if selected is None:
        return
    document_id, span = selected
    document = session.state.dossier.document(document_id)
    words = _words(session.state.dossier, document_id, span)

    def offers(typed: str) -> Sequence[Offer]:
        if not typed.strip():
            return (Offer("", "without a date"),)
        date = events.read_date(typed, document)
        if date is None:
            return (Offer("?", "no date: 2021-05-03, 3 May 2021, last Friday"),)
        return (Offer(date.edtf, date.words, f" {date.edtf}" if date.words != date.edtf else ""),)

    def take_date(key: str, typed: str) -> None:
        date = events.read_date(typed, document) if typed.strip() else None
        if key == "?":
            session.say(f"No event added: {shortened(typed)!r} is no date")
            return
        line = FootLine(
            "headline:",
            partial(take_headline, date),
            about=date.words if date else "",
            typed=_headline(session, span, document_id),
        )
        session.desk.show(line)

    def take_headline(date: events.DateRead | None, _: str, headline: str) -> None:
        def plan(dossier: Dossier) -> Amendments:
            return events.event_on(dossier, document_id, span, date, headline)

        def then() -> str:
            session.select(None)
            return date.words if date else "without a date"

        amend(session, Change(f"event {words}", plan, then, selected))

    found = events.date_in(document, span)
    session.desk.show(FootLine("event on:", take_date, about=words, offers=offers, typed=found, does="go on"))


def _who(
    session: Session,
    words: str,
    take: Callable[[Callable[[Dossier], Speaker | None]], object],
    *,
    first: str | None = None,
    aside: Aside | None = None,
) -> FootLine:
    """Return the question who says some words.

    Args:
        session: The reading.
        words: The words.
        take: Takes what returns the speaker who is meant, given the dossier by then.
        first: Id of the speaker who is offered first.
        aside: What else can be done.
    """
    speakers = sorted(session.state.dossier.speakers, key=lambda each: each.id != first)
    names = [(plain(each.name), plain(" ".join((each.title, each.role, *each.aliases)))) for each in speakers]

    def offers(typed: str) -> Sequence[Offer]:
        passing = (
            [speakers[number] for number in passing_rows(names, typed, best_first=True)] if typed.strip() else speakers
        )
        offered = [Offer(each.id, each.name, each.role) for each in passing]
        is_name = any(plain(each.name) == plain(typed) for each in passing)
        new = [] if is_name or not typed.strip() else [Offer(NEW, f"+ new speaker “{' '.join(typed.split())}”")]
        nobody = [Offer(NOBODY, "nobody")] if "nobody".startswith(plain(typed)) else []
        return (*offered, *new, *nobody)

    def chosen(key: str, typed: str) -> None:
        name = " ".join(typed.split())
        if key == NEW:
            take(lambda dossier: quotations.speaker_called(dossier, name))
        elif key == NOBODY:
            take(lambda _: None)
        else:
            take(lambda dossier: _still_known(dossier, key))

    return FootLine("said by:", chosen, about=words, offers=offers, aside=aside)


def _still_known(dossier: Dossier, speaker_id: str) -> Speaker:
    speaker = dossier.speaker(speaker_id)
    if speaker is None:
        raise NotPossibleError("That speaker is no longer there")
    return speaker


def _selected(session: Session) -> tuple[str, Span] | None:
    """Return the selected words; None if there are none, which is said, or if nothing can be changed here."""
    selected = session.selected_span()
    if selected is None:
        session.say(NOTHING_SELECTED)
        return None
    if not may_amend(session):
        return None
    document, span = selected
    try:
        return document, quotations.words_selected(session.state.dossier.document(document), span)
    except NotPossibleError as error:
        session.say(error.why)
        return None


def _make_current(session: Session, document: str, parts: tuple[Span, ...]) -> None:
    """Make the quotation with some words current, if it is there."""
    here = session.state.dossier.quotations_of(document)
    if new := next((each for each in here if each.parts == parts), None):
        session.make_current(new)


def _words(dossier: Dossier, document: str, span: Span) -> str:
    return in_marks(dossier, Quotation("", document, (span,), "direct"))


def _headline(session: Session, span: Span, document: str) -> str:
    return events.headline_of(words_read(session.state.dossier.document(document), span))
