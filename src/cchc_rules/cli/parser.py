"""The commands and their options: a table, a line a command."""

from __future__ import annotations

from argparse import ArgumentParser, HelpFormatter
from collections.abc import Mapping, Sequence
from textwrap import fill, wrap
from types import MappingProxyType
from typing import Any, Final, NamedTuple, NoReturn

from cchc_rules import __version__
from cchc_rules.cli.arguments import path_argument
from cchc_rules.cli.options import PLAN_HELP, add_options, add_table_options
from cchc_rules.cli.standard_streams import terminal_columns
from cchc_rules.cli.usage_words import HELP, CommandParser, speak
from cchc_rules.text import Language, fold_case, nearest_names

__all__ = ["build_parser"]

_EXIT_CODES: Final = """\
exit codes:
  0    done; for verify, the copy says what the plan was encoded from; for replay, the same is found
  1    verify or replay found a difference, or check something that is wrong or still to do
  2    bad usage or bad input; every fault is told on standard error
  130  interrupted
  141  the reader of the output closed it
"""


class _Command(NamedTuple):
    """What a command is called and does, as room and function of `cli.commands`."""

    name: str
    run: str
    purpose: str
    of_a_plan: bool = True
    as_table: bool = True
    to_folder: bool = False
    by_suffix: bool = False


_COMMANDS: Final = (
    _Command("plans", "rules:list_plans", "the plans that are installed", of_a_plan=False),
    _Command("list", "rules:list_rules", "the rules of a plan"),
    _Command("show", "rules:show_rule", "everything about a rule"),
    _Command("measures", "rules:list_measures", "the measures of a plan"),
    _Command("agencies", "rules:list_agencies", "the agencies and classes that a plan knows"),
    _Command("export", "rules:export_plan", "the whole plan as JSON", as_table=False),
    _Command("verify", "law:verify_copy", "whether a copy of the decision says what the plan was encoded from"),
    _Command(
        "diff",
        "law:diff_plans",
        "what a plan says otherwise on another day and which findings that changes, or what the next plan does",
    ),
    _Command(
        "tally",
        "counting:tally_records",
        "what a table of records counts, as a sheet of figures for assess",
        as_table=False,
        by_suffix=True,
    ),
    _Command(
        "sql",
        "sql:write_query",
        "the statement that counts in a database of your own what tally counts, to be run there",
        as_table=False,
    ),
    _Command(
        "template",
        "template:write_template",
        "the blank sheet to fill in, .xlsx or .csv, or the letter of a report, .docx, by the name of its file",
        of_a_plan=False,
        as_table=False,
        by_suffix=True,
    ),
    _Command("assess", "findings:assess_plan", "what is found about the rules on a day"),
    _Command(
        "report",
        "reports:write_report",
        "what is found about the rules on a day, to read and send on: .html, .xlsx or .docx by the name of its file",
        as_table=False,
        by_suffix=True,
    ),
    _Command(
        "compare",
        "findings:compare_assessments",
        "what became of the findings from one assessment to another",
        of_a_plan=False,
        as_table=False,
    ),
    _Command("replay", "findings:replay_receipt", "whether the same is found as a receipt says", of_a_plan=False),
    _Command(
        "agenda",
        "findings:show_agenda",
        "what falls due, is overdue, or has no day, as a table, or as a calendar: .ics",
    ),
    _Command("who", "agencies:show_who", "who answers for an agency on a day, and for which rules", of_a_plan=False),
    _Command("read-due", "dates:read_phrase", "the due that a phrase of a time column states", of_a_plan=False),
    _Command(
        "deadline",
        "dates:show_deadline",
        "the last day of a time limit or of a fixed date, step by step",
        of_a_plan=False,
    ),
    _Command(
        "schema",
        "schema:show_schema",
        "what a JSON document looks like, as JSON Schema",
        of_a_plan=False,
        as_table=False,
    ),
    _Command(
        "scaffold",
        "authoring:scaffold_plan",
        "what can be read of a document, and a distribution that holds it as a plan to be finished",
        of_a_plan=False,
        as_table=False,
        to_folder=True,
    ),
    _Command("check", "authoring:check_plan", "what is wrong with a plan's package, and still to do"),
    _Command("lock", "authoring:lock_plan", "lock a plan's package, and write its texts", as_table=False),
    _Command(
        "renew",
        "authoring:renew_folder",
        "take the clauses of a plan's package anew from a copy, where their fingerprints are of another version",
        of_a_plan=False,
        as_table=False,
    ),
)


