import os
import stat
import subprocess
import sys
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from threading import Thread

import pytest

from cchc_rules.cli.main import main
from cchc_rules.cli.output_file import refuse_overwriting, write_together
from cchc_rules.errors import BadValue
from tests import tiny

REFUSED = "expected a file that the command does not read or write as well. Name another."


def contents(folder: Path) -> dict[str, bytes]:
    """What the files of a folder hold, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def commands_with_inputs(
    copy: Callable[[str], str], dossiers: list[str], sheets: list[str], receipt: str
) -> list[tuple[list[str], str]]:
    """A command that reads a file, and the file, for every kind of file that is read."""
    text, table, mapping = copy(tiny.TEXT), dossiers[0], dossiers[2]
    options = list(zip(sheets[::2], sheets[1::2], strict=True))
    return [
        (["verify", "tiny-2025", text], text),
        (["tally", "tiny-2025", *dossiers], table),
        (["tally", "tiny-2025", *dossiers], mapping),
        (["replay", receipt, *sheets], receipt),
        *((["replay", receipt, *sheets], path) for _, path in options),
        *((["assess", "tiny-2025", *sheets], path) for _, path in options),
        *((["agenda", "tiny-2025", option, path], path) for option, path in options if option == "--deliveries"),
        *((["diff", "tiny-2025", "--on", "2025-01-02", "--to", "2025-12-31", *sheets], path) for _, path in options),
    ]


def test_what_is_read_is_not_written_over(
    refused: Callable[..., list[str]], tmp_path: Path, commands_with_inputs: list[tuple[list[str], str]]
) -> None:
    """No command writes to a file that it reads, whichever it is and by whatever name: no file changes."""
    before = contents(tmp_path)
    for number, (words, path) in enumerate(commands_with_inputs):
        link, detour = tmp_path / f"link-{number}", os.path.join(tmp_path, ".", Path(path).name)  # noqa: PTH118  a path would drop the dot
        link.symlink_to(path)
        for name in (path, str(link), detour):
            (line,) = refused(*words, "-o", name, "--force")
            assert line.startswith("cchc-rules: --output: got ")
            assert line.endswith(REFUSED)
            if words[0] == "assess":
                (line,) = refused(*words, "--receipt", name, "--force")
                assert line.startswith("cchc-rules: --receipt: got ")
        link.unlink()
    assert contents(tmp_path) == before


def test_a_receipt_and_an_output_are_two_files(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    """One path for both is refused, whether the file is there or not."""
    path = tmp_path / "same"
    words = ["assess", "tiny-2025", "--receipt", str(path), "-o", f"{tmp_path}/./same"]
    assert REFUSED in refused(*words)[0]
    assert contents(tmp_path) == {}
    path.write_text("kept", encoding="utf-8")
    assert REFUSED in refused(*words, "--force")[0]
    assert contents(tmp_path) == {"same": b"kept"}


def test_a_folder_that_is_not_there_is_told_before_anything_else(
    refused: Callable[..., list[str]], tmp_path: Path, dossiers: list[str]
) -> None:
    """Nothing is counted, and nothing is told beside it, for what cannot be written."""
    for options in (["-o", "none/a.csv"], ["--onto", "none/a.json", "--begin"]):
        (line,) = refused("tally", "tiny-2025", *dossiers, *options)
        assert line == "cchc-rules: none: No such file or directory"


def test_a_file_that_is_there_is_replaced_only_by_force(
    told: Callable[..., str], refused: Callable[..., list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each option by which a file is written refuses one that is there, through a link too, and says what to do."""
    monkeypatch.chdir(tmp_path)  # a long path would be told cut short
    there, link, new = Path("there"), Path("link"), Path("new")
    there.write_text("kept", encoding="utf-8")
    link.symlink_to(there)
    words = ["assess", "tiny-2025", "--as-of", "2026-02-01"]
    for path in (there, link):
        for option, other in permutations(("--receipt", "--output")):
            (line,) = refused(*words, option, str(path), other, str(new))
            assert line == (
                f"cchc-rules: {option}: got {str(path)!r}; expected a file that is not there yet. "
                "Name another, or replace it with --force."
            )
            assert contents(tmp_path) == {"there": b"kept", "link": b"kept"}
    assert told(*words, "-o", str(new)) == told(*words, "-o", str(there), "--force") == ""
    assert new.read_bytes() == there.read_bytes() != b"kept"


