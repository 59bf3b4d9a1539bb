"""Whatever goes wrong on the way is a line on standard error and an exit code, in every stream, locale and plug-in."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from cchc_rules.cli.main import main
from cchc_rules.formats.from_json import load_plan_json
from cchc_rules.formats.to_json import dump_plan
from cchc_rules.law.plan import Plan
from cchc_rules.plans import shelf
from tests import tiny
from tests.shelf import offer

HOSTILE = "\x1b[31m\u202e\x9b\x07"
"""What colours a terminal, turns its line, begins a sequence in one character, and rings."""

INTERRUPTING = """\
import sys
class Interrupt:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupt())
from cchc_rules.cli.main import main
sys.exit(main(["assess", "hue-2025"]))
"""
"""Interrupts the import of a module, as Ctrl-C would."""


def python(
    *words: str | bytes, env: Mapping[str, str] | None = None, **streams: Any
) -> subprocess.CompletedProcess[bytes]:
    """A run of this interpreter, its streams captured but for those that are given."""
    piped = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    return subprocess.run([sys.executable, *words], env={**os.environ, **(env or {})}, check=False, **piped)  # noqa: S603  the package under test


def unread_pipe() -> int:
    """The end of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize(
    "module",
    ["cchc_rules.cli.run", "argparse", "attrs", "cchc_rules.law.plan", "cchc_rules.plans.hue_2025", "dateutil"],
)
def test_an_interruption_of_the_imports_ends_with_130(module: str) -> None:
    ended = python("-c", INTERRUPTING, module)
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


@pytest.mark.parametrize(
    ("words", "code"),
    [(("list", "hue-2025"), 0), (("list", "hue-2099"), 2), (("no-such-command",), 2), (("--help",), 0)],
)
def test_a_standard_error_that_nobody_reads_changes_nothing(words: tuple[str, ...], code: int) -> None:
    """Neither the code nor what is printed: not 120, which Python ends with where it fails to write what is left."""
    writing = unread_pipe()
    try:
        ended = python("-m", "cchc_rules", *words, stderr=writing)
    finally:
        os.close(writing)
    assert ended.returncode == code
    assert ended.stdout == python("-m", "cchc_rules", *words).stdout


def test_what_is_told_beside_the_output_is_lost_where_nobody_reads_it(tiny_plan: None, dossiers: list[str]) -> None:
    words = ("-m", "cchc_rules", "tally", "hue-2025", *dossiers, "--measure", "closed-on-time")
    writing = unread_pipe()
    try:
        ended = python(*words, stderr=writing)
    finally:
        os.close(writing)
    heard = python(*words)
    assert (ended.returncode, ended.stdout) == (heard.returncode, heard.stdout)


