"""The modules of a plan package, written from what was read of a document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from attrs import frozen

from cchc_rules.agencies.roster import Roster
from cchc_rules.authoring.document_passages import Passage, PassageKind
from cchc_rules.authoring.draft_parties import DraftRoster
from cchc_rules.authoring.draft_readings import HOW_COUNTED, READ_AS_FLOOR, STATE_TO_READ
from cchc_rules.authoring.draft_rules import DraftRule, Todo
from cchc_rules.authoring.python_source import PythonSource
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Draft, NotEncoded
from cchc_rules.law.rule import Target
from cchc_rules.measures.unit import WELL_KNOWN_UNITS, Unit
from cchc_rules.text import Bilingual, Language, unaccented

__all__ = ["DraftPackage", "modules_of"]

_READINGS: Final = {
    "HOW_COUNTED": HOW_COUNTED,
    "READ_AS_FLOOR": READ_AS_FLOOR,
    "STATE_TO_READ": STATE_TO_READ,
}
_A_HEADING: Final = Bilingual("đề mục", "a heading")
_REASONS: Final = {
    PassageKind.FRONT: ("FRONT", Bilingual("phần đầu của văn bản", "what stands before the first heading")),
    PassageKind.HEADING: ("HEADING", _A_HEADING),
    PassageKind.TABLE_HEAD: ("TABLE_HEAD", Bilingual("tên các cột của bảng", "the headings of a table")),
    PassageKind.END: ("END", Bilingual("nơi nhận và khối chữ ký", "the recipients and the signature")),
}
_BLANK_HERE: Final = Bilingual("ô để trống lấy từ", "what is blank is taken from")
_NOT_READ: Final = ("NOT_READ", Bilingual("TODO: chưa đọc, xem chú thích", "TODO: not read yet; see the comment"))
_ANNEX_TITLE: Final = ("ANNEX_TITLE", Bilingual("tên của phụ lục", "the title of an annex"))


@frozen(kw_only=True)
class DraftPackage:
    """What was read of a document, as it goes into a package (bản thảo gói kế hoạch).

    Args:
        name: The name of the package.
        plan_id: The id of its plan.
        document: The name of the document's file.
        decision: The facts of the document.
        roster: The parties named.
        areas: The parts of the document that are its areas, in its order.
        rules: The rules, in the order of the document.
        passages: The passages, in the same order.
        clauses: The clause of each, by its address.
        todos: What could not be read.
        language: What comments are written in.
    """

    name: str
    plan_id: str
    document: str
    decision: Draft
    roster: DraftRoster
    areas: tuple[str, ...]
    rules: tuple[DraftRule, ...]
    passages: tuple[Passage, ...]
    clauses: Mapping[str, Clause]
    todos: tuple[Todo, ...]
    language: Language

    def names(self) -> dict[Any, tuple[str, str]]:
        """What each agency, measure and reading is called, and where."""
        return {
            **{entry: (f"{self.name}.roster", constant) for entry, constant in self.roster.constants.items()},
            **{
                each.rule.measure: (f"{self.name}.measures", each.measure_constant)
                for each in self.rules
                if isinstance(each.rule, Target)
            },
            **{reading: (f"{self.name}.readings", name) for name, reading in _READINGS.items()},
            **{unit: (f"{self.name}.units", _unit_name(unit)) for unit in self.units()},
        }

    def units(self) -> tuple[Unit, ...]:
        """The units of the plan's own, in the order in which they are met."""
        used = (each.rule.measure.unit for each in self.rules if isinstance(each.rule, Target))
        return tuple(unit for unit in dict.fromkeys(used) if unit.key not in WELL_KNOWN_UNITS)

    def comments(self, address: str) -> list[str]:
        """What is to do at a passage."""
        return [
            f"TODO {self.document}:{todo.line}: {todo.what.in_(self.language)}"
            for todo in self.todos
            if todo.address == address
        ]


def modules_of(draft: DraftPackage) -> dict[str, str]:
    """The modules of a package by the names of their files."""
    parts = list(_document_parts(draft))
    return {
        "__init__.py": _package_module(draft, parts),
        "document.py": _document_module(draft),
        "roster.py": _roster_module(draft),
        "measures.py": _measures_module(draft),
        "readings.py": _readings_module(draft),
        "units.py": _units_module(draft),
        "not_encoded.py": _not_encoded_module(draft),
        **{f"{name}.py": _part_module(draft, passages, rules) for name, passages, rules in parts},
        "py.typed": "",
    }


def _document_parts(draft: DraftPackage) -> Iterator[tuple[str, list[Passage], list[DraftRule]]]:
    """The parts of a document of which rules were read: the name of its module, its passages and its rules."""
    for part in dict.fromkeys(each.passage.part for each in draft.rules):
        passages = [passage for passage in draft.passages if passage.part == part]
        rules = [each for each in draft.rules if each.passage.part == part]
        yield unaccented(part).replace(".", "_"), passages, rules


def _part_module(draft: DraftPackage, passages: Sequence[Passage], rules: Sequence[DraftRule]) -> str:
    source = PythonSource(draft.names())
    for address, group in groupby(rules, key=lambda rule: rule.passage.address):
        for comment in draft.comments(address):
            source.comment(comment)
        for each in group:
            source.comment(f"{draft.document}:{each.passage.line}{_taken_from(draft, each)}")
            source.assign(each.constant, each.rule)
    source.assign_names("RULES", [("", each.constant) for each in rules])
    first, last = passages[0], passages[-1]
    lines = f"{first.line} to {last.block.lines[-1].number}"
    return source.text(f"{first.part}, lines {lines} of the document.", ["RULES"])


