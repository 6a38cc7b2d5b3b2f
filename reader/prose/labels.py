"""What the label of a turn looks like at a line's start: `SENATOR BELL:`, `[00:12] Ana Ruiz:`, `Q.`, `>> MAN:`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from reader.prose.line_beginnings import at_line_beginnings

Sign = Literal[":", ".", "time", ">>", "line", "[]", "--"]

#: Words that stand before a colon at a line's start and name nobody who speaks.
_NAMES_NOBODY = frozenset(
    """about abstract address admission agenda aim also answer answers appendix attachment attachments attn author
    authors background bcc bonus breaking by byline caption category cc chapter city click cologne comment
    comments conclusion contact contacts correction corrections cost copyright credit credits date dates day
    deadline description details developing disclosure distance document download duration edition editor's
    email e-mail example exclusive exhibit facts fact fax figure file filed first follow forecast format from
    fun goal hint how however hours ingredients instructions introduction issue item joined joining keywords key
    language last length level link links listen location loss method methods more motto name names next note
    notes number objective online opinion order page part phone photo photos photograph picture pictured place
    plus population posted ps price print problem published publisher purpose question questions quote re read
    reading recap recipe reference references related remember reminder rent reply report result results review
    road sales score scores second section see sent serves share slogan solution source sources step story
    subject subtitle summary syllabus table tags tel telephone text theme third time title tip tips to today
    tomorrow total translation type update updated updates url venue verdict version video visit volume vote
    warning watch web website weather what when where which who whom whose why work year yesterday yields""".split()  # noqa: SIM905
)

#: Words of a title before a surname: what may end with a full stop in place of a colon.
_TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor sen senator rep representative congressman congresswoman gov governor judge
    justice chairman chairwoman chairperson chair president secretary senor señor herr frau sir lord lady
    baroness the counsel commissioner mayor minister speaker director attorney general colonel gen col capt
    captain sheriff inspector councilman councilwoman councillor delegate ambassador reverend rev""".split()  # noqa: SIM905
)

#: Words for whoever speaks without a name, as in "UNIDENTIFIED MALE" and "Juror 4".
_ROLES = frozenset(
    """moderator host interviewer interviewee reporter journalist audience man woman male female voice witness court
    clerk bailiff juror applicant defendant plaintiff caller operator analyst narrator announcer presenter
    speaker student teacher doctor patient nurse officer guest child boy girl crowd member chair chairman
    chairwoman questioner participant respondent all both unidentified unknown q a""".split()  # noqa: SIM905
)

#: Small words within a name.
_PARTICLES = frozenset(
    "van von der den de da di do dos du la le el al bin ibn of the and to y e zu zur af av ten ter".split()  # noqa: SIM905
)

_WORD = r"[^\W\d_][\w.’'&-]{0,40}"
_LAST_WORD = r"[^\W\d_a-z][^\W\d_]{0,30}(?:['’-][^\W\d_]{1,30})?"
_BARE_NAME = rf"{_LAST_WORD}(?:[ \t](?:{_LAST_WORD}|[^\W\d_a-z]\.|van|von|de)){{0,3}}"
_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?(?:[ \t]?[AaPp]\.?[Mm]\.?)?"
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?[ \t])?"
_TIME = rf"(?:\[{_DATE}{_CLOCK}\]|\({_DATE}{_CLOCK}\)|{_DATE}{_CLOCK})"


#: The colon of a label stands no further from the line's start, in characters.
_LONGEST = 160


