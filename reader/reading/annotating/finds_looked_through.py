"""Looking through what Reader found: one key each, which goes on to the next find."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from reader.keys import Hint
from reader.layout.counted import counted
from reader.model import Quotation, Span
from reader.reading.annotating import finds
from reader.reading.annotating.amend import Change, amend, may_amend
from reader.reading.same_quotation import in_marks
from reader.reading.session import Session
from reader.reading.wording import NO_CURRENT_QUOTATION

NONE_LEFT = "No finds are left here: all were accepted or rejected"


def accept(session: Session) -> None:
    """Accept the current find and go to the next; from any other quotation, only go to the next find."""
    quotation = session.state.current_quotation
    if quotation is None or quotation.origin != "detected":
        after = quotation.end if quotation is not None else session.desk.visible_span().start
        _go_on(session, after)
    else:
        name = f"accepted {in_marks(session.state.dossier, quotation)}"
        plan = partial(finds.accepted, asked=quotation)
        amend(session, Change(name, plan, partial(_next, session, (quotation,)), _place(quotation)))


def reject(session: Session) -> None:
    """Say that the current quotation, or what is selected, is no quotation; then go to the next find."""
    selected = session.selected_span()
    if selected is not None:
        rejected = finds.overlapping(session.state.dossier, *selected)
        if not rejected:
            session.say("No quotation has words of what is selected")
            return
    elif (quotation := session.state.current_quotation) is not None:
        rejected = (quotation,)
    else:
        session.say(NO_CURRENT_QUOTATION)
        return
    words = in_marks(session.state.dossier, rejected[0])
    more = f" and {len(rejected) - 1} more" if len(rejected) > 1 else ""
    amend(
        session,
        Change(
            f"rejected {words}{more}",
            partial(finds.rejected, asked=rejected),
            partial(_next, session, rejected),
            _place(rejected[0]),
        ),
    )


def _next(session: Session, done: Sequence[Quotation]) -> str:
    """Go to the find after some that were looked at, unless the reader went elsewhere; return how many are left."""
    session.select(None)
    session.desk.unselect()
    if session.state.document != done[0].document:
        return ""
    left = finds.finds_left(session.state)
    following = finds.next_find(session.state, done[-1].start)
    if following is not None:
        session.make_current(following)
    return f"{counted(len(left), 'find')} left here" if left else "no finds left here"


def _place(quotation: Quotation) -> tuple[str, Span]:
    return quotation.document, Span(quotation.start, quotation.end)


def _go_on(session: Session, after: int) -> None:
    """Go to the next find, or say that there is none."""
    if not may_amend(session):
        return
    following = finds.next_find(session.state, after)
    if following is None:
        session.say(Hint("{none}; {next_document} reads the next document", none=NONE_LEFT))
        return
    session.jump_to(following)
    left = len(finds.finds_left(session.state))
    session.say(Hint("{left} to look at here: {accept} accepts, {reject} rejects", left=counted(left, "find")))
