"""An article held against a source, for tests of what is written of its verdicts."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Document, Dossier
from reader.model.verified import Verified
from reader.pipeline.verification import verify

ARTICLE = """\
“The well is deep enough for all of the village,” said Ida Brandt.

“We shall never dig a second one before the winter,” said Ida Brandt.

“Nobody in the village has paid one crown for water,” said Ida Brandt.

“It's a gift to the folks who live up on the hill,” said Ida Brandt.

“The pump was made in Malmö in a shed,” said Ida Brandt.
"""
LETTER = """\
Dear Council,

The well is deep enough for all of the village. We shall dig a second one before the winter.

Nobody here in the village has ever paid more than one crown for their water.

It is a gift to the people who live up on the hill.

Yours
Ida Brandt
"""


def checked(
    article: str = ARTICLE, letter: str = LETTER, title: str = "The well"
) -> tuple[Sequence[Verified], Dossier]:
    """Return the verdicts on an article, and the dossier of article and letter."""
    documents = (Document("well", article, title), Document("letter", LETTER, "Letter", kind="letter"))
    dossier = Dossier("The well", documents)
    *_, last = verify(dossier)
    return last.result, dossier


def place_of(document: str, offset: int) -> str:
    """Name a place by document and offset."""
    return f"{document}@{offset}"
