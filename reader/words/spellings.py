"""British and American spellings of one word, by rule and by a small table."""

from __future__ import annotations

import re
from functools import lru_cache

#: Pairs that no rule below makes equal. Source: our own list of everyday words.
_PAIRS = (
    "grey gray|programme program|programmes programs|cheque check|cheques checks|tyre tire|tyres tires|kerb curb|"
    "plough plow|sceptical skeptical|sceptic skeptic|jewellery jewelry|aluminium aluminum|aeroplane airplane|"
    "moustache mustache|pyjamas pajamas|storey story|mum mom|enrol enroll|fulfil fulfill|skilful skillful|"
    "wilful willful|instalment installment|defence defense|offence offense|licence license|pretence pretense|"
    "practise practice|judgement judgment|acknowledgement acknowledgment|ageing aging|whisky whiskey|"
    "draught draft|mould mold|smoulder smolder|manoeuvre maneuver|yoghurt yogurt|cosy cozy|artefact artifact|"
    "towards toward|afterwards afterward|forwards forward|backwards backward|amongst among|whilst while|amidst amid|"
    "learnt learned|burnt burned|spelt spelled|dreamt dreamed|leant leaned|spoilt spoiled|adviser advisor|"
    "protester protestor|advisers advisors|protesters protestors|okay ok|odour odor|odours odors|centred centered|"
    "fuelled fueled|fuelling fueling"
)
_TABLE = dict(pair.split() for pair in _PAIRS.split("|"))
#: Rules, British to American; each needs letters before it, so that four is not for and filling not filing.
_RULES = (
    (re.compile(r"(?<=[a-z]{3})our"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=(?:e|ed|es|er|ers|ing)$)"), "yz"),
    (re.compile(r"(?<=[a-z]{2})([tb])re(?=s?$)"), r"\1er"),
    (re.compile(r"(?<=[a-z]{3})ogue(?=s?$)"), "og"),
    (re.compile(r"(?<=[a-z]{2}[b-df-hj-np-tv-z]el)l(?=(?:ed|ing|er|ers|or|ors)$)"), ""),
    (re.compile(r"(?<=[a-z]{2}[b-df-hj-np-tv-z]al)l(?=(?:ed|ing|er|ers)$)"), ""),
    (re.compile(r"^(?:ae|oe)|(?<=[a-z])(?:ae|oe)(?=[a-z]{3})"), "e"),
)


def same_spelling(one: str, other: str) -> bool:
    """Return whether two folded words are spellings of one word."""
    if one[:1] != other[:1] and not {one[:2], other[:2]} & {"ae", "oe"}:
        return False
    return american(one) == american(other)


@lru_cache(maxsize=20_000)
def american(form: str) -> str:
    """Return the American spelling of a folded word, or some form that only its spellings share."""
    if form in _TABLE:
        return _TABLE[form]
    for rule, letters in _RULES:
        form = rule.sub(letters, form)
    return form
