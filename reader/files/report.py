"""The problems of a file, collected while it is read: reported up to a limit, and counted beyond it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from reader.model import Finding
from reader.model.values import dataclass, field, replace

#: Findings of one file that are reported; nobody fixes more at a time, and a broken file can have hundreds of
#: thousands.
MAX_FINDINGS = 200

#: Findings of one file that get a suggestion, each of which costs a look at all known words.
MAX_SUGGESTIONS = 20

#: Known words that an unknown one is compared with.
_COMPARED = 1_000


@dataclass(slots=True)
class Report:
    """Collects the problems of one file while it is read.

    Attributes:
        file: The file's name.
        findings: The first ones, in order.
        more: How many came after those.
        more_errors: How many of these are errors.
        suggestions: How many suggestions were asked for.
    """

    file: str
    findings: list[Finding] = field(default_factory=list)
    more: int = 0
    more_errors: int = 0
    suggestions: int = 0

    def error(self, message: str, line: int, key: str, hint: str = "") -> None:
        """Add an error: something had to be left out."""
        self.add(Finding(message, self.file, line, key, hint))

    def warning(self, message: str, line: int, key: str, hint: str = "") -> None:
        """Add a warning: something is shown, but doubtful."""
        self.add(Finding(message, self.file, line, key, hint, "warning"))

    def add(self, *findings: Finding) -> None:
        """Add findings."""
        for finding in findings:
            if len(self.findings) < MAX_FINDINGS:
                self.findings.append(finding)
            else:
                self.more += 1
                self.more_errors += finding.severity == "error"

    def told(self) -> tuple[Finding, ...]:
        """Return the findings, followed by one that counts the rest."""
        if not self.more:
            return tuple(self.findings)
        message = f"{self.more} more problems, {self.more_errors} of them errors"
        rest = Finding(message, self.file, hint="fix these first")
        return (*self.findings, rest if self.more_errors else replace(rest, severity="warning"))

    def may_suggest(self) -> bool:
        """Return whether another suggestion is allowed, and count it."""
        self.suggestions += 1
        return self.suggestions <= MAX_SUGGESTIONS

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return a hint for an unknown word: the most similar known one, or a list of them if none is close.

        After `MAX_SUGGESTIONS` words it is empty.
        """
        if not self.may_suggest():
            return ""
        names = list(islice(known, _COMPARED))
        return _did_you_mean(word, names) or (f"known: {', '.join(names[:30])}" if names else "")

    def meant(self, word: str, listed: Sequence[str]) -> str:
        """Return a hint like `nearest`, but empty if no word is close: for messages that list the known ones."""
        return _did_you_mean(word, listed) if self.may_suggest() else ""


def _did_you_mean(word: str, names: Sequence[str]) -> str:
    from reader.words.near import nearest  # only where something is wrong

    near = nearest(word, names)
    return f"did you mean {near!r}?" if near else ""
