import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.json_text import json_document
from reader.words.json_text import to_json

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b]52;c;aGk=\x07",
        "\x9b2J",
        "\x7f\x00\x08",
        "\u202eabc\u2066",
        "a\u2028b\u0085c",
        "\U000e0041\u200b\ufeff",
        "\ud800",
    ],
)
def test_h6_control_characters_are_kept_as_escapes(hostile: str) -> None:
    line = to_json({"text": hostile})
    assert json.loads(line) == {"text": hostile}
    assert line.isprintable()
    assert line.encode("utf-8")


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_w4_a_number_that_json_cannot_say_is_never_written(number: float) -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json({"rows": [number]})


def test_letters_of_any_script_stay_readable() -> None:
    assert to_json("naïve 日本 🙂 “x”") == '"naïve 日本 🙂 “x”"'


@pytest.mark.parametrize("markup", ["[/foo]", "[sic]", "[@click=app.quit]x", "a\\", "[$x] [100%]", "[bold"])
def test_b10_markup_comes_back_byte_for_byte(markup: str) -> None:
    assert json.loads(to_json(markup)) == markup


@given(st.lists(st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=2), max_size=4), ANY_TEXT)
def test_a_document_parses_back_whatever_it_holds(records: list[dict[str, str]], title: str) -> None:
    lines = list(json_document({"title": title}, "rows", records))
    assert json.loads("\n".join(lines)) == {"schema": 1, "title": title, "rows": records}
    assert len(lines) == len(records) + 2
    assert not any("\n" in line for line in lines)
