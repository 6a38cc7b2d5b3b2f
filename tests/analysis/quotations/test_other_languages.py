"""Texts that are not English: what is in marks, and a name with a verb of saying beside it."""

from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def told(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation, and the name of its speaker."""
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [(" | ".join(part.words_of(text) for part in q.parts), names.get(q.speaker or "")) for q in found.quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "„Wir bauen den Steg vor dem Winter“, sagte Ada Marlow. „Niemand hat uns gefragt.“ Das ist nicht neu.",
            [("Wir bauen den Steg vor dem Winter | Niemand hat uns gefragt.", "Ada Marlow")],
        ),
        (
            "Am Montag sagte Ada Marlow: „Wir haben keine Zeit.“ Peter Hall sagte dann: „Das ist eine Lüge.“",
            [("Wir haben keine Zeit.", "Ada Marlow"), ("Das ist eine Lüge.", "Peter Hall")],
        ),
        (
            "»Ich bin müde«, erklärte der Müller Peter Hall am Freitag. »Das ist es«, meinte Hall.",
            [("Ich bin müde", "Peter Hall"), ("Das ist es", "Peter Hall")],
        ),
        (
            "« L’eau est froide », a déclaré Ada Marlow, qui vit là. Tom Hall a répondu : « Il n’y a pas d’eau. »",
            [("L’eau est froide", "Ada Marlow"), ("Il n’y a pas d’eau.", "Tom Hall")],
        ),
        ("Selon Ada Marlow, « l’eau de la ville est froide ».", [("l’eau de la ville est froide", "Ada Marlow")]),
        (
            "— Je ne sais pas, dit Ada Marlow.\n\n— Moi non plus, répondit Tom. Il est tard dans la ville.",
            [("Je ne sais pas,", "Ada Marlow"), ("Moi non plus,", "Tom")],
        ),
        (
            "—No vengas —dijo Ada Marlow—. Es tarde. La casa no es para ti.",
            [("No vengas | Es tarde. La casa no es para ti.", "Ada Marlow")],
        ),
        ("«No sabemos nada», dijo el alcalde Pedro Hall el lunes.", [("No sabemos nada", "Pedro Hall")]),
        (
            "«Non sappiamo niente», ha detto Ada Marlow. Il sindaco Carlo Hall ha spiegato: «Non ci sono soldi».",
            [("Non sappiamo niente", "Ada Marlow"), ("Non ci sono soldi", "Carlo Hall")],
        ),
    ],
)
def test_a_name_beside_a_verb_of_saying_speaks(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "« L’eau de la ville est froide », dit-il. Le maire n’est pas content de la ville.",
            "L’eau de la ville est froide",
        ),
        ("Er sagte: „Wir haben keine Zeit.“ Das war nicht neu.", "Wir haben keine Zeit."),
        ("”Vi har varit redo sedan mars”, sade Nils Marlow, som är bonde.", "Vi har varit redo sedan mars"),
        ("«Мы не знаем ничего», сказала Ада Марлоу в понедельник.", "Мы не знаем ничего"),
        ("「港は閉鎖されています」と陳美は言った。誰も知りませんでした。", "港は閉鎖されています"),
    ],
)
def test_otherwise_nobody_is_named(text: str, words: str) -> None:
    assert told(text) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Müller sagte nicht, dass die Brücke hält. Er nannte sie eine „gute Sache“ und ging.",
        "Ada Marlow a dit que la route serait fermée. Le film « Vertigo » est vieux.",
        "Ada Marlow dijo que la calle estaría cerrada hasta marzo. Los perros no lo saben.",
    ],
)
def test_rules_for_english_find_nothing_in_other_languages(text: str) -> None:
    assert told(text) == []


def test_an_english_text_with_a_quotation_in_another_language_is_english() -> None:
    text = "“Je ne sais pas de quoi vous parlez,” said Ada Marlow. She said that the mill was old."
    assert [name for _, name in told(text)] == ["Ada Marlow", "Ada Marlow"]
