from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.search import Authors, find_matches, parse_query, said_by_speaker

STORY = '"The pier is old," Hale said. "It can wait," the letter reads. "We saw it," Low said.'
LETTER = 'The pier can wait.\n\nHale told us "never mind", and we left.\n'


def span(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_it_is_as_much_as_a_search_for_each_name_finds() -> None:
    dossier = Dossier(
        "Pier",
        (
            Document("story", STORY, "Story", kind="article", author="Ada Moss"),
            Document("letter", LETTER, "Letter", kind="letter", author="reyes"),
        ),
        (Speaker("hale", "Hale"), Speaker("reyes", "Reyes"), Speaker("paper", "the letter", kind="document")),
        (
            Quotation("q1", "story", (span("The pier is old,", STORY),), "direct", speaker="hale"),
            Quotation("q2", "story", (span("It can wait,", STORY),), "direct", speaker="paper"),
            Quotation("q3", "story", (span("We saw it,", STORY),), "direct"),
            Quotation("q4", "letter", (span("never mind", LETTER),), "direct", speaker="hale"),
        ),
    )
    everyone = Authors(dossier).everyone
    found = {each.id: len([*find_matches(dossier, parse_query(f"@{each.id}", everyone))]) for each in everyone}
    assert found == {"hale": 2, "reyes": 4, "paper": 4, "ada-moss": 2}
    assert dict(said_by_speaker(dossier)) == found
