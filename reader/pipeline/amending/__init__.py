"""Amendments of annotations in the text of a `dossier.yaml`, which may say other things by now than what was shown."""

from reader.pipeline.amending.amended_text import amend_text
from reader.pipeline.amending.fitting import DoesNotFitError

__all__ = ["DoesNotFitError", "amend_text"]
