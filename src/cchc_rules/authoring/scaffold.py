"""Scaffolding: from the file of a document to the files of a distribution that holds its plan."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from keyword import iskeyword
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cchc_rules.authoring.document_blocks import TableRow, blocks_of
from cchc_rules.authoring.document_passages import passages_of
from cchc_rules.authoring.draft_decision import document_word, draft_decision
from cchc_rules.authoring.draft_parties import DraftRoster
from cchc_rules.authoring.draft_rules import DraftRules, Todo
from cchc_rules.authoring.package_modules import DraftPackage, modules_of
from cchc_rules.dates.time_column import TimeColumn
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.documents.table_columns import PlanColumn, fold_heading
from cchc_rules.errors import BadDocument, BadSheet, BadValue
from cchc_rules.law.clause import Clause
from cchc_rules.law.rule import RULE_KIND_NAMES, RULE_KINDS
from cchc_rules.plans.lock import LOCK_FILE
from cchc_rules.text import Bilingual, Language, letters_and_digits

__all__ = ["Scaffold", "draft_package", "files_around", "scaffold"]

_ID: Final = re.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_TAKEN_NAMES: Final = sys.stdlib_module_names | {"cchc_rules"}


_PYPROJECT: Final = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "{plan_id}"
version = "0.1.0"
description = "The plan {plan_id} as rules for cchc-rules."
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["cchc-rules"]

[project.optional-dependencies]
tests = ["cchc-rules[testing]"]

[project.entry-points."cchc_rules.plans"]
{plan_id} = "{package}:PLAN"

[tool.hatch.build.targets.wheel]
packages = ["src/{package}"]

[tool.pytest.ini_options]
addopts = ["--import-mode=importlib"]
testpaths = ["tests"]
"""

_TEST: Final = '''\
"""The plan keeps what every plan package has to keep."""

import os
from typing import ClassVar

from cchc_rules.plans.shelf import load_plan
from cchc_rules.testing.conformance import PlanConformance

import {package}


class TestConformance(PlanConformance):
    package: ClassVar[str] = "{package}"
    copy = os.environ.get("{variable}") or None


def test_it_is_found_by_its_name() -> None:
    assert load_plan("{plan_id}") is {package}.PLAN
'''

_README: Final = Bilingual(
    """\
# {plan_id}

Bản thảo quy định đọc từ `{document}`: {rules}. Còn {todos} việc phải làm; mỗi việc là một dòng có chữ TODO,
ghi rõ tệp và dòng của văn bản.

    pip install -e .
    cchc-rules list {plan_id}
    cchc-rules check {plan_id} {document}

1. Đọc từng dòng TODO: điền chỗ chưa đọc được, hoặc ghi lý do không chuyển thành quy định vào `not_encoded.py`.
2. Viết tên gọi bằng lời của mình, không chép câu của văn bản.
3. Khi nội dung một quy định đổi thì tăng `version` của nó, rồi chạy `cchc-rules lock {plan_id}`.
""",
    """\
# {plan_id}

Draft rules read from `{document}`: {rules}. {todos} things are still to do; each is a line that says TODO,
with the file and the line of the document.

    pip install -e .
    cchc-rules list {plan_id}
    cchc-rules check {plan_id} {document}

1. Read each TODO: fill in what could not be read, or say in `not_encoded.py` why it is no rule.
2. Write titles in words of your own; no sentence of the document is copied.
3. Where the content of a rule changes, raise its `version` and run `cchc-rules lock {plan_id}`.
""",
)


@frozen
class Scaffold:
    """What a document came to (khung gói kế hoạch).

    Args:
        files: What each file of the distribution holds, by its path in the folder of the distribution.
        package: The package of the plan.
        lines: How many lines of the document say something.
        passages: How many passages they make.
        rules: How many rules were read, by their kind.
        parties: How many agencies and classes are named.
        todos: What could not be read, line by line.
    """

    files: Mapping[str, str]
    package: str
    lines: int
    passages: int
    rules: Mapping[str, int]
    parties: int
    todos: tuple[Todo, ...]

    def summary(self) -> Bilingual:
        """How much was read, in both languages."""
        kinds = {type_: RULE_KIND_NAMES[RULE_KINDS[type_]] for type_ in self.rules}
        vi, en = (
            ", ".join(f"{count} {kinds[kind].in_(language)}" for kind, count in self.rules.items()) or "0"
            for language in ("vi", "en")
        )
        return Bilingual(
            f"{self.lines} dòng, {self.passages} đoạn; {vi}; {self.parties} cơ quan, nhóm cơ quan; "
            f"{len(self.todos)} việc còn phải làm",
            f"lines: {self.lines}; passages: {self.passages}; rules: {en}; agencies and classes: {self.parties}; "
            f"still to do: {len(self.todos)}",
        )


