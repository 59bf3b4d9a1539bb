import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

from cchc_rules import __version__
from cchc_rules.cli import commands
from cchc_rules.cli.main import main
from cchc_rules.cli.parser import build_parser
from cchc_rules.text import Language

MORE = ["--agencies", "f.toml"]
FOLLOWED = ["--follow-successions", *MORE]
DELIVERIES = ["--deliveries", "a.csv", "--deliveries", "b.csv", "--observations", "o.json", *FOLLOWED]
SHEETS = ["--figures", "c.csv", "--roll-calls", "d.csv", "--attestations", "e.csv", *DELIVERIES]
TABLE = ["--format", "json", "--lang", "vi"]
USES = {
    "list": [
        ["hue-2025"],
        ["hue-2025", "--area", "2", "--agency", "Sở Nội vụ", "--kind", "target", "--search", "x", *MORE, *TABLE],
        ["hue-2025", "--level", "commune"],
    ],
    "plans": [[], [*TABLE]],
    "measures": [["hue-2025"], ["hue-2025", "--search", "x", *TABLE]],
    "agencies": [["hue-2025"], ["hue-2025", "--search", "x", "--level", "commune", *TABLE]],
    "show": [["hue-2025", "II.2.a.11/1"], ["hue-2025", "II.2.a.11/1", *TABLE]],
    "export": [["hue-2025"]],
    "verify": [["hue-2025", "copy.txt"], ["hue-2025", "copy.txt", *TABLE]],
    "diff": [
        ["hue-2025", "hue-2026"],
        ["hue-2025", "--on", "2025-01-02", "--to", "2025-12-31"],
        ["hue-2025", "--on", "2025-01-02", "--to", "2025-12-31", "--as-of", "2025-12-31", *SHEETS, *TABLE],
    ],
    "tally": [
        ["hue-2025", "table.csv"],
        ["hue-2025", "table.csv", "--mapping", "m.toml", "--by", "agency", "channel", "--period", "2025-Q1", *TABLE],
        ["hue-2025", "table.csv", "--by", "--as-of", "2025-04-15", "--measure", "a", "--measure", "b", *FOLLOWED],
        ["hue-2025", "table.csv", "--onto", "so-far.json", "--instead-of", "as_it_was.csv"],
        ["hue-2025", "table.csv", "--onto", "so-far.json", "--begin"],
        ["hue-2025", "table.csv", "--cases", "no,unknown", "--agency", "Sở Nội vụ", "--lang", "vi"],
    ],
    "template": [
        ["figures", "hue-2025"],
        ["roll-calls", "hue-2025", "--agency", "Sở Nội vụ", "--as-of", "2025-12-31", "--lang", "vi", *FOLLOWED],
    ],
    "assess": [
        ["hue-2025", "--all", "--area", "2", "--agency", "Sở Nội vụ", "--status", "missed", "--kind", "target"],
        ["hue-2025", "--as-of", "2025-12-31", "--closed-world", "--receipt", "r.json", *SHEETS, *TABLE],
        ["hue-2025", "--expected", "a@b=1", "--expected", "a@c=2", "--with-names"],
    ],
    "report": [
        ["hue-2025"],
        ["hue-2025", "--as-of", "2025-12-31", "--closed-world", "--copy", "copy.txt", *SHEETS, "--lang", "vi"],
        ["hue-2025", "--template", "own.docx", "--expected", "a@b=1", "--agency", "Sở Nội vụ"],
    ],
    "compare": [
        ["q1.json", "q2.json", "--with-names"],
        ["q1.json", "q2.json", "--plan", "p.json", "--plan", "q.json", "--all", *MORE, *TABLE],
    ],
    "replay": [["r.json"], ["r.json", *SHEETS, *TABLE]],
    "agenda": [
        ["hue-2025"],
        ["hue-2025", "--as-of", "2025-12-31", "--days-ahead", "7", "--agency", "Sở Nội vụ", *DELIVERIES, *TABLE],
        ["hue-2025", "--reporting-cycle", "581", "--event-day", "a=2025-01-01", "--event-day", "b=2025-01-02"],
        ["hue-2025", "--alarm", "7", "--alarm", "1", "--with-names"],
    ],
    "who": [["Sở Nội vụ"], ["Sở Nội vụ", "--plan", "hue-2025", "--on", "2025-12-31", "--rules", *MORE, *TABLE]],
    "read-due": [
        ["Quý II"],
        ["Quy II", "--year", "2025", "--event-day", "2025-01-01", "--no-accents", *TABLE],
        ["Q1", "--completion"],
    ],
    "deadline": [
        ["--from", "2025-01-21", "--days", "10"],
        ["--from", "2025-01-21", "--working-days", "10", *TABLE],
        ["--from", "2025-01-21", "--months", "1"],
        ["--on", "2025-01-21", "--roll", "next"],
    ],
    "schema": [["findings"], ["comparison"]],
    "sql": [
        ["hue-2025", "--dialect", "postgres"],
        ["hue-2025", "--dialect", "tsql", "--table", "a.b", "--schema", "a.sql", "--measure", "x", "--by", "ward"],
        ["hue-2025", "--dialect", "tsql", "--mapping", "M.toml", "--as-of", "x", "--period", "2025", "--lang", "vi"],
        ["hue-2025", "--dialect", "mysql", "--counts", "a.csv", "--format", "json", "--agencies", "b.toml"],
        ["hue-2025", "--dialect", "mysql", "--counts", "a.csv", "--follow-successions"],
    ],
    "scaffold": [["plan.txt"], ["plan.txt", "--columns", "m.toml", "--lang", "vi"]],
    "check": [["hue-2025", "copy.txt"], ["hue-2025", "copy.txt", *TABLE]],
    "lock": [["hue-2025"], ["hue-2025", "--lang", "vi"]],
    "renew": [["plans", "copy.txt"], ["plans", "copy.txt", "--lang", "vi"]],
}
"""Some ways of using every command, every option among them."""


