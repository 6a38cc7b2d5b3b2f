"""Days of the calendar in every form, lists of them, days that do not exist, and days told from others."""

from __future__ import annotations

import pytest

from reader.analysis.times import find_times
from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It was lodged 2012 April 7 by hand.", "2012 April 7", "2012-04-07"),
        ("It came on 7-Feb-09 by post.", "7-Feb-09", "2009-02-07"),
        ("It came on 2011/Nov/30 by post.", "2011/Nov/30", "2011-11-30"),
        ("The bond is of June ninth, 2004.", "June ninth, 2004", "2004-06-09"),
        ("The bond is of the twenty-first of June 2004.", "the twenty-first of June 2004", "2004-06-21"),
        ("The slip of July. 4, 2010 was torn.", "July. 4, 2010", "2010-07-04"),
        ("DEC. 12, 2011 was a cold day.", "DEC. 12, 2011", "2011-12-12"),
        ("It opened on March 17,2011 at last.", "March 17,2011", "2011-03-17"),
        ("Sworn on this the 3rd day of August, 2012.", "the 3rd day of August, 2012", "2012-08-03"),
        ("Er kam am 3. Mai 2009 an.", "3. Mai 2009", "2009-05-03"),
        ("Il est venu le 14 juillet 2009.", "14 juillet 2009", "2009-07-14"),
        ("Vino el 3 de mayo de 2009.", "3 de mayo de 2009", "2009-05-03"),
        ("ER KAM AM 3. MAI 2009.", "3. MAI 2009", "2009-05-03"),
        ("They wept after 9/11.", "9/11", "2001-09-11"),
        ("It shut on Good Friday 2011.", "Good Friday 2011", "2011-04-22"),
        ("It shut the day after Christmas 2010.", "the day after Christmas 2010", "2010-12-26"),
        ("It shut three days before May 4, 2010.", "three days before May 4, 2010", "2010-05-01"),
        ("It ended on the last day of February 2012.", "the last day of February 2012", "2012-02-29"),
        ("It begins a week from Friday.", "a week from Friday", "2013-05-31"),
        ("It begins a week on Monday.", "a week on Monday", "2013-06-03"),
        ("It began a week ago Monday.", "a week ago Monday", "2013-05-13"),
        ("It shut the Friday after Easter 2011.", "the Friday after Easter 2011", "2011-04-29"),
        ("It fell in AD 410.", "AD 410", "0410"),
        ("Sales of 2011 Q3 fell.", "2011 Q3", "2011-Q3"),
        ("It opened third Monday of June 2011.", "third Monday of June 2011", "2011-06-20"),
        ("It begins this Friday week.", "this Friday week", "2013-05-31"),
        ("It begins a fortnight on Monday.", "a fortnight on Monday", "2013-06-10"),
        ("They meet a week tomorrow.", "a week tomorrow", "2013-05-30"),
        ("It rained in the week of June 4, 2012.", "the week of June 4, 2012", "2012-W23"),
        ("The mails came 2010-03-02T07:30:00Z that day.", "2010-03-02T07:30:00Z", "2010-03-02T07:30:00Z"),
    ],
)
def test_a_day_is_read_in_every_form(sentence: str, words: str, value: str) -> None:
    assert told(sentence)[0] == (words, value)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Fairs are on June 6, 7 and 9.", ["2013-06-06", "2013-06-07", "2013-06-09"]),
        ("On 4, 5 and 6 March 2010 it hailed.", ["2010-03-04", "2010-03-05", "2010-03-06"]),
        ("It hailed in March, April and May 2010.", ["2010-03", "2010-04", "2010-05"]),
        ("It hailed in the spring and summer of 2010.", ["2010-SP", "2010-SU"]),
        ("It opened on May 3 and 12 June.", ["2013-05-03", "2013-06-12"]),
        ("At 7:05AM on 4 June 2011 it fell.", ["2011-06-04T07:05", "2011-06-04"]),
        ("It sank at 12 midnight on June 4, 2011.", ["2011-06-04T24:00", "2011-06-04"]),
    ],
)
def test_each_day_of_a_list_is_its_own(sentence: str, values: list[str]) -> None:
    assert [value for _, value in told(sentence)] == values


