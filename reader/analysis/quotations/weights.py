"""Weights for choosing among reporting words before the marks, and among sources.

The word with the largest sum is chosen; if equal, the nearest. Each docstring has a sentence that its weight decides:
without it, someone else would be named, or another word chosen (see `tests/analysis/quotations/test_weights.py`).
"""

from __future__ import annotations

from typing import Final

SPEECH: Final = 3.0
"""A verb of speech: 'Marlow said that Hall considers it quite “sound.”' is Marlow's."""
OTHER_CUE: Final = 0.5
"""Any other reporting verb, over one that is on no list: 'Marlow believes that the walker who had to say it was always
“sound” is wrong.' is Marlow's."""
ACCORDING_TO: Final = 3.0
"""The whole weight of "according to": 'According to Marlow, the walkers call the bridge “sound.”' is Marlow's."""
NEAR: Final = 2.0
"""A word right before the marks: 'Marlow told the council that Hall called it “sound.”' is Hall's."""
NEAR_WORDS: Final = 2
"""Words in between that still count as right before: 'Marlow said that Hall called it quite “sound.”' is Hall's,
'Marlow said that Hall called the old bridge “sound.”' is Marlow's."""
FOR_A_WORD_BETWEEN: Final = -0.04
"""Each word in between: 'Marlow said that the bridge over the river by the old mill in the valley below the town, as
Hall told the walkers, was “sound.”' is Hall's."""
THAT_OR_COLON: Final = 0.5
""""That" or a colon after the word: 'Marlow said that Hall told the walkers how it was “sound.”' is Marlow's."""
INFINITIVE: Final = -1.5
"""A base after "to": 'Marlow said he wanted Hall to say it was “sound.”' is reported by "said"."""
OTHER_BASE: Final = -0.7
"""Any other base: 'Marlow said the walkers would say it was “sound.”' is Marlow's."""
RELATIVE_CLAUSE: Final = -1.5
"""A subject after a noun and "that": 'Marlow said the plan that Hall described to the walkers was “sound.”' is
Marlow's."""
OUTER_CLAUSE: Final = -1.0
"""A pronoun that another reporting verb governs: 'Marlow said he told the walkers it was “sound.”' is reported by the
first verb."""
FREE_RELATIVE: Final = -4.0
"""A pronoun after "what": 'Hall denounced what he called a “sound” plan.' is reported by "denounced"."""

LIKE_SOMEONE: Final = 0.5
"""A name, a person, or he and she: 'Hall said the committee told the walkers it was “sound.”' is Hall's."""
LIKE_A_BODY: Final = 0.2
"""A body or a document: 'Hall said the committee warned that it was “sound.”' is the committee's."""
WHO: Final = -0.5
"""A relative pronoun: 'Hall told the woman who had asked the walkers that it was “sound.”' is Hall's."""
LIKE_A_THING: Final = -1.5
"""Any other noun: 'Hall said the lamplighter told the walkers it was “sound.”' is Hall's."""
LIKE_NOTHING: Final = -2.5
"""Anything that is not a noun: 'Hall said the bridge fell, and it told that it was not “sound.”' is Hall's."""
LEAST_FOR_A_CLAUSE: Final = -2.0
"""Anything below this is not a source of a clause without marks: 'It shows the bridge holds.' reports nothing."""