def named_commands(only: str | None = None) -> list[str]:
    """The commands that the help lists, in its order."""
    return re.findall("^    ([a-z-]+)", build_parser(only).format_help(), re.MULTILINE)


def test_every_command_is_named_once() -> None:
    assert sorted(named_commands()) == sorted(USES)


@pytest.mark.parametrize("name", [None, "bake", "--version", "-h", ""])
def test_all_commands_are_named_where_none_is_asked_for(name: str | None) -> None:
    assert sorted(named_commands(name)) == sorted(USES)


@pytest.mark.parametrize("name", USES)
def test_the_options_of_one_command_alone_are_made(name: str) -> None:
    assert named_commands(name) == [name]


@pytest.mark.parametrize("output", [[], ["-o", "out.txt"], ["--output", "out.txt"]])
@pytest.mark.parametrize(("name", "words"), [(name, words) for name, uses in USES.items() for words in uses])
def test_a_command_is_parsed_as_with_all_others_beside_it(name: str, words: list[str], output: list[str]) -> None:
    """build_parser(name) parses what build_parser() parses, and to the same."""
    alone = vars(build_parser(name).parse_args([name, *words, *output]))
    assert alone == vars(build_parser().parse_args([name, *words, *output]))
    assert alone["output"] == (output[1] if output else None)


