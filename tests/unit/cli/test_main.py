import importlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from cchc_rules.cli.commands import rules
from cchc_rules.cli.main import main
from cchc_rules.cli.parser import build_parser
from tests import tiny

COMMANDS = [
    (["plans", "--lang", "vi"], 0),
    (["list", "tiny-2025", "--lang", "vi"], 0),
    (["list", "tiny-2025", "--format", "json"], 0),
    (["show", "tiny-2025", "II.1.1/1", "--lang", "vi"], 0),
    (["measures", "tiny-2025", "--lang", "vi"], 0),
    (["agencies", "tiny-2025", "--lang", "vi"], 0),
    (["export", "tiny-2025"], 0),
    (["verify", "tiny-2025", "{copy}", "--lang", "vi"], 1),
    (["diff", "tiny-2025", "--on", "2025-01-02", "--to", "2025-12-31", "--lang", "vi"], 0),
    (["tally", "tiny-2025", "{table}", "--mapping", "{mapping}", "--as-of", "2025-04-15"], 0),
    (["tally", "tiny-2025", "{table}", "--mapping", "{mapping}", "--as-of", "2025-04-15", "--by", "agency", "id"], 0),
    (["tally", "tiny-2025", "{table}", "--mapping", "{mapping}", "--as-of", "2025-04-15", "--format", "json"], 0),
    (["sql", "tiny-2025", "--dialect", "sqlite", "--as-of", "2025-04-15", "--lang", "vi"], 0),
    (["assess", "tiny-2025", "--figures", "{figures}", "--as-of", "2026-02-01", "--lang", "vi"], 0),
    (["report", "tiny-2025", "--figures", "{figures}", "--as-of", "2026-02-01", "--lang", "vi"], 0),
    (["compare", "{findings}", "{findings}", "--lang", "vi"], 0),
    (["replay", "{receipt}", "--lang", "vi"], 1),
    (["agenda", "tiny-2025", "--as-of", "2025-01-04", "--lang", "vi"], 0),
    (["template", "figures", "tiny-2025", "--lang", "vi"], 0),
    (["who", "Sở Nội vụ", "--on", "2025-06-15", "--lang", "vi"], 0),
    (["read-due", "Quý II, III", "--year", "2025", "--lang", "vi"], 0),
    (["deadline", "--from", "21/01/2025", "--days", "10", "--lang", "vi"], 0),
    (["schema", "findings"], 0),
    (["scaffold", "{copy}", "--lang", "vi"], 0),
    (["check", "tiny-2025", "{copy}", "--lang", "vi"], 1),
    (["lock", "tiny-2025"], 0),
    (["renew", "{folder}", "{copy}"], 0),
]
"""Every command, and the code with which it ends; what stands in braces is the path of a file."""

LOCATED = ("export", "schema", "sql", "report", "tally", "template", "lock", "renew", "scaffold", "check")
"""Those that tell what a program reads, or the places of files."""

TO_A_FILE = [(words, code) for words, code in COMMANDS if words[0] != "scaffold"]
"""Those that write what they tell to a file, where one is named."""

