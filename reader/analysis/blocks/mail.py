"""Mail: whose words the lines behind `>` are, by the line that introduces them or by their heads."""

from __future__ import annotations

import re
from functools import cache

#: A name: up to five capitalised words, particles between them.
NAME = r"[^\W\d_a-z][\w.'’-]{0,40}(?: (?:[a-z]{2,3} )?[^\W\d_a-z][\w.'’-]{0,40}){0,4}"
_ADDRESS = r"(?:[ ]?[<(\[][^<>()\[\]\s]{3,80}[>)\]])?"
_WROTE = "wrote|writes|schrieb|a écrit|escribió|ha scritto"
_HEAD = re.compile(r"(?:From|To|Cc|Date|Sent|Subject|Reply-To): ")


@cache
def _introduction() -> re.Pattern[str]:
    """Return `On 6 May 2019, at 10:02, Ann Hale <ann@example.org> wrote:`, also without the day."""
    return re.compile(
        rf"(?:(?:On|Am|Le|El|Il)[ ](?=[^\n]{{0,80}}\d)[^\n]{{3,80}}?[ ,])?(?P<name>{NAME}){_ADDRESS}[ ]?"
        rf"(?:{_WROTE})(?:[ ]on[ ][^\n]{{3,60}})?:"
    )


@cache
def _sender() -> re.Pattern[str]:
    return re.compile(rf"From: [\"“]?(?P<name>{NAME})[\"”]?{_ADDRESS}[ ]*(?:\n|$)")


def introduced_by(line: str) -> str:
    """Return who wrote what follows a line that introduces quoted mail; empty if it introduces none."""
    match = _introduction().fullmatch(line.strip())
    return match["name"] if match else ""


def sender_of(words: str) -> tuple[str, int]:
    """Return who sent a mail by the heads that its words begin with, and where its own words begin; or "" and 0."""
    match = _sender().match(words)
    if match is None:
        return "", 0
    at = 0
    for line in words.split("\n"):
        if line.strip() and not _HEAD.match(line):
            break
        at += len(line) + 1
    return match["name"], min(at, len(words))
