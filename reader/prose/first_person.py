"""Words that whoever speaks uses of himself: in English, German, French, Spanish and Italian."""

from __future__ import annotations

import re
from functools import cache


@cache
def first_person() -> re.Pattern[str]:
    """Return the expression of such a word; "I" and "Io" with a capital only where a small one means something else."""
    return re.compile(
        r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|[Ii]ch|[Ww]ir|[Mm]eine?|[Uu]nsere?|uns|[Jj]e|J['’]|[Nn]ous|[Nn]otre|mon|[Yy]o|[Nn]osotros"
        r"|[Nn]uestr[oa]|[Ii]o|[Nn]oi)\b"
    )
