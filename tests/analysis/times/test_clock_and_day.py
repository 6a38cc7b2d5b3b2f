"""A clock and the day around it; sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("At 4:20 p.m. (EST) on Nov. 3, 1966 it fell.", "4:20 p.m. (EST)", "1966-11-03T16:20"),
        ("At 4:20 p.m. local time on Nov. 3, 1966 it fell.", "4:20 p.m. local time", "1966-11-03T16:20"),
        ("At 4:20 in the afternoon of Nov. 3, 1966 it fell.", "4:20 in the afternoon", "1966-11-03T16:20"),
        ("At 10:20 on the morning of Nov. 3, 1966 it fell.", "10:20", "1966-11-03T10:20"),
        ("It fell at 9 p.m. on the night of Nov. 3, 1966.", "9 p.m.", "1966-11-03T21:00"),
        ("At 07.40 on 3 June 1966 it fell.", "07.40", "1966-06-03T07:40"),
        ("At 07h40 on 3 June 1966 it fell.", "07h40", "1966-06-03T07:40"),
        ("At half past seven on 3 June 1966 it fell.", "half past seven", "1966-06-03T07:30"),
        ("At a quarter to seven on 3 June 1966 it fell.", "a quarter to seven", "1966-06-03T06:45"),
        ("At six o'clock in the evening on 3 June 1966 it fell.", "six o'clock in the evening", "1966-06-03T18:00"),
        ("From 8 a.m. to 6 p.m. on June 3, 1966, it was shut.", "8 a.m.", "1966-06-03T08:00"),
        ("From 8am-6pm on Monday it was shut.", "8am", "2013-05-20T08:00"),
        ("By midday on 3 June 1966 it fell.", "midday", "1966-06-03T12:00"),
        ("At 9:20 on the evening of June 3, 1966 it fell.", "9:20", "1966-06-03T21:20"),
        ("At 0740 GMT on 3 June 1966 it fell.", "0740 GMT", "1966-06-03T07:40"),
        ("At 21:20h on 3 June 1966 it fell.", "21:20h", "1966-06-03T21:20"),
        ("At four in the morning on 3 June 1966 it fell.", "four in the morning", "1966-06-03T04:00"),
        ("It shut from noon to midnight on 3 June 1966.", "noon", "1966-06-03T12:00"),
        ("At noon the next day it fell.", "noon", "2013-05-23T12:00"),
        ("Logged Mon Oct 31 22:13:04 1966 by a mill.", "Mon Oct 31 22:13:04 1966", "1966-10-31T22:13"),
        ("It fell at 4 p.m. (2000 GMT) on Monday.", "4 p.m. (2000 GMT) on Monday", "2013-05-20T16:00"),
        ("It fell at 2000 GMT Monday.", "2000 GMT Monday", "2013-05-20T20:00"),
        ("It fell at noon on Monday 20th.", "noon on Monday 20th", "2013-05-20T12:00"),
        ("At Noon on June 3, 1966, it fell.", "Noon", "1966-06-03T12:00"),
        ("At ten to six on Monday it fell.", "ten to six on Monday", "2013-05-20T05:50"),
        ("At twenty-five past six on Monday it fell.", "twenty-five past six on Monday", "2013-05-20T06:25"),
        ("At 6 P. M. on Monday it fell.", "6 P. M. on Monday", "2013-05-20T18:00"),
        ("It fell just after midnight on 3 June 1966.", "midnight", "1966-06-03T00:00"),
        ("From 8 to 9 p.m. on Monday it was shut.", "8", "2013-05-20T20:00"),
        ("It was shut 8:30-9:30 p.m. on Monday.", "8:30", "2013-05-20T20:30"),
        ("It was shut from 11:30 to 1:30 p.m. on Monday.", "11:30", "2013-05-20T11:30"),
        ("It was shut from 11 to 1 a.m. on June 3, 1966.", "11", "1966-06-03T23:00"),
        ("He ate 3 and 4 p.m. was near.", "4 p.m.", "2013-05-22T16:00"),
        ("It shuts at 9 p.m. daily.", "9 p.m.", "XXXX-XX-XXT21:00"),
        ("It is open from noon to 9 p.m. on Sundays.", "noon", "XXXX-XX-XXT12:00"),
        ("At 9 p.m. every chair was taken.", "9 p.m.", "2013-05-22T21:00"),
    ],
)
def test_a_clock_takes_the_day_beside_it(sentence: str, words: str, value: str) -> None:
    assert told(sentence)[0] == (words, value)


@pytest.mark.parametrize(
    "sentence",
    [
        "It says 5 p.m. on June 31, 2011.",
        "It says June 31, 2011, at 5 p.m.",
        "The map is at 1:50 scale.",
        "Shares closed at 8.15 on a board.",
        "From one-quarter to one-third left.",
        "[00:01:12] A bell rings.",
        "00:01:12,345 A bell rings.",
        "Am I right, or 8 am I wrong?",
        "She ran it in 2:04:11, off a best time of 2:03:50.",
        "They sold at five to ten dollars and won by ten to six.",
    ],
)
def test_no_clock_without_a_day_that_exists(sentence: str) -> None:
    assert told(sentence) == []
