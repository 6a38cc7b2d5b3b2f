"""Verbs and other words that show whether a clause looks back or ahead."""

from __future__ import annotations

from reader.analysis.times.vocabulary import listed

#: Past tenses that do not end in -ed, of verbs common in news and histories.
IRREGULAR_PASTS = frozenset(
    listed(
        "was were had did went came took made gave got saw knew thought told said felt left kept began ran brought "
        "wrote sat stood lost paid met led understood spoke spent grew won bought sent built fell held became rose "
        "sold drew drove flew broke caught chose dealt fought found forgot hid hit hung laid lay lent lit meant rode "
        "rang sang sank shot showed shut slept slid stuck stole struck swept swore taught tore threw woke wore "
        "withdrew overthrew arose awoke bore beat bent bled blew bred clung cost dug drank ate fed fled forbade froze "
        "heard knelt leapt learnt overcame sought shook shrank slew sped spun sprang stank strode strove swam swung "
        "undertook underwent upheld wept wound wrung"
    )
)

#: Words in -ed that are not past tenses.
NOT_PAST = frozenset(
    listed(
        "need indeed proceed succeed exceed speed feed seed breed greed bleed hundred united based unspecified unnamed "
        "unidentified undisclosed unexpected unprecedented related limited reed fred ahmed mohammed mohamed alfred "
        "jared wilfred manfred winifred weed deed creed sled hatred sacred wicked naked kindred"
    )
)

AHEAD = frozenset(
    listed(
        "will shall 'll ’ll would may might could can should must upcoming due scheduled expected planned slated "
        "expects expect plans plan intends intend hopes hope aims wants want proposes proposed seeks tomorrow "
        "forthcoming pending awaits await anticipates anticipated projected forecast forecasts if "
        "prepares preparing going payable effective please"
    )
)

#: An infinitive after one of these is about the future.
BEFORE_AN_AIM = frozenset(listed("is are due about set going agreed decided likely ready able planning hoping trying"))

#: Words of `AHEAD` that are nouns after an article.
NOUNS_TOO = frozenset(listed("plan plans hope hopes forecast forecasts aims will"))

BACK = frozenset(listed("ago since previously last earlier yesterday has have 've ’ve having been after following"))

#: Reporting verbs: a date next to one dates the saying, not what is said.
REPORTING = frozenset(listed("said says told announced reported added"))

#: What is told in these forms is told on the day beside them.
TELLING = frozenset(listed("announcing saying adding tweeting"))

#: After "would not": what somebody has already refused to do.
REFUSED_TO = frozenset(listed("say comment discuss elaborate confirm speculate answer identify talk disclose give"))
