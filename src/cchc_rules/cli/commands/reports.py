"""Findings as a file to send on: report."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from cchc_rules.cli.arguments import day_argument, read_observations, roster_to_follow, utf8_argument
from cchc_rules.cli.standard_streams import progress
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.errors import BadValue
from cchc_rules.findings.assessment import assess
from cchc_rules.plans.shelf import load_plan
from cchc_rules.reports.page import write_page

__all__ = ["write_report"]


def write_report(args: Namespace) -> int:
    """What is found about the rules on a day, as a page of HTML."""
    output: str = args.output or ""
    if Path(output).suffix.lower() not in (".html", ".htm", ""):
        raise BadValue(utf8_argument(output), "a file named .html", "Name it so.", "--output")
    plan = load_plan(args.plan)
    as_of = day_argument(args.as_of, "--as-of")
    roster = roster_to_follow(args, plan)
    copy = None if args.copy is None else document_text(read_document(args.copy))
    with progress(args.lang) as now:
        known = read_observations(args, plan, roster, now)
        now("at work")
        findings = assess(plan, known, as_of=as_of, closed_world=args.closed_world, roster=roster)
        page = write_page(findings, language=args.lang, copy=copy)
    print(page)
    return 0
