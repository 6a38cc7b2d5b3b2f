"""Weights for choosing among reporting words before the marks.

The word with the largest sum is chosen; if equal, the nearest. Each docstring has a sentence that its weight decides:
without it, someone else would be named, or another word chosen (see `tests/analysis/quotations/test_weights.py`). What
else was weighed once (who is likely to speak, "that", a near word) the ranker learns by itself.
"""

from __future__ import annotations

from typing import Final

SPEECH: Final = 3.0
"""A verb of speech: 'Marlow said that Hall considers it quite “sound.”' is Marlow's."""
ACCORDING_TO: Final = 3.0
"""The whole weight of "according to": 'According to Marlow, the walkers call the bridge “sound.”' is Marlow's."""
FOR_A_WORD_BETWEEN: Final = -0.04
"""Each word in between, so that "according to" is more than a verb nearby: 'According to Marlow, the walkers call the
old bridge “sound.”' is Marlow's."""
FREE_RELATIVE: Final = -4.0
"""A pronoun after "what": 'Hall denounced what he called a “sound” plan.' is reported by "denounced"."""
NOTHING: Final = -2.5
"""A subject that names nothing: 'Hall said the bridge fell, and it told that it was not “sound.”' is Hall's."""
