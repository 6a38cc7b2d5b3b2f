"""Texts that are written in as many ways as a rule can stumble over."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import strategies as st

from reader.words.folding import JOINING_MARKS

#: Letters that fold to several, or together with others; marks in every order; what is no normal form.
LETTERS = "aeiskKfltjnſßẞﬀﬁﬂﬃﬄﬅﬆĳĲŉʼIİıÉéẹêệἀᾳᾷαιΙͅÅ\u212b\u212aЙйи한하ㅎ한がか\u3099क़क\u093c"
MARKS = "\u0301\u0302\u0307\u0323\u0327\u0344\u0340\u064e\u0651"
SIGNS = " \n\u00a0'’′`\"“»-–—.…‥;\u037e"
TEXTS = st.text(st.sampled_from(LETTERS + MARKS + SIGNS), max_size=40)

_JOINING = re.compile(f"[{JOINING_MARKS}]")


@st.composite
def texts_with_whole_letters(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> tuple[str, int, int]:
    """Draw a text, and a stretch of it that ends with all marks of its last letter, no white space around it."""
    text = draw(texts.filter(str.strip))
    offsets = [offset for offset, character in enumerate(text) if not character.isspace()]
    start = draw(st.sampled_from(offsets))
    ends = [offset + 1 for offset in offsets if offset >= start and not _is_mark(text[offset + 1 : offset + 2])]
    return text, start, draw(st.sampled_from(ends or [len(text.rstrip())]))


def _is_mark(character: str) -> bool:
    return bool(
        _JOINING.match(character) or any(map(unicodedata.combining, unicodedata.normalize("NFD", character)[:1]))
    )
