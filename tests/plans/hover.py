"""The docstring under a rule's constant: what an editor shows when one points at it, drawn from the rule itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from cchc_rules.law.rule import Activity, Duty, Outcome, OwedBy, Rule, Target, parties


def hover(rule: Rule) -> str:
    """What is asked, by when, where it is written and how it was read, in a few lines."""
    lines = [f"{rule.title.en}: {_asked(rule)}. Source: {rule.address}.", "", f"{rule.title.vi}."]
    if rule.interpretations:
        lines += ["", f"Read so: {'; '.join(each.reading.en for each in rule.interpretations)}."]
    return "\n".join(lines)


def _asked(rule: Rule) -> str:
    match rule:
        case Target():
            of = " and of ".join(each.key for each in rule.parts or (rule.measure,))
            return f"at least {rule.at_least} of {of} by {rule.period.last_day:%d/%m/%Y}"
        case Outcome():
            return f"attested by {rule.period.last_day:%d/%m/%Y}"
        case Activity():
            last = f", so by {rule.due.last_day:%d/%m/%Y}" if rule.due.last_day else ""
            owed = "" if rule.owed_by is OwedBy.EACH else f", owed by {rule.owed_by.label.en}"
            return f"due “{rule.due.phrase}”{last}, led by {' and '.join(lead.key for lead in rule.lead)}{owed}"
        case Duty():
            said = ((role, " and ".join(agency.key for agency in named)) for role, named in parties(rule))
            return ", ".join(f"{named} {role.label.en}" for role, named in said)


def constants(module: Path) -> Iterator[tuple[str, str | None, int]]:
    """The upper-case constants of a module, each with the docstring below it and the line on which it ends."""
    body = ast.parse(module.read_text(encoding="utf-8")).body
    for statement, below in zip(body, [*body[1:], None], strict=True):
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
            said = below.value if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) else None
            name = statement.targets[0].id
            if re.fullmatch(r"[A-Z][A-Z0-9_]*", name) and statement.end_lineno is not None:
                yield name, str(said.value).strip() if said else None, statement.end_lineno
