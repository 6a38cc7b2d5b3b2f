from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.model.quotation import Kind
from reader.search.sayings import sayings_of

STORY = "The “pier is old”, Hale wrote. She said it would fall. In her letter: “It fell.”"
HEARING = "MS. HALE: The pier is old.\n\nMR. COLE: “Old,” she says.\n\nMS. HALE: Very old.\n"
LETTER = "It fell.\n\nI was there, and “who is to pay” is the question.\n"


def span(words: str, text: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def quoted(
    name: str, document: str, words: str, text: str, kind: Kind = "direct", speaker: str = "hale", date: str = ""
) -> Quotation:
    return Quotation(name, document, (span(words, text),), kind, speaker=speaker, date=date)


DOSSIER = Dossier(
    "Pier",
    (
        Document("story", STORY, "Story", kind="article", date="2021-05-09"),
        Document("hearing", HEARING, "Hearing", kind="hearing", date="2021-05-03"),
        Document("letter", LETTER, "Letter", kind="letter", author="hale", date="2021-05"),
    ),
    (Speaker("hale", "Ann Hale"), Speaker("paper", "her letter", kind="document", aliases=("the letter",))),
    (
        quoted("q1", "story", "pier is old", STORY, "mixed", date="2021-05-03"),
        quoted("q2", "story", "it would fall", STORY, "indirect"),
        quoted("q3", "story", "It fell.", STORY, speaker="paper"),
        quoted("q4", "story", "The", STORY, "term"),
        quoted("q5", "hearing", "The pier is old.", HEARING),
        quoted("q6", "hearing", "Old,", HEARING, "mixed"),
        quoted("q7", "hearing", "Very old.", HEARING),
        quoted("q8", "letter", "who is to pay", LETTER),
    ),
)


def test_all_that_somebody_says_in_order_and_how_it_is_given() -> None:
    texts = {document.id: document for document in DOSSIER.documents}
    said = [
        (each.document, each.how, each.date, *each.words_of_parts(texts[each.document]))
        for each in sayings_of(DOSSIER, "hale")
    ]
    assert said == [
        ("story", "quoted", "2021-05-03", "pier is old"),
        ("story", "reported", "", "it would fall"),
        ("story", "quoted", "", "It fell."),
        ("hearing", "turn", "2021-05-03", "The pier is old."),
        ("hearing", "quoted", "", "Old,"),
        ("hearing", "turn", "2021-05-03", "Very old."),
        ("letter", "wrote", "2021-05", "It fell."),
        ("letter", "wrote", "2021-05", "I was there, and “who is to pay” is the question."),
    ]


def test_a_document_says_what_it_reads_and_what_its_author_wrote_in_it() -> None:
    assert [(each.document, each.how) for each in sayings_of(DOSSIER, "paper")] == [
        ("story", "quoted"),
        ("letter", "wrote"),
        ("letter", "wrote"),
    ]


def test_whoever_says_nothing_says_nothing() -> None:
    assert list(sayings_of(DOSSIER, "cole")) == []
