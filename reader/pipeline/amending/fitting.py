"""Amendments of what was shown, as they apply to what is written now: somebody else may have changed it meanwhile."""

from __future__ import annotations

from collections.abc import Container, Iterator

from reader.files.annotation_sections import WrittenAnnotations
from reader.files.cleaning import clean_line
from reader.files.dossiers import DOSSIER_FILE
from reader.files.fields import shortened
from reader.model import Document, Dossier, Event, Quotation, Speaker
from reader.model.amendments import Amended, Amendments
from reader.model.rejection import Rejections
from reader.model.values import field_names, replace
from reader.pipeline.amending.speaker_ids import SpeakerIds


class DoesNotFitError(Exception):
    """What was to be amended is not what it was, or not there; the message says what is the matter."""


def fitted(amendments: Amendments, now: WrittenAnnotations, shown: Dossier, as_read: Dossier) -> Amendments:
    """Return amendments in which what each was is what is written now.

    Finds that are not written yet, and speakers whom they name, are new; what is as it is to be already is left out.

    Raises:
        DoesNotFitError: Something was changed since it was read.
    """
    return _Fitting(now, shown, as_read).of(amendments)


class _Fitting:
    def __init__(self, now: WrittenAnnotations, shown: Dossier, as_read: Dossier) -> None:
        self._now = now
        self._shown = shown
        self._as_read = as_read
        self._ids = SpeakerIds(now, shown, as_read)
        self._quotations = {each.id: each for each in now.quotations}
        self._by_words = {(each.document, each.parts): each for each in now.quotations}
        self._put: dict[str, str] = {}  # ids of finds that are written down, by those they were shown with
        self._taken = {each.id for each in now.quotations} | {each.id for each in now.events}

    def of(self, amendments: Amendments) -> Amendments:
        """Return amendments as they apply now."""
        speakers = tuple(filter(None, map(self._speaker, amendments.speakers)))
        fitted_ones = [each for each in map(self._quotation, amendments.quotations) if each is not None]
        gone = {each.before.id for each in fitted_ones if each.before is not None and each.after is None}
        quotations = tuple(self._with_echo(each, gone) for each in fitted_ones)
        events = tuple(filter(None, map(self._event, amendments.events)))
        put = [each.after for each in speakers]
        named = [each for each in self._ids.new if each not in put]
        return Amendments(
            (*quotations, *self._without_echoes(gone, quotations)),
            (*speakers, *(Amended(None, each) for each in named)),
            events,
            tuple(map(self._document, amendments.documents)),
            tuple(each for each in amendments.rejected if each not in self._now.rejected),
        )

    def _quotation(self, amended: Amended[Quotation]) -> Amended[Quotation] | None:
        if amended.before == amended.after and self._is_written_down(amended.before):
            return None
        before, after = amended.before, amended.after and self._with_ids(amended.after)
        is_now = self._as_written(before) if before is not None else None
        if before is None or is_now is None:
            if after is None:
                return None
            self._put[before.id if before is not None else ""] = new = self._free("q")
            return replace(amended, before=None, after=replace(after, id=new))
        after = after and _carried_over(before, after, is_now)
        return None if after == is_now else replace(amended, before=is_now, after=after)

    def _is_written_down(self, find: Quotation | None) -> bool:
        """Say whether somebody else wrote the finds of a document down meanwhile, or rejected this one."""
        if find is None:
            return True
        is_rejected = Rejections(self._now.rejected, find.document).have(find.parts)
        return is_rejected or any(each.document == find.document for each in self._now.quotations)

    def _with_echo(self, amended: Amended[Quotation], gone: Container[str]) -> Amended[Quotation]:
        """Return what is amended with the id, as it is written now, of the quotation whose word it repeats."""
        after = amended.after
        if after is None or not after.echoes:
            return amended
        echoes = after.echoes if after.echoes in self._quotations else self._put.get(after.echoes, "")
        return replace(amended, after=replace(after, echoes="" if echoes in gone else echoes))

    def _as_written(self, shown: Quotation) -> Quotation | None:
        """Return a shown quotation as it is written now; None for a find that is not written.

        Raises:
            DoesNotFitError: It is not what it was.
        """
        read = self._as_read.quotation(shown.id)
        if read is not None:
            is_now = self._quotations.get(shown.id)
            is_as_shown = is_now == read
        else:
            is_now = self._by_words.get((shown.document, shown.parts))  # somebody else may have written the find down
            is_as_shown = is_now is None or (is_now.origin, is_now.kind, is_now.speaker) == (
                "detected",
                shown.kind,
                self._ids.now(shown.speaker),
            )
        if is_now is None and read is None:
            self._refuse_if_changed_elsewhere(shown)
        elif not is_as_shown:
            raise DoesNotFitError(f"{self._words(shown)} was changed in {DOSSIER_FILE} since it was read")
        return is_now

    def _refuse_if_changed_elsewhere(self, find: Quotation) -> None:
        """Refuse a find that was rejected elsewhere, or mended, when all of its document were written down.

        Raises:
            DoesNotFitError: So it was.
        """
        if Rejections(self._now.rejected, find.document).have(find.parts):
            raise DoesNotFitError(f"{self._words(find)} was rejected elsewhere since")
        is_written_since = any(each.document == find.document for each in self._now.quotations)
        if is_written_since and not find.doubtful and not self._as_read.quotations_of(find.document):
            raise DoesNotFitError(f"{self._words(find)} was changed in {DOSSIER_FILE} since it was read")

    def _speaker(self, amended: Amended[Speaker]) -> Amended[Speaker] | None:
        before, after = amended.before, amended.after
        about = before or after
        assert about is not None
        is_now, read = self._ids.written(about), self._as_read.speaker(about.id)
        if read is not None and is_now != read:
            raise DoesNotFitError(f"{about.name} was changed in {DOSSIER_FILE} since it was read")
        if before is not None and is_now is not None:
            return replace(amended, before=is_now, after=after and replace(after, id=is_now.id, origin=is_now.origin))
        if after is None or is_now is not None:
            return None
        return Amended(None, self._ids.put(after))

    def _event(self, amended: Amended[Event]) -> Amended[Event] | None:
        if amended.before is None:
            if amended.after is None:
                return None
            named = tuple(filter(None, map(self._ids.now, amended.after.speakers)))
            return Amended(None, replace(amended.after, id=self._free("e"), speakers=named))
        is_now = next((each for each in self._now.events if each.id == amended.before.id), None)
        if is_now is None or is_now != self._as_read.event(is_now.id):
            raise DoesNotFitError(
                f"the event {amended.before.headline!r} was changed in {DOSSIER_FILE} since it was read"
            )
        return replace(amended, before=is_now)

    def _document(self, amended: Amended[Document]) -> Amended[Document]:
        before = amended.before
        assert before is not None
        is_now = next(each for each in self._now.documents if each.id == before.id)
        if (is_now.author, is_now.recipient) != (before.author, before.recipient):
            raise DoesNotFitError(f"the document {before.id!r} was changed in {DOSSIER_FILE} since it was read")
        return replace(amended, before=is_now)

    def _without_echoes(
        self, gone: Container[str], amended: tuple[Amended[Quotation], ...]
    ) -> Iterator[Amended[Quotation]]:
        """Yield what makes the quotations that are not amended echo no longer what is to go."""
        changed = {each.before.id for each in amended if each.before is not None}
        for each in self._now.quotations:
            if each.echoes in gone and each.id not in changed:
                yield Amended(each, replace(each, echoes=""))

    def _with_ids(self, quotation: Quotation) -> Quotation:
        """Return a quotation whose speakers are named as in what is to be written."""
        speaker, via = self._ids.now(quotation.speaker), self._ids.now(quotation.via)
        return replace(quotation, speaker=speaker, via=via if via != speaker else None)

    def _free(self, letter: str) -> str:
        """Return an id of a letter and a number that nothing has, and take it."""
        number = len(self._now.quotations if letter == "q" else self._now.events) + 1
        while f"{letter}{number}" in self._taken:
            number += 1
        self._taken.add(f"{letter}{number}")
        return f"{letter}{number}"

    def _words(self, quotation: Quotation) -> str:
        text = self._shown.document(quotation.document).text
        return f"“{shortened(clean_line(' '.join(quotation.words_of(text).split())))}”"


def _carried_over(before: Quotation, after: Quotation, is_now: Quotation) -> Quotation:
    """Return what is written now, with what an amendment changes of what was shown."""
    names = (name for name in field_names(Quotation) if name != "id")
    changed = {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
    return replace(is_now, **changed)
