"""Query to matches: pure functions over the source text, never over rows."""

from reader.search.expressions import ExpressionPattern, SearchTimeoutError
from reader.search.matches import Match, find_matches
from reader.search.query import BadQueryError, Query, find_speakers, parse_query
from reader.search.words import Pattern, WordsPattern, compile_words

__all__ = [
    "BadQueryError",
    "ExpressionPattern",
    "Match",
    "Pattern",
    "Query",
    "SearchTimeoutError",
    "WordsPattern",
    "compile_words",
    "find_matches",
    "find_speakers",
    "parse_query",
]
