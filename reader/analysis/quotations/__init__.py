"""Quotations and their speakers, found by rules and word lists.

The modules, in the order in which they process a text:

    marks                 which stretches are spoken: in `double_marks`, `single_marks`, after the dash of `dialogue`;
                          `unclosed` ones end before one of `said_clauses`
    single_words          addresses and nicknames, which are one word
    word_classes          the classes of words that the rules distinguish
    classified_words      the words of a text, each with its class
    abbreviations         stops that end no sentence
    word_cutter           splits a text into them (using `lexicon` and `words/`)
    phrases               noun phrases: who or what is named
    clauses               the subjects of verbs, past the `modifiers` before them
    verbs, cues           reporting words, and the rules (`before`, `after`) by which they name a source
    passives              whoever "was told" does not speak
    speech, titles        which stretches in marks are not speech
    someone               who can speak, and what cannot
    attribution           each stretch with its source, which may be in a neighbouring sentence
    mentions, candidates  who is named around a stretch
    features, ranking     which of them is likeliest, by learned weights, and how likely
    groups                which stretches form one quotation
    reported              reported speech without marks; `reported_content` finds where it begins and ends
    utterances            what was found of both kinds, in the order of the text
    names                 titles, given names and surnames
    appositions           who bears a role by the name beside it
    descriptions          whom "the mayor" means
    people                everyone who is named, each with all names
    pronouns              whom he and she refer to
    speakers              the people, bodies and documents behind the sources
    assembly              all of these in turn
    quoted_within         what stands in marks within a turn or a block, as its speaker quotes it

To add a rule, write it and list it in its module's `RULES`; to add a word, add a line to a list in `words/`. All of
these are for English. In any other language (see `reader.analysis.language`), `other_languages` finds what is in marks,
and `sayings` the names that stand beside it.
"""

from __future__ import annotations

from reader.analysis.quotations.assembly import Attribution, find_quotations, numbered, numbered_in_order
from reader.analysis.quotations.quoted_within import quoted_within

__all__ = ["Attribution", "find_quotations", "numbered", "numbered_in_order", "quoted_within"]
