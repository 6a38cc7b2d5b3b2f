"""What a dossier is: frozen values, no I/O, and no imports from the other rooms."""

from reader.model.document import SOURCE, TRANSCRIPT, UNDESCRIBED, Document
from reader.model.dossier import Dossier
from reader.model.edtf import EdtfDate, parse_edtf, single_day
from reader.model.event import Event, TimeExpression
from reader.model.finding import Finding
from reader.model.link import Change, Link
from reader.model.locator import Locator, anchor_at, locator_at, named_offset, page_offset, place_words
from reader.model.provenance import Provenance
from reader.model.quotation import Kind, Origin, Quotation
from reader.model.span import Span
from reader.model.speaker import Speaker
from reader.model.stretches import Stretches
from reader.model.verdicts import Verdict

__all__ = [
    "SOURCE",
    "TRANSCRIPT",
    "UNDESCRIBED",
    "Change",
    "Document",
    "Dossier",
    "EdtfDate",
    "Event",
    "Finding",
    "Kind",
    "Link",
    "Locator",
    "Origin",
    "Provenance",
    "Quotation",
    "Span",
    "Speaker",
    "Stretches",
    "TimeExpression",
    "Verdict",
    "anchor_at",
    "locator_at",
    "named_offset",
    "page_offset",
    "parse_edtf",
    "place_words",
    "single_day",
]
