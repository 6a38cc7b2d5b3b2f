"""Somebody who annotates on a desk of paper: presses a key, answers at the foot, and waits until it is written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.model import Dossier, Quotation, Span
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.foot_line import FootLine
from reader.reading.live_words import LiveWords
from reader.reading.selection import Selection
from reader.reading.session import Session
from tests.reading.paper_desk import STORY, PaperDesk, reading_files


@dataclass
class Annotator:
    """A reading, and what is done in it."""

    session: Session
    desk: PaperDesk
    path: Path

    @property
    def dossier(self) -> Dossier:
        return self.session.state.dossier

    @property
    def file(self) -> Path:
        return self.path / "dossier.yaml"

    @property
    def yaml(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @property
    def said(self) -> str:
        return self.desk.said[-1]

    @property
    def current(self) -> Quotation:
        quotation = self.session.state.current_quotation
        assert quotation is not None
        return quotation

    def wait(self) -> None:
        """Wait until all is done that goes on beside the reading."""
        while self.desk.waiting:
            self.desk.work()

    def press(self, *commands: str) -> None:
        """Press the key of each command, and wait until it is done."""
        for command in commands:
            run_command(self.session, command)
            self.wait()

    def at(self, words: str) -> Annotator:
        """Make the quotation with some words current."""
        found = (each for each in self.dossier.quotations if words in each.words_of(self.text_of(each)))
        self.session.make_current(next(found))
        return self

    def select(self, words: str, document: str = "story") -> Annotator:
        """Select words."""
        text = self.dossier.document(document).text
        self.session.read(document)
        self.session.select(Selection(document, text.index(words), text.index(words) + len(words)))
        return self

    def text_of(self, quotation: Quotation) -> str:
        return self.dossier.document(quotation.document).text

    def words(self, document: str = "story") -> list[str]:
        """Return the words of each quotation of a document."""
        return [each.words_of(self.text_of(each)) for each in self.dossier.quotations_of(document)]

    @property
    def line(self) -> FootLine:
        """The question at the foot."""
        line = self.desk.shown[-1]
        assert isinstance(line, FootLine)
        return line

    @property
    def live(self) -> LiveWords:
        """The words that are being adjusted."""
        live = self.desk.shown[-1]
        assert isinstance(live, LiveWords)
        return live

    def offered(self, typed: str = "") -> list[str]:
        """Return what is offered at the foot for what is typed."""
        return [offer.words or offer.more for offer in self.line.offers(typed)]

    def answer(self, typed: str, chosen: str = "") -> None:
        """Type an answer at the foot, and take the first offer, or the one of these words; wait until it is done."""
        offers = self.line.offers(typed)
        of_words = [offer for offer in offers if offer.words == chosen] if chosen else list(offers)
        self.line.take(of_words[0].key if of_words else "", typed)
        self.wait()

    def decline(self) -> None:
        """Leave the question at the foot unanswered, and wait for what comes of that."""
        self.line.dropped()
        self.wait()


def annotating(*paths: Path) -> Annotator:
    """Return somebody who annotates a dossier's folder, or files, in which all has been found."""
    session, desk = reading_files(*paths)
    begin_completion(session)
    annotator = Annotator(session, desk, paths[0])
    annotator.wait()
    return annotator


def story_span(words: str) -> Span:
    return Span(STORY.index(words), STORY.index(words) + len(words))
