"""A speaker's page on the screen: all that somebody says, as a list that leads to each place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.keys import Hint
from reader.layout.line_numbers import LineNumbers
from reader.layout.timeline_keys import read_key
from reader.model import Quotation, Speaker
from reader.model.place import Place
from reader.reading.annotating.people_asked import ask_about_speaker
from reader.reading.desk import Work
from reader.reading.dialogs import Action, Choice, ChoiceRow, Words
from reader.reading.search_beside import ANSWER_WAIT_S
from reader.reading.searching import Search
from reader.reading.session import Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.speaker_page import SpeakerPage
    from reader.search.sayings import Saying

#: Sayings that are listed, and characters of one that are shown: a turn may run over pages.
MOST_SAYINGS, LONGEST = 2_000, 1_200


def show_page(session: Session) -> None:
    """Show all that the speaker in question says, from where the reading is; where nobody is in question, say why."""
    dossier, here, current = session.state.dossier, session.place, session.state.current_quotation
    speaker = _in_question(session)
    if speaker is None:
        session.say(_why_nobody(session))
        return

    def make() -> list[Choice]:
        from reader.export.speaker_page import SpeakerPage

        page = SpeakerPage(dossier, speaker)
        return [_listed(session, page, at=_nearest(page.sayings, current, here))]

    session.desk.run_beside(Work(make, session.desk.show, session.tell_fault, holds_keys_s=ANSWER_WAIT_S))


def _in_question(session: Session) -> Speaker | None:
    """Return who is under the cursor of the list in focus, or says the current quotation, or wrote what is read."""
    from reader.search import Authors

    dossier, listed = session.state.dossier, session.list_in_focus
    if listed is not None and listed.name == "speakers":
        return dossier.speaker(listed.cursor)
    if listed is not None and listed.name in ("quotations", "timeline"):
        quotation = dossier.quotation(
            listed.cursor if listed.name == "quotations" else read_key(listed.cursor or "")[1]
        )
        return dossier.speaker(quotation.speaker) if quotation else None
    if (current := session.state.current_quotation) is not None:
        return dossier.speaker(current.speaker)
    return next(iter(Authors(dossier).of(dossier.document(session.state.document))), None)


def _why_nobody(session: Session) -> str | Hint:
    """Return why nobody is in question, and what to do."""
    if session.list_in_focus is None and session.state.current_quotation is None:
        return Hint("No current quotation: {next_quotation} goes to the next one, {speakers} lists the speakers")
    return Hint("Nobody is known to say this: {speakers} lists the speakers")


def _nearest(sayings: Sequence[Saying], current: Quotation | None, here: Place) -> int:
    """Return the number of the current quotation among sayings, or of the one at a place or the next after it."""
    for number, each in enumerate(sayings):
        if current is not None and each.quotation is not None and each.quotation.id == current.id:
            return number
    after = (
        number for number, each in enumerate(sayings) if each.document == here.document and _end(each) > here.offset
    )
    return next(after, 0)


def _end(saying: Saying) -> int:
    return saying.parts[-1].end


def _listed(session: Session, page: SpeakerPage, at: int) -> Choice:
    """Return the page as a list; choosing a row goes there."""
    shown = page.sayings[:MOST_SAYINGS]
    lines = LineNumbers(page.dossier)
    rows = tuple(_row(str(number), page, each, lines) for number, each in enumerate(shown))
    more = len(page.sayings) - len(shown)
    head = (*page.head(), *([f"the first {len(shown)} of {len(page.sayings)}"] if more else []))

    def go(key: str) -> None:
        _go(session, page, shown[int(key)])

    about = Action("correct", "changes the speaker", partial(ask_about_speaker, session, page.speaker.id))
    nothing = "Nothing that is said here is known to be theirs"
    return Choice(page.name, rows, nothing, go, head=head, at=str(at), actions=(about,))


def _row(key: str, page: SpeakerPage, saying: Saying, lines: LineNumbers) -> ChoiceRow:
    """Return one row: the place, how the words are given, the date, verdict and judgement; below it the words."""
    standing, judgement = page.standing(saying), page.judgement(saying)
    right: list[Words] = []
    if judgement is not None and judgement.decision is not None:
        right.append((f"  {judgement.decision.sign} {judgement.decision.words}", judgement.decision.tone))
    if standing is not None:
        right.append((f"  {standing.sign} {standing.word}", standing.step.tone))
    if date := page.date(saying):
        right.append((f"  {date}", "dim"))
    how = page.how(saying)
    words = page.words(saying)
    return ChoiceRow(
        key,
        left=((" ", "plain"),),
        body=((lines.words(saying.document, saying.start), "strong"), (f" · {how}" if how else "", "dim")),
        right=tuple(right),
        below=words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…",
    )


def _go(session: Session, page: SpeakerPage, saying: Saying) -> None:
    """Go to what is said, with a way back, unless its text has changed since."""
    state, read = session.state, page.dossier.document(saying.document)
    if not state.has(read.id) or state.dossier.document(read.id).text != read.text:
        session.say("The text has changed since: look again")
        return
    session.desk.arrange("text")
    quotation = state.dossier.quotation(saying.quotation.id) if saying.quotation else None
    if quotation is not None and quotation.parts == saying.parts:
        session.jump_to(quotation)
    else:
        session.remember_place()
        search = _search_for(page, saying)
        session.go_to(saying.document, search.matches[search.current], "middle", search=search)


def _search_for(page: SpeakerPage, saying: Saying) -> Search:
    """Return the search for all that the speaker says in a document, at what was written there: so it is lit."""
    spans = sorted(part for each in page.sayings if each.document == saying.document for part in each.parts)
    return Search(saying.document, f"@{page.speaker.id}", False, tuple(spans), spans.index(saying.parts[0]))