REFUSED = [
    (["list", "tiny-2025", "--agency", "Sở Nội"], "expected the name of an agency in the roster. Nearest: Sở Nội vụ"),
    (["show", "tiny-2025", "II.1.99/1"], "expected the key of a rule of tiny-2025. Nearest: "),
    (["measures", "tiny-2026"], "got 'tiny-2026'; expected one of tiny-2025."),
    (["agencies", "tiny-2026"], "got 'tiny-2026'; expected one of tiny-2025."),
    (["export", "tiny-2026"], "got 'tiny-2026'; expected one of tiny-2025."),
    (["verify", "tiny-2025", "no-such-file.txt"], "no-such-file.txt: No such file or directory"),
    (["verify", "tiny-2025", "."], ".: Is a directory"),
    (["diff", "tiny-2025", "--on", "x", "--to", "2025-12-31"], "--on: got 'x'; expected a day"),
    (["tally", "tiny-2025", "{table}", "--as-of", "2025-04-15"], "expected the columns of a measure of tiny-2025"),
    (["sql", "tiny-2025", "--dialect", "sqlite", "--schema", "{mapping}"], "expected one CREATE TABLE"),
    (["assess", "tiny-2025", "--as-of", "tomorrow"], "--as-of: got 'tomorrow'; expected a day: 2025-12-31 or "),
    (["assess", "tiny-2025", "--figures", "no-such-file.csv"], "no-such-file.csv: No such file or directory"),
    (["assess", "tiny-2025", "--deliveries", "."], ".: Is a directory"),
    (["report", "tiny-2025", "--as-of", "tomorrow"], "--as-of: got 'tomorrow'; expected a day: 2025-12-31 or "),
    (["compare", "{findings}", "no-such-file.json"], "no-such-file.json: No such file or directory"),
    (["replay", "{copy}"], "receipt, line 1, column 1: got "),
    (
        ["agenda", "tiny-2025", "--as-of", "2025-01-01", "--days-ahead", "-1"],
        "--days-ahead: got -1; expected a whole number of days",
    ),
    (["agenda", "tiny-2025", "--as-of", "2025-01-01", "--days-ahead", str(10**30)], "expected a whole number of days"),
    (["template", "figures", "tiny-2025", "--agency", "Sở Nội"], "expected the name of an agency"),
    (["who", "Sở Nội", "--on", "2025-06-15"], "expected the name of an agency"),
    (["scaffold", "no-such-file.txt"], "no-such-file.txt: No such file or directory"),
    (["check", "tiny-2026", "{copy}"], "got 'tiny-2026'; expected one of tiny-2025."),
    (["lock", "tiny-2026"], "got 'tiny-2026'; expected one of tiny-2025."),
    (["renew", "{folder}", "no-such-file.txt"], "no-such-file.txt: No such file or directory"),
    (["deadline", "--from", "21/01/2025"], "--from: got '21/01/2025'; expected a length with it"),
]
"""Every command but one, given something that it cannot work with, and part of what it says."""


@pytest.fixture
def fill(
    tiny_package: Path,
    tiny_plan: None,
    copy: Callable[[str], str],
    dossiers: list[str],
    sheets: list[str],
    receipt: str,
    tmp_path: Path,
) -> Callable[[list[str]], list[str]]:
    """The words of a command, with the paths of files in their places."""
    findings = str(tmp_path / "findings.json")
    assert main(["assess", "tiny-2025", "--as-of", "2026-02-01", "--format", "json", "-o", findings]) == 0
    table, _, mapping, *_ = dossiers
    files = {
        "copy": copy(tiny.TEXT.replace("98 %", "97 %")),
        "table": table,
        "mapping": mapping,
        "figures": sheets[1],
        "findings": findings,
        "receipt": receipt,
        "folder": str(tiny_package),
    }
    return lambda words: [word.format(**files) for word in words]


def test_every_command_is_run_here() -> None:
    named = set(re.findall("^    ([a-z-]+)", build_parser().format_help(), re.MULTILINE))
    assert named == {words[0] for words, _ in COMMANDS}
    assert named - {words[0] for words, _ in REFUSED} == {"plans", "read-due", "schema"}


