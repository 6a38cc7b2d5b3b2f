"""The word lists of `words/`, read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ING_CUE,
    NUMBER,
    PERSON,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    VERB,
)
from reader.model.values import dataclass

_MOST_KNOWN = 60_000
WORDS = Path(__file__).parent / "words"

FUNCTION_CLASSES = {
    "pronoun": PRONOUN,
    "quantifier": QUANTIFIER,
    "relative": RELATIVE,
    "determiner": DETERMINER,
    "preposition": PREPOSITION,
    "to": TO,
    "according": ACCORDING,
    "that": THAT,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "auxiliary": AUXILIARY,
    "number": NUMBER,
    "time": TIME,
    "adverb": ADVERB,
}
"""The closed classes by their names in `functions.tsv`."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a reporting verb.

    Attributes:
        base: Its dictionary form: `say`.
        form: `base`, `third`, `past` or `ing`.
        noun: Whether its base and third person are also nouns: "reports".
        strength: `speech`, `thought` or `act`: how surely its subject speaks the words beside it.
    """

    base: str
    form: str
    strength: str
    noun: bool

    @property
    def speech(self) -> bool:
        """Whether its subject speaks the words beside it, rather than thinking or showing them."""
        return self.strength == "speech"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All word lists, keyed by the lower-case word.

    Attributes:
        classes: Word to its class (see `word_classes`).
        functions: The closed classes among them.
        cues: Forms of reporting verbs.
        noun_cues: Nouns that report their owner's words: "Layman's remark".
        first_names: Given name, as printed, to `m`, `f` or `u`.
        titles: Title, as printed, to `m`, `f` or `u`.
        roles: Noun for a person to `m`, `f`, `u` (one person) or `b` (several).
        bodies: Words that make a name the name of a body.
        documents: Nouns for texts that can be a source.
        works: Nouns next to which marks contain a title.
        no_people: Nouns that end like those for people and are none.
        notions: Nouns for what shows something but does not speak.
        places: Names, as printed, of places, peoples and creeds.
        prepositions: Base of a reporting verb to the prepositions with which it reports: "called for".
        known: The classes, and those of lower-case words seen since, so that each is classified only once.
    """

    classes: dict[str, str]
    functions: dict[str, str]
    cues: dict[str, Cue]
    noun_cues: frozenset[str]
    first_names: dict[str, str]
    titles: dict[str, str]
    roles: dict[str, str]
    bodies: frozenset[str]
    documents: frozenset[str]
    works: frozenset[str]
    no_people: frozenset[str]
    notions: frozenset[str]
    places: frozenset[str]
    prepositions: dict[str, frozenset[str]]
    known: dict[str, str]

    def remember(self, word: str, word_class: str) -> None:
        """Remember the class of a word that is on no list, up to a limit on how many are remembered."""
        if len(self.known) < _MOST_KNOWN:
            self.known[word] = word_class


@lru_cache(maxsize=1)
def english() -> Lexicon:
    """Return the word lists for English."""
    functions = {word: FUNCTION_CLASSES[name] for name, words in rows_of("functions.tsv") for word in words.split()}
    cues = dict(_cue_forms())
    bodies = frozenset(_column("bodies.txt"))
    roles = _in_both_numbers(dict(rows_of("roles.tsv")), bodies)
    classes: dict[str, str] = dict.fromkeys(_column("verbs.txt"), VERB)
    classes.update({form: _CUE_CLASSES[cue.form] for form, cue in cues.items()})
    classes.update(dict.fromkeys(roles, PERSON))
    classes.update(functions)
    return Lexicon(
        classes=classes,
        functions=functions,
        cues=cues,
        noun_cues=frozenset(_column("noun_cues.txt")),
        first_names=dict(rows_of("first_names.tsv")),
        titles=dict(rows_of("titles.tsv")),
        roles=roles,
        bodies=bodies,
        documents=frozenset(_column("documents.txt")),
        works=frozenset(_column("works.txt")),
        no_people=frozenset(_column("no_people.txt")),
        notions=frozenset(_column("notions.txt")),
        places=frozenset(_column("places.txt")),
        prepositions={base: frozenset(words.split()) for base, words in rows_of("prepositions.tsv")},
        known=dict(classes),
    )


def _in_both_numbers(roles: dict[str, str], bodies: frozenset[str]) -> dict[str, str]:
    """Return nouns for people with plurals of those in -er, -ist and the like, and singulars of such plurals."""
    found = dict(roles)
    for word, kind in roles.items():
        one, other = (word.removesuffix("s"), "u") if kind == "b" else (word, "b")
        form = one if kind == "b" else word + "s"
        if one.endswith(_LIKE_A_PERSON) and form not in bodies:
            found.setdefault(form, other)
    return found


_LIKE_A_PERSON = ("er", "or", "our", "ist", "ian", "eer", "ant", "ent")
_CUE_CLASSES = {"base": BASE_CUE, "third": CUE, "past": CUE, "ing": ING_CUE}


def _cue_forms() -> Iterator[tuple[str, Cue]]:
    """Yield each form of each reporting verb; a form that several verbs share belongs to the first."""
    seen: set[str] = set()
    for base, third, past, ing, strength, noun in rows_of("cues.tsv"):
        named = [(base, "base"), (third, "third"), (ing, "ing"), *((form, "past") for form in past.split("/"))]
        for form, name in reversed(named):
            if form != "-" and form not in seen:
                seen.add(form)
                yield form, Cue(base, name, strength, noun == "noun")


def rows_of(file: str) -> Iterator[list[str]]:
    """Yield the tab-separated fields of each line that is not a comment."""
    for line in (WORDS / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _column(file: str) -> Iterator[str]:
    """Yield the lines of a list with one column."""
    return (row[0] for row in rows_of(file))
