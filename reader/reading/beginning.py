"""How a reading starts, once it is on the screen."""

from __future__ import annotations

from reader.keys import Hint
from reader.model.place import Place
from reader.reading.completion_beside import begin_completion, find_headings
from reader.reading.search_beside import search_document
from reader.reading.session import Session

#: Said once, before anything was ever kept, and until the first key.
FIRST_HINT = Hint("{next_quotation} next quotation, {source} to its source, {help} all keys")


def begin(session: Session) -> None:
    """Go where the command line says, and start looking for what is not annotated."""
    launch = session.launch
    if launch.line:
        session.desk.move("line", launch.line)
    if launch.words:
        search_document(session, launch.words, Place(session.state.document, 0))
    if launch.recalled is not None and launch.recalled.first_time:
        session.say(FIRST_HINT)
    if launch.found is None:
        begin_completion(session, doubtful=launch.all_reports)
    else:
        find_headings(session, doubtful=launch.all_reports)