@pytest.mark.parametrize("option", ["-o", "--output"])
@pytest.mark.parametrize(("words", "code"), TO_A_FILE, ids=[" ".join(words[:1]) for words, _ in TO_A_FILE])
def test_an_output_file_holds_what_would_have_been_printed(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    fill: Callable[[list[str]], list[str]],
    words: list[str],
    code: int,
    option: str,
) -> None:
    """Whether it ends with 0 or with 1; in UTF-8 and with plain line ends; what is told beside it stays beside it."""
    path = tmp_path / "output"
    path.write_text("what was there before", encoding="utf-8")
    assert main(fill(words)) == code
    printed = capsys.readouterr()
    assert main([*fill(words), option, str(path), "--force"]) == code
    assert capsys.readouterr() == ("", printed.err)
    assert path.read_bytes() == printed.out.encode("utf-8")
    assert printed.out.endswith("\n")
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize(("words", "expected"), REFUSED)
def test_bad_input_is_told_in_a_line_and_leaves_the_output_file_as_it_was(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    fill: Callable[[list[str]], list[str]],
    words: list[str],
    expected: str,
) -> None:
    assert main(fill(words)) == 2
    refused = capsys.readouterr()
    assert refused.out == ""
    (line,) = refused.err.splitlines()
    assert line.startswith("cchc-rules: ")
    assert expected in line
    kept, none = tmp_path / "kept", tmp_path / "none"
    kept.write_bytes(b"kept\r\n")
    for path in (kept, none):
        assert main([*fill(words), "-o", str(path), "--force"]) == 2
        assert capsys.readouterr() == refused
    assert kept.read_bytes() == b"kept\r\n"
    assert not none.exists()


def test_a_phrase_that_cannot_be_read_leaves_the_output_file_as_it_was(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("kept", encoding="utf-8")
    assert main(["read-due", "Quý V", "--year", "2025", "-o", str(kept), "--force"]) == 2
    with pytest.raises(SystemExit):
        main(["read-due", "-o", str(kept), "--force"])
    assert kept.read_text(encoding="utf-8") == "kept"


def test_an_output_file_that_cannot_be_written_is_told(refused: Callable[..., list[str]], tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere" / "rules.txt"
    assert refused("list", "tiny-2025", "-o", str(tmp_path)) == [f"cchc-rules: {tmp_path}: Is a directory"]
    assert refused("list", "tiny-2025", "-o", str(nowhere)) == [
        f"cchc-rules: {nowhere.parent}: No such file or directory"
    ]


def test_standard_output_is_itself_again_after_a_command(
    told: Callable[..., str], refused: Callable[..., list[str]], tmp_path: Path
) -> None:
    path = str(tmp_path / "output")
    before = sys.stdout
    assert told("list", "tiny-2025", "-o", path) == ""
    assert refused("list", "tiny-2026", "-o", path)
    assert sys.stdout is before
    assert told("list", "tiny-2025") == Path(path).read_text(encoding="utf-8")


def test_an_unknown_plan_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "hue-2026"]) == 2
    assert capsys.readouterr().err == "cchc-rules: got 'hue-2026'; expected one of hue-2025.\n"


@pytest.mark.parametrize("output", [[], ["-o", "{path}", "--force"]])
def test_an_interrupted_command_ends_with_130(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, output: list[str]
) -> None:
    def interrupt(_: str) -> NoReturn:
        sys.stdout.write("half of what\n")
        raise KeyboardInterrupt

    path = tmp_path / "kept"
    path.write_text("kept", encoding="utf-8")
    monkeypatch.setattr(rules, "load_plan", interrupt)
    assert main(["list", "tiny-2025", *(word.format(path=path) for word in output)]) == 130
    assert capsys.readouterr() == ("" if output else "half of what\n", "")
    assert path.read_text(encoding="utf-8") == "kept"


def test_a_full_disk_is_told_in_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_up(_: str) -> NoReturn:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rules, "load_plan", fill_up)
    assert main(["list", "tiny-2025"]) == 2
    assert capsys.readouterr().err == "cchc-rules: [Errno 28] No space left on device\n"


