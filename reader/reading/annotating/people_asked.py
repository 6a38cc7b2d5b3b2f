"""The menu about a speaker: another name, the same as, one more alias, another kind or role."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from reader.reading.annotating import people
from reader.reading.annotating.amend import Change, amend, may_amend
from reader.reading.foot_line import FootLine, Offer
from reader.reading.typed_words import passing_rows, plain

if TYPE_CHECKING:
    from reader.model import Speaker
    from reader.reading.session import Session

#: What can be changed, in the order in which it is offered.
_MENU = (
    Offer("rename", "rename"),
    Offer("merge", "merge with …"),
    Offer("alias", "add an alias"),
    Offer("role", "role"),
    Offer("kind", "kind"),
)
_NO_KIND = "unknown"


def ask_about_speaker(session: Session, speaker_id: str) -> None:
    """Ask what to change of a speaker."""
    speaker = session.state.dossier.speaker(speaker_id)
    if speaker is None or not may_amend(session):
        return

    def take(key: str, _: str) -> None:
        questions = {"rename": _ask_name, "merge": _ask_whom, "alias": _ask_alias, "role": _ask_role, "kind": _ask_kind}
        if key in questions:
            questions[key](session, speaker)

    session.desk.show(FootLine("change:", take, about=speaker.name, offers=partial(_matching, _MENU), does="go on"))


def _ask_name(session: Session, speaker: Speaker) -> None:
    def take(_: str, name: str) -> None:
        plan = partial(people.renamed, speaker_id=speaker.id, name=name)
        amend(session, Change(f"name of {speaker.name}", plan, lambda: f"now {_name_now(session, speaker)}"))

    session.desk.show(FootLine("name:", take, about=speaker.name, typed=speaker.name))


def _ask_whom(session: Session, speaker: Speaker) -> None:
    others = [each for each in session.state.dossier.speakers if each.id != speaker.id]
    offered = [Offer(each.id, each.name, each.role) for each in others]

    def take(key: str, _: str) -> None:
        into = next((each for each in others if each.id == key), None)
        if into is None:
            session.say("Not merged: nobody was chosen")
            return
        written = session.state.written
        plan = partial(people.merged, written=written, speaker_id=speaker.id, into_id=into.id)
        amend(session, Change(f"{speaker.name} merged with {into.name}", plan))

    session.desk.show(FootLine("is the same as:", take, about=speaker.name, offers=partial(_matching, offered)))


def _ask_alias(session: Session, speaker: Speaker) -> None:
    def take(_: str, alias: str) -> None:
        plan = partial(people.with_alias, speaker_id=speaker.id, alias=alias)
        amend(session, Change(f"alias of {speaker.name}", plan))

    session.desk.show(FootLine("is called as well:", take, about=speaker.name))


def _ask_role(session: Session, speaker: Speaker) -> None:
    def take(_: str, role: str) -> None:
        plan = partial(people.with_role, speaker_id=speaker.id, role=role)
        amend(session, Change(f"role of {speaker.name}", plan))

    session.desk.show(FootLine("role:", take, about=speaker.name, typed=speaker.role))


def _ask_kind(session: Session, speaker: Speaker) -> None:
    kinds = [Offer(kind or _NO_KIND, kind or _NO_KIND) for kind in (*people.KINDS, "")]
    offered = sorted(kinds, key=lambda offer: offer.key == (speaker.kind or _NO_KIND))  # the present one last

    def take(key: str, _: str) -> None:
        if key:
            plan = partial(people.of_kind, speaker_id=speaker.id, kind="" if key == _NO_KIND else key)
            amend(session, Change(f"kind of {speaker.name}", plan, lambda: f"now {key}"))

    session.desk.show(FootLine("is a:", take, about=speaker.name, offers=partial(_matching, offered)))


def _matching(offers: Sequence[Offer], typed: str) -> Sequence[Offer]:
    """Return the offers that have what was typed, the best first."""
    names = [(plain(each.words), plain(each.more)) for each in offers]
    return [offers[number] for number in passing_rows(names, typed, best_first=bool(typed))]


def _name_now(session: Session, speaker: Speaker) -> str:
    now = session.state.dossier.speaker(speaker.id)
    return now.name if now else ""
