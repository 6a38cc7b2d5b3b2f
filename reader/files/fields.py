"""Typed fields of a YAML mapping; what is missing, mistyped or unknown is reported with line and key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.files.cleaning import clean_line
from reader.files.report import Report
from reader.files.yaml_tree import Mapping, Node, Scalar
from reader.files.yaml_tree import Sequence as YamlSequence
from reader.model import parse_edtf
from reader.model.values import dataclass

_KIND_NAMES = {Scalar: "a text", YamlSequence: "a list", Mapping: "a mapping"}


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping whose fields are read by name.

    Attributes:
        mapping: The mapping.
        path: Its path from the root: `quotations[3]`; empty for the root.
        label: Its name in messages: `quotation q4`; empty for the root.
        report: Where problems are reported.
    """

    mapping: Mapping
    path: str
    label: str
    report: Report

    @property
    def line(self) -> int:
        """Line it begins on."""
        return self.mapping.line

    def labelled(self, label: str) -> Fields:
        """Return the same fields with another label."""
        return Fields(self.mapping, self.path, label, self.report)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Report every unknown key, with the most similar known one."""
        for key, _ in self.mapping.entries:
            if key.text not in known:
                name = clean_line(key.text)
                self.complain("", key.line, f"unknown key {name!r}", self.nearest(name, known), key=name)

    def has(self, name: str) -> bool:
        """Return whether a field is given and not empty (`key:` or `key: ~`)."""
        value = self.mapping.get(name)
        return value is not None and not (isinstance(value, Scalar) and value.absent)

    def line_of(self, name: str) -> int:
        """Return the line of a field's value, or of the mapping if it has none."""
        value = self.mapping.get(name)
        return value.line if value is not None else self.line

    def key_of(self, name: str) -> str:
        """Return the path of a field from the root."""
        return f"{self.path}.{name}" if self.path and name else self.path or name

    def text(self, name: str, default: str = "") -> str:
        """Return a field with one line of text, or the default if it is missing."""
        return clean_line(self.words(name)).strip() or default

    def words(self, name: str) -> str:
        """Return a field with any number of lines of text; empty if it is missing."""
        value = self.mapping.get(name) if self.has(name) else None
        if value is None:
            return ""
        if not isinstance(value, Scalar):
            self.mistyped(name, value, "a text")
            return ""
        return value.text

    def required(self, name: str, hint: str = "") -> str:
        """Return a required field; if it is missing, report that and return an empty text."""
        text = self.text(name)
        if not text and not isinstance(self.mapping.get(name), YamlSequence | Mapping):
            self.missing(name, hint)
        return text

    def choice(self, name: str, options: Sequence[str], default: str) -> str:
        """Return a field with one of several words, or the default if it is missing or another word."""
        text = self.text(name)
        if text and text not in options:
            message = f"{shortened(text)!r} is not one of {', '.join(options)}"
            self.complain(name, self.line_of(name), message, self.report.meant(text, options))
        return text if text in options else default

    def flag(self, name: str, default: bool) -> bool:
        """Return a field that is true or false (or yes, no), or the default if it is missing or something else."""
        word = self.choice(name, ("true", "false", "yes", "no"), "true" if default else "false")
        return word in ("true", "yes")

    def share(self, name: str, default: float) -> float:
        """Return a field with a number from 0 to 1."""
        text = self.text(name)
        if not text:
            return default
        try:
            number = float(text) if len(text) < 32 else -1.0
        except ValueError:
            number = -1.0
        if not 0 <= number <= 1:
            self.complain(name, self.line_of(name), f"{shortened(text)!r} is not a number from 0 to 1", "")
            return default
        return number

    def date(self, name: str) -> str:
        """Return a field with an EDTF date; empty if it is missing or not a date."""
        text = self.text(name)
        if not text:
            return ""
        try:
            return parse_edtf(text).text
        except ValueError as error:
            message = str(error) if len(text) < 64 else f"{shortened(text)!r} is not a date"
            self.complain(name, self.line_of(name), clean_line(message), "write it as 2013-05-22, 2013-05 or 2013")
            return ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a field with a list of one-line texts; empty if it is missing."""
        return tuple(text for text, _ in self.texts_with_lines(name))

    def texts_with_lines(self, name: str) -> Iterator[tuple[str, int]]:
        """Yield the texts of a list with their lines."""
        value = self.mapping.get(name) if self.has(name) else None
        if value is None:
            return
        if not isinstance(value, YamlSequence):
            self.mistyped(name, value, "a list, such as [one, two]")
            return
        for item in value.items:
            if isinstance(item, Scalar):
                yield clean_line(item.text).strip(), item.line
            else:
                self.mistyped(name, item, "a list of texts")

    def mappings(self, name: str, *, one_is_enough: bool = False) -> list[Fields]:
        """Return a field with a list of mappings; anything else in it is reported and left out.

        Args:
            name: The field.
            one_is_enough: Whether a single mapping counts as a list of one.
        """
        value = self.mapping.get(name) if self.has(name) else None
        if value is None:
            return []
        if one_is_enough and isinstance(value, Mapping):
            return [Fields(value, self.key_of(name), self.label, self.report)]
        if not isinstance(value, YamlSequence):
            self.mistyped(name, value, "a list")
            return []
        found = []
        for number, item in enumerate(value.items):
            path = f"{self.key_of(name)}[{number}]"
            if isinstance(item, Mapping):
                found.append(Fields(item, path, self.label, self.report))
            else:
                message = f"is {_KIND_NAMES[type(item)]}, not a mapping"
                self.report.error(self._labelled(message), item.line, path, "write it as {key: value, ...}")
        return found

    def inner(self, name: str) -> Fields | None:
        """Return a field with a mapping; None if it is missing or something else."""
        value = self.mapping.get(name) if self.has(name) else None
        if isinstance(value, Mapping):
            return Fields(value, self.key_of(name), self.label, self.report)
        if value is not None:
            self.mistyped(name, value, "a mapping, such as {exact: some words}")
        return None

    def missing(self, name: str, hint: str = "") -> None:
        """Report a missing field."""
        self.complain(name, self.line_of(name), f"{name!r} is missing", hint or f"add {name}: ...")

    def mistyped(self, name: str, value: Node, wanted: str) -> None:
        """Report a field with a value of the wrong type."""
        self.complain(name, value.line, f"{name!r} is {_KIND_NAMES[type(value)]}, not {wanted}", "")

    def complain(self, name: str, line: int, message: str, hint: str, *, key: str = "") -> None:
        """Report an error in a field."""
        self.report.error(self._labelled(message), line, self.key_of(key or name), hint)

    def doubt(self, name: str, line: int, message: str, hint: str) -> None:
        """Report a warning about a field."""
        self.report.warning(self._labelled(message), line, self.key_of(name), hint)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return what to do about an unknown word, as `Report.nearest` does."""
        return self.report.nearest(word, known)

    def _labelled(self, message: str) -> str:
        return f"{self.label}: {message}" if self.label else message


def shortened(text: str, limit: int = 40) -> str:
    """Return a text shortened to fit into a message."""
    return text if len(text) <= limit else text[: limit - 1] + "…"
