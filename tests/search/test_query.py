import pytest

from reader.model import Speaker
from reader.search import BadQueryError, parse_query

SPEAKERS = (
    Speaker("layman", "Dan Layman", aliases=("the director",)),
    Speaker("idris", "Salim Idris", title="Gen.", aliases=("the letter",)),
    Speaker("smith-a", "Anna Smith"),
    Speaker("smith-b", "Ben Smith"),
)


def test_words_search_the_whole_text() -> None:
    query = parse_query("peace talks", SPEAKERS)
    assert (query.words, query.speakers) == ("peace talks", ())


@pytest.mark.parametrize(
    "text",
    ["@layman weapons", "@Layman weapons", '@"dan layman" weapons', "@“Dan Layman” weapons", "@lay weapons"],
)
def test_a_speaker_is_named_by_id_name_or_the_beginning_of_a_word(text: str) -> None:
    query = parse_query(text, SPEAKERS)
    assert (query.words, query.speakers) == ("weapons", ("layman",))


def test_a_speaker_alone_means_everything_they_said() -> None:
    query = parse_query('@"the letter"', SPEAKERS)
    assert (query.words, query.speakers) == ("", ("idris",))


def test_a_name_that_two_share_means_both() -> None:
    assert parse_query("@smith", SPEAKERS).speakers == ("smith-a", "smith-b")


def test_an_unknown_speaker_is_reported_with_the_nearest() -> None:
    with pytest.raises(BadQueryError, match="no speaker is called 'laymon'; did you mean Dan Layman"):
        parse_query("@laymon weapons", SPEAKERS)


def test_an_escaped_at_sign_is_searched_for() -> None:
    assert parse_query(r"\@layman", SPEAKERS).words == "@layman"


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_to_search_for_is_an_error(text: str) -> None:
    with pytest.raises(BadQueryError, match="nothing to search for"):
        parse_query(text, SPEAKERS)


def test_a_broken_expression_is_an_error_only_where_one_is_meant() -> None:
    assert parse_query("(", SPEAKERS).words == "("
    with pytest.raises(BadQueryError, match="not a regular expression"):
        parse_query("(", SPEAKERS, regex=True)


def test_a_whole_word_of_a_name_is_nearer_than_the_beginning_of_one() -> None:
    speakers = (Speaker("a", "Alan Moss"), Speaker("b", "Al Lee"))
    assert parse_query("@al", speakers).speakers == ("b",)
    assert parse_query("@ala", speakers).speakers == ("a",)
    assert parse_query('@"al lee"', (*speakers, Speaker("c", "Al Lee Junior"))).speakers == ("b",)


@pytest.mark.parametrize(("typed", "found"), [("@perez", "p"), ("@Pérez", "p"), ("@pèrez", "")])
def test_a_speaker_is_named_without_accents_or_with_the_right_ones(typed: str, found: str) -> None:
    speakers = (Speaker("p", "Ana Pe\u0301rez"),)
    if found:
        assert parse_query(typed, speakers).speakers == (found,)
    else:
        with pytest.raises(BadQueryError, match="did you mean Ana"):
            parse_query(typed, speakers)


def test_several_speakers_are_asked_for_or_left_out() -> None:
    query = parse_query('@layman @"salim idris", -@ben weapons for all', SPEAKERS)
    assert (query.words, query.speakers, query.excluded) == ("weapons for all", ("layman", "idris"), ("smith-b",))
    assert parse_query("-@layman", SPEAKERS).excluded == ("layman",)
    assert parse_query("@smith -@ben", SPEAKERS).speakers == ("smith-a",)


def test_whoever_is_asked_for_cannot_be_left_out_too() -> None:
    with pytest.raises(BadQueryError, match="left out too"):
        parse_query("@layman -@layman", SPEAKERS)


def test_a_name_that_several_share_is_told() -> None:
    assert parse_query("@smith", SPEAKERS).ambiguity == "@smith may be Anna Smith or Ben Smith: both are meant"
    assert parse_query("@layman", SPEAKERS).ambiguity == ""
    many = [Speaker(f"s{number}", f"Smith {number}") for number in range(9)]
    assert parse_query("@smith", many).ambiguity.endswith("Smith 2 or 6 more: all are meant")


@pytest.mark.parametrize("text", ["@", "@ geneva", '@"" geneva', "-@", "@layman @"])
def test_a_name_is_asked_for_where_none_is_typed(text: str) -> None:
    with pytest.raises(BadQueryError, match=r"no name after @.*\\@"):
        parse_query(text, SPEAKERS)


def test_a_quotation_mark_that_is_not_closed_is_told_where_nobody_is_found() -> None:
    assert parse_query('@"dan layman', SPEAKERS).speakers == ("layman",)
    with pytest.raises(BadQueryError, match="not closed"):
        parse_query('@"dan layman weapons', SPEAKERS)


def test_an_escaped_minus_is_searched_for() -> None:
    assert parse_query(r"\-@layman", SPEAKERS).words == "-@layman"
    assert parse_query(r"@idris \@layman", SPEAKERS).words == "@layman"