@pytest.mark.parametrize(("words", "code"), [(("export", "hue-2025"), 141), (("--help",), 0), (("--version",), 0)])
def test_a_standard_output_that_nobody_reads_is_told_nowhere(words: tuple[str, ...], code: int) -> None:
    writing = unread_pipe()
    try:
        ended = python("-m", "cchc_rules", *words, stdout=writing)
    finally:
        os.close(writing)
    assert (ended.returncode, ended.stderr) == (code, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full")
def test_a_full_device_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = python("-m", "cchc_rules", "list", "hue-2025", stdout=full)
        unheard = python("-m", "cchc_rules", "list", "hue-2099", stderr=full)
    assert (ended.returncode, ended.stderr) == (2, b"cchc-rules: [Errno 28] No space left on device\n")
    assert (unheard.returncode, unheard.stdout) == (2, b"")


PLUG_INS = {
    "raises": ("raise ValueError('first line\\nsecond \\x1b[31m')", "PLAN", r"ValueError: first line\nsecond \x1b[31m"),
    "is-no-python": ("def (", "PLAN", "SyntaxError: "),
    "exits": ("import sys; sys.exit(1)", "PLAN", "SystemExit: 1"),
    "exits-well": ("import sys; sys.exit(0)", "PLAN", "SystemExit: 0"),
    "gives-up": ("raise GeneratorExit", "PLAN", "GeneratorExit: "),
    "recurses": ("def f(): f()\nf()", "PLAN", "RecursionError: "),
    "lacks-it": ("", "PLAN", "AttributeError: module 'lacks_it' has no attribute 'PLAN'"),
    "is-none": ("PLAN = None", "PLAN", "expected a cchc_rules.law.plan.Plan"),
    "needs-more": ("import no_such_module", "PLAN", "ModuleNotFoundError: No module named 'no_such_module'"),
}
"""What a distribution may offer in place of a plan: its module, what its entry point names, and what is told."""


@pytest.mark.parametrize("name", PLUG_INS)
def test_a_plug_in_that_fails_is_told_in_a_line(tmp_path: Path, name: str) -> None:
    """It is bad input, 2, whatever it does: 1 would say that there is a difference."""
    source, attribute, told = PLUG_INS[name]
    module = name.replace("-", "_")
    (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
    described = tmp_path / f"{module}-1.dist-info"
    described.mkdir()
    (described / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n", encoding="utf-8")
    (described / "entry_points.txt").write_text(
        f"[cchc_rules.plans]\n{name} = {module}:{attribute}\n", encoding="utf-8"
    )
    paths = os.pathsep.join([str(tmp_path), *filter(None, sys.path)])
    for words in (("list", name), ("verify", name, __file__)):
        ended = python("-m", "cchc_rules", *words, env={"PYTHONPATH": paths})
        assert (ended.returncode, ended.stdout) == (2, b"")
        (line,) = ended.stderr.decode("utf-8").splitlines()
        assert line.startswith("cchc-rules: ")
        assert told in line
        assert f"The entry point {module}:{attribute} of the distribution" in line
    listed = python("-m", "cchc_rules", "list", "no-such-plan", env={"PYTHONPATH": paths})
    assert f"expected one of {', '.join(sorted(('hue-2025', name)))}".encode() in listed.stderr


def test_an_interruption_of_a_plug_in_is_none_of_its_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    class Entry:
        name, value, group, dist = "slow", "slow:PLAN", shelf.PLAN_ENTRY_POINTS, None

        def load(self) -> object:
            raise KeyboardInterrupt

    monkeypatch.setattr(shelf, "_entries", lambda _: (Entry(),))
    assert main(["list", "slow"]) == 130


@pytest.mark.parametrize(
    "words",
    [
        ["list", "\ud800"],
        ["list", HOSTILE],
        ["who", "\udc80"],
        ["who", HOSTILE, "--on", "2025-01-01"],
        ["show", "tiny-2025", f"{HOSTILE}\udfff"],
        ["list", "tiny-2025", "--agency", "\udc80"],
        ["read-due", f"quý V\n{HOSTILE}\ud800"],
        ["deadline", "--on", HOSTILE],
        ["agenda", "tiny-2025", "--as-of", "2025-01-01", "--event-day", f"{HOSTILE}=2025-01-01"],
        ["assess", "tiny-2025", "--figures", f"{HOSTILE}.csv"],
        ["assess", "tiny-2025", "--figures", "\udcff.csv"],
        ["verify", "tiny-2025", f"{HOSTILE}.txt"],
        ["tally", "tiny-2025", f"{HOSTILE}.csv", "--mapping", f"{HOSTILE}.toml"],
        ["tally", "tiny-2025", f"{HOSTILE}.{HOSTILE}"],
        ["replay", f"{HOSTILE}.json"],
        ["list", "tiny-2025", "-o", f"no-such-folder/{HOSTILE}"],
    ],
)
def test_words_are_told_in_printable_lines(
    tiny_plan: None, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """Whatever stands in a word, each line of what is told can be printed, and moves nothing."""
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("cchc-rules: ")
    assert all(line.isprintable() for line in err.splitlines())


@pytest.mark.parametrize(
    "words",
    [
        [HOSTILE],
        ["list", "tiny-2025", HOSTILE],
        ["list", "tiny-2025", "--area", HOSTILE],
        ["list", "tiny-2025", f"--{HOSTILE}"],
        ["list", "tiny-2025", "\ud800"],
        ["verify", "tiny-2025", "\ud800"],
        ["verify", "tiny-2025", "a\0b"],
        ["list", "tiny-2025", "x" * 10**6],
    ],
)
def test_bad_usage_is_told_in_printable_lines(
    tiny_plan: None, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.isprintable() for line in err.splitlines())
    assert len(err) < 4000


def renamed(plan: Plan) -> Plan:
    """The plan with hostile names of everything."""
    text = dump_plan(plan)
    text = re.sub(r'("(?:vi|en)": "[^"]+)"', r'\1\\u001b[31m\\u202e\\u009b\\u0007"', text)
    text = text.replace(f'"digest": "{plan.digest}"', '"digest": "?"')
    try:
        load_plan_json(text)
    except ValueError as fault:
        digest = str(fault).partition("expected '")[2][:64]
    return load_plan_json(text.replace('"digest": "?"', f'"digest": "{digest}"'))


PRINTING = [
    ["list", "tiny-2025"],
    ["show", "tiny-2025", "II.1.1/1"],
    ["assess", "tiny-2025", "--as-of", "2026-02-01"],
    ["agenda", "tiny-2025", "--as-of", "2025-01-04", "--days-ahead", "300"],
    ["who", "so-noi-vu", "--on", "2025-01-02", "--rules"],
    ["who", "so-noi-vu", "--on", "2025-01-02"],
]


@pytest.mark.parametrize("form", ["table", "json"])
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("words", PRINTING, ids=lambda words: " ".join(words[:1]))
def test_the_titles_of_other_plans_are_printed_in_printable_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str], language: str, form: str
) -> None:
    plan = renamed(tiny.PLAN)
    assert any("\x1b" in agency.name.vi for agency in plan.roster)
    offer(monkeypatch, plan)
    assert main([*words, "--lang", language, "--format", form]) == 0
    out, err = capsys.readouterr()
    assert "[31m" in out
    assert all(line.isprintable() for line in (*out.split("\n"), *err.splitlines()))


def test_the_columns_of_a_table_are_told_in_printable_lines(
    tiny_plan: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for head in (f"HoSo{HOSTILE},DonVi\n", f"{HOSTILE},{HOSTILE}\n", ",".join(f"cột {turn}" for turn in range(10_000))):
        path = tmp_path / f"bảng{HOSTILE}.csv"
        path.write_text(f"{head}\n1,2\n", encoding="utf-8")
        for options in ([], ["--measure", "on-time-of-closed"]):
            assert main(["tally", "tiny-2025", str(path), "--as-of", "2025-04-15", *options]) == 2
            out, err = capsys.readouterr()
            assert out == ""
            assert all(line.isprintable() for line in err.splitlines())
            assert len(err) < 20_000
        assert main(["assess", "tiny-2025", "--figures", str(path)]) == 2
        assert all(line.isprintable() and len(line) < 3000 for line in capsys.readouterr().err.splitlines())


def test_a_sheet_of_bad_rows_is_told_in_a_few_kilobytes(
    tiny_plan: None, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Its first faults are told, and how many more there are."""
    path = tmp_path / "figures.csv"
    path.write_text(
        "measure,agency,start,end,yes,no\n" + f"{'x' * 500},y,z,2025-01-01,-1,0\n" * 5_000, encoding="utf-8"
    )
    assert main(["assess", "tiny-2025", "--figures", str(path), "--as-of", "2026-01-01"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 21
    assert lines[-1] == f"cchc-rules: {path}: got 19980; expected no more faults than the first 20, which are told."
    assert sum(map(len, lines)) < 20_000


def test_arguments_are_read_under_a_locale_that_is_not_utf8(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 are told as such, and are the names of files."""
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ended = python("-m", "cchc_rules", "who", b"S\xf4 N\xf4i v\xf4", env=environment)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode("utf-8").startswith("cchc-rules: got 'S\\udcf4 N")
    named = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(named, "wb") as file:  # noqa: PTH123  a path would have to be text
        file.write(b"x")
    ended = python("-m", "cchc_rules", "verify", "hue-2025", named, env=environment)
    assert (ended.returncode, ended.stderr) == (1, b"")


@pytest.mark.parametrize(
    "text",
    [
        r'{"format": 2, "x": "\ud800"}',
        "[" * 100_000,
        '{"a":' * 100_000,
        f'{{"format": {"9" * 5000}}}',
        "\x00",
        "\ufeff",
    ],
)
def test_a_receipt_of_anything_is_told_in_a_line(refused: Callable[..., list[str]], tmp_path: Path, text: str) -> None:
    path = tmp_path / "receipt.json"
    path.write_text(text, encoding="utf-8")
    (line,) = refused("replay", str(path))
    assert line.isprintable()
    assert not any(word in line for word in ("Expecting", "recursion", "digits)", "codec"))


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 100_000,
        "x = " + "[" * 4_000,
        "x = " + "{a=" * 1_300,
        "a." * 100_000 + "b = 1",
        f"x = {'9' * 5000}",
        "#\n" * (1 << 20),
        "x = ",
    ],
)
def test_a_mapping_of_anything_is_told_in_a_line(
    refused: Callable[..., list[str]], dossiers: list[str], text: str
) -> None:
    table, option, path, *_ = dossiers
    Path(path).write_text(text, encoding="utf-8")
    (line,) = refused("tally", "tiny-2025", table, option, path)
    assert line.isprintable()
    assert len(line) < 3000


def test_a_mapping_of_many_faults_is_told_in_a_few_kilobytes(
    refused: Callable[..., list[str]], dossiers: list[str]
) -> None:
    table, option, path, *_ = dossiers
    Path(path).write_text("".join(f"k{turn} = 1\n" for turn in range(20_000)), encoding="utf-8")
    lines = refused("tally", "tiny-2025", table, option, path)
    assert len(lines) == 21
    assert "got 19980; expected no more faults than the first 20" in lines[-1]


@pytest.mark.parametrize(
    ("words", "option"),
    [
        (["agenda", "tiny-2025", "--days-ahead", "-1"], "--days-ahead"),
        (["agenda", "tiny-2025", "--event-day", "II.1.9/1=2025-01-01"], "--event-day"),
        (["read-due", "Quý II", "--year", "99999"], "--year"),
        (["diff", "tiny-2025", "--to", "2025-01-01"], "--on"),
    ],
)
def test_what_a_function_refuses_is_told_with_its_option(
    refused: Callable[..., list[str]], words: list[str], option: str
) -> None:
    (line,) = refused(*words, "--lang", "vi")
    assert line.startswith(f"cchc-rules: {option}: nhận được ")
