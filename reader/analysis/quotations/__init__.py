"""Quotations and their speakers, found by rules and word lists.

The modules, in the order in which a text passes through them:

    marks                 which stretches stand in quotation marks
    word_classes          the classes of words that the rules tell apart
    classified_words      the words of a text, each with its class
    word_cutter           cuts a text into them (by `lexicon` and `words/`)
    phrases               noun phrases: who or what is named
    clauses               the subjects of verbs
    verbs, cues           reporting words, and the rules (`before`, `after`) by which they name a source
    speech                which stretches are nobody's words
    attribution           each stretch with its source, also from the sentences around
    groups                which stretches are one quotation
    reported              reported speech without marks, from `reported_content`'s first word to its last
    utterances            what was found of both kinds, in the order of the text
    names                 titles, given names and surnames
    people                everyone who is named, each with all names
    pronouns              whom he and she stand for
    speakers              the people, bodies and documents behind the sources
    assembly              all of these in turn

To add a rule, write it and name it in its module's `RULES`; to add a word, add a line to a list in `words/`. Another
language is a folder of such lists and a function beside `lexicon.english`.
"""

from __future__ import annotations

from reader.analysis.quotations.assembly import Attribution, find_quotations

__all__ = ["Attribution", "find_quotations"]