_CALLED_IN_VIETNAMESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "báo-cáo": "report",
        "biểu-mẫu": "template",
        "chỉ-số": "measures",
        "cơ-quan": "agencies",
        "đánh-giá": "assess",
        "đếm": "tally",
        "kế-hoạch": "plans",
        "kiểm-tra": "check",
        "so-sánh": "compare",
        "thời-hạn": "deadline",
        "việc-đến-hạn": "agenda",
        "xuất": "export",
    }
)
"""What people may call commands: each is told the name that it has."""


class _Formatter(HelpFormatter):
    """As wide as tables are, which spares argparse a look of its own at every option."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=terminal_columns() - 2)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """The lines of a text, in which no word is parted: whoever copies one would type half of it."""
        return wrap(" ".join(text.split()), width, break_on_hyphens=False)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        """The lines of a text, each wrapped under its own words; an exit code stands before them."""
        return "\n".join(
            fill(line, width, initial_indent=indent, subsequent_indent=" " * 7 if line.startswith(" ") else indent)
            for line in text.splitlines()
        )


class _VietnameseFormatter(_Formatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = "cách dùng: ") -> None:
        super().add_usage(usage, actions, groups, prefix)


_FORMATTERS: Final[Mapping[Language, type[HelpFormatter]]] = MappingProxyType(
    {"en": _Formatter, "vi": _VietnameseFormatter}
)
"""What lays out help, by language."""


class _CommandLineParser(CommandParser):
    """Tells bad usage as the command that was named would, or names those near to it where there is none."""

    named: str | None = None
    command: ArgumentParser | None = None

    def error(self, message: str) -> NoReturn:
        if self.command is not None:
            self.command.error(message)
        names = {**_CALLED_IN_VIETNAMESE, **{command.name: command.name for command in _COMMANDS}}
        near = dict.fromkeys(names[each] for each in nearest_names(fold_case(self.named or ""), names))
        super().error(f"{message}. Nearest: {', '.join(near)}" if near else message)


def build_parser(only: str | None = None, language: Language = "en", given: Sequence[str] = ()) -> ArgumentParser:
    """The parser of the command line; `run` is what a command does, as room and function of `cli.commands`.

    Args:
        only: The command that was named, whose options are then the only ones made: those of all take longer than most
            commands do. All are made where it is no command.
        language: What it explains itself in, and what `--lang` is where it is not given.
        given: The words that it is to read: where one is refused, options that are near are told.
    """
    parser = _CommandLineParser(
        prog="cchc-rules",
        description="A Vietnamese province's administrative-reform plan as rules, and what is found about them.",
        epilog=_EXIT_CODES,
        formatter_class=_FORMATTERS[language],
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cchc-rules {__version__}")
    commands = parser.add_subparsers(required=True, metavar="command", prog="cchc-rules", parser_class=CommandParser)
    parser.named, parser.language = only, language
    for command in [command for command in _COMMANDS if command.name == only] or _COMMANDS:
        subparser = commands.add_parser(
            command.name,
            help=command.purpose,
            description=command.purpose,
            epilog=_EXIT_CODES,
            formatter_class=_FORMATTERS[language],
            allow_abbrev=False,
        )
        subparser.set_defaults(run=command.run, by_suffix=command.by_suffix)
        if command.name == only:
            parser.command = subparser
        if command.of_a_plan:
            subparser.add_argument("plan", help=PLAN_HELP)
        if command.as_table:
            add_table_options(subparser)
        add_options(subparser, command.name)
        output = "write there and not to the terminal, in UTF-8, and only if all goes well"
        if command.to_folder:
            output = "make the distribution in this folder, whose name is the id of the plan; default: only tell"
            subparser.set_defaults(to_folder=True)
        metavar = "DIR" if command.to_folder else "FILE"
        subparser.add_argument("-o", "--output", metavar=metavar, type=path_argument, help=output)
        force = "replace a file that is there by what is written; one that is read is never replaced"
        subparser.add_argument("--force", action="store_true", help=force)
        subparser.language, subparser.given = language, given
        subparser.set_defaults(lang=language)
        speak(subparser, language)
    for listed in commands._choices_actions:  # noqa: SLF001  argparse offers no other way to them
        listed.help = HELP.get(listed.help or "", listed.help) if language == "vi" else listed.help
    speak(parser, language)
    return parser