def run(*arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  the package under test, by this interpreter
        [sys.executable, "-m", "cchc_rules", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        **options,
    )


CLOSING = "import os, sys; os.close(int(sys.argv[1])); os.execv(sys.executable, [sys.executable, *sys.argv[2:]])"
"""Closes a stream, and then is Python with these words."""


def run_closed(stream: int, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    words = [sys.executable, "-c", CLOSING, str(stream), "-m", "cchc_rules", *arguments]
    return subprocess.run(words, capture_output=True, check=False)  # noqa: S603  as above


def test_a_closed_standard_output_is_told_in_a_line() -> None:
    """It is bad usage, 2: 1 would say that there is a difference."""
    ended = run_closed(1, "list", "hue-2025")
    told = b"cchc-rules: standard output: is closed; -o FILE writes to a file\n"
    assert (ended.returncode, ended.stderr) == (2, told)


def test_an_output_file_needs_no_standard_output(tmp_path: Path) -> None:
    """What is written with standard output closed is what is written with it open."""
    closed, there = tmp_path / "closed", tmp_path / "there"
    assert main(["list", "hue-2025", "-o", str(there)]) == 0
    ended = run_closed(1, "list", "hue-2025", "-o", str(closed))
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert closed.read_bytes() == there.read_bytes()


def test_a_reader_that_closes_an_output_pipe_is_known_with_standard_output_closed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """141, as where it is standard output that was closed by its reader."""

    def close(_: str) -> NoReturn:
        raise BrokenPipeError

    monkeypatch.setattr(rules, "load_plan", close)
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["list", "hue-2025", "-o", "no-such-file"]) == 141


def test_a_closed_standard_error_tells_nothing_elsewhere() -> None:
    """The code alone says that it was refused; the fault is not taken for output."""
    ended = run_closed(2, "assess", "hue-2025", "--figures", "no-such-file.csv")
    assert (ended.returncode, ended.stdout) == (2, b"")


def test_a_reader_that_closes_the_output_sees_no_traceback() -> None:
    with run("export", "hue-2025") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait() == 141
        assert process.stderr.read() == b""


def test_vietnamese_is_written_in_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    path = tmp_path / "rules.txt"
    words = ("list", "hue-2025", "--area", "1", "--lang", "vi")
    with run(*words, env=environment) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "văn bản" in out.decode("utf-8")
    with run(*words, "-o", str(path), env=environment) as process:
        assert process.communicate() == (b"", b"")
    assert process.returncode == 0
    assert path.read_bytes() == out


def test_words_are_read_as_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    """Names of agencies are understood, and files are found, written and told by the names that they were given."""
    environment = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    name = "hồ sơ.txt"
    with run("who", "Sở Nội vụ", "-o", name, env=environment, cwd=tmp_path) as process:
        assert process.communicate() == (b"", b"")
    assert "so-noi-vu" in (tmp_path / name).read_text(encoding="utf-8")
    for words, told in (
        (("verify", "hue-2025", name, "-o", name), f"--output: got '{name}'; expected a file that"),
        (("verify", "hue-2025", f"{name}.bak"), f"{name}.bak: No such file or directory"),
    ):
        with run(*words, env=environment, cwd=tmp_path) as process:
            out, err = process.communicate()
        assert (process.returncode, out) == (2, b"")
        assert err.decode("utf-8").startswith(f"cchc-rules: {told}")


def test_a_name_that_is_too_long_is_not_told_in_full(refused: Callable[..., list[str]]) -> None:
    """Of a path that is longer than a name can be, its beginning is told."""
    assert refused("list", "tiny-2025", "-o", "a" * 5000) == [f"cchc-rules: {'a' * 255}…: File name too long"]


def test_the_room_of_the_command_line_runs_as_a_module() -> None:
    """It does what the package does."""
    words = [sys.executable, "-m", "cchc_rules.cli.main", "list", "hue-2025", "--area", "1"]
    ended = subprocess.run(words, capture_output=True, check=False)  # noqa: S603  as above
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"RULE ")


