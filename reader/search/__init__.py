"""Query to matches: pure functions over the source text, never over rows."""

from reader.search.authors import Authors
from reader.search.expressions import ExpressionPattern, SearchTimeoutError
from reader.search.matches import Finder, Match, find_matches
from reader.search.names import BadQueryError, SpeakerNames, UnknownSpeakerError, find_speakers
from reader.search.query import Pattern, Query, names_speakers, parse_query, parted
from reader.search.totals import said_by_speaker

__all__ = [
    "Authors",
    "BadQueryError",
    "ExpressionPattern",
    "Finder",
    "Match",
    "Pattern",
    "Query",
    "SearchTimeoutError",
    "SpeakerNames",
    "UnknownSpeakerError",
    "find_matches",
    "find_speakers",
    "names_speakers",
    "parse_query",
    "parted",
    "said_by_speaker",
]
