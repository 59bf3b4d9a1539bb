"""The commands and their options: a table, a line a command."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Final, NamedTuple, NoReturn

from cchc_rules import __version__
from cchc_rules.cli.arguments import SHEETS, path_argument
from cchc_rules.cli.usage_words import FORMATTERS, HELP, CommandParser, speak
from cchc_rules.dates.period import PERIOD_FORMS
from cchc_rules.law.rule import RULE_KINDS
from cchc_rules.text import Language, nearest_names

__all__ = ["build_parser"]

_EXIT_CODES: Final = """\
exit codes:
  0    done; for verify, the copy says what the plan was encoded from; for replay, the same is found
  1    verify or replay found a difference, or check something that is wrong or still to do
  2    bad usage or bad input; every fault is told on standard error
  130  interrupted
  141  the reader of the output closed it
"""
_DAY_FORMATS: Final = "2025-12-31 or 31/12/2025"
_AS_OF_HELP: Final = f"the day of looking, {_DAY_FORMATS}; default: today"
_DEFAULT_LANGUAGE: Final = "; default: what the variable CCHC_LANG says, else en"
_PLAN_HELP: Final = "the plan, such as hue-2025; a name that is not known is refused with those that are"


def _add_search_option(parser: ArgumentParser) -> None:
    search = "only those whose keys, printed codes or names, in either language, hold this; accents may be left out"
    parser.add_argument("--search", metavar="TEXT", help=search)


def _add_list_options(parser: ArgumentParser) -> None:
    parser.add_argument("--area", metavar="N", type=int, help="only those of an area of reform, by its number")
    _add_level_option(parser)
    parser.add_argument("--agency", help="only those that name an agency, or a class it belongs to, as at signing")
    _add_agencies_option(parser)
    parser.add_argument("--kind", choices=RULE_KINDS, help="only those of a kind")
    _add_search_option(parser)


def _add_agency_list_options(parser: ArgumentParser) -> None:
    _add_level_option(parser)
    _add_search_option(parser)


def _add_level_option(parser: ArgumentParser) -> None:
    level = "only those of, or naming, agencies of a level: province, district, commune, central or another of the plan"
    parser.add_argument("--level", help=level)


def _add_show_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "key", help="the key of the rule, without the plan's id if you like, or the name of its constant"
    )


def _add_verify_options(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=path_argument, help="the copy: text, .csv, .xlsx or .docx")


def _add_diff_options(parser: ArgumentParser) -> None:
    later = "the plan that succeeds it, to be compared with it; default: the plan itself on another day"
    parser.add_argument("later", metavar="later", nargs="?", help=later)
    parser.add_argument("--on", metavar="DAY", help=f"the first day, {_DAY_FORMATS}")
    parser.add_argument("--to", metavar="DAY", help="the other day")
    parser.add_argument("--as-of", metavar="DAY", help=f"for the findings that change, {_AS_OF_HELP}")
    _add_sheet_options(parser)


def _add_tally_options(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=path_argument, help="the table: .csv, .xlsx or .parquet")
    mapping = "what the table calls our fields, and what its codes mean"
    parser.add_argument("--mapping", metavar="TOML", type=path_argument, help=mapping)
    parser.add_argument(
        "--by",
        metavar="FIELD",
        nargs="*",
        action="extend",
        help="the fields to group by, none for one total; default: agency, which alone makes a sheet of figures",
    )
    default_period = "default: that of the plan"
    parser.add_argument("--period", help=f"the days to count: {PERIOD_FORMS}; {default_period}")
    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    parser.add_argument("--measure", metavar="KEY", action="append", help="count this one; default: all that can be")
    _add_roster_options(parser)
    parser.add_argument("--format", choices=("csv", "json"), default="csv", help="default: csv")
    parser.add_argument(
        "--lang", choices=("en", "vi"), default="en", help=f"of what is told beside it{_DEFAULT_LANGUAGE}"
    )


def _add_template_options(parser: ArgumentParser) -> None:
    kinds = [kind.replace("_", "-") for kind in SHEETS]
    parser.add_argument("kind", choices=kinds, help="what is to be reported")
    parser.add_argument("plan", help=_PLAN_HELP)
    parser.add_argument("--agency", help="only what an agency reports, or a class")
    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    _add_roster_options(parser)
    parser.add_argument("--lang", choices=("en", "vi"), default="en", help=f"of headings and words{_DEFAULT_LANGUAGE}")


def _add_assess_options(parser: ArgumentParser) -> None:
    from cchc_rules.findings.reasons import Status  # noqa: PLC0415  the other commands have no statuses

    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    closed = (
        "the record is complete: whoever has to answer and is entirely silent after the due day has missed it, and "
        "so has the rest of a class of which a listed member is; not where the plan does not name those concerned"
    )
    parser.add_argument("--closed-world", action="store_true", help=closed)
    parser.add_argument("--receipt", metavar="FILE", type=path_argument, help="write a receipt there, to be replayed")
    parser.add_argument("--all", action="store_true", help="tell one by one what needs nobody to act, too")
    parser.add_argument("--area", metavar="N", type=int, help="only findings of an area of reform, by its number")
    parser.add_argument("--agency", help="only findings about an agency, or about a class or its members")
    statuses = [each.value for each in Status]
    of_status = f"only findings of a status: {', '.join(statuses)}"
    parser.add_argument("--status", metavar="STATUS", choices=statuses, help=of_status)
    kinds = [kind for kind in RULE_KINDS if kind != "duty"]
    parser.add_argument("--kind", choices=kinds, help="only findings about rules of a kind")
    _add_sheet_options(parser)


def _add_replay_options(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=path_argument, help="the receipt")
    _add_sheet_options(parser)


def _add_agenda_options(parser: ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    ahead = "calendar days to look ahead; default: 30"
    parser.add_argument("--days-ahead", metavar="DAYS", type=int, default=30, help=ahead)
    parser.add_argument("--agency", help="only what waits for an agency, or for a class it belongs to")
    cycle = "the reporting cycle to lay over it: that of 581/BNV-CCHC"
    parser.add_argument("--reporting-cycle", choices=("581",), help=cycle)
    event = "the day of the event from which the due of a rule is counted"
    parser.add_argument("--event-day", metavar="RULE=DAY", action="append", default=[], help=event)
    _add_sheet_options(parser, "deliveries")


def _add_who_options(parser: ArgumentParser) -> None:
    parser.add_argument("agency", help="the agency, or a class of agencies: a key or any name people write")
    _add_agencies_option(parser)
    parser.add_argument("--plan", help=f"{_PLAN_HELP}; default: the only one that knows the agency")
    parser.add_argument("--on", metavar="DAY", help=f"the day, {_DAY_FORMATS}; default: today")
    parser.add_argument("--rules", action="store_true", help="list the rules; else they are counted")


def _add_due_options(parser: ArgumentParser) -> None:
    parser.add_argument("phrase", help="the words: 'Quý II, III'")
    parser.add_argument("--year", type=int, help="the year of what is written without one; default: that is refused")
    event = "the day of the event from which a due is counted"
    parser.add_argument("--event-day", metavar="DAY", help=event)
    completion = "the column says when something is complete (thời gian hoàn thành), not when it is done"
    parser.add_argument("--completion", action="store_true", help=completion)
    accents = "the words may be without their accents"
    parser.add_argument("--no-accents", dest="accents", action="store_false", help=accents)


def _add_deadline_options(parser: ArgumentParser) -> None:
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--from", dest="start", metavar="DAY", help=f"a time limit runs from this day, {_DAY_FORMATS}")
    start.add_argument("--on", metavar="DAY", help="a fixed date")
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--days", metavar="N", type=int, help="calendar days")
    length.add_argument("--working-days", metavar="N", type=int, help="working days of public bodies")
    length.add_argument("--months", metavar="N", type=int, help="calendar months")
    rolls = "which way a fixed date moves that is no working day; default: none"
    parser.add_argument("--roll", choices=("next", "previous", "none"), help=rolls)


def _add_language_option(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=("en", "vi"), default="en", help=f"of titles and sentences{_DEFAULT_LANGUAGE}"
    )


def _add_scaffold_options(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=path_argument, help="the document: .docx, .xlsx, .csv, or text with its tables")
    parser.add_argument("--columns", metavar="TOML", type=path_argument, help="what its columns are called")
    _add_language_option(parser)


def _add_renew_options(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=path_argument, help="the folder of the plan's package")
    _add_verify_options(parser)
    _add_language_option(parser)


def _add_sheet_options(parser: ArgumentParser, *kinds: str) -> None:
    for kind in kinds or SHEETS:
        option, words = kind.replace("_", "-"), kind.replace("_", " ")
        parser.add_argument(
            f"--{option}",
            metavar="SHEET",
            type=path_argument,
            action="append",
            default=[],
            help=f"a sheet of {words}, .csv or .xlsx",
        )
    document = "observations as JSON, as the library writes them"
    parser.add_argument(
        "--observations", metavar="JSON", type=path_argument, action="append", default=[], help=document
    )
    _add_roster_options(parser)


def _add_roster_options(parser: ArgumentParser) -> None:
    followed = "follow what became of the agencies since the plan was signed"
    parser.add_argument("--follow-successions", action="store_true", help=followed)
    _add_agencies_option(parser)


def _add_agencies_option(parser: ArgumentParser) -> None:
    more = "bodies that the plan does not name: .toml or .csv"
    parser.add_argument("--agencies", metavar="FILE", type=path_argument, help=more)


class _Command(NamedTuple):
    """What a command is called and does, as room and function of `cli.commands`, and what it takes."""

    name: str
    run: str
    purpose: str
    add_options: Callable[[ArgumentParser], None]
    of_a_plan: bool = True
    as_table: bool = True
    to_folder: bool = False


_COMMANDS: Final = (
    _Command("plans", "rules:list_plans", "the plans that are installed", lambda _: None, of_a_plan=False),
    _Command("list", "rules:list_rules", "the rules of a plan", _add_list_options),
    _Command("show", "rules:show_rule", "everything about a rule", _add_show_options),
    _Command("measures", "rules:list_measures", "the measures of a plan", _add_search_option),
    _Command("agencies", "rules:list_agencies", "the agencies and classes that a plan knows", _add_agency_list_options),
    _Command("export", "rules:export_plan", "the whole plan as JSON", lambda _: None, as_table=False),
    _Command(
        "verify",
        "law:verify_copy",
        "whether a copy of the decision says what the plan was encoded from",
        _add_verify_options,
    ),
    _Command(
        "diff",
        "law:diff_plans",
        "what a plan says otherwise on another day and which findings that changes, or what the next plan does",
        _add_diff_options,
    ),
    _Command(
        "tally",
        "counting:tally_records",
        "what a table of records counts, as a sheet of figures for assess",
        _add_tally_options,
        as_table=False,
    ),
    _Command(
        "template",
        "template:write_template",
        "the blank sheet to fill in, .xlsx or .csv by the name of its file",
        _add_template_options,
        of_a_plan=False,
        as_table=False,
    ),
    _Command("assess", "findings:assess_plan", "what is found about the rules on a day", _add_assess_options),
    _Command(
        "replay",
        "findings:replay_receipt",
        "whether the same is found as a receipt says",
        _add_replay_options,
        of_a_plan=False,
    ),
    _Command("agenda", "findings:show_agenda", "what falls due, is overdue, or has no day", _add_agenda_options),
    _Command(
        "who",
        "agencies:show_who",
        "who answers for an agency on a day, and for which rules",
        _add_who_options,
        of_a_plan=False,
    ),
    _Command(
        "read-due",
        "dates:read_phrase",
        "the due that a phrase of a time column states",
        _add_due_options,
        of_a_plan=False,
    ),
    _Command(
        "deadline",
        "dates:show_deadline",
        "the last day of a time limit or of a fixed date, step by step",
        _add_deadline_options,
        of_a_plan=False,
    ),
    _Command(
        "scaffold",
        "authoring:scaffold_plan",
        "what can be read of a document, and a distribution that holds it as a plan to be finished",
        _add_scaffold_options,
        of_a_plan=False,
        as_table=False,
        to_folder=True,
    ),
    _Command(
        "check", "authoring:check_plan", "what is wrong with a plan's package, and still to do", _add_verify_options
    ),
    _Command(
        "lock",
        "authoring:lock_plan",
        "lock a plan's package, and write its texts",
        _add_language_option,
        as_table=False,
    ),
    _Command(
        "renew",
        "authoring:renew_folder",
        "take the clauses of a plan's package anew from a copy, where their fingerprints are of another version",
        _add_renew_options,
        of_a_plan=False,
        as_table=False,
    ),
)


class _CommandLineParser(CommandParser):
    """Tells bad usage as the command that was named would, or names those near to it where there is none."""

    named: str | None = None
    command: ArgumentParser | None = None

    def error(self, message: str) -> NoReturn:
        if self.command is not None:
            self.command.error(message)
        near = nearest_names(self.named or "", [command.name for command in _COMMANDS])
        super().error(f"{message}. Nearest: {', '.join(near)}" if near else message)


def build_parser(only: str | None = None, language: Language = "en") -> ArgumentParser:
    """The parser of the command line; `run` is what a command does, as room and function of `cli.commands`.

    Args:
        only: The command that was named, whose options are then the only ones made: those of all take longer than most
            commands do. All are made where it is no command.
        language: What it explains itself in, and what `--lang` is where it is not given.
    """
    parser = _CommandLineParser(
        prog="cchc-rules",
        description="A Vietnamese province's administrative-reform plan as rules, and what is found about them.",
        epilog=_EXIT_CODES,
        formatter_class=FORMATTERS[language],
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
            formatter_class=FORMATTERS[language],
            allow_abbrev=False,
        )
        subparser.set_defaults(run=command.run)
        if command.name == only:
            parser.command = subparser
        if command.of_a_plan:
            subparser.add_argument("plan", help=_PLAN_HELP)
        if command.as_table:
            subparser.add_argument("--format", choices=("table", "json"), default="table", help="default: table")
            of_language = f"of titles and sentences{_DEFAULT_LANGUAGE}"
            subparser.add_argument("--lang", choices=("en", "vi"), default=language, help=of_language)
        command.add_options(subparser)
        output = "write there and not to the terminal, in UTF-8, and only if all goes well"
        if command.to_folder:
            output = "make the distribution in this folder, whose name is the id of the plan; default: only tell"
            subparser.set_defaults(to_folder=True)
        metavar = "DIR" if command.to_folder else "FILE"
        subparser.add_argument("-o", "--output", metavar=metavar, type=path_argument, help=output)
        force = "replace a file that is there by what is written; one that is read is never replaced"
        subparser.add_argument("--force", action="store_true", help=force)
        subparser.language = language
        subparser.set_defaults(lang=language)
        speak(subparser, language)
    for listed in commands._choices_actions:  # noqa: SLF001  argparse offers no other way to them
        listed.help = HELP.get(listed.help or "", listed.help) if language == "vi" else listed.help
    speak(parser, language)
    return parser
