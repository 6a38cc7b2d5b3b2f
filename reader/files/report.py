"""What is wrong with one file, as it is read: told up to a number, and counted beyond it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

from reader.model import Finding

#: Findings of one file that are told; nobody mends more at a time, and a broken file has hundreds of thousands.
MAX_FINDINGS = 200

#: Findings of one file for which it is looked for what was meant: each time costs a look at all known words.
MAX_SUGGESTIONS = 20

#: Known words that an unknown one is held against.
_COMPARED = 1_000


@dataclass(slots=True)
class Report:
    """Collects what is wrong with one file while it is read.

    Attributes:
        file: What the file is called.
        findings: The first ones, in the order in which they were met.
        more: How many were met after those.
        more_errors: How many of these are errors.
        suggestions: How many times it was asked what was meant.
    """

    file: str
    findings: list[Finding] = field(default_factory=list)
    more: int = 0
    more_errors: int = 0
    suggestions: int = 0

    def error(self, message: str, line: int, key: str, hint: str = "") -> None:
        """Note that something had to be left out."""
        self.add(Finding(message, self.file, line, key, hint))

    def warning(self, message: str, line: int, key: str, hint: str = "") -> None:
        """Note that something is shown, but doubtful."""
        self.add(Finding(message, self.file, line, key, hint, "warning"))

    def add(self, *findings: Finding) -> None:
        """Note what somebody else found."""
        for finding in findings:
            if len(self.findings) < MAX_FINDINGS:
                self.findings.append(finding)
            else:
                self.more += 1
                self.more_errors += finding.severity == "error"

    def told(self) -> tuple[Finding, ...]:
        """Return the findings, and after them how many more there are."""
        if not self.more:
            return tuple(self.findings)
        message = f"{self.more} more problems, {self.more_errors} of them errors"
        rest = Finding(message, self.file, hint="fix these first")
        return (*self.findings, rest if self.more_errors else replace(rest, severity="warning"))

    def may_suggest(self) -> bool:
        """Return whether there is time to look for what was meant, and count that it is done."""
        self.suggestions += 1
        return self.suggestions <= MAX_SUGGESTIONS

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return what to do about an unknown word: the nearest known one, or all of them if none is near.

        After `MAX_SUGGESTIONS` words nothing is suggested any more.
        """
        if not self.may_suggest():
            return ""
        from reader.words.near import nearest  # only where something is wrong

        names = list(islice(known, _COMPARED))
        if near := nearest(word, names):
            return f"did you mean {near!r}?"
        return f"known: {', '.join(names[:30])}" if names else ""
