"""A text cut into words, each with the letter of its class, so that rules can be read as patterns of letters.

| letter | class | letter | class |
| --- | --- | --- | --- |
| `N` | capitalised: a name | `H` | pronoun that can speak: he, they, who is `W` |
| `T` | title before a name | `D` | determiner, possessive pronoun |
| `r` | noun for a person | `W` `t` | relative pronoun; that |
| `n` | any other word | `I` `O` | preposition; to |
| `E` `g` | unknown word in -ed; in -ing | `&` `S` | and, or, but; subordinator |
| `C` `b` `G` | reporting verb: finite, base, -ing | `Y` `M` | day or month; adverb |
| `V` `A` | other finite verb; auxiliary | `s` `0` | possessive 's; number |
| `Q` | a whole stretch in marks | `q` | a mark that is never closed |
| `B` | line end | `, : ; . ( ) -` | themselves (`.` also ? and !, `-` any dash) |
| `c` | according | `u` | quantifier that can stand alone: one, some |
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.marks import Region

_ABBREVIATION = (
    r"(?:[A-Z]\.){2,}|[A-Z]\.(?=[ \xa0][A-Z])"
    r"|(?:Mrs?|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Rev|Prof|Hon|Adm|Cmdr|Supt|Pres|Atty|St|Jr|Sr|Inc|Co|vs)\."
    r"|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex"
    r"|Va|Vt|Wash|Wis)\.(?=,)"
)
_CLITIC = r"(?:s|ve|re|ll|d|m)\b"
_TOKEN = re.compile(  # the commonest first: what begins with white space and a small letter is told in one step
    r"[^\S\n]*([a-z]+(?![\w’'\-./])|\n"
    rf"|(?=[A-Zv])(?:{_ABBREVIATION})"
    rf"|[^\W_]+(?:[’'\-./](?!{_CLITIC})[^\W_]+)*"
    rf"|[’']{_CLITIC}|--|[^\w\s])"
)
_PUNCTUATION = {
    "\n": "B", ",": ",", ":": ":", ";": ";", ".": ".", "?": ".", "!": ".", "…": ".", "(": "(", "[": "(", ")": ")",
    "]": ")", "—": "-", "–": "-", "--": "-", "-": "-", "―": "-", "|": ".",
    **dict.fromkeys("#*_<>=/~^\\{}", ";"),
    "’s": "s", "'s": "s", "’": "s", "'": "s", "&": "&",
    **dict.fromkeys(("’ve", "'ve", "’re", "'re", "’ll", "'ll", "’d", "'d", "’m", "'m"), "A"),
}  # fmt: skip
BEING = frozenset(["is", "was", "are", "were", "be", "been", "being"])
_DEPENDING = frozenset("sGbVC")
_BEFORE_IS = frozenset(["there", "here", "what", "where", "how"])
_NOUNS_IN_LY = frozenset(["family", "ally", "rally", "supply", "assembly", "bully", "fly", "jelly", "belly", "anomaly"])
_STOPS = frozenset(".B:-(q")
_LABEL = re.compile(r"[A-Z][A-Z.’'\-]{2,}(?: [A-Z][A-Z.’'\-]+){0,3}:(?=\s)")
_LONGEST_SENTENCE = 300
_MAY_END = re.compile("[.BQ]")
NOMINAL = frozenset("NTrnDus0EgbMY")


@dataclass(slots=True)
class Words:
    """The words of one text.

    Attributes:
        text: The text.
        starts: Offset of each word.
        ends: Offset after each.
        lower: Each in lower case; a stretch in marks is its opening mark.
        classes: Their letters, one a word, as one string.
        regions: Index of the word that stands for each stretch in marks.
        sentence_starts: Index of the first word of each sentence.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lower: list[str]
    classes: str
    regions: list[int]
    sentence_starts: list[int] = field(default_factory=list)

    def span_text(self, first: int, last: int) -> str:
        """Return the text from word `first` to word `last`, inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence that holds word `index`."""
        at = bisect_right(self.sentence_starts, index)
        following = self.sentence_starts[at] if at < len(self.sentence_starts) else len(self.classes)
        return self.sentence_starts[at - 1], following

    def sentence_number(self, index: int) -> int:
        """Return how many sentences begin at or before word `index`."""
        return bisect_right(self.sentence_starts, index)

    def find_sentences(self) -> None:
        """Fill `sentence_starts`."""
        self.sentence_starts = [0]
        for match in _MAY_END.finditer(self.classes):
            if self.ends_sentence(match.start()):
                self._cut_long(match.end())
                self.sentence_starts.append(match.end())
        self._cut_long(len(self.classes))

    def _cut_long(self, end: int) -> None:
        """Cut what has no end for too long, such as a table, so that the rules never look far."""
        while end - self.sentence_starts[-1] > _LONGEST_SENTENCE:
            self.sentence_starts.append(self.sentence_starts[-1] + _LONGEST_SENTENCE)

    def ends_sentence(self, index: int) -> bool:
        """Say whether a sentence ends with this word: a stop before a capital, or a stretch in marks that holds one."""
        letter = self.classes[index]
        if letter == "B":
            return True
        following = self.classes[index + 1 : index + 2] or "B"
        if letter == ".":
            return following in "BQq" or (following != "Q" and self._capital(index + 1))
        if letter == "Q" and following != ",":
            last = self.text[self.starts[index] : self.ends[index]].rstrip("\"”'’» ")[-1:]
            if last == ".":
                return following in "BQ" or self._capital(index + 1)
            if last in "?!…":
                return following in "BQ"
        return False

    def _capital(self, index: int) -> bool:
        """Say whether the word at `index` begins with a capital."""
        return index < len(self.starts) and self.text[self.starts[index]].isupper()