def scaffold(
    path: str | PathLike[str],
    plan_id: str,
    names: Mapping[PlanColumn, str] = MappingProxyType({}),
    language: Language = "en",
) -> Scaffold:
    """The distribution that a document makes; nothing is written.

    Every letter of the document belongs to one passage. A passage of which nothing is a rule, or cannot be read, stands
    among those that are not encoded, with what is to do and the line.

    Args:
        path: The document: .docx, .xlsx, .csv, or text.
        plan_id: The id of the plan; a year at its end is that of what is written without one.
        names: What the columns of its tables are called, where their headings do not tell.
        language: What the comments and the README are written in.

    Raises:
        BadValue: Where the id is none.
        BadSheet: Where the document says nothing, or cannot be read as its name says.
        BadDocument: Where a column is said to be called as none of the document is.
        OSError: Where it cannot be read.
    """
    draft = draft_package(path, plan_id, names, language)
    kinds = Counter(type(each.rule).__name__.lower() for each in draft.rules)
    inside = {f"src/{draft.name}/{name}": content for name, content in modules_of(draft).items()}
    around = files_around(plan_id, draft.name, draft.document, kinds, draft.todos, language)
    return Scaffold(
        files=MappingProxyType({**around, **inside, f"src/{draft.name}/{LOCK_FILE}": ""}),
        package=draft.name,
        lines=sum(len(passage.block.lines) for passage in draft.passages),
        passages=len(draft.passages),
        rules=MappingProxyType(dict(kinds)),
        parties=len(draft.roster.constants),
        todos=draft.todos,
    )


def draft_package(
    path: str | PathLike[str],
    plan_id: str,
    names: Mapping[PlanColumn, str] = MappingProxyType({}),
    language: Language = "en",
) -> DraftPackage:
    """What can be read of a document; for the arguments and the errors see `scaffold`."""
    if not _ID.fullmatch(plan_id):
        raise BadValue(
            plan_id, "an id of small letters a to z and digits, joined by hyphens: quang-tri-2026", where="-o"
        )
    name = plan_id.replace("-", "_")
    if iskeyword(name) or name in _TAKEN_NAMES:
        raise BadValue(plan_id, "an id that is no word and no module of Python: import-2026", where="-o")
    lines = read_document(path)
    if not letters_and_digits(document_text(lines)):
        raise BadSheet(Path(path).name, "a document that says something", where=fspath(path))
    passages = passages_of(blocks_of(lines, names))
    rows = [passage.block for passage in passages if isinstance(passage.block, TableRow)]
    read = {fold_heading(heading) for row in rows for heading in row.headings.values()}
    absent = [heading for heading in names.values() if fold_heading(heading) not in read]
    if absent:
        raise BadDocument(absent, "headings of columns of the document", where=fspath(path))
    clauses: dict[str, Clause] = {}
    start = 0
    for passage in passages:
        clauses[passage.address] = Clause.from_passage(passage.address, passage.text, start)
        start = clauses[passage.address].end
    year = int(plan_id[-4:]) if re.search("-(?:19|20)[0-9]{2}$", plan_id) else None
    decision, unknown = draft_decision(plan_id, passages, clauses)
    named = [row.cells.get(column, "") for row in rows for column in (PlanColumn.LEAD, PlanColumn.SUPPORT)]
    roster = DraftRoster([(decision.issuer.key.replace("-", "_").upper(), decision.issuer)], named)
    column = TimeColumn(document=document_word(passages), issued_on=decision.issued_on)
    drafted = DraftRules(plan_id, year, passages, clauses, roster, column)
    return DraftPackage(
        name=name,
        plan_id=plan_id,
        document=Path(path).name,
        decision=decision,
        roster=roster,
        areas=drafted.areas,
        rules=tuple(drafted.rules),
        passages=passages,
        clauses=clauses,
        todos=(*unknown, *drafted.todos),
        language=language,
    )


def files_around(
    plan_id: str, package: str, document: str, rules: Mapping[str, int], todos: Sequence[Todo], language: Language
) -> dict[str, str]:
    """The files of a distribution beside its package, by their paths.

    Args:
        plan_id: The id of the plan, and the name of the distribution.
        package: The name of the package.
        document: The name of the document's file.
        rules: How many rules of each kind there are.
        todos: What is to do.
        language: What the README is written in.
    """
    said = {
        "plan_id": plan_id,
        "package": package,
        "document": document,
        "variable": f"{package.upper()}_TEXT",
        "rules": ", ".join(f"{count} {kind}" for kind, count in rules.items()) or "0",
        "todos": len(todos),
    }
    return {
        "pyproject.toml": _PYPROJECT.format(**said),
        "README.md": _README.in_(language).format(**said),
        f"tests/test_{package}.py": _TEST.format(**said),
    }