def test_the_package_runs_as_a_module_and_does_nothing_when_imported(capsys: pytest.CaptureFixture[str]) -> None:
    words = [sys.executable, "-m", "cchc_rules", "list", "hue-2025", "--area", "1"]
    ended = subprocess.run(words, capture_output=True, check=False)  # noqa: S603  as above
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.startswith(b"RULE ")
    importlib.import_module("cchc_rules.__main__")
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("columns", [40, 80, 133])
@pytest.mark.parametrize(
    "words",
    [words for words, _ in COMMANDS if words[0] not in LOCATED and "json" not in words],
    ids=" ".join,
)
def test_what_a_command_tells_fits_the_terminal(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fill: Callable[[list[str]], list[str]],
    words: list[str],
    columns: int,
    language: str,
) -> None:
    """Every line is as wide as the terminal at most, and the words are those of a wide one, in their cells' order."""
    asked = [*fill([word for word in words if word not in ("--lang", "vi")]), "--lang", language]
    main(asked)
    wide = capsys.readouterr().out
    monkeypatch.setenv("COLUMNS", str(columns))
    main(asked)
    told = capsys.readouterr().out
    assert max(map(len, told.splitlines())) <= columns
    assert sorted("".join(told.split())) == sorted("".join(wide.split()))


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["measures"],
        ["agencies"],
        ["agenda", "--as-of", "2025-03-01"],
        ["assess", "--as-of", "2026-01-05", "--all"],
        ["show", "PL.1.14/1"],
        ["agenda", "--as-of", "2025-06-10", "--reporting-cycle", "581", "--follow-successions"],
        ["diff", "--on", "2025-01-01", "--to", "2025-12-31", "--follow-successions"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_eighty_columns_are_enough_for_the_plan_of_hue(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str], language: str
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([words[0], "hue-2025", *words[1:], "--lang", language]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) in range(60, 81)


DATA = ("export", "sql", "tally", "template")
"""Those whose output is a file for programs, with what is told beside it on standard error."""

FOR_PROGRAMS = ("export", "report", "schema", "sql")
ASKED = [words for words, _ in COMMANDS if "json" not in words and words[0] not in FOR_PROGRAMS]
_ISO_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_WORD = re.compile(r"(?<![\w./:=@#-])[a-z]{3,}(?![\w./:=@#-])")
_SYLLABLE = re.compile("(?:ngh?|gh?|gi|kh|ph|qu|th|tr|ch|nh|[bcdhklmnrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")


def in_language(words: list[str], language: str) -> list[str]:
    return [*(word for word in words if word not in ("--lang", "vi")), "--lang", language]


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("words", ASKED, ids=" ".join)
def test_eighty_columns_are_enough_for_every_command(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fill: Callable[[list[str]], list[str]],
    words: list[str],
    language: str,
) -> None:
    """But for what programs read, an error, which is one line, and what begins with the place in a file."""
    monkeypatch.setenv("COLUMNS", "80")
    main(fill(in_language(words, language)))
    told = capsys.readouterr()
    lines = [*([] if words[0] in DATA else told.out.splitlines()), *told.err.splitlines()]
    assert lines or words[0] in DATA
    assert [line for line in lines if len(line) > 80 and not re.match("/|cchc-rules: ", line)] == []


@pytest.mark.parametrize("words", [*ASKED, *(words for words, _ in REFUSED if words[0] != "export")], ids=" ".join)
def test_nothing_is_told_in_english_to_a_reader_of_vietnamese(
    capsys: pytest.CaptureFixture[str], fill: Callable[[list[str]], list[str]], words: list[str]
) -> None:
    """No day is written as programs do, and no word stands there that is none of Vietnamese, but for what was given.

    What is joined by marks is a key or the name of a file or an option, and no word.
    """
    given = fill(in_language(words, "vi"))
    main(given)
    told = capsys.readouterr()
    said = re.sub("`[^`]*`", "", told.out + told.err)
    echoed = " ".join([*given, "2025-12-31 hoặc 31/12/2025", *(measure.title.vi for measure in tiny.PLAN.measures)])
    in_words = told.err if words[0] in DATA else said
    assert [day for day in _ISO_DAY.findall(in_words) if day not in echoed] == []
    english = {word for word in _WORD.findall(said) if not _SYLLABLE.fullmatch(word) and word not in echoed}
    assert english == set()
