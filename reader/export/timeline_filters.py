"""Choosing one speaker or document on a timeline's page, without a script: a row for each is hidden by style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from reader.layout.timeline_parts import TimelineChart
from reader.model import Dossier
from reader.model.values import dataclass

#: Speakers that can be chosen at most: those who say most; and letters of a title.
MOST_SPEAKERS, TITLE = 8, 48


@dataclass(frozen=True, slots=True)
class Filters:
    """What can be chosen, in order: the class of its rows by the id of the speaker or document, and its name.

    Attributes:
        speakers: Class and name by speaker id.
        documents: Class and title by document id; none if there is only one.
    """

    speakers: dict[str, tuple[str, str]]
    documents: dict[str, tuple[str, str]]

    def classes(self, speakers: Iterable[str] = (), documents: Iterable[str] = ()) -> str:
        """Return the classes of a row with something of these speakers and documents."""
        found = [self.speakers[each][0] for each in speakers if each in self.speakers]
        found += [self.documents[each][0] for each in documents if each in self.documents]
        return " ".join(found)

    def rules(self) -> Iterator[str]:
        """Yield the rules that hide all rows but those of what is chosen."""
        for kind, _ in self._all():
            hidden = f".main tbody tr:not(.{kind}),body:has(#show-{kind}:checked) .undated li:not(.{kind})"
            yield f"body:has(#show-{kind}:checked) {hidden}{{display:none}}"

    def choices(self) -> Iterator[str]:
        """Yield the choices; none if there is nothing to choose between."""
        if len(self._all()) < 2:
            return
        yield '<fieldset class="choices"><legend>show</legend>'
        yield '<label><input type="radio" name="show" checked> everything</label>'
        for kind, name in self._all():
            yield f'<label><input type="radio" name="show" id="show-{kind}"> {escape(name)}</label>'
        yield "</fieldset>"

    def _all(self) -> list[tuple[str, str]]:
        return [*self.speakers.values(), *self.documents.values()]


#: Nothing to choose.
NO_FILTERS = Filters({}, {})


def filters_of(chart: TimelineChart, dossier: Dossier) -> Filters:
    """Return what can be chosen on a timeline; nothing where events are counted, not listed."""
    if chart.periods:
        return NO_FILTERS
    named = dict.fromkeys(speaker for bar in chart.bars for speaker in bar.speakers)
    ranked = dict.fromkeys((*(lane.speaker for lane in chart.lanes), *named))
    names = {speaker.id: " ".join(speaker.name.split()) for speaker in dossier.speakers}
    speakers = [each for each in ranked if each in names][:MOST_SPEAKERS]
    documents = dossier.documents if len(dossier.documents) > 1 else ()
    return Filters(
        {each: (f"p{number}", names[each]) for number, each in enumerate(speakers)},
        {each.id: (f"d{number}", _cut(" ".join(each.title.split()))) for number, each in enumerate(documents)},
    )


def _cut(title: str) -> str:
    return title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…"
