"""What becomes of annotations that are taken into a dossier."""

from __future__ import annotations

from reader.files.fields import shortened
from reader.imports.annotations.annotated import Annotated
from reader.model import Finding
from reader.model.place import Place
from reader.model.values import dataclass, field

#: Most reports of one file: nobody reads more, and a broken file could have tens of thousands.
_TOLD = 1_000


@dataclass(frozen=True, slots=True)
class Taken:
    """One thing that is taken.

    Attributes:
        what: What it becomes: `quotation q3`, `note on q3`, `event`.
        place: Where it stands.
        words: What it says, on one line.
    """

    what: str
    place: Place
    words: str


@dataclass(slots=True)
class Outcome:
    """Collects what becomes of the annotations of one file.

    Attributes:
        file: Its name for findings.
        taken: What is taken, in the order of the file.
        there: How many annotations say what the dossier says already.
        left_to_reader: How many are only finds of Reader's, which looks for them here itself.
        left_out: How many are left out, or left as it is here.
    """

    file: str
    taken: list[Taken] = field(default_factory=list)
    there: int = 0
    left_to_reader: int = 0
    left_out: int = 0
    _findings: list[Finding] = field(default_factory=list)

    def take(self, what: str, place: Place, words: str) -> None:
        """Note that something is taken."""
        self.taken.append(Taken(what, place, " ".join(words.split())))

    def leave(self, annotated: Annotated, why: str, hint: str = "") -> None:
        """Report why an annotation is left out, with its number and its first words."""
        said = annotated.words or next((target.exact for target in annotated.targets if target.exact), "")
        words = f" (“{shortened(' '.join(said.split()))}”)" if said.strip() else ""
        self._tell(f"annotation {annotated.number}{words}: {why}", hint)

    def leave_number(self, number: int, why: str) -> None:
        """Report why something that is listed as an annotation is none."""
        self._tell(f"annotation {number}: {why}")

    def told(self) -> tuple[Finding, ...]:
        """Return what was reported, up to a limit, and then how much more there is."""
        more = self.left_out - len(self._findings)
        rest = (Finding(f"{more} more annotations are left out", self.file),) if more else ()
        return (*self._findings, *rest)

    def _tell(self, message: str, hint: str = "") -> None:
        self.left_out += 1
        if len(self._findings) < _TOLD:
            self._findings.append(Finding(message, self.file, hint=hint))
