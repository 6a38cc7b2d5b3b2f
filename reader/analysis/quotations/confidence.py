"""How sure each rule is of the source that it names, from 0 to 1; the docstrings have an example of each.

`tests/analysis/quotations/test_confidence.py` has the sentences.
"""

from __future__ import annotations

from typing import Final

CERTAIN_AT_MOST: Final = 0.99
"""What no speaker is surer than: nobody is certain."""
SURE: Final = 0.98
"""What a rule says right beside the marks where its word is the only one that reports: how often that is right in news
that the rules were not developed on. '“It holds,” Marlow said.'"""
LABEL: Final = 0.95
"""'MARLOW: “It holds.”'"""
RIGHT_AFTER: Final = 0.95
"""'“It holds,” said Marlow.' and '“It holds,” Marlow said.'"""
IN_THE_WORDS_OF: Final = 0.9
"""'It is, in the words of Marlow, “a sound bridge.”'"""
ACCORDING_TO: Final = 0.9
"""'“A sound bridge,” according to Marlow.'"""
VERB_BEFORE: Final = 0.75
"""'Marlow told the council it was “sound.”'"""
SHORT_SENTENCE: Final = 0.85
"""'“It holds.” Marlow said.'"""
SIGNED: Final = 0.85
"""'“It holds.” - Ada Marlow'"""
OWNER: Final = 0.7
"""'Marlow's “sound” plan', 'his “sound” plan', 'Marlow's claim that it was “sound”'"""
LATER: Final = 0.7
"""'A “truly sound old bridge” is all we need, Marlow said.'"""
CARRIED_ON: Final = 0.7
"""'“It holds,” Marlow said.', then '“It always will.”' in its own paragraph."""
SENTENCE_BEFORE: Final = 0.6
"""'Marlow issued a statement. “It holds.”', 'Marlow stood up. “It holds.”'"""
SUBJECT_OF_CLAUSE: Final = 0.5
"""'Marlow leaned on the “perfectly sound and solid” rail.'"""
CARRIED_INTO_A_CLAUSE: Final = 0.4
"""'“It holds,” Marlow said.', then 'Perhaps “a sound old bridge indeed”.', which names nobody."""
NOBODY: Final = 0.2
"""'“It holds.”', and nothing else."""

SURE_CLAUSE: Final = 0.85
"""A whole clause after a plain verb of saying: 'Marlow said that the old bridge would surely hold.'"""
CLAUSE_AFTER_THAT: Final = 0.8
"""'Marlow said that the bridge holds.'"""
CLAUSE_OF_SPEECH: Final = 0.7
"""'Marlow said the bridge holds.' and 'The bridge holds, Marlow said.'"""
CLAUSE_OF_THOUGHT: Final = 0.5
"""'Marlow believes the bridge holds.'"""
CLAUSE_ACCORDING_TO: Final = 0.8
"""'According to Marlow, the bridge holds.'"""

PRONOUN: Final = 0.88
"""How often a pronoun is resolved correctly in news that the rules were not developed on; it multiplies the confidence
in '“It holds,” she said.'"""
