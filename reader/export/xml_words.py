"""Words as XML holds them: escaped, and without the characters that no XML document may have."""

from __future__ import annotations

import re
from typing import Final

#: What XML 1.0 forbids even as a reference: most controls, surrogates, and the noncharacters of the first plane.
_FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: `>` too: `]]>` may not stand in a text.
_ESCAPES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
#: Within an attribute, white space would be read as a space.
_KEPT: Final = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def xml_words(words: str) -> str:
    """Return words for the text of an element; a forbidden character becomes U+FFFD, one for one."""
    return _FORBIDDEN.sub("\ufffd", words).translate(_ESCAPES).replace("\r", "&#13;")


def xml_value(words: str) -> str:
    """Return words for the value of an attribute, between double quotation marks."""
    return xml_words(words.replace("\r", "\n")).translate(_KEPT)