class Label(NamedTuple):
    """A label of a turn; offsets count the text's code points.

    Attributes:
        start: Where it begins, with its time or dash.
        end: Where it ends, after its colon: the words begin after it.
        name: Who speaks, as printed, without time, role and colon; empty after a bare `>>`.
        role: What else is said of whoever speaks: "mayor", "D-Ohio"; or empty.
        sign: What makes it a label.
        is_timed: Whether it has a time.
        before_figure: Whether a figure comes right after it, as in "Total: 12".
        opens_sentence: Whether what follows looks like the beginning of a sentence.
    """

    start: int
    end: int
    name: str
    role: str
    sign: Sign
    is_timed: bool
    before_figure: bool
    opens_sentence: bool

    @property
    def key(self) -> str:
        """What is equal for labels of one form of a name."""
        return self.name.casefold().rstrip(".")

    @property
    def is_capitals(self) -> bool:
        """Whether the name, or the surname in it ("Mr. McCOLL"), is printed in capitals."""
        words = [word for word in self.name.split() if "." not in word]
        return self.name.isupper() or any(
            word[-1].isupper() and sum(letter.isupper() for letter in word) >= len(word) - 1
            for word in words
            if word[1:]
        )

    @property
    def is_letter(self) -> bool:
        """Whether it is a single letter: Q, A."""
        return len(self.name.rstrip(".")) == 1


@cache
def _named() -> re.Pattern[str]:
    """Return a label at a line's start that a colon or the line's end closes: dash, time, name, role, time."""
    return re.compile(
        rf"""[ \t]*(?:[-–—•*][ \t]+|(?P<arrows>>{{2,3}})[ \t]*)?
        (?P<first>{_TIME}[ \t]*(?:[-–—|][ \t]*)?)?
        (?P<open>[\[(<])?
        (?P<name>{_WORD}(?:[ \t](?:{_WORD}|\#?\d{{1,3}}(?!\d|:\d)|["“”][^\W\d_]+["“”])){{0,7}})
        (?(open)[\])>])
        (?P<aside>[ \t]*[(\[](?P<in>[^()\[\]\n]{{1,60}})[)\]])?
        (?P<role>,[ \t][^:.?!\n"“”]{{1,70}})?
        (?P<last>[ \t]{{0,20}}{_TIME})?
        (?:(?P<colon>[ \t]?[:：])|[ \t]*$)
        (?=[ \t]*(?P<figure>\d)?)""",
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _stopped() -> re.Pattern[str]:
    """Return a label that a full stop ends: `Q.`, `Senator Bell.`, `Mr. HALE of Ohio.`, `THE COURT.`."""
    titles = "|".join(sorted(_TITLES, key=len, reverse=True))
    return re.compile(
        rf"""[ \t]*(?P<name>[QA]
        | (?:[Tt]he[ \t])?(?i:{titles})\.?(?:[ \t](?:[^\W\d_]\.|of|the|van|de|{_LAST_WORD})){{1,5}}
        | [Tt][Hh][Ee][ \t][^\W\d_a-z]{{3,20}}(?:[ \t][^\W\d_a-z]{{2,20}}){{0,3}}
        )\.(?=[ \t]+(?P<figure>\d)?\S)""",
        re.VERBOSE,
    )


@cache
def _arrows() -> re.Pattern[str]:
    """Return `>>`, which says in captions that somebody else speaks."""
    return re.compile(r"[ \t]*>{2,3}[ \t]*(?=[^\s>])")


@cache
def _alone() -> re.Pattern[str]:
    """Return a name alone on a line, with words under it: `MARA QUILL`, `Mara Quill`."""
    return re.compile(
        rf"[ \t]*(?P<name>{_BARE_NAME})"
        r"[ \t]*\n(?=\n?[ \t]*\S)"
    )


@cache
def _beside() -> re.Pattern[str]:
    """Return a name at the beginning of a paragraph that brackets or a dash set apart: `[MARA QUILL]`, `Quill --`."""
    return re.compile(
        rf"[ \t]*(?:[\[(](?P<within>{_BARE_NAME})[\])]:?|(?P<name>{_BARE_NAME})[ \t]?(?:--|—|–|-[ \t]))"
        r"(?=[ \t]*[^\s\d])"
    )


def find_labels(text: str) -> list[Label]:
    """Return what looks like a label, in order; whether the text is a transcript is not asked."""
    found = {start: label for start in _lines_with_colons(text) if (label := _named_label(text, start))}
    for line, match in at_line_beginnings(_stopped(), text):
        if line not in found:
            start, name = match.start("name"), match["name"]
            found[line] = _label(text, start, match.end(), name, "", ".", figure=bool(match["figure"]))
    if ">>" in text:
        for line, match in at_line_beginnings(_arrows(), text):
            found.setdefault(line, _label(text, line, match.end(), "", "", ">>"))
    for match in _names_alone(text):
        if _names_someone(match["name"]):
            start = match.start("name")
            found.setdefault(start, _label(text, start, match.end(), match["name"], "", "line"))
    for line, match in at_line_beginnings(_beside(), text):
        name = match["within"] or match["name"]
        if _names_someone(name):
            sign: Sign = "[]" if match["within"] else "--"
            found.setdefault(line, _label(text, line, match.end(), name, "", sign))
    return [found[start] for start in sorted(found)]


def _names_alone(text: str) -> Iterator[re.Match[str]]:
    """Yield the names alone on the text's first line, or on one after an empty line."""
    alone = _alone()
    begins = searched = 0
    while begins >= 0:
        match = alone.match(text, begins)
        if match is not None:
            yield match
            searched = match.end()
        empty = text.find("\n\n", searched)
        begins, searched = (empty + 2, empty + 1) if empty >= 0 else (-1, 0)


def _lines_with_colons(text: str) -> Iterator[int]:
    """Yield where the lines begin that have a colon near their beginning, as a label and a time have."""
    for colon in (":", "："):
        at = text.find(colon)
        while at >= 0:
            start = text.rfind("\n", max(0, at - _LONGEST), at) + 1
            if start or at <= _LONGEST:
                yield start
            end = text.find("\n", at)
            at = text.find(colon, end) if end >= 0 else -1


def _named_label(text: str, start: int) -> Label | None:
    """Return the label that a line begins with, if it is one."""
    match = _named().match(text, start)
    if match is None:
        return None
    name, aside = match["name"], (match["in"] or "").strip()
    is_time = bool(_clock().search(aside))
    timed = is_time or bool(match["first"] or match["last"])
    sign = _sign(match, text, timed=timed)
    if sign is None or not _names_someone(name):
        return None
    role = (match["role"] or "")[1:].strip() or ("" if is_time else aside)
    start += len(match[0]) - len(match[0].lstrip())
    return _label(text, start, match.end(), name, role, sign, timed=timed, figure=bool(match["figure"]))


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"\d:\d\d")


