from __future__ import annotations

import pytest

from reader.analysis.language import is_english, language_of

GERMAN = [
    "„Wir bauen den Steg vor dem Winter“, sagte Ada Marlow.",
    "Die Brücke ist alt. „Sie wird nicht halten“, sagte Peter Hall, der sie gebaut hat.",
    "Der Müller kam am Montag. Er war müde.",
    "Ada Marlow sagte: „Wir haben keine Zeit.“ Dann ging sie.",
    "Das Wasser stieg bis an die Tür, und niemand kam.",
    "»Ich bin müde«, erklärte Tom Marlow am Freitag in Bern.",
    "Am 3. Mai 2019 begann der Bau der neuen Schule in Köln.",
    "Wie die Stadt mitteilte, bleibt die Straße bis März gesperrt.",
    "Es gibt keinen Plan, so Hall, und auch kein Geld für den Hafen.",
    "Sie hat es mir nicht gesagt. Ich weiß es von einem Freund.",
]
FRENCH = [
    "« L’eau est froide », a déclaré Ada Marlow.",
    "Le maire est venu lundi. « Nous n’avons pas le temps », dit-il.",
    "Ada Marlow a dit que la route serait fermée jusqu’en mars.",
    "La ville n’a plus d’argent pour le port, selon Peter Hall.",
    "— Je ne sais pas, dit Ada.\n— Moi non plus, répondit Tom.",
    "Il y a une école dans la rue, mais elle est vide.",
    "Le 3 mai 2019, les travaux ont commencé à Lyon.",
    "« C’est fini », soupire Marie Hall, qui a vendu sa maison.",
    "Les habitants de la ville ne sont pas contents de leur maire.",
    "Qui a la clé de la cave ? demanda Tom Marlow au gardien.",
]
SPANISH = [
    "«No sabemos nada», dijo Ada Marlow el lunes.",
    "—No vengas —dijo Ada Marlow—. Es tarde.",
    "El alcalde llegó el lunes y se fue el martes.",
    "La ciudad no tiene dinero para el puerto, según Pedro Hall.",
    "“Es una vergüenza”, declaró Ada Marlow, que vive en la calle.",
    "El 3 de mayo de 2019 comenzaron las obras en Sevilla.",
    "Los vecinos no están contentos con su alcalde.",
    "Ada Marlow explicó que la calle estaría cerrada hasta marzo.",
    "¿Quién tiene la llave de la bodega? preguntó Tomás.",
    "Todo lo que sé es que no hay agua en la casa.",
]
ITALIAN = [
    "«Non sappiamo niente», ha detto Ada Marlow.",
    "Il sindaco è arrivato lunedì con la moglie.",
    "La città non ha soldi per il porto, secondo Carlo Hall.",
    "“È una vergogna”, ha dichiarato Ada Marlow, che vive nella via.",
    "Il 3 maggio 2019 sono cominciati i lavori a Torino.",
    "Gli abitanti della città non sono contenti del sindaco.",
    "Ada Marlow ha spiegato che la strada resterà chiusa fino a marzo.",
    "Chi ha la chiave della cantina? chiese Tommaso.",
    "Tutto quello che so è che non c’è acqua nella casa.",
    "— Non lo so, disse Ada. — Neanche io, rispose Tom.",
]
OTHERS = [
    "Vi har varit redo sedan i mars, sade Nils Marlow, som är bonde.",
    "De brug is oud en het water is hoog, zei Ada Marlow.",
    "Nie wiem, powiedziała Ada, ale to jest nasz dom i nie ma wody.",
    "Não sabemos nada, disse Ada Marlow. A rua está fechada para obras.",
    "Мы не знаем ничего, сказала Ада Марлоу.",
    "私たちは三月から準備ができている、とホール氏は述べた。",
    "Emme tiedä mitään, sanoi Ada Marlow, joka on pormestari.",
    "Nevíme nic, řekla Ada. Je to náš dům a není voda.",
    "Vi har ikke noget vand, sagde Ada Marlow, og det er ikke godt.",
    "Ne znamo ništa, rekla je Ada. To je naša kuća i nema vode, a put je zatvoren do ožujka jer radovi traju "
    "cijelu zimu i nitko nam ne zna kada će završiti, niti tko će platiti štetu na kući i vrtu, koji je pod vodom.",
]
ENGLISH = [
    "",
    "Ready.",
    "“Oui,” said Ada Marlow.",
    "Ludwig van der Marlow met Maria de la Hall in Los Angeles.",
    "The El Paso, La Jolla and Los Alamos mills. De la Hall was there.",
    "Buy milk, eggs, bread",
    "DATA 12 34 56\nfoo bar baz",
    "Ada Marlow sagte.",
    "Hall was quoted as saying “the lease is over.”",
    "Iowa: Tim Albrecht, Ada Marlow, Rob de la Hall, Jeff van der Marlow, Bonnie Hall, Dave Marlow, Sara Hall",
    "“Nous ne savons pas ce que la ville va faire pour le port,” the mayor said in French on Monday.",
    "“Je ne sais pas de quoi vous parlez,” said Ada Marlow.",
    "„Das ist nicht mein Haus und ich will es nicht“ is what the letter says.",
]


@pytest.mark.parametrize(
    ("language", "text"),
    [(name, text) for name, texts in {
        "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "other": OTHERS, "en": ENGLISH
    }.items() for text in texts],
)  # fmt: skip
def test_a_text_tells_its_language_by_its_commonest_words(language: str, text: str) -> None:
    assert language_of(text) == language


def test_the_language_of_most_of_a_long_text_counts() -> None:
    english, german = "The mill is by the river, and the water was high. ", " ".join(GERMAN)
    assert is_english(english * 200 + german)
    assert language_of(german * 20 + english) == "de"
