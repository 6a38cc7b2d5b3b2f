"""Query to matches: pure functions over the source text, never over rows."""

from reader.search.authors import Authors
from reader.search.expressions import ExpressionPattern, SearchTimeoutError
from reader.search.matches import Match, find_matches, find_spans
from reader.search.names import BadQueryError, SpeakerNames, find_speakers
from reader.search.query import Pattern, Query, names_speakers, parse_query, parted

__all__ = [
    "Authors",
    "BadQueryError",
    "ExpressionPattern",
    "Match",
    "Pattern",
    "Query",
    "SearchTimeoutError",
    "SpeakerNames",
    "find_matches",
    "find_spans",
    "find_speakers",
    "names_speakers",
    "parse_query",
    "parted",
]
