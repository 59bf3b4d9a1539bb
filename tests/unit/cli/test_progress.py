import io
import re
import sys
from collections.abc import Callable
from threading import active_count
from time import sleep

import pytest

from cchc_rules.cli import progress as room
from cchc_rules.cli.progress import progress
from cchc_rules.message import message

QUICK = 0.001


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a moment were two seconds."""
    monkeypatch.setattr(room, "_PATIENCE", QUICK)
    monkeypatch.setattr(room, "_BETWEEN", QUICK)


def wait_for(screen: io.StringIO, words: str) -> None:
    """Work on until this is told; without end where it never is, but for the limit of the test run."""
    while words not in screen.getvalue():
        sleep(QUICK)


@pytest.mark.usefixtures("impatient")
def test_what_takes_long_is_told_on_a_terminal_and_wiped(terminal: Callable[[], io.StringIO]) -> None:
    screen = terminal()
    with progress("en") as now:
        wait_for(screen, "at work: 0 s")
        now("ho-so.csv, 5 %")
        now("ho-so.csv, 10 %")
        wait_for(screen, "ho-so.csv, 10 %: 0 s")
    told = screen.getvalue()
    assert told.endswith("\r\033[K")
    assert set(filter(None, re.split(r"\r\x1b\[K", told))) == {"at work: 0 s", "ho-so.csv, 10 %: 0 s"}


@pytest.mark.usefixtures("impatient")
def test_progress_is_told_in_vietnamese(terminal: Callable[[], io.StringIO]) -> None:
    screen = terminal()
    with progress("vi") as now:
        wait_for(screen, "đang xử lý: 0 s")
        now(message("{file}, line {line}", file="a.csv", line=10_000))
        wait_for(screen, "a.csv, dòng 10000: 0 s")


@pytest.mark.usefixtures("impatient")
def test_progress_stays_on_one_line(terminal: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    screen = terminal()
    with progress("en") as now:
        now("x" * 100)
        wait_for(screen, "x")
    assert max(map(len, screen.getvalue().split("\r\033[K"))) == 19


def test_what_is_done_at_once_is_not_told(terminal: Callable[[], io.StringIO]) -> None:
    screen = terminal()
    with progress("en") as now:
        now("ho-so.csv, 10 %")
    assert screen.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_a_pipe_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = active_count()
    with progress("en") as now:
        now("ho-so.csv, 10 %")
        assert active_count() == before
        sleep(10 * QUICK)
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("impatient")
def test_what_fails_ends_it(terminal: Callable[[], io.StringIO]) -> None:
    screen = terminal()
    before = active_count()

    def work() -> None:
        with progress("en"):
            wait_for(screen, "at work")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert active_count() == before
    assert screen.getvalue().endswith("\r\033[K")


@pytest.mark.usefixtures("impatient")
def test_a_terminal_that_is_gone_disturbs_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(io.StringIO):
        written = 0

        def isatty(self) -> bool:
            return True

        def write(self, _: str) -> int:
            self.written += 1
            raise OSError

    screen = Gone()
    monkeypatch.setattr(sys, "stderr", screen)
    with progress("en"):
        while not screen.written:
            sleep(QUICK)
    assert screen.written == 1
