"""Query to matches: pure functions over the source text, never over rows."""

from reader.search.expressions import ExpressionPattern, SearchTimeoutError
from reader.search.matches import Match, find_matches
from reader.search.query import BadQueryError, Pattern, Query, find_speakers, parse_query

__all__ = [
    "BadQueryError",
    "ExpressionPattern",
    "Match",
    "Pattern",
    "Query",
    "SearchTimeoutError",
    "find_matches",
    "find_speakers",
    "parse_query",
]
