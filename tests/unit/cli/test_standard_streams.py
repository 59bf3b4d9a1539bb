import io
import os
import re
import shutil
import sys
from collections.abc import Callable
from threading import active_count
from time import sleep

import pytest

from cchc_rules.cli import standard_streams as room
from cchc_rules.cli.standard_streams import close_down, prepare_streams, progress, tell, terminal_columns
from cchc_rules.message import message

QUICK = 0.001


def wrapped(descriptor: int) -> io.TextIOWrapper:
    return io.TextIOWrapper(os.fdopen(descriptor, "wb"), encoding="ascii")


def test_streams_take_vietnamese_and_halves_of_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    monkeypatch.setattr(sys, "stderr", wrapped(writing))
    prepare_streams()
    tell("Sở Nội vụ \ud800")
    sys.stderr.close()
    with os.fdopen(reading, "rb") as read:
        assert read.read() == "Sở Nội vụ \\ud800\n".encode()


def test_what_is_told_where_nothing_is_open_goes_nowhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    tell("lost")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_what_cannot_be_written_is_dropped(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Once the streams are closed down, neither closing them nor flushing them fails."""
    reading, writing = os.pipe()
    os.close(reading)
    stream = wrapped(writing)
    monkeypatch.setattr(sys, name, stream)
    stream.write("x" * 100)
    if name == "stderr":
        tell("lost")
    close_down()
    stream.flush()
    stream.close()


def test_a_stream_that_is_none_is_closed_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    close_down()
    assert sys.stdout is None


@pytest.mark.parametrize("stated", [None, "", "0", "-5", "wide", "37", "0120"])
@pytest.mark.parametrize("size", [0, 43])
def test_a_terminal_is_as_wide_as_python_says(monkeypatch: pytest.MonkeyPatch, stated: str | None, size: int) -> None:
    """Which takes longer to load than a table does to be told."""
    monkeypatch.delenv("COLUMNS", raising=False)
    if stated is not None:
        monkeypatch.setenv("COLUMNS", stated)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((size, 24)))
    assert terminal_columns() == shutil.get_terminal_size().columns


def test_what_is_no_terminal_is_as_wide_as_python_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert terminal_columns() == shutil.get_terminal_size().columns == 80


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
