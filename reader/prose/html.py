"""HTML in a text: what is read of tags, comments and entities."""

from __future__ import annotations

import re
from functools import cache

from reader.prose.marks import BLOCK_END, CELL_END, LINE_END
from reader.prose.view import Edit

#: Most attributes of a tag: with any number, a text of `<a a a a` would cost the square of its length.
_ATTRIBUTES = 60

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre "
    "section summary table tbody tfoot thead title ul"
)
_INLINE_TAGS = (
    "a abbr acronym b base bdi bdo big br cite code data del dfn em font i img ins kbd link mark meta q rp rt ruby s "
    "samp script small span strike strong style sub sup td th time tr tt u var wbr"
)
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_KNOWN = _BLOCKS | frozenset(_INLINE_TAGS.split())
#: Elements whose content nobody reads.
_UNREAD = frozenset({"script", "style", "textarea"})
#: What ends the things that begin with `<!` or `<?`.
_DECLARATION_ENDS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        rf"""<(?:/(?P<closed>[A-Za-z][A-Za-z0-9-]*)\s*
            |(?P<opened>[A-Za-z][A-Za-z0-9-]*)
             (?P<attributes>(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?){{0,{_ATTRIBUTES}}})
             \s*/?)>""",
        re.VERBOSE,
    )


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@cache
def _alternative() -> re.Pattern[str]:
    return re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile("[<&]")


@cache
def _body_end(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


def entity_at(text: str, at: int) -> Edit | None:
    """Return the entity that begins at an offset, as the character it stands for."""
    match = _entity().match(text, at)
    if match is None:
        return None
    from html import unescape  # its table of names is long
    from html.entities import html5

    if match[0][1] != "#" and match[0][1:] not in html5:
        return None
    character = unescape(match[0])
    return Edit(at, match.end(), " " if character in ("\n", "\t", "\r") else character)


class Tags:
    """The tags and comments of one text, read in order.

    What is known to have no end is not looked for again, so that a text of nothing but beginnings costs no more than
    its length.

    Args:
        text: The text.
        known_only: Whether only the tags of HTML are tags, as in a text that is not known to have any.
    """

    def __init__(self, text: str, *, known_only: bool = False) -> None:
        self._text = text
        self._known_only = known_only
        self._endless: set[str] = set()

    def at(self, at: int) -> Edit | None:
        """Return the tag, comment or declaration that begins with the `<` at an offset, as what is read instead."""
        text = self._text
        if text[at + 1 : at + 2] in ("!", "?"):
            return self._declaration(at)
        match = _tag().match(text, at)
        if match is None:
            return None
        name = (match["opened"] or match["closed"]).lower()
        if self._known_only and name not in _KNOWN:
            return None
        words = _read_as(name, match)
        return Edit(at, match.end(), self._apart(at, match.end(), words) if name == "img" else words)

    def body_end(self, tag: Edit) -> int:
        """Return where a tag ends, with what follows it where nobody reads that: script, style."""
        match = _tag().match(self._text, tag.start)
        name = (match["opened"] or "").lower() if match else ""
        if name not in _UNREAD or name in self._endless:
            return tag.end
        end = _body_end(name).search(self._text, tag.end)
        if end is None:
            self._endless.add(name)
            return tag.end
        return end.end()

    def _apart(self, start: int, end: int, words: str) -> str:
        """Return the words of an image with a space where they would touch the words beside it."""
        before = " " if words and start and self._text[start - 1].isalnum() else ""
        after = " " if words and self._text[end : end + 1].isalnum() else ""
        return before + words + after

    def _declaration(self, at: int) -> Edit | None:
        text = self._text
        begin, end = next(each for each in _DECLARATION_ENDS if text.startswith(each[0], at))
        known = not self._known_only or text[at + 2 : at + 9].lower() == "doctype"
        if begin == "<!" and not (known and text[at + 2 : at + 3].isalpha()):
            return None
        if begin == "<!--" and text.startswith((">", "->"), at + 4):
            return Edit(at, text.index(">", at) + 1)
        if end in self._endless:
            return None
        found = text.find(end, at + len(begin))
        if found < 0:
            self._endless.add(end)
            return None
        return Edit(at, found + len(end))


def _read_as(name: str, match: re.Match[str]) -> str:
    """Return what is read for a tag."""
    if name in _BLOCKS:
        return BLOCK_END
    is_opening = match["opened"] is not None
    if name == "q":
        return "“" if is_opening else "”"
    if not is_opening:
        return ""
    if name in ("br", "tr"):
        return LINE_END
    if name in ("td", "th"):
        return CELL_END
    if name == "img" and (words := _alternative().search(match["attributes"])):
        from html import unescape

        return unescape(words[1] or words[2] or words[3] or "").strip()
    return ""


def html_edits(text: str, *, known_only: bool = False) -> list[Edit]:
    """Return the edits that leave out tags, comments and what nobody reads, and decode entities.

    Args:
        text: The text.
        known_only: Whether only the tags of HTML are tags.
    """
    edits: list[Edit] = []
    if "<" not in text and "&" not in text:
        return edits
    tags = Tags(text, known_only=known_only)
    position = 0
    while (match := _mark().search(text, position)) is not None:
        at = match.start()
        edit = entity_at(text, at) if text[at] == "&" else tags.at(at)
        if edit is None:
            position = at + 1
            continue
        position = edit.end
        if text[at] == "<":
            position = tags.body_end(edit)
            edit = edit if position == edit.end else Edit(at, position)
        edits.append(edit)
    return edits