@pytest.mark.parametrize(
    "sentence",
    [
        "It says February 30, 2011.",
        "It says 2011/14/2.",
        "It says 2011-04-31.",
        "It says 31 June.",
        "It says 33 June 2011.",
        "Es sagt 9999999999999 November 1944, und das ist nicht der Tag, an dem es war.",
    ],
)
def test_nothing_is_made_of_a_day_that_does_not_exist(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It opened on 03/04/2012 and shut on 25/04/2012.", "2012-04-03"),
        ("It opened on 03/04/2012 and shut on 04/25/2012.", "2012-03-04"),
        ("It opened on 03/04/2012, not on 5 May 2012.", "2012-04-03"),
        ("LONDON - It opened on 03/04/2012.", "2012-04-03"),
        ("It opened on 03/04/2012.", "2012-03-04"),
        (
            "Le 03/04/2012, la grue est tombée dans le port de la ville, et le conseil ne sait pas pourquoi.",
            "2012-04-03",
        ),
    ],
)
def test_the_text_tells_whether_the_day_or_the_month_comes_first(text: str, value: str) -> None:
    assert told(text)[0][1] == value


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The ice held until mid-January 2011.", "2011-01-11~/2011-01-20~"),
        ("It was in the second half of May 2011.", "2011-05-16/2011-05-31"),
        ("It was in late 2011.", "2011-09~/2011-12~"),
        ("It was in the early 1970s.", "1970~/1973~"),
        ("It was in the mid-19th century.", "1834~/1866~"),
        ("The dike (1811-19) held.", "1811/1819"),
        ("The dike was built from 1950 to 1958.", "1950/1958"),
        ("It ran from June 3 to June 9.", "2013-06-03/2013-06-09"),
        ("It ran between March 2010 and May 2010.", "2010-03/2010-05"),
        ("They moved the fair from June 3 to June 9.", "2013-06-03"),
        ("It ran from March to summer.", "2013-03/2013-22"),
        ("It ran from September till summer.", "2012-09/2013-22"),
        ("It ran from September 2012 till summer 2012.", "2012-09"),
        ("It was in the first week of May 2011.", "2011-05-01/2011-05-07"),
    ],
)
def test_a_part_or_a_range_has_its_ends(sentence: str, edtf: str) -> None:
    assert find_times(sentence, "2013-05-22")[0].edtf == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "The Monday Club met in the Sunday Herald hall.",
        "He lost on Super Tuesday.",
        "The Good Friday Agreement held.",
        "The June Bakery is on August Street.",
        "The Fourth of July Cafe burned.",
        "June Carter sang.",
        "Summer Hale left with Autumn Reed for the Winter Palace.",
        "She missed Monday Night Choir.",
        "They led the March for Jobs.",
        "The envoy praised Mrs May and a plan by May.",
        "The council cited Resolution 1441 again.",
        "Flight 1937 was late.",
        "He cited the Housing Act 1988.",
        "Write to Box 1990.",
        "They fed 1990 soldiers a 2000-page book.",
        "The film Star Road 2051 bored him.",
        "He fell into the spring where they drank.",
    ],
)
def test_names_and_numbers_are_no_dates(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("In Summer Germany votes.", ("Summer", "2013-SU")),
        ("Last Summer Ann Hale left.", ("Last Summer", "2012-SU")),
        ("Summer 2012 was hot.", ("Summer 2012", "2012-SU")),
        ("On Monday night Ann Hale left.", ("Monday night", "2013-05-20TNI")),
        ("The 2012-13 school year was short.", ("The 2012-13 school year", "2012")),
        ("It fell in the tax year 1999/00.", ("the tax year 1999/00", "1999")),
    ],
)
def test_seasons_nights_and_years_beside_names_are_dates(sentence: str, found: tuple[str, str]) -> None:
    assert told(sentence) == [found]


