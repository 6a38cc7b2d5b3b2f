"""The schema of `reader export`: a collection of W3C Web Annotation; names of Reader's own begin with `reader:`."""

from __future__ import annotations

from typing import Any, Final

_STRING: Final = {"type": "string"}
_COUNT: Final = {"type": "integer", "minimum": 0}


def _object(required: dict[str, Any], sometimes: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the schema of an object of JSON-LD, which may have names of Reader's own."""
    return {
        "type": "object",
        "properties": {**required, **(sometimes or {})},
        "patternProperties": {"^reader:": {}},
        "required": list(required),
        "additionalProperties": False,
    }


def _one_or_several(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "array", "items": schema, "minItems": 1}]}


_SELECTORS: Final = {
    "anyOf": [
        _object({"type": {"const": "TextQuoteSelector"}, "exact": _STRING}, {"prefix": _STRING, "suffix": _STRING}),
        _object({"type": {"const": "TextPositionSelector"}, "start": _COUNT, "end": _COUNT}),
    ]
}
_RESOURCE: Final = _object(
    {"type": {"const": "SpecificResource"}, "source": _STRING},
    {"selector": _one_or_several(_SELECTORS), "purpose": _STRING},
)
_WORDS: Final = _object({"type": {"const": "TextualBody"}, "value": _STRING}, {"format": _STRING, "purpose": _STRING})
_WHO: Final = _object({"type": {"enum": ["Person", "Software"]}, "name": _STRING})

WEB_ANNOTATION: Final[dict[str, Any]] = {
    **_object(
        {
            "@context": {"type": "array"},
            "id": _STRING,
            "type": {"const": "AnnotationCollection"},
            "label": _STRING,
            "total": _COUNT,
            "first": _object(
                {
                    "id": _STRING,
                    "type": {"const": "AnnotationPage"},
                    "startIndex": {"const": 0},
                    "items": {"type": "array", "items": {"$ref": "#/$defs/Annotation"}},
                }
            ),
        }
    ),
    "$defs": {
        "Annotation": _object(
            {
                "id": _STRING,
                "type": {"const": "Annotation"},
                "motivation": _one_or_several(_STRING),
                "target": _one_or_several(_RESOURCE),
            },
            {
                "body": _one_or_several({"anyOf": [_RESOURCE, _WORDS]}),
                "creator": _WHO,
                "created": _STRING,
                "modified": _STRING,
            },
        )
    },
}
