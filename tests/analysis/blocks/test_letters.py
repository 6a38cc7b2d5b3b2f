"""Who wrote a letter."""

from __future__ import annotations

import pytest

from reader.analysis.blocks import author_of_letter

LETTER = """\
Town Hall, 3 May 2019

Dear Mr. Hale,

We will not sell the ferry. I hope that you can live with that.

{closing}

{signature}
"""


@pytest.mark.parametrize(
    ("closing", "signature", "author"),
    [
        ("Sincerely,", "Ruth Okafor", "Ruth Okafor"),
        ("Yours faithfully,", "Ruth Okafor\nChairwoman of the Council", "Ruth Okafor"),
        ("With kind regards,", "Dr. Ruth Okafor, chairwoman", "Ruth Okafor"),
        ("Respectfully yours,", "Ruth Okafor\n\nThomas Marsh", ""),
        ("Sincerely,", "", ""),
    ],
)
def test_the_one_name_under_the_closing_words(closing: str, signature: str, author: str) -> None:
    assert author_of_letter(LETTER.format(closing=closing, signature=signature)) == author


@pytest.mark.parametrize(
    "title",
    [
        "Remarks by Governor Elena Castellano",
        "PREPARED STATEMENT OF Elena Castellano",
        "Speech by Elena Castellano, mayor",
    ],
)
def test_the_name_in_the_title_of_a_speech(title: str) -> None:
    assert author_of_letter(f"{title}\n\nMy friends, the ice is gone.\n") == "Elena Castellano"


def test_a_text_without_a_greeting_is_no_letter() -> None:
    assert author_of_letter("We will not sell the ferry.\n\nSincerely,\n\nRuth Okafor\n") == ""
