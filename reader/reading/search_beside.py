"""Searching in the background: the words, the matches, the step from one to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from reader.keys import Hint
from reader.model import Document, Dossier
from reader.model.place import Place
from reader.model.values import replace
from reader.prose.reading import words_read
from reader.reading.desk import Work
from reader.reading.prompts import PromptFor
from reader.reading.searching import PATTERN_LIMIT_S, Found, Results, Search, find, find_everywhere, search_at
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.reading.dialogs import Choice, ChoiceRow
    from reader.search import Match, Query

Answer = TypeVar("Answer")

#: Seconds that keys wait for a search; a slower one holds no key up.
ANSWER_WAIT_S = 0.5
#: Characters of the document's name, and of the words before a match, in the list of matches.
NAME_LENGTH, CONTEXT_LENGTH = 14, 30


def toggle_pattern(session: Session) -> None:
    """Switch between regular expressions and plain words."""
    session.change(pattern=not session.state.pattern)
    session.say("Searching for regular expressions" if session.state.pattern else "Searching for plain words")


def search_document(session: Session, words: str, origin: Place) -> None:
    """Search the document for `words`, or for the last words if empty, and go to the first match.

    Args:
        session: The reading.
        words: As typed.
        origin: Where to look for the first match from; the top of the window if it is in another document.
    """
    last = session.state.search
    query = _query(session, words or (last.words if last else ""), pattern=session.state.pattern)
    if query is None:
        return
    here = session.place
    origin = origin if origin.document == here.document else here

    def found(answer: tuple[Search, str]) -> None:
        search, failure = answer
        if search.document == session.state.document:
            _show(session, search, failure, origin)
            if query.ambiguity and not session.state.message:
                session.say(query.ambiguity)

    _run(session, lambda dossier: find(dossier, query, here.document), found, document=here.document)


def search_again(session: Session, search: Search) -> None:
    """Search an edited text for the same words, and go nowhere."""
    query = _query(session, search.words, pattern=search.pattern)
    if query is None or search.document != session.state.document:
        return

    def found(answer: tuple[Search, str]) -> None:
        if search.document == session.state.document:
            session.change(search=answer[0].begun_at(session.place.offset)[0])

    _run(session, lambda dossier: find(dossier, query, search.document), found, document=search.document)


def search_everywhere(session: Session, words: str) -> None:
    """Search all documents for `words`, and list the matches; for no words, list those of the last search again."""
    last = session.state.results
    if words or last is None:
        _search_everywhere(session, words, pattern=session.state.pattern)
    elif last.dossier is session.state.dossier:
        session.desk.show(_matches_listed(session, last))
    else:
        _search_everywhere(session, last.words, pattern=last.pattern, row_in=last.row_in)


def _search_everywhere(
    session: Session, words: str, *, pattern: bool, row_in: Callable[[Found], int] = lambda _: 0
) -> None:
    """Search all documents, and list the matches.

    Args:
        session: The reading.
        words: As typed.
        pattern: Whether they are a regular expression.
        row_in: The number of the match to begin at.
    """
    query = _query(session, words, pattern=pattern)
    if query is None:
        return
    dossier = session.state.dossier

    def found(answer: Found) -> None:
        if answer.matches:
            results = Results(words, pattern, dossier, query, answer, row_in(answer))
            session.change(results=results)
            session.desk.show(_matches_listed(session, results))
        if answer.failure or not answer.matches:
            session.say(answer.failure or f"Not found in any document: {query.text}")
        elif query.ambiguity:
            session.say(query.ambiguity)

    _run(session, lambda dossier: find_everywhere(dossier, query), found)


def earlier_searches(session: Session) -> tuple[str, ...]:
    """Return what was searched for before, the latest last."""
    return session.state.kept.remembered.searches


def remember_search(session: Session, words: str) -> None:
    """Remember what was searched for: it can be stepped through where something is searched for again."""
    kept = session.state.kept
    session.change_unseen(kept=kept.now(kept.remembered.searched(words)))


def what_nothing_asks_for(session: Session, purpose: PromptFor) -> str | Hint:
    """Return what an empty line stands for; empty for nothing."""
    search, results = session.state.search, session.state.results
    if purpose is PromptFor.SEARCH and search is not None:
        return Hint("{source} searches for “{words}” again", words=search.words)
    if purpose is PromptFor.SEARCH_ALL and results is not None:
        more = "+" if results.found.more else ""
        number = f"{len(results.found.matches)}{more}"
        return Hint("{source} lists the {number} results of “{words}” again", number=number, words=results.words)
    return ""


def step(session: Session, count: int) -> None:
    """Go `count` matches forward, once they are found; past an end, continue from the other and say so."""
    asked, search = session.state.search_asked, session.state.search
    if session.state.is_searching:
        session.change(search_asked=asked.stepping(count))
        session.say("Still searching")
    elif search is None:
        session.say(Hint("No search yet: {search} starts one"))
    elif not search.matches:
        session.say(f"Not found: {search.words}")
    else:
        stepped, wrapped = search.stepped(count)
        session.desk.arrange("text")
        _go(session, stepped)
        if wrapped:
            end, number = "top" if count > 0 else "end", stepped.current + 1
            session.say(f"Continued from the {end}: {number}/{len(stepped.matches)}")


def forget(session: Session) -> None:
    """Forget the search, and one that is under way: nothing is lit any more."""
    session.change(search=None, search_asked=session.state.search_asked.dropped())


def _query(session: Session, words: str, *, pattern: bool) -> Query | None:
    """Return what the words ask for; None, and say why, where they ask for nothing."""
    from reader.search import Authors, BadQueryError, UnknownSpeakerError, names_speakers, parse_query

    if not words:
        session.say("Nothing to search for")
        return None
    try:
        speakers = Authors(session.state.dossier).everyone if names_speakers(words) else ()
        return parse_query(words, speakers, regex=pattern, seconds=PATTERN_LIMIT_S)
    except UnknownSpeakerError as error:
        is_list_of_use = not error.near and session.state.dossier.speakers
        told = Hint("No speaker is called {name}: {speakers} lists them", name=repr(error.name))
        session.say(told if is_list_of_use else str(error))
    except BadQueryError as error:
        session.say(str(error))
    return None


def _run(
    session: Session, search: Callable[[Dossier], Answer], take: Callable[[Answer], None], *, document: str = ""
) -> None:
    """Search beside the reading; what is found is dropped where something else was asked for, or the text changed.

    Args:
        session: The reading.
        search: What is done beside it.
        take: Takes what is found.
        document: Id of the document that is searched, in which steps to a match wait for it; empty for all.
    """
    dossier, asked = session.state.dossier, session.state.search_asked.next(document)
    session.change(search_asked=asked)

    def found(answer: Answer) -> None:
        latest = session.state.search_asked
        if latest.request != asked.request:
            return
        steps = latest.steps if session.state.is_searching else 0
        session.change(search_asked=latest.answered())
        take(answer)
        if steps:
            session.say("")
            step(session, steps)

    def ended() -> None:
        latest = session.state.search_asked
        if latest.request == asked.request and latest.document:
            session.change(search_asked=latest.answered())

    session.desk.run_beside(
        Work(lambda: [search(dossier)], found, session.tell_fault, ended, holds_keys_s=ANSWER_WAIT_S)
    )


def _show(session: Session, search: Search, failure: str, origin: Place) -> None:
    """Show the matches, and go to the first one after the place where the search began."""
    if not search.matches:
        session.change(search=search)
        session.say(failure or f"Not found: {search.words}")
        return
    begun, wrapped = search.begun_at(origin.offset)
    session.remember_place(origin.offset)
    _go(session, begun)
    if failure or wrapped:
        session.say(failure or f"Continued from the top: 1/{len(search.matches)}")


def _go(session: Session, search: Search) -> None:
    """Go to the current match."""
    session.go_to(search.document, search.matches[search.current], "middle", search=search)


def _matches_listed(session: Session, results: Results) -> Choice:
    """Return the matches as a list; choosing one goes there, with its document's other matches lit."""
    from reader.reading.dialogs import Choice

    query, found = results.query, results.found

    def go(key: str) -> None:
        search = search_at(query, found, int(key))
        if session.state.has(search.document):
            session.remember_place()
            session.desk.arrange("text")
            _go(session, search)

    def leave(key: str) -> None:
        latest = session.state.results
        if latest is not None and latest.found is found:
            session.change_unseen(results=replace(latest, row=int(key)))

    title = f"{query.text}: {len(found.matches)}{'+' if found.more else ''} in all documents"
    documents = {document.id: document for document in results.dossier.documents}
    rows = tuple(_row(str(index), match, documents[match.document]) for index, match in enumerate(found.matches))
    return Choice(title, rows, "Nothing found", go, at=str(results.row), left_at=leave)


def _row(key: str, match: Match, document: Document) -> ChoiceRow:
    """Return one line: document, words in context, speaker, and the place in the original."""
    from reader.reading.dialogs import ChoiceRow

    before, after = (context.replace("\n", " ") for context in (match.before[-CONTEXT_LENGTH:], match.after))
    cut = "…" if match.cut_before or len(before) < len(match.before) else ""
    words, place = words_read(document, match.span), document.place_words(match.span.start)
    said = "".join(f"  {part}" for part in (match.speaker.name if match.speaker else "", place) if part)
    return ChoiceRow(
        key,
        ((f"{match.document[:NAME_LENGTH]:<{NAME_LENGTH + 1}}", "dim"),),
        ((f"{cut}{before}", "plain"), (words.replace("\n", " "), "strong"), (after, "plain")),
        ((said, "dim"),),
    )
