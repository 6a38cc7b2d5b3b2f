"""Who is who: another name, the same as somebody else, one more alias, another kind or role."""

from __future__ import annotations

from reader.files.cleaning import clean_line
from reader.model import Document, Dossier, Event, Quotation, Speaker
from reader.model.amendments import Amended, Amendments
from reader.model.values import replace
from reader.reading.annotating.refusals import NotPossibleError
from reader.words.folding import fold

#: The kinds of speakers, in the order in which they are offered.
KINDS = ("person", "body", "document")


def renamed(dossier: Dossier, speaker_id: str, name: str) -> Amendments:
    """Return what gives a speaker another name; the old one stays, as an alias, since the texts use it.

    Raises:
        NotPossibleError: There is no name, or somebody else has it.
    """
    speaker, name = _speaker(dossier, speaker_id), _line(name)
    if not name or name == speaker.name:
        raise NotPossibleError("The name is the same as before" if name else "A speaker needs a name")
    _refuse_name_of_another(dossier, speaker, name)
    names = dict.fromkeys((*speaker.aliases, *_called(dossier, speaker)))
    return _changed(speaker, replace(speaker, name=name, aliases=tuple(each for each in names if each != name)))


def with_alias(dossier: Dossier, speaker_id: str, alias: str) -> Amendments:
    """Return what gives a speaker one more alias.

    Raises:
        NotPossibleError: They have it already, or somebody else has it.
    """
    speaker, alias = _speaker(dossier, speaker_id), _line(alias)
    if not alias or _is_called(speaker, alias):
        raise NotPossibleError(f"{speaker.name} is called that already" if alias else "No alias was typed")
    _refuse_name_of_another(dossier, speaker, alias)
    return _changed(speaker, replace(speaker, aliases=(*speaker.aliases, alias)))


def of_kind(dossier: Dossier, speaker_id: str, kind: str) -> Amendments:
    """Return what makes a speaker a person, a body or a document; an empty kind is none that is known."""
    speaker = _speaker(dossier, speaker_id)
    return _changed(speaker, replace(speaker, kind=kind))


def with_role(dossier: Dossier, speaker_id: str, role: str) -> Amendments:
    """Return what gives a speaker another role; an empty one takes it away."""
    speaker = _speaker(dossier, speaker_id)
    return _changed(speaker, replace(speaker, role=_line(role)))


def merged(dossier: Dossier, written: Dossier, speaker_id: str, into_id: str) -> Amendments:
    """Return what makes two speakers one: all that the one says is the other's, and so are their names.

    What Reader found of the one is the other's by those names.

    Args:
        dossier: The dossier.
        written: What its files say.
        speaker_id: Who is somebody else.
        into_id: Who they are.

    Raises:
        NotPossibleError: One of them is gone.
    """
    speaker, other = _speaker(dossier, speaker_id), _speaker(dossier, into_id)
    if speaker.id == other.id:
        raise NotPossibleError("That is the same speaker")
    names = (*other.aliases, *_called(dossier, speaker), *speaker.aliases)
    after = replace(
        other,
        title=other.title or speaker.title,
        role=other.role or speaker.role,
        kind=other.kind or speaker.kind,
        aliases=tuple(name for name in dict.fromkeys(names) if name != other.name),
    )
    return Amendments(
        quotations=tuple(
            Amended(each, _quotation_by(each, speaker.id, other.id))
            for each in dossier.quotations
            if speaker.id in each.names and written.quotation(each.id) is not None
        ),
        speakers=(Amended(speaker, None), Amended(other, after)),
        events=tuple(
            Amended(each, _event_of(each, speaker.id, other.id))
            for each in dossier.events
            if speaker.id in each.speakers and written.event(each.id) is not None
        ),
        documents=tuple(
            Amended(each, _document_by(each, speaker.id, other.id))
            for each in dossier.documents
            if speaker.id in (each.author, each.recipient)
        ),
    )


def _called(dossier: Dossier, speaker: Speaker) -> tuple[str, ...]:
    """Return the name of a speaker, and the surname by which alone texts call a person, if nobody else bears it."""
    names = speaker.name.split()
    if speaker.kind not in ("person", "") or len(names) < 2:
        return (speaker.name,)
    bearers = [each for each in dossier.speakers if names[-1] in each.name.split()]
    return (speaker.name, names[-1]) if len(bearers) == 1 else (speaker.name,)


def _changed(before: Speaker, after: Speaker) -> Amendments:
    if before == after:
        raise NotPossibleError("Nothing to change: it is so already")
    return Amendments(speakers=(Amended(before, after),))


def _speaker(dossier: Dossier, speaker_id: str) -> Speaker:
    speaker = dossier.speaker(speaker_id)
    if speaker is None:
        raise NotPossibleError("That speaker is no longer there")
    return speaker


def _refuse_name_of_another(dossier: Dossier, speaker: Speaker, name: str) -> None:
    """Refuse a name that would be two speakers'."""
    if other := next((each for each in dossier.speakers if each.id != speaker.id and _is_called(each, name)), None):
        raise NotPossibleError(f"{other.name} is called that: merge the two if they are one")


def _is_called(speaker: Speaker, name: str) -> bool:
    wanted = fold(name, any_case=True)
    return any(fold(each, any_case=True) == wanted for each in (speaker.name, *speaker.aliases))


def _quotation_by(quotation: Quotation, speaker: str, other: str) -> Quotation:
    return quotation.with_ids({name: other if name == speaker else name for name in quotation.names})


def _event_of(event: Event, speaker: str, other: str) -> Event:
    named = (other if each == speaker else each for each in event.speakers)
    return replace(event, speakers=tuple(dict.fromkeys(named)))


def _document_by(document: Document, speaker: str, other: str) -> Document:
    author, recipient = (other if each == speaker else each for each in (document.author, document.recipient))
    return replace(document, author=author, recipient=recipient)


def _line(words: str) -> str:
    return clean_line(" ".join(words.split()))