def test_words_of_english_dates_are_not_read_in_other_languages() -> None:
    text = "Der Minister sagte, dass die Stadt nicht mehr warten will und nicht warten kann. Am 3. Mai 2019 kam er."
    assert told(text) == [("3. Mai 2019", "2019-05-03")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The board meets Friday to vote.", "2013-05-24"),
        ("The board cited Friday's ruling and will appeal.", "2013-05-17"),
        ("They bet on January, then lost in June.", "2013-06"),
        ("It was Sunday, June 3, in the papers.", "2012-06-03"),
    ],
)
def test_the_clause_and_the_weekday_tell_the_side(sentence: str, value: str) -> None:
    assert told(sentence)[-1][1] == value


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("It came 2011-6-4 by post.", ["2011-06-04"]),
        ("It came 2011.06.04 by post.", ["2011-06-04"]),
        ("It came 04JUN2011 by post.", ["2011-06-04"]),
        ("It came 20110604T0730Z by post.", ["2011-06-04T07:30"]),
        ("It is dated 20110604.", ["2011-06-04"]),
        ("It is dated 04.06.11.", ["2011-06-04"]),
        ("It is dated 6-4-11.", ["2011-06-04"]),
        ("Es kam am 4. 6. 2011 an.", ["2011-06-04"]),
        ("Vino el 1º de mayo de 2011.", ["2011-05-01"]),
        ("Sworn the 4th day of June, A.D. 2011.", ["2011-06-04"]),
        ("Sworn the 4th day of June in the year 2011.", ["2011-06-04"]),
        ("It shut on June 4 (Saturday), 2011.", ["2011-06-04"]),
        ("It shut on the 4th of last month.", ["2013-04-04"]),
        ("Fairs were on June 4 & 5, 2011.", ["2011-06-04", "2011-06-05"]),
        ("Fairs were on June 4/5, 2011.", ["2011-06-04", "2011-06-05"]),
        ("Fairs were on the fourth and twenty-fifth of June 2011.", ["2011-06-04", "2011-06-25"]),
        ("It shut on June-04-2011 and June/05/2011.", ["2011-06-04", "2011-06-05"]),
        ("The note of JUNE. 4, 2011 was lost.", ["2011-06-04"]),
        ("It opens on the 5th of the month.", ["2013-05-05"]),
        ("It shut on the 5th of may and on march 6th.", ["2013-05-05", "2013-03-06"]),
        ("On Monday 6, Tuesday 7 and Wednesday 8 June 2011 it shut.", ["2011-06-06", "2011-06-07", "2011-06-08"]),
        ("It shut at the end of dec 2011.", ["2011-12"]),
        ("It shut on a Friday in June 2011, one Friday.", ["XXXX-WXX-5", "2011-06", "XXXX-WXX-5"]),
        ("Between 4 and 6 June 2011 it shut.", ["2011-06-04", "2011-06-06"]),
        ("On Saturday 4 and Sunday 5 June 2011 it shut.", ["2011-06-04", "2011-06-05"]),
        ("On Saturday and Sunday, June 4 and 5, 2011, it shut.", ["2011-06-04", "2011-06-05"]),
        ("Fairs will be on March 2, 9 and 30.", ["2014-03-02", "2014-03-09", "2014-03-30"]),
        ("It rained in January/February 2011.", ["2011-01", "2011-02"]),
        ("The Jan-Mar 2011 sheet was lost.", ["2011-01", "2011-03"]),
        ("2011-06: it shut.", ["2011-06"]),
        ("It shut in 6/2011.", ["2011-06"]),
        ("It shut in June-2011.", ["2011-06"]),
        ("The 2010-11 mark fell.", ["2010", "2011"]),
        ("Build 19.06.11 and build 1.2.11 failed.", []),
        ("The notes of 4.vii.1912 and 5/XII/1913 burnt.", ["1912-07-04", "1913-12-05"]),
        ("It fell on the night of 5/6 March 2011.", ["2011-03-05TNI", "2011-03-06"]),
        ("Sworn this third day of May in the year 1806.", ["1806-05-03"]),
        ("Sales of 1Q11 and Q2'11 fell.", ["2011-Q1", "2011-Q2"]),
        ("Sales of 1Q 11 fell.", []),
        ("It fell in the 1860s and 70s.", ["186", "187"]),
        ("It was the summer of 69.", ["1969-SU"]),
        ("It was the summer of 69 fires.", ["2013-SU"]),
        ("The shop is open through Friday.", ["2013-05-24"]),
        ("He worked through Monday.", ["2013-05-20"]),
        ("It fell in the 1980s and 30s.", ["198", "193"]),
        ("The number 20110604 won.", []),
    ],
)
def test_days_in_strange_forms(sentence: str, values: list[str]) -> None:
    assert [value for _, value in told(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("The revolt (499-493 BC) failed.", ["BC0499", "BC0493"]),
        ("The wall of the 2nd or 3rd century BC fell.", ["BC01", "BC02"]),
        ("It fell in the late 18th and early 19th centuries.", ["17", "18"]),
        ("They fought from 431 to 404 BC.", ["BC0431", "BC0404"]),
        ("It fell in the 470s BC.", ["BC047"]),
        ("It fell in the mid-500s B.C.", ["BC05"]),
        ("It fell ca. 466 BC.", ["BC0466"]),
        ("It fell in April 480 BC.", ["BC0480-04"]),
        ("It fell on 15 March 44 BC.", ["BC0044-03-15"]),
        ("The Spring Offensive of 1918 failed.", ["1918-SP", "1918"]),
        ("The Spring Offensive failed.", []),
    ],
)
def test_eras_and_campaigns(sentence: str, values: list[str]) -> None:
    assert [value for _, value in told(sentence)] == values


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("It was in the first days of May 2011.", "2011-05-01~/2011-05-10~"),
        ("It was in the last months of 2011.", "2011-09~/2011-12~"),
        ("It was in the latter part of the 19th century.", "1867~/1899~"),
        ("It was in 2011's second quarter.", "2011-04/2011-06"),
        ("It was in 2Q 2011.", "2011-04/2011-06"),
        ("It was in FY12.", "2012"),
        ("It was in mid-to-late May 2011.", "2011-05-11~/2011-05-31~"),
        ("It was in the first quarter of the 20th century.", "1900/1924"),
        ("It was in the 17th and 18th centuries.", "16XX"),
        ("It was in 1962-3.", "1962/1963"),
        ("It was between 1932 and '39.", "1932/1939"),
        ("The realm (1206–1526) fell.", "1206/1526"),
        ("It ran from December 30 to January 2, 2011.", "2010-12-30/2011-01-02"),
        ("It ran from November to March 2011.", "2010-11/2011-03"),
        ("It was in 2011-W32.", "2011-08-08/2011-08-14"),
        ("It was in the 1999-00 season.", "1999/2000"),
        ("It was from '89 to '93.", "1989/1993"),
        ("It was in two thousand and eight.", "2008"),
        ("It was in twenty twelve.", "2012"),
        ("It was in A.D. 64.", "0064"),
        ("It was in 64 CE.", "0064"),
        ("It was c. 1500.", "1500"),
        ("Ann Hale (b. 1911) built it.", "1911"),
        ("On 15 March 44 BC he died.", ""),
    ],
)
def test_years_and_parts_of_them(sentence: str, edtf: str) -> None:
    assert find_times(sentence, "2013-05-22")[0].edtf == edtf
