"""HTML as blocks of text: what is visible, in the order of the page."""

from __future__ import annotations

from html.parser import HTMLParser

from reader.imports.inline import MARKS, Run, inline_markdown, with_single_spaces
from reader.imports.markdown_text import MarkdownText

_UNSEEN = frozenset({"script", "style", "noscript", "template", "textarea", "select", "svg", "math", "head", "iframe"})
_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p pre section summary
    table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905
)
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())  # noqa: SIM905
#: Deepest nesting that is followed; what is deeper counts as being at this depth.
_DEEPEST = 2_000


class VisibleText(HTMLParser):
    """Reads a page to the end of its feed; `out` then has its blocks, `facts` what its head says.

    Args:
        out: Where the blocks go.
        anchors: Whether ids of the page become places.
    """

    def __init__(self, out: MarkdownText, *, anchors: bool = True) -> None:
        super().__init__(convert_charrefs=True)
        self.out = out
        self.facts: dict[str, str] = {}
        self._anchors = anchors
        self._runs: list[Run] = []
        self._open: list[str] = []
        self._unseen = 0
        self._quoted = 0
        self._strong = 0
        self._emphasis = 0
        self._marks = 0
        self._links: list[str] = []
        self._item = ""
        self._row: list[str] | None = None
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {key: value or "" for key, value in attrs}
        if tag == "title":
            self._in_title = "title" not in self.facts and "svg" not in self._open
        if tag == "meta":
            self._note_fact(given)
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(tag)
        self._unseen += tag in _UNSEEN
        if self._unseen:
            return
        if self._anchors and given.get("id"):
            self.out.mark("anchor", given["id"][:200])
        if tag in _BLOCKS:
            self._end_block()
            self._quoted += tag == "blockquote"
            if tag == "li":
                self._item = "-"
        elif tag == "br":
            self._runs.append(Run("\n"))
        elif tag == "q":
            self._runs.append(Run(MARKS[self._marks % 2][0]))
            self._marks += 1
        elif tag in ("b", "strong"):
            self._strong += 1
        elif tag in ("i", "em"):
            self._emphasis += 1
        elif tag == "a":
            self._links.append(given.get("href", ""))

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        if tag in self._open:
            while self._open and self._open.pop() != tag:
                pass
        if tag == "title":
            self._in_title = False
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if self._unseen:
            return
        if tag in _BLOCKS:
            self._end_block(tag)
            self._quoted = max(0, self._quoted - (tag == "blockquote"))
        elif tag == "q" and self._marks:
            self._marks -= 1
            self._runs.append(Run(MARKS[self._marks % 2][1]))
        elif tag in ("b", "strong"):
            self._strong = max(0, self._strong - 1)
        elif tag in ("i", "em"):
            self._emphasis = max(0, self._emphasis - 1)
        elif tag == "a" and self._links:
            self._links.pop()

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self._in_title:
            self.facts["title"] = " ".join((self.facts.get("title", "") + data).split())
        if self._unseen or self._in_title:
            return
        text = data if "pre" in self._open else with_single_spaces(data)
        link = self._links[-1] if self._links else ""
        self._runs.append(Run(text, self._strong > 0, self._emphasis > 0, link))

    def close(self) -> None:
        """End the page."""
        super().close()
        self._end_block()

    def _end_block(self, tag: str = "") -> None:
        """Write what has been read since the last block as one."""
        words = inline_markdown(self._runs).strip() if self._runs else ""
        plain = "".join(run.text for run in self._runs) if self._anchors and tag[:1] == "h" else ""
        self._runs = []
        if not words:
            return
        if tag[:1] == "h" and tag[1:].isdigit():
            if int(tag[1:]) > 1:
                self.out.mark_heading(plain)
            self.out.heading(words, int(tag[1:]))
        else:
            self.out.paragraph(words, quoted=self._quoted, item=self._item)
            self._item = ""

    def _note_fact(self, given: dict[str, str]) -> None:
        name = (given.get("property") or given.get("name") or "").lower()
        if name and given.get("content"):
            self.facts.setdefault(name, " ".join(given["content"].split())[:500])


def visible_text(page: str, *, anchors: bool = True) -> tuple[MarkdownText, dict[str, str]]:
    """Return all visible text of a page, and what its head says."""
    out = MarkdownText()
    reader = VisibleText(out, anchors=anchors)
    reader.feed(page)
    reader.close()
    return out, reader.facts
