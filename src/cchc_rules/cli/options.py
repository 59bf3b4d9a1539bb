"""The options that each command takes, and what its help says of them."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from cchc_rules.cli.arguments import LANGUAGES, path_argument
from cchc_rules.cli.choices import SHEETS, Choices, SeveralChoices
from cchc_rules.dates.period import PERIOD_FORMS
from cchc_rules.law.rule import RULE_KIND_NAMES, RULE_KINDS
from cchc_rules.printable import show

__all__ = ["PLAN_HELP", "add_options", "add_table_options"]

_DAY_FORMATS: Final = "2025-12-31 or 31/12/2025"
_AS_OF_HELP: Final = f"the day of looking, {_DAY_FORMATS}; default: today"
_RULE_KINDS: Final = {name: RULE_KIND_NAMES[kind].vi for name, kind in RULE_KINDS.items()}
_JSON_DOCUMENTS: Final = {
    "agenda": "việc đến hạn",
    "comparison": "so sánh",
    "findings": "kết luận",
    "observations": "thông tin đầu vào",
    "plan": "kế hoạch",
    "receipt": "phiếu kết quả",
    "tallies": "kết quả kiểm đếm",
}
_DEFAULT_LANGUAGE: Final = "; default: what the variable CCHC_LANG says, else en"
_OF_AGENCY_HELP: Final = "only findings about an agency, or about a class or its members"
_CLOSED_WORLD_HELP: Final = (
    "the record is complete: whoever has to answer and is entirely silent after the due day has missed it, and "
    "so has the rest of a class of which a listed member is; not where the plan does not name those concerned"
)
PLAN_HELP: Final = "the plan, such as hue-2025; a name that is not known is refused with those that are"


def _add_names_option(parser: ArgumentParser) -> None:
    named = "with --format json: beside keys, what they are called"
    parser.add_argument("--with-names", action="store_true", help=named)


def _add_search_option(parser: ArgumentParser) -> None:
    search = "only those whose keys, printed codes or names, in either language, hold this; accents may be left out"
    parser.add_argument("--search", metavar="TEXT", help=search)


def _add_list_options(parser: ArgumentParser) -> None:
    parser.add_argument("--area", metavar="N", type=int, help="only those of an area of reform, by its number")
    _add_level_option(parser)
    parser.add_argument("--agency", help="only those that name an agency, or a class it belongs to, as at signing")
    _add_agencies_option(parser)
    of_kind = f"only those of a kind: {', '.join(_RULE_KINDS)}"
    _add_choice(parser, "--kind", _RULE_KINDS, metavar="KIND", help=of_kind)
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


def _add_question_options(parser: ArgumentParser) -> None:
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


def _add_sql_options(parser: ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=_refused_file, help=SUPPRESS)
    dialects = {"postgres": "PostgreSQL", "mysql": "MariaDB", "sqlite": "SQLite"}
    dialects |= {"duckdb": "DuckDB", "oracle": "Oracle", "tsql": "SQL Server"}
    named = "postgres, mysql, sqlite, duckdb, oracle, tsql: mysql is MariaDB too, tsql SQL Server; two are untried"
    _add_choice(parser, "--dialect", dialects, metavar="NAME", required=True, help=named)
    table = "what the table is called; default: as --schema says, else dossiers"
    parser.add_argument("--table", metavar="TABLE", help=table)
    schema = "the table's CREATE TABLE: each column is then read by its type, which is faster"
    parser.add_argument("--schema", metavar="FILE", type=path_argument, help=schema)
    counts = "what the database gave back, .csv or .xlsx: write no statement, but the figures that they are"
    parser.add_argument("--counts", metavar="FILE", type=path_argument, help=counts)
    _add_question_options(parser)
    _add_roster_options(parser)
    _add_choice(parser, "--format", {"csv": "csv", "json": "json"}, default="csv", help="with --counts; default: csv")
    _add_language_option(parser, "of the comments of the statement, or of what is told beside figures")


def _refused_file(given: str) -> str:
    """Refuse a file of records where a statement is written, for somebody who gives it as to `tally`."""
    why = "the statement is written for a table in a database; name it with --table, and its columns with --schema or "
    why += "--mapping. A file is counted by tally, and what the database gave back is given to --counts"
    raise ArgumentTypeError(f"{show(given)} is not read: {why}")


def _add_tally_options(parser: ArgumentParser) -> None:
    from cchc_rules.counting.counts.group_counts import Answer  # noqa: PLC0415  the other commands have no answers

    parser.add_argument("file", type=path_argument, help="the table: .csv, .xlsx or .parquet")
    _add_question_options(parser)
    added_or_listed = parser.add_mutually_exclusive_group()
    onto = "add the table to what this file keeps of those before"
    added_or_listed.add_argument("--onto", metavar="JSON", type=path_argument, help=onto)
    answers = SeveralChoices({each.value: each.label.vi for each in Answer})
    listed = f"list the records that are these, and why, as .csv or .xlsx: {', '.join(answers)}"
    added_or_listed.add_argument(
        "--cases", metavar="STATUS", type=answers, choices=answers, action="extend", help=listed
    )
    of_agency = "only what is of an agency, or of the members of a class; may be given again"
    parser.add_argument("--agency", action="append", default=[], help=of_agency)
    parser.add_argument("--begin", action="store_true", help="with --onto: begin that file with the table")
    instead = "with --onto: what of it was counted before, as it was"
    parser.add_argument("--instead-of", metavar="FILE", type=path_argument, help=instead)
    _add_roster_options(parser)
    _add_choice(parser, "--format", {"csv": "csv", "json": "json"}, default="csv", help="default: csv")
    _add_language_option(parser, "of what is told beside it")


def _add_template_options(parser: ArgumentParser) -> None:
    kinds = {kind.replace("_", "-"): name for kind, name in SHEETS.items()} | {"letter": "mẫu văn bản"}
    of_kind = f"what is to be reported, or the letter of a report: {', '.join(kinds)}"
    _add_choice(parser, "kind", kinds, metavar="kind", help=of_kind)
    parser.add_argument("plan", help=PLAN_HELP)
    parser.add_argument("--agency", help="only what an agency reports, or a class")
    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    _add_roster_options(parser)
    _add_language_option(parser, "of headings and words")


def _add_assess_options(parser: ArgumentParser) -> None:
    from cchc_rules.findings.reasons import Status  # noqa: PLC0415  the other commands have no statuses

    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    parser.add_argument("--closed-world", action="store_true", help=_CLOSED_WORLD_HELP)
    _add_expected_option(parser)
    parser.add_argument("--receipt", metavar="FILE", type=path_argument, help="write a receipt there, to be replayed")
    parser.add_argument("--all", action="store_true", help="tell one by one what needs nobody to act, too")
    parser.add_argument("--area", metavar="N", type=int, help="only findings of an area of reform, by its number")
    parser.add_argument("--agency", help=_OF_AGENCY_HELP)
    statuses = {each.value: each.label.vi for each in Status}
    of_status = f"only findings of a status: {', '.join(statuses)}"
    _add_choice(parser, "--status", statuses, metavar="STATUS", help=of_status)
    kinds = {kind: name for kind, name in _RULE_KINDS.items() if kind != "duty"}
    of_kind = f"only findings about rules of a kind: {', '.join(kinds)}"
    _add_choice(parser, "--kind", kinds, metavar="KIND", help=of_kind)
    _add_names_option(parser)
    _add_sheet_options(parser)


def _add_expected_option(parser: ArgumentParser) -> None:
    coming = "how many more cases are expected of an agency by a measure: say how many of them may be missed"
    parser.add_argument("--expected", metavar="MEASURE@AGENCY=N", action="append", default=[], help=coming)


def _add_report_options(parser: ArgumentParser) -> None:
    parser.add_argument("--as-of", metavar="DAY", help=_AS_OF_HELP)
    parser.add_argument("--closed-world", action="store_true", help=_CLOSED_WORLD_HELP)
    _add_expected_option(parser)
    parser.add_argument("--agency", help=_OF_AGENCY_HELP)
    copy = "a copy of the decision, whose passages a page shows: text, .csv, .xlsx or .docx"
    parser.add_argument("--copy", metavar="FILE", type=path_argument, help=copy)
    template = "the template of the letter, .docx, made from what `template letter` writes; default: that one"
    parser.add_argument("--template", metavar="FILE", type=path_argument, help=template)
    _add_sheet_options(parser)
    _add_language_option(parser)


def _add_compare_options(parser: ArgumentParser) -> None:
    parser.add_argument("before", type=path_argument, help="the first assessment, as assess --format json writes it")
    parser.add_argument("after", type=path_argument, help="the second assessment")
    plan = (
        "a plan as export writes it, where an assessment is of one that is not installed, or of another version of one"
    )
    parser.add_argument(
        "--plan", dest="plan_files", metavar="JSON", type=path_argument, action="append", default=[], help=plan
    )
    parser.add_argument("--all", action="store_true", help="tell one by one what is unchanged, too")
    _add_choice(
        parser, "--format", {"table": "bảng", "json": "json", "csv": "csv"}, default="table", help="default: table"
    )
    _add_names_option(parser)
    _add_language_option(parser)
    _add_agencies_option(parser)


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
    alarm = "in a calendar, -o FILE.ics: ring at eight in the morning so many days before; may be given again"
    parser.add_argument("--alarm", metavar="DAYS", type=int, action="append", default=[], help=alarm)
    _add_names_option(parser)
    _add_sheet_options(parser, "deliveries")


def _add_who_options(parser: ArgumentParser) -> None:
    parser.add_argument("agency", help="the agency, or a class of agencies: a key or any name people write")
    _add_agencies_option(parser)
    parser.add_argument("--plan", help=f"{PLAN_HELP}; default: the only one that knows the agency")
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
    rolls = {"next": "kế tiếp", "previous": "liền trước", "none": "giữ nguyên"}
    moves = "which way a fixed date moves that is no working day; default: none"
    _add_choice(parser, "--roll", rolls, help=moves)


def _add_choice(parser: ArgumentParser, name: str, names: Mapping[str, str], **told: Any) -> None:
    choices = Choices(names)
    parser.add_argument(name, type=choices, choices=choices, **told)


def _add_language_option(parser: ArgumentParser, of: str = "of titles and sentences") -> None:
    _add_choice(parser, "--lang", {each: each for each in LANGUAGES}, help=f"{of}{_DEFAULT_LANGUAGE}")


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


def _add_schema_options(parser: ArgumentParser) -> None:
    _add_choice(
        parser, "kind", _JSON_DOCUMENTS, metavar="kind", help=f"the kind of document: {', '.join(_JSON_DOCUMENTS)}"
    )


_OPTIONS: Final[Mapping[str, Callable[[ArgumentParser], None]]] = MappingProxyType(
    {
        "list": _add_list_options,
        "show": _add_show_options,
        "measures": _add_search_option,
        "agencies": _add_agency_list_options,
        "verify": _add_verify_options,
        "diff": _add_diff_options,
        "sql": _add_sql_options,
        "tally": _add_tally_options,
        "template": _add_template_options,
        "assess": _add_assess_options,
        "report": _add_report_options,
        "compare": _add_compare_options,
        "replay": _add_replay_options,
        "agenda": _add_agenda_options,
        "who": _add_who_options,
        "read-due": _add_due_options,
        "deadline": _add_deadline_options,
        "scaffold": _add_scaffold_options,
        "check": _add_verify_options,
        "lock": _add_language_option,
        "renew": _add_renew_options,
        "schema": _add_schema_options,
    }
)


def add_table_options(parser: ArgumentParser) -> None:
    """Add what a command takes that prints a table.

    Args:
        parser: The parser of the command.
    """
    _add_choice(parser, "--format", {"table": "bảng", "json": "json"}, default="table", help="default: table")
    _add_language_option(parser)


def add_options(parser: ArgumentParser, command: str) -> None:
    """Add what a command takes besides the plan, the language and the file that it writes; some take nothing more.

    Args:
        parser: The parser of the command.
        command: What it is called.
    """
    if command in _OPTIONS:
        _OPTIONS[command](parser)