def cut_words(text: str, regions: list[Region], lexicon: Lexicon) -> Words:
    """Cut `text` into words; each closed stretch in marks, and each that fills its paragraph, is one word."""
    starts: list[int] = []
    ends: list[int] = []
    lower: list[str] = []
    letters: list[str] = []
    at_region: list[int] = []
    position = 0
    for region in regions:
        _cut(text, position, region.before, starts, ends, lower, letters, lexicon)
        at_region.append(len(letters))
        label = _LABEL.match(text, region.start, region.end)
        if label:
            _cut(text, region.start, label.end(), starts, ends, lower, letters, lexicon)
            at_region[-1] = len(letters)
        whole = region.closed or _fills_paragraph(text, region)
        starts.append(label.end() if label else region.before)
        ends.append(region.after if whole else max(region.start, starts[-1]))
        lower.append(text[region.before])
        letters.append("Q" if whole else "q")
        position = ends[-1]
    _cut(text, position, len(text), starts, ends, lower, letters, lexicon)
    words = Words(text, starts, ends, lower, "".join(letters), at_region)
    words.find_sentences()
    return words


def _fills_paragraph(text: str, region: Region) -> bool:
    """Say whether an unclosed stretch is a paragraph of its own, as where each paragraph opens with a mark."""
    return text[region.end : region.end + 1] in ("", "\n") and (region.before == 0 or text[region.before - 1] == "\n")


def _cut(
    text: str,
    start: int,
    end: int,
    starts: list[int],
    ends: list[int],
    lower: list[str],
    letters: list[str],
    lexicon: Lexicon,
) -> None:
    """Append the words of text[start:end]."""
    known, functions, titles = lexicon.known, lexicon.functions, lexicon.titles
    add_start, add_end, add_lower, add_letter = starts.append, ends.append, lower.append, letters.append
    previous = letters[-1] if letters else "B"
    for match in _TOKEN.finditer(text, start, end):
        at, after = match.span(1)
        low = word = text[at:after]
        letter = known.get(word)
        if letter is None:
            letter = _PUNCTUATION.get(word)
            if letter is None and word[0].isupper():
                low = word.lower()
                letter = _capitalised(word, low, previous, lexicon.classes, functions, titles)
            else:
                letter = letter or _unknown(word)
                lexicon.remember(word, letter)
        if letter in _DEPENDING:
            letter = _in_context(letter, previous, word, lower)
        add_start(at)
        add_end(after)
        add_lower(low)
        add_letter(letter)
        previous = letter


def _in_context(letter: str, previous: str, word: str, lower: list[str]) -> str:
    """Return the class that the word before leaves: after "the" a noun, after "he" the 's of is."""
    if letter == "s":
        return "A" if previous in "HWt" or (lower and lower[-1] in _BEFORE_IS) else "s"
    if previous in "Ds" and (letter in "Gb" or word[-1] == "s"):
        return "n"
    return letter


def _capitalised(
    word: str, low: str, previous: str, classes: dict[str, str], functions: dict[str, str], titles: dict[str, str]
) -> str:
    """Return the class of a capitalised word; at the head of a sentence it may be any word."""
    if word in titles:
        return "T"
    function = functions.get(low)
    if previous in _STOPS:
        if function:
            return function
        letter = classes.get(low, "N")
        return letter if letter in "CGr" else "N"
    if function and (function in "DHuY" or (function == "A" and word != "Will" and word != "May")):
        return function
    return "Y" if word == "May" and previous not in "NT" else "N"


def _unknown(word: str) -> str:
    """Return the class of a word that no list holds, by its ending."""
    if word[0].isdigit():
        return "0"
    if word.endswith("ly") and word not in _NOUNS_IN_LY:
        return "M"
    if word.endswith("ed") and len(word) > 4:
        return "E"
    return "g" if word.endswith("ing") and len(word) > 5 else "n"