@pytest.mark.parametrize("name", USES)
def test_the_uses_name_every_option(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is parsed alike above is all that can be said to a command."""
    with pytest.raises(SystemExit):
        build_parser(name).parse_args([name, "--help"])
    offered = set(re.findall("^  (?:-[a-z](?: [A-Z]+)?, )?(--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))
    assert offered == {
        "--help",
        "--output",
        "--force",
        *(word for use in USES[name] for word in use if word.startswith("--")),
    }


def test_cases_may_be_named_one_by_one() -> None:
    """None is lost, as would be all but the last."""
    given = ["tally", "hue-2025", "t.csv", "--cases", "no", "--cases", "unknown,outside"]
    assert build_parser("tally").parse_args(given).cases == ["no", "unknown", "outside"]


def test_what_a_command_does_is_a_function_that_is_there_and_nothing_is_left_over() -> None:
    """Each command runs one function of `cli.commands`, and each there is run by one, but for what two rooms share."""
    runs = {name: build_parser(name).parse_args([name, *uses[0]]).run for name, uses in USES.items()}
    rooms = [
        room.name for room in pkgutil.iter_modules(commands.__path__) if room.name not in {"counted", "tally_tables"}
    ]
    offered = [
        f"{room}:{function}" for room in rooms for function in import_module(f"{commands.__name__}.{room}").__all__
    ]
    assert sorted(runs.values()) == sorted(offered)
    for run in runs.values():
        room, _, function = run.partition(":")
        assert callable(getattr(import_module(f"{commands.__name__}.{room}"), function))


def test_what_is_left_out_has_a_default() -> None:
    given = build_parser().parse_args(["tally", "hue-2025", "table.csv"])
    assert (given.by, given.format, given.lang, given.measure) == (None, "csv", "en", None)
    assert build_parser().parse_args(["tally", "hue-2025", "table.csv", "--by"]).by == []
    given = build_parser().parse_args(["agenda", "hue-2025"])
    assert (given.days_ahead, given.event_day, given.deliveries) == (30, [], [])
    assert (given.format, given.lang, given.follow_successions) == ("table", "en", False)
    assert build_parser().parse_args(["read-due", "Quý II"]).accents is True


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "required: command"),
        (["bake", "hue-2025"], "invalid choice: 'bake'"),
        (["list"], "required: plan"),
        (["list", "hue-2025", "--area", "II"], "--area: invalid int value: 'II'"),
        (["list", "hue-2025", "--kind", "wish"], "--kind: invalid choice: 'wish'"),
        (["list", "hue-2025", "--lang", "fr"], "--lang: invalid choice: 'fr'"),
        (["list", "hue-2025", "--form", "json"], "unrecognized arguments: --form json"),
        (["list", "hue-2025", "-o"], "-o/--output: expected one argument"),
        (["agenda", "hue-2025", "--days-ahead", "soon"], "--days-ahead: invalid int value"),
        (["agenda", "hue-2025", "--days-ahead", "9" * 5000], "--days-ahead: invalid int value"),
        (["agenda", "hue-2025", "--figures", "a.csv"], "unrecognized arguments: --figures a.csv"),
        (["deadline"], "one of the arguments --from --on is required"),
        (["deadline", "--from", "2025-01-01", "--on", "2025-01-01"], "--on: not allowed with argument --from"),
        (["deadline", "--from", "2025-01-01", "--days", "1", "--months", "1"], "--months: not allowed with argument"),
    ],
)
def test_bad_usage_is_told_in_one_line_and_ends_with_2(
    capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        build_parser(next(iter(words), None)).parse_args(words)
    assert left.value.code == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert told.startswith(" ".join(("cchc-rules", *(word for word in words[:1] if word != "bake"))) + ": error: ")
    assert said in told
    assert told.endswith(" --help") or "Nearest" in told


@pytest.mark.parametrize("words", [[], ["--dialect", "sqlite"]])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "argument file: 'dossiers.csv' is not read: the statement is written for a table in a database; name it",
        ),
        ("vi", "tham số tệp: không đọc 'dossiers.csv': câu lệnh được viết cho một bảng trong cơ sở dữ liệu; nêu tên"),
    ],
)
def test_a_file_that_is_given_to_sql_is_told_what_to_give(
    capsys: pytest.CaptureFixture[str], words: list[str], language: Language, said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        build_parser("sql", language).parse_args(["sql", "hue-2025", "dossiers.csv", *words])
    assert left.value.code == 2
    (told,) = capsys.readouterr().err.splitlines()
    assert said in told
    assert all(each in told for each in ("--table", "--schema", "--mapping", "tally", "--counts"))


@pytest.mark.parametrize("option", ["--follow-successions", "--search"])
def test_the_page_names_every_command_that_takes_an_option(option: str) -> None:
    """Where it says which commands take one, it names these and no others."""
    page = Path("docs/reference/cli.md").read_text(encoding="utf-8")
    said = [each for each in re.split(r"(?<=[.;])\s", page) if re.search(rf" take\b.*`{option}\b", each, re.DOTALL)]
    (sentence,) = said
    named = set(re.findall("`([a-z-]+)`", sentence.partition(" take")[0]))
    assert named == {name for name, uses in USES.items() if any(option in words for words in uses)}


@pytest.mark.parametrize("words", [["list", "hue-2025", "--on", "3"], ["list", "hue-2025", "extra"]])
def test_what_a_command_does_not_know_is_told_with_its_own_help(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    """The help that is named is that of the command, with the options that it does have."""
    with pytest.raises(SystemExit) as left:
        build_parser("list").parse_args(words)
    assert left.value.code == 2
    told = capsys.readouterr().err
    wrong = " ".join(words[2:])
    assert told == f"cchc-rules list: error: unrecognized arguments: {wrong}. See: cchc-rules list --help\n"


@pytest.mark.parametrize(
    ("given", "nearest"), [("read", "Nearest: read-due"), ("Đánh-giá", "Nearest: assess"), ("xyz", "'renew')")]
)
def test_a_command_that_there_is_not_is_told_with_those_near_to_it(
    capsys: pytest.CaptureFixture[str], given: str, nearest: str
) -> None:
    """What is near to a name that is no command is offered, and nothing where nothing is near."""
    with pytest.raises(SystemExit):
        build_parser(given).parse_args([given, "hue-2025"])
    told = capsys.readouterr().err
    assert f"invalid choice: '{given}'" in told
    assert nearest in told
    assert ("Nearest" in told) is (given != "xyz")


@pytest.mark.parametrize(
    "words",
    [
        ["list", "hue-2025", "-o", ""],
        ["assess", "hue-2025", "--receipt", ""],
        ["assess", "hue-2025", "--figures", ""],
        ["tally", "hue-2025", "table.csv", "--mapping", ""],
        ["tally", "hue-2025", ""],
        ["verify", "hue-2025", ""],
        ["replay", ""],
    ],
    ids=" ".join,
)
def test_a_path_is_not_empty(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """Wherever a file is named, an empty path is refused as such."""
    with pytest.raises(SystemExit) as left:
        build_parser(words[0]).parse_args(words)
    assert left.value.code == 2
    assert ": the path is empty. See: cchc-rules " in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--help"], *([name, "-h"] for name in USES)], ids=" ".join)
def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        build_parser(words[0]).parse_args(words)
    assert left.value.code == 0
    told = capsys.readouterr().out
    assert re.findall("^  ([0-9]+) ", told.partition("exit codes:\n")[2], re.MULTILINE) == ["0", "1", "2", "130", "141"]
    assert "  1    verify or replay found a difference" in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        build_parser("--version").parse_args(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"cchc-rules {__version__}\n"


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["assess", "hue-2025", "--figure", "a.csv"], "--figures"),
        (["assess", "hue-2025", "--số-liệu", "a.csv"], "--figures"),
        (["assess", "hue-2025", "--xác-nhận=a.csv"], "--attestations"),
    ],
)
def test_a_misspelt_option_is_told_in_a_line_with_those_near_to_it(
    capsys: pytest.CaptureFixture[str], words: list[str], near: str
) -> None:
    """Without all the others above it; a sheet is known by its Vietnamese name too."""
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("cchc-rules assess: error: unrecognized arguments: --")
    assert near in line.partition("Nearest: ")[2]