def _taken_from(draft: DraftPackage, drafted: DraftRule) -> str:
    """The lines from which a rule takes what its own leaves blank."""
    lines = {passage.address: passage.line for passage in draft.passages}
    taken = ", ".join(f"{draft.document}:{lines[clause.address]}" for clause in drafted.rule.inherits)
    return f"; {_BLANK_HERE.in_(draft.language)} {taken}" if taken else ""


def _roster_module(draft: DraftPackage) -> str:
    source = PythonSource({})
    for entry, constant in draft.roster.constants.items():
        source.assign(constant, entry)
    source.use(Roster.__module__, [Roster.__name__])
    entries = "\n".join(f"        {constant}," for constant in draft.roster.constants.values())
    source.add(f"ROSTER = Roster(\n    (\n{entries}\n    )\n)")
    return source.text("Who is named in the document: agencies and classes of agencies.", ["ROSTER"])


def _measures_module(draft: DraftPackage) -> str:
    source = PythonSource(draft.names())
    constants = []
    for each in draft.rules:
        if isinstance(each.rule, Target):
            source.comment(f"{draft.document}:{each.passage.line}")
            source.assign(each.measure_constant, each.rule.measure)
            constants.append(("", each.measure_constant))
    source.assign_names("MEASURES", constants)
    return source.text("What the targets are counted by.", ["MEASURES"])


def _units_module(draft: DraftPackage) -> str:
    source = PythonSource({})
    for unit in draft.units():
        source.assign(_unit_name(unit), unit)
    return source.text("What the document counts in, beside the well-known units.", map(_unit_name, draft.units()))


def _unit_name(unit: Unit) -> str:
    return unit.key.replace("-", "_").upper()


def _readings_module(draft: DraftPackage) -> str:
    used = {reading for each in draft.rules for reading in each.rule.interpretations}
    source = PythonSource(draft.names())
    names = [name for name, reading in _READINGS.items() if reading in used]
    for name in names:
        source.assign(name, _READINGS[name])
    return source.text("How the document was read where it leaves that open.", names)


def _document_module(draft: DraftPackage) -> str:
    source = PythonSource(draft.names())
    for comment in draft.comments(""):
        source.comment(comment)
    source.assign("DECISION", draft.decision)
    return source.text("The document itself: its number, its day and its issuer.", ["DECISION"])


def _not_encoded_module(draft: DraftPackage) -> str:
    encoded = {clause.address for each in draft.rules for clause in (each.rule.clause, *each.rule.inherits)}
    encoded.update(clause.address for clause in draft.decision.clauses)
    left = [passage for passage in draft.passages if passage.address not in encoded]
    reasons = {passage.address: _reason(draft, passage) for passage in left}
    names = {reason: ("", f"_{name}") for name, reason in reasons.values()}
    source = PythonSource(names)
    for name, reason in dict.fromkeys(reasons.values()):
        source.assign(f"_{name}", reason)
    source.assign_members(
        "NOT_ENCODED",
        [
            (draft.comments(each.address), NotEncoded(draft.clauses[each.address], reasons[each.address][1]))
            for each in left
        ],
    )
    return source.text("What of the document is no rule, passage by passage, and why.", ["NOT_ENCODED"])


def _reason(draft: DraftPackage, passage: Passage) -> tuple[str, Bilingual]:
    if draft.comments(passage.address):
        return _NOT_READ
    if passage.kind is PassageKind.TEXT and passage.address.startswith("PL"):
        return _ANNEX_TITLE
    return _REASONS.get(passage.kind, _NOT_READ)


def _package_module(draft: DraftPackage, parts: Sequence[tuple[str, list[Passage], list[DraftRule]]]) -> str:
    source = PythonSource({})
    offered = ["AREAS", "PLAN"]
    for name, _, rules in parts:
        offered += source.use(f"{draft.name}.{name}", [each.constant for each in rules])
    measures = [each.measure_constant for each in draft.rules if each.measure_constant]
    offered += source.use(f"{draft.name}.measures", measures)
    offered += source.use(f"{draft.name}.roster", list(draft.roster.constants.values()))
    source.use(draft.name, [name for name, _, _ in parts])
    for module, name in (
        ("document", "DECISION"),
        ("measures", "MEASURES"),
        ("not_encoded", "NOT_ENCODED"),
        ("roster", "ROSTER"),
    ):
        source.use(f"{draft.name}.{module}", [name])
    source.use("cchc_rules.law.plan", ["Plan"])
    source.assign("AREAS", tuple(Bilingual(f"TODO: lĩnh vực {part}", f"TODO: area {part}") for part in draft.areas))
    in_order = "\n".join(f"        *{name}.RULES," for name, _, _ in parts)
    source.add(
        "PLAN = Plan(\n"
        f'    id="{draft.plan_id}",\n'
        "    decision=DECISION,\n"
        "    areas=AREAS,\n"
        "    roster=ROSTER,\n"
        "    measures=MEASURES,\n"
        f"    rules=(\n{in_order}\n    ),\n"
        "    not_encoded=NOT_ENCODED,\n"
        ")\n"
        '"""The whole document: its rules, its agencies, its measures, and what of it is no rule."""'
    )
    return source.text(f"{draft.plan_id}: a module for each part of the document.", offered)
