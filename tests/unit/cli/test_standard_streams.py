import io
import os
import shutil
import sys

import pytest

from cchc_rules.cli.standard_streams import close_down, prepare_streams, tell, terminal_columns


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
