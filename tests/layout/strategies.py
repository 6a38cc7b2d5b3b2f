"""Texts that are hard to lay out."""

from __future__ import annotations

import re

from hypothesis import strategies as st

#: Marks of Markdown, white space, wide, combining, joined and flag characters, and plain words.
_PARTS = st.sampled_from(
    [
        *'*_`~[]()<>#->|+=!\\."1a \n\t',
        *["**", "```", "\n\n", "    ", "> ", "- ", "1. ", "# ", "](x)", "---\n", "\n===\n", "| a |\n|--|\n"],
        *["word", "a longer word ", "https://example.org/a_b ", "“so”", "—", "\xa0", "\u3000", "\ufffd", "שלום", "ﬁ"],
        *["漢字", "、", "「かな」", "e\u0301\u0327", "a" + "\u0300" * 50, "👩\u200d👩\u200d👧", "🇫🇷🇩🇪", "❤\ufe0f"],
        *["\u200d", "\ufe0f"],
    ]
)

#: A joiner or a mark that follows a tab would be drawn on the last of its spaces: no row can tile that.
texts = st.lists(_PARTS, max_size=60).map("".join).filter(lambda text: not re.search("\t[\u200d\ufe0f]", text))
widths = st.integers(min_value=2, max_value=50)