def test_a_hard_link_is_the_same_file(tmp_path: Path) -> None:
    """Two names of one file are one file."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("kept", encoding="utf-8")
    other.hardlink_to(one)
    with pytest.raises(BadValue, match=REFUSED):
        refuse_overwriting({"--output": str(other)}, [str(one)], force=True)


def test_nothing_is_lost_in_a_device(told: Callable[..., str]) -> None:
    """What is no file may be named as often as one likes."""
    assert told("assess", "tiny-2025", "--receipt", os.devnull, "-o", os.devnull) == ""
    refuse_overwriting({"--receipt": os.devnull, "--output": os.devnull}, [os.devnull], force=False)


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("nowhere", ["no-such-folder/file", "folder", "folder-to-be/"])
def test_a_receipt_and_an_output_are_written_both_or_neither(
    refused: Callable[..., list[str]], tmp_path: Path, nowhere: str, kept: bool
) -> None:
    """Where one of them cannot be written, the other is as it was, or is not there."""
    good, bad = tmp_path / "good", f"{tmp_path}/{nowhere}"
    (tmp_path / "folder").mkdir()
    if kept:
        good.write_text("kept", encoding="utf-8")
    before = contents(tmp_path)
    for receipt, output in permutations((str(good), bad)):
        (line,) = refused("assess", "tiny-2025", "--receipt", receipt, "-o", output, "--force")
        named = bad.removesuffix("/file").removesuffix("/")  # the folder that is not there, or what cannot be a file
        assert line.startswith(f"cchc-rules: {named}: ")
        assert contents(tmp_path) == before


def test_a_receipt_is_there_before_what_is_printed(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    """Where it cannot be written nothing is printed."""
    path = tmp_path / "no-such-folder" / "receipt.json"
    assert refused("assess", "tiny-2025", "--receipt", str(path)) == [
        f"cchc-rules: {path.parent}: No such file or directory"
    ]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full")
def test_no_receipt_is_written_of_what_could_not_be_printed(tmp_path: Path) -> None:
    """A command that fails leaves nothing; a receipt that is there stays as it is."""
    there = tmp_path / "there.json"
    there.write_text("kept", encoding="utf-8")
    for path in (tmp_path / "receipt.json", there):
        words = [sys.executable, "-m", "cchc_rules", "assess", "hue-2025", "--receipt", str(path), "--force"]
        with Path("/dev/full").open("wb") as full:
            ended = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603  the package under test
        assert (ended.returncode, ended.stderr) == (2, b"cchc-rules: [Errno 28] No space left on device\n")
    assert contents(tmp_path) == {"there.json": b"kept"}


def test_nothing_is_put_in_place_where_what_goes_with_it_fails(tmp_path: Path) -> None:
    """By then each is complete, so that what was said is followed by them."""
    path, pipe = tmp_path / "path", tmp_path / "said"

    def say() -> None:
        assert not path.exists()
        assert any(name.startswith(".cchc-rules-") for name in contents(tmp_path))
        pipe.write_text("said", encoding="utf-8")

    write_together([(str(path), "new")], say)
    assert contents(tmp_path) == {"path": b"new", "said": b"said"}

    def fail() -> None:
        raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        write_together([(str(path), "newer")], fail)
    assert contents(tmp_path) == {"path": b"new", "said": b"said"}


def test_a_file_that_fails_halfway_is_as_it_was(tmp_path: Path) -> None:
    """Of a write that fails nothing is left: the old file is whole, no other is there, and the fault names the path."""
    resource = pytest.importorskip("resource")
    path, other = tmp_path / "path", tmp_path / "other"
    path.write_text("kept", encoding="utf-8")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OSError, match="too large") as caught:
            write_together([(str(other), "short"), (str(path), "long" * 1000)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert caught.value.filename == str(path)
    assert contents(tmp_path) == {"path": b"kept"}


def test_an_interruption_leaves_no_draft(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever ends the writing, no file beside is left."""

    def interrupt(*_: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_together([(str(tmp_path / "path"), "new")])
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_a_file_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    """What is written over has the mode that it had."""
    path = tmp_path / "path"
    path.write_text("old", encoding="utf-8")
    path.chmod(mode)
    write_together([(str(path), "new")])
    assert (path.read_text(encoding="utf-8"), stat.S_IMODE(path.stat().st_mode)) == ("new", mode)


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    """Its mode is that of a file which `open` makes under the same umask."""
    ours, plain = tmp_path / "ours", tmp_path / "plain"
    plain.touch()
    write_together([(str(ours), "new")])
    assert ours.stat().st_mode == plain.stat().st_mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write to any file")
def test_a_file_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    """It is not replaced either, though its folder would allow that."""
    path = tmp_path / "path"
    path.write_text("kept", encoding="utf-8")
    path.chmod(0o444)
    with pytest.raises(PermissionError) as caught:
        write_together([(str(path), "new")])
    assert caught.value.filename == str(path)
    assert contents(tmp_path) == {"path": b"kept"}


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_a_link(tmp_path: Path, there: bool) -> None:
    """What it leads to is written, whether there was something or not."""
    path, link = tmp_path / "path", tmp_path / "link"
    if there:
        path.write_text("old", encoding="utf-8")
    link.symlink_to("path")
    write_together([(str(link), "new")])
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == "new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_written_to_and_not_replaced(tiny_plan: None, tmp_path: Path) -> None:
    """Its reader has what would have been printed."""
    pipe, path = tmp_path / "pipe", tmp_path / "path"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert main(["list", "tiny-2025", "-o", str(pipe)]) == 0
    reader.join()
    assert main(["list", "tiny-2025", "-o", str(path)]) == 0
    assert read == [path.read_bytes()]
    assert pipe.is_fifo()


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".ods", ".docx", ".doc", ".odt", ".pdf", ".html", ".HTM"])
def test_text_is_not_written_under_a_name_that_another_program_opens(
    refused: Callable[..., list[str]], tmp_path: Path, receipt: str, suffix: str
) -> None:
    """Whatever command writes it, as a table or as JSON: the line names what makes such a file, if anything does."""
    before, path = contents(tmp_path), str(tmp_path / f"ket-qua{suffix}")
    report = f"or make it of findings: cchc-rules report -o FILE{suffix.lower()}."
    made = suffix.lower() in {".xlsx", ".docx", ".html", ".htm"}
    for words in (
        ["assess", "tiny-2025"],
        ["assess", "tiny-2025", "--format", "json"],
        ["agenda", "tiny-2025"],
        ["plans"],
        ["list", "tiny-2025"],
        ["export", "tiny-2025"],
    ):
        (line,) = refused(*words, "-o", path)
        assert line.startswith("cchc-rules: --output: got ")
        assert f"a file not named {suffix.lower()}, for text is written" in line
        assert line.endswith(report if made else "Name it otherwise, such as .txt, .csv or .json.")
    (line,) = refused("assess", "tiny-2025", "--receipt", path, "-o", str(tmp_path / "found.txt"), "--force")
    assert line.startswith("cchc-rules: --receipt: got ")
    assert "cchc-rules report" not in line
    assert contents(tmp_path) == before
