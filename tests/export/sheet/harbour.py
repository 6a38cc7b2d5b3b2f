"""A story with its hearing and a letter, found through and judged in part, and the sheet of it."""

from __future__ import annotations

from dataclasses import replace

from reader.export.sheet.sheet import Sheet
from reader.model import Document, Dossier
from reader.model import judgement as decisions
from reader.model.judgement import Decision, Judgement
from reader.model.provenance import Provenance
from reader.pipeline.completion import completed
from reader.pipeline.fact_sheet import fact_sheet

STORY = """\
Ann Hale said that the city "did not receive a single dollar of that fund" in the last year.

"The works will be finished by the first of June," said Ann Hale.

"It's the third time that the pier has been put off," said Bea Oduya. "The people of the north side are tired of it."

"We should have asked all of the fishermen of the bay," said Bea Oduya.

"A ferry that never runs on Sundays is no ferry," said Bea Oduya.
"""
HEARING = """\
THE CHAIRMAN: The committee will come to order, ladies and gentlemen.

MS. HALE: The city did receive more than a single dollar of that fund, and I said so.

MS. HALE: The works will be finished by the first of June.

MS. ODUYA: It is the third time that the pier has been put off. The people of the north side are tired of it.

MR. REED: A ferry that never runs on Sundays is no ferry.
"""
DOCUMENTS = (
    Document(
        "story",
        STORY,
        "The harbour vote",
        kind="article",
        author="Clara Renn",
        publisher="The Quay Gazette",
        date="2021-05-09",
        url="https://example.org/harbour?a=1&b=2",
    ),
    Document(
        "hearing",
        HEARING,
        "Hearing",
        kind="transcript",
        date="2021-05-03",
        file="hearing.pdf",
        made_from="a PDF",
        provenance=Provenance(
            original="originals/65899043c647.pdf",
            sha256="65899043c6474ff0e1843a88eb368374a9f1c4601171dd67f37e6f1ea969ba38",
            accessed="2021-05-10T07:04:26Z",
            imported_by="Reader 0.1.0",
        ),
    ),
)
DOSSIER = completed(Dossier("The harbour vote", DOCUMENTS))


def judged(decision: Decision | None, words: str, note: str = "", by: str = "Cy Doe", at: str = "") -> Judgement:
    """Return a judgement on the quotation of the story with these words."""
    offset = STORY.index(words)
    quotation = next(each for each in DOSSIER.quotations_of("story") if each.start <= offset < each.end)
    return Judgement("story", quotation.parts, decision, note, by, at or "2026-11-25T09:30:00Z")


JUDGEMENTS = (
    judged(decisions.WRONG, "did not", "She said the contrary."),
    judged(decisions.STANDS, "A ferry", "Reed quotes her."),
    judged(decisions.UNCHECKABLE, "We should", by="Di Poe"),
    judged(None, "The works", "Ask for the minutes."),
)


def sheet(*judgements: Judgement, dossier: Dossier = DOSSIER, day: str = "", address: str = "") -> Sheet:
    """Return the sheet of the dossier with judgements, by default those above."""
    return fact_sheet(replace(dossier, judgements=judgements or JUDGEMENTS), day=day, address=address)


def unjudged() -> Sheet:
    """Return the sheet of what nobody has judged."""
    return fact_sheet(DOSSIER)
