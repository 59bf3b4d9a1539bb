"""Findings as a file to send on: report."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import Final

from cchc_rules.cli.arguments import day_argument, expected_cases, read_observations, roster_to_follow, utf8_argument
from cchc_rules.cli.finding_tables import expected_of_others
from cchc_rules.cli.standard_streams import progress, tell
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.message import message
from cchc_rules.plans.shelf import load_plan, roster_of_names
from cchc_rules.reports.letter import write_letter
from cchc_rules.reports.page import write_page
from cchc_rules.reports.workbook import write_workbook

__all__ = ["write_report"]

_WORKBOOK_SUFFIX: Final = ".xlsx"
_LETTER_SUFFIX: Final = ".docx"
_PAGE_SUFFIXES: Final = (".html", ".htm", "")
"""What a page is named by; without any, as a device is, it is one too."""


def write_report(args: Namespace) -> int:
    """What is found about the rules on a day, as a page, a workbook or a letter, by the name of its file."""
    output: str = args.output or ""
    suffix = Path(output).suffix.lower()
    if suffix not in (*_PAGE_SUFFIXES, _WORKBOOK_SUFFIX, _LETTER_SUFFIX):
        raise BadValue(utf8_argument(output), "a file named .html, .xlsx or .docx", "Name it so.", "--output")
    for option, given, suffixes in (
        ("--copy", args.copy, _PAGE_SUFFIXES),
        ("--template", args.template, (_LETTER_SUFFIX,)),
    ):
        if given is not None and suffix not in suffixes:
            expected = message("a file named {suffix}, for which {option} is", suffix=suffixes[0], option=option)
            raise BadValue(utf8_argument(output), expected, "Name it so, or leave that option out.", "--output")
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    roster = roster_to_follow(args, plan)
    about = None if args.agency is None else roster_of_names(plan, roster).find(args.agency, as_of)
    copy = None if args.copy is None else document_text(read_document(args.copy))
    coming = expected_cases(args, plan, roster, as_of)
    with progress(args.lang) as now:
        known = read_observations(args, plan, roster, now)
        now("at work")
        findings = assess(plan, known, as_of=as_of, closed_world=args.closed_world, roster=roster, expected=coming)
        if suffix == _WORKBOOK_SUFFIX:
            report: str | bytes = write_workbook(findings, language=args.lang, about=about)
        elif suffix == _LETTER_SUFFIX:
            report = write_letter(findings, language=args.lang, template=args.template, about=about)
        else:
            report = write_page(findings, language=args.lang, copy=copy, about=about)
    if others := expected_of_others(coming, about, args.lang):
        tell(others)
    if isinstance(report, bytes):
        sys.stdout.buffer.write(report)
    else:
        print(report)
    return 0
