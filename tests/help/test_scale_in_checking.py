"""What the topic of checking says of the signs is what the program declares."""

from __future__ import annotations

from reader.help import topic_named
from reader.model.judgement import DECISIONS
from reader.model.verdicts import SCALE


def test_the_topic_has_the_scale_as_it_is_declared() -> None:
    rows = [f"| `{step.sign}` | {step.name}: {step.meaning} |" for step in SCALE]
    rows += [f"| `{decision.sign}` | a person decided: {decision.words} |" for decision in DECISIONS]
    topic = topic_named("checking")
    assert topic is not None
    assert "\n".join(rows) in topic.text
