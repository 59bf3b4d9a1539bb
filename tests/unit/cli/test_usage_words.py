import errno
import os
import re
from argparse import SUPPRESS
from collections.abc import Callable
from unicodedata import normalize

import pytest

from cchc_rules.agencies.agency import Level
from cchc_rules.cli.arguments import language_asked
from cchc_rules.cli.choices import Choices
from cchc_rules.cli.main import main
from cchc_rules.cli.parser import build_parser
from cchc_rules.cli.usage_words import HELP, system_error_words, usage_error_words
from cchc_rules.text import Language

COMMANDS = re.findall("^    ([a-z-]+)", build_parser().format_help(), re.MULTILINE)


def helped(name: str | None, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What help is given."""
    with pytest.raises(SystemExit):
        main([*([name] if name else []), "--help", *words])
    return capsys.readouterr().out


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_is_wholly_vietnamese_where_that_is_asked_for(
    name: str | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    told = helped(name, capsys)
    assert told.startswith("cách dùng: cchc-rules ")
    flat = " ".join(told.split())
    assert not [english for english in HELP if " ".join(english.split()) in flat and " " in english]
    parser = build_parser(name, "vi")
    told_of = [*parser._actions, *(parser.command._actions if parser.command else ())]  # type: ignore[attr-defined]
    assert {action.help for action in told_of if action.help not in {None, SUPPRESS}} <= set(HELP.values())


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_fits_eighty_columns(
    name: str | None, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line of help is longer than the terminal, usage and exit codes among them."""
    monkeypatch.setenv("CCHC_LANG", language)
    monkeypatch.setenv("COLUMNS", "80")
    lines = helped(name, capsys).splitlines()
    assert [line for line in lines if len(line) > 80] == []
    assert len(lines) > 20


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_what_stands_for_a_word_to_be_given_is_vietnamese_too(
    name: str | None, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the usage, no word stands for another but a name of an option, of its choices, or of a file format."""
    monkeypatch.setenv("CCHC_LANG", "vi")
    usage = helped(name, capsys).partition("\n\n")[0]
    offered = re.sub(r"\{[^}]*\}|--?[a-z-]+|cchc-rules( [a-z-]+)?", "", usage.removeprefix("cách dùng: "))
    assert {word for word in re.findall(r"[^\W_]+(?:[-=][^\W_]+)*", offered) if word.isascii()} <= {"JSON", "TOML"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_words_that_options_take_are_told(language: Language, capsys: pytest.CaptureFixture[str]) -> None:
    """Each choice stands in the usage or in what is said of it, in the language of the help."""
    for name in COMMANDS:
        told = " ".join(helped(name, capsys, "--lang", language).split())
        for action in build_parser(name, language).command._actions:  # type: ignore[attr-defined]
            if isinstance(action.choices, Choices):
                assert ", ".join(action.choices) in told or ",".join(action.choices) in told


def test_the_levels_that_are_usual_are_told_in_vietnamese() -> None:
    said = " ".join(HELP.values())
    assert ", ".join(level.label.vi for level in (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)) in said


def test_a_language_that_is_not_spoken_is_refused_in_both(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vn")
    assert main(["plans"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "cchc-rules: CCHC_LANG: nhận được 'vn'; cần một trong các tên: en, vi.",
        "cchc-rules: CCHC_LANG: got 'vn'; expected one of en, vi.",
    ]


def test_every_word_of_help_is_used() -> None:
    used = {
        said
        for name in (None, *COMMANDS)
        for parser in (build_parser(name), getattr(build_parser(name), "command", None))
        if parser is not None
        for said in (
            parser.description,
            parser.epilog,
            *(group.title for group in parser._action_groups),
            *(action.help for action in parser._actions),
        )
    }
    assert set(HELP) - used == set()
    assert all(normalize("NFC", said) == said for said in HELP.values())


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ([], None, "en"),
        ([], "vi", "vi"),
        ([], "en", "en"),
        (["show", "--lang", "vi"], None, "vi"),
        (["show", "--lang=vi"], "en", "vi"),
        (["show", "--lang", "VI"], None, "vi"),
        ([], "VI", "vi"),
        (["show", "--lang", "en"], "vi", "en"),
        (["show", "--lang"], "vi", "vi"),
        (["plans", "--lang", "fr"], "vi", "vi"),
        (["plans", "--lang", "fr"], None, "en"),
        (["show", "--lang", "vi", "--lang", "en"], None, "en"),
    ],
)
def test_the_language_is_what_the_option_says_or_else_the_variable(
    monkeypatch: pytest.MonkeyPatch, words: list[str], environment: str | None, language: str
) -> None:
    monkeypatch.delenv("CCHC_LANG", raising=False)
    if environment is not None:
        monkeypatch.setenv("CCHC_LANG", environment)
    assert language_asked(words) == language


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["show"], "thiếu tham số: kế-hoạch, mã"),
        (["show", "tiny-2025", "x", "--al"], "không nhận ra tham số: --al"),
        (
            ["assess", "tiny-2025", "--stauts=met"],
            "không nhận ra tham số: --stauts=met. Gần giống: --status, --attestations",
        ),
        (["list", "tiny-2025", "--zzz=1"], "không nhận ra tham số: --zzz=1"),
        (["deadline", "--form", "1"], "cần một trong các tham số: --from --on. Gần giống: --format, --from, --force"),
        (
            ["deadline", "--on", "1", "--roll", "tiep"],
            "tham số --roll: không có 'tiep' (chọn trong kế-tiếp, liền-trước, giữ-nguyên). Gần giống: kế-tiếp",
        ),
        (["agenda", "tiny-2025", "--days-ahead", "x"], "tham số --days-ahead: 'x' không phải số nguyên"),
        (["assess", "tiny-2025", "--status"], "tham số --status: cần một giá trị"),
        (["assess", "tiny-2025", "--figures", ""], "tham số --figures: đường dẫn để trống"),
        (["deadline", "--days", "3"], "cần một trong các tham số: --from --on"),
        (["deadline", "--on", "1", "--from", "2"], "tham số --from: không dùng cùng --on"),
        (["list", "tiny-2025", "--area", "II"], "tham số --area: 'II' không phải số nguyên"),
    ],
)
def test_bad_usage_is_told_in_vietnamese(
    capsys: pytest.CaptureFixture[str], tiny_plan: None, words: list[str], said: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main([words[0], "--lang=vi", *words[1:]] if words[0] != "show" else [*words, "--lang=vi"])
    assert left.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    where = "" if "Gần giống" in said else f". Xem: cchc-rules {words[0]} --help"
    assert line == f"cchc-rules {words[0]}: lỗi: {said}{where}"


def test_a_command_that_is_near_is_named_in_vietnamese(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CCHC_LANG", "vi")
    with pytest.raises(SystemExit):
        main(["lisst"])
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("cchc-rules: lỗi: tham số lệnh: không có 'lisst' (chọn trong ")
    assert line.endswith("). Gần giống: list")


def test_faults_are_told_in_vietnamese(refused: Callable[..., list[str]]) -> None:
    (line,) = refused("show", "tiny-2025", "II.1.99/1", "--lang", "vi")
    assert line.startswith("cchc-rules: nhận được 'II.1.99/1'; cần mã một quy định của tiny-2025. Gần giống: ")
    (line,) = refused("assess", "tiny-2025", "--figures", "no-such-file.csv", "--lang", "vi")
    assert line == "cchc-rules: no-such-file.csv: không có tệp hoặc thư mục này"


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EISDIR, errno.ENOSPC, errno.EXDEV])
def test_what_the_system_says_is_said_in_vietnamese_where_it_is_known(number: int) -> None:
    fault = OSError(number, os.strerror(number), "a.csv")
    assert system_error_words(fault, "en") == os.strerror(number)
    assert (system_error_words(fault, "vi") == os.strerror(number)) is (number == errno.EXDEV)


def test_english_stays_as_it_is() -> None:
    assert usage_error_words("unrecognized arguments: -x", "en") == "unrecognized arguments: -x"
