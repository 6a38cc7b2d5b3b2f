"""Blocks whose author is named by structure alone: a mail's lead-in, or a name after a dash under the words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.quotations.lexicon import english
from reader.model import Span
from reader.model.values import dataclass
from reader.prose.quoted_blocks import QuotedBlock, says_that_a_letter_follows

_LARGE = r"(?<!\w)[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
_PERSON = rf"{_LARGE}(?: (?:(?:van|von|der|den|de|du|del|di|da|bin|al|la) )*{_LARGE}){{0,4}}"
_MAIL = re.compile(r"[\d@]")
"""A mail's lead-in has a date or an address."""
_BEFORE_ADDRESS = re.compile(rf"(?P<name>{_PERSON})\"?\s*<[^<>\n]*>|(?P<address>[\w.+-]{{1,64}}@[\w.-]+)")
_NAME = re.compile(_PERSON)
_SIGNED = re.compile(
    rf"(?:^|\n)[ \t]*(?:[-–—―~]{{1,3}}[ \t]*(?P<name>{_PERSON})(?:, (?P<role>[^\n.!?]{{2,80}}))?"
    rf"|(?P<plain>{_LARGE}(?: {_LARGE}){{1,3}}), (?P<its_role>[a-z][^\n.!?]{{2,80}}))[ \t]*$"
)
_SIGNED_BELOW = re.compile(
    rf"\n+[ \t]*(?:[-–—―~]{{1,3}}[ \t]*(?P<name>{_PERSON})(?:, (?P<role>[^\n.!?]{{2,80}}))?[ \t]*(?=\n|$)"
    rf"|(?P<plain>{_LARGE}(?: {_LARGE}){{1,3}}), (?!who\b|and\b|but\b)"
    rf"(?P<its_role>[a-z][^\n.!?:]{{2,60}})(?=\n\n|\n?$))"
)
_HEAD = re.compile(r"(?:From|To|Cc|Date|Sent|Subject|Reply-To|Von|An|De|Objet|Asunto): ?")
_SENDER = re.compile(
    rf"(?:From|Von|De): *\"?(?P<name>{_PERSON})(?:, (?P<given>{_PERSON}))?\"?(?: *[<\[(][^<>\n]*[>\])])?[ \t]*(?=\n|$)"
)
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag
    sonntag am pm on at le el il den de em utc gmt est edt cst cdt mst mdt pst pdt cet cest bst""".split()  # noqa: SIM905
)
_LEAD = 300
"""Characters before a block in which its lead-in stands."""
_FEWEST_WORDS_REPEATED = 4
"""A block of fewer words may stand elsewhere in the text by chance."""


@dataclass(frozen=True, slots=True)
class SignedBlock:
    """Quoted words and their author, as stretches of a text.

    Attributes:
        words: What is quoted.
        name: Who wrote it; empty if nobody is named.
        mention: Where the name stands.
        role: What is said of the author.
    """

    words: Span
    name: str
    mention: Span
    role: str = ""


def signed_blocks(text: str, blocks: Sequence[QuotedBlock]) -> list[SignedBlock]:
    """Return the blocks whose author a lead-in of mail, or a name under them, gives; in order.

    Words of mail at one depth of quotation are those of whoever the line before that depth names. A block that only
    repeats what stands elsewhere in the text, as a pull quote does, is no quotation of its own.
    """
    found: list[SignedBlock] = []
    authors: dict[int, SignedBlock] = {}
    folded = ""  # made once, and only where a block is signed
    for index, block in enumerate(blocks):
        authors = {depth: author for depth, author in authors.items() if depth <= block.depth}
        if lead := _lead_in(text, block.words.start):
            authors.pop(block.depth, None)
            if author := _author_of(text, lead):
                authors[block.depth] = author
        words = block.words
        if head := _SENDER.match(text, words.start, words.end):
            name = f"{head['given']} {head['name']}" if head["given"] else head["name"]
            authors[block.depth] = SignedBlock(Span(0, 0), name, Span(*head.span("name")))
            words = _without_heads(text, words)
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if following and following.depth > block.depth and not text[words.end : following.words.start].strip():
            words = _without_lead_in(text, words)
        signed = _signed(text, block.words)
        if signed is not None:
            folded = folded or _folded(text)
            if not _stands_elsewhere(text, signed.words, folded):
                found.append(signed)
        elif words and (known := authors.get(block.depth)):
            found.append(SignedBlock(words, known.name, known.mention, known.role))
    return found


def _lead_in(text: str, start: int) -> Span | None:
    """Return the paragraph that ends with a colon right before a block; None if there is none."""
    end = len(text[max(0, start - _LEAD) : start].rstrip()) + max(0, start - _LEAD)
    if not end or text[end - 1] not in ":：":
        return None
    begin = text.rfind("\n\n", 0, end) + 1
    begin = max(begin, end - _LEAD)
    return Span(begin, end).without_space(text)


def _author_of(text: str, lead: Span) -> SignedBlock | None:
    """Return whom a lead-in of mail names: before an address, else the last name in its last two lines."""
    begin = max(lead.start, text.rfind("\n", lead.start, max(lead.start, text.rfind("\n", lead.start, lead.end))) + 1)
    line = text[begin : lead.end]
    if not _MAIL.search(line) or says_that_a_letter_follows(line):
        return None
    addressed = _BEFORE_ADDRESS.search(line)
    if addressed:
        group = "name" if addressed["name"] else "address"
        start, end = _without_calendar(line, *addressed.span(group))
    else:
        no_names = _CALENDAR.union(english().functions)
        names = [match for match in _NAME.finditer(line) if not no_names.issuperset(match[0].lower().split())]
        if not names:
            return None
        start, end = _without_calendar(line, *names[-1].span())
    return SignedBlock(Span(0, 0), line[start:end], Span(begin + start, begin + end))


def _without_calendar(line: str, start: int, end: int) -> tuple[int, int]:
    """Return a name without words of a date before it, which have capitals too: `AM Ruth Hale`."""
    first, _, others = line[start:end].partition(" ")
    while others and first.lower().rstrip(".") in _CALENDAR:
        start += len(first) + 1
        first, _, others = others.partition(" ")
    return start, end


def _without_lead_in(text: str, words: Span) -> Span:
    """Return the words of a block without its last paragraph or line, if that introduces a deeper one."""
    if text[words.end - 1] not in ":：":
        return words
    begin = max(text.rfind("\n\n", words.start, words.end), words.start)
    kept = text[words.start : begin].rstrip()
    return Span(words.start, words.start + len(kept))


def _signed(text: str, words: Span) -> SignedBlock | None:
    """Return a block whose last line, or the line under it after a dash, names its author."""
    inside = _SIGNED.search(text, words.start, words.end)
    if inside and inside.end() == words.end:
        kept = Span(words.start, words.start + len(text[words.start : inside.start()].rstrip()))
        return _signed_by(text, kept, inside) if any(map(str.isalnum, kept.words_of(text))) else None
    below = _SIGNED_BELOW.match(text, words.end)
    return _signed_by(text, words, below) if below else None


def _signed_by(text: str, words: Span, line: re.Match[str]) -> SignedBlock:
    """Return words with the author that a line under them names."""
    group = "name" if line["name"] else "plain"
    role = line["role"] or line["its_role"] or ""
    return SignedBlock(_within_marks(text, words), line[group], Span(*line.span(group)), role)


def _without_heads(text: str, words: Span) -> Span:
    """Return the words of a mail without the lines of its head."""
    at = words.start
    while at < words.end:
        line_end = text.find("\n", at, words.end)
        line_end = words.end if line_end < 0 else line_end + 1
        line = text[at:line_end]
        if line.strip() and not _HEAD.match(line):
            break
        at = line_end
    return Span(at, words.end)


def _within_marks(text: str, words: Span) -> Span:
    """Return words without the marks around all of them."""
    if len(words) > 1 and text[words.start] in '“„«»"‘' and text[words.end - 1] in '”“»«"’':
        return Span(words.start + 1, words.end - 1)
    return words


def _stands_elsewhere(text: str, words: Span, folded: str) -> bool:
    """Return whether the words of a block stand elsewhere too: twice in the folded words of the whole text."""
    wanted = _folded(words.words_of(text))
    if wanted.count(" ") <= _FEWEST_WORDS_REPEATED:
        return False
    return folded.find(wanted, folded.find(wanted) + 1) >= 0


def _folded(text: str) -> str:
    """Return the words of a text in small letters, with a space before, between and after them."""
    words = " ".join(match[0].lower() for match in re.finditer(r"\w+", text))
    return f" {words} "