def _label(
    text: str, start: int, end: int, name: str, role: str, sign: Sign, *, timed: bool = False, figure: bool = False
) -> Label:
    following = text[end : end + 40].lstrip(" \t\n\"“‘'…—–-")
    opens = not following[:1].islower()
    return Label(start, end, name.strip(), role, sign, timed, figure, timed or opens)


def _sign(match: re.Match[str], text: str, *, timed: bool) -> Sign | None:
    """Return what makes a line's beginning a label; None if nothing does."""
    name = match["name"]
    if match["colon"]:
        following = text[match.end() : match.end() + 1]
        touches = following.isalnum() or following == "/"
        return ":" if not touches or match["colon"] == "：" or (name.isupper() and len(name) > 3) else None
    if match["arrows"] or match["open"]:
        return None
    return "time" if timed else None


def _names_someone(name: str) -> bool:
    """Return whether words can be the name of somebody: capitalised, and no heading such as "Read more"."""
    words = name.split()
    if words[0].lower().rstrip(".") in _NAMES_NOBODY and len(words) < 3:
        return False
    if words[0][0].islower() or words[-1][0].islower():
        return False
    return all(not word[0].islower() or word in _PARTICLES for word in words)


def is_titled(name: str) -> bool:
    """Return whether a name has a title before it: Mr. Cole, SENATOR BELL."""
    words = name.lower().removeprefix("the ").split()
    return len(words) > 1 and words[0].rstrip(".") in _TITLES


def words_of_name(name: str) -> list[str]:
    """Return the words of a name in small letters without its titles; all of them where there is nothing else."""
    words = name.lower().split()
    return [word for word in words if word.rstrip(".") not in _TITLES] or words


def is_role(name: str) -> bool:
    """Return whether it is a word for whoever speaks, and no name: The Moderator, Speaker 2, UNIDENTIFIED MALE."""
    words = [word for word in name.lower().replace("#", "").split() if not word.rstrip(".").isdigit()]
    return bool(words) and words[-1].rstrip(".") in (_ROLES | _TITLES)
