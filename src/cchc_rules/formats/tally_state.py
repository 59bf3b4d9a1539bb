"""State: what was counted so far, kept as a small JSON file to which the records of another day are added.

It names the files that were counted, so that none is counted twice. The records themselves are not kept. Its seal (mã
niêm phong) is the SHA-256 of all the rest: it detects a slip of the hand, and nobody who seals anew what they changed.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import file_digest, sha256
from os import PathLike, fsencode
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve, field, frozen
from attrs.validators import ge, instance_of, matches_re

from cchc_rules.counting.cells import fold_code
from cchc_rules.counting.counts.batches import require_adding_up, require_none_ahead, why_otherwise_later
from cchc_rules.counting.counts.group_counts import GroupCount, sum_groups
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadDocument, BadValue, NotCountable, WrongPeriod
from cchc_rules.formats.json_objects.converter import Meanings, meaning, structure_at, with_path
from cchc_rules.formats.json_objects.json_text import (
    FORMAT_VERSION,
    canonical_json,
    read_json,
    require_same,
    require_type,
)
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.plan import Plan, require_plan
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind
from cchc_rules.measures.measure import Measure
from cchc_rules.measures.record_types import CONTRADICTIONS, Contradiction, far_day
from cchc_rules.message import message
from cchc_rules.text import sha256_of

__all__ = ["CountedFile", "TallyState", "counted_file", "dump_tally_state", "load_tally_state", "mapping_digest"]

_ONE_SEPARATOR: Final = bytes.maketrans(b";\t|", b",,,")
_CHANGED: Final = "It was changed since it was written: take a copy of before, or count all records anew."
_FORMS: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "by": tuple[str, ...],
        "period": Period,
        "as_of": date,
        "rows": int,
        "groups": tuple[GroupCount, ...],
        "repeated": int | None,
        "unique": str | None,
        "measures": tuple[Measure, ...],
    }
)
"""What stands in the form of tallies, but for the contradictions."""


@frozen
class CountedFile:
    """A file whose records were counted.

    Args:
        name: What it is called, without its folder.
        digest: What tells it from other files, in hexadecimal: SHA-256 of its bytes, or of a CSV file that of its lines
            added up.
        as_of: The day of looking on which it was counted.
        rows: How many records it has.
        ids: What tells the ids of its records from those of other files, in hexadecimal, in whatever order and however
            the file is written; empty where some record has none.
    """

    name: str = field(validator=instance_of(str))
    digest: str = field(validator=matches_re("[0-9a-f]{64}"))
    as_of: date = field(validator=instance_of(date))
    rows: int = field(validator=[instance_of(int), ge(0)])
    ids: str = field(default="", validator=matches_re("(?:[0-9a-f]{64})?"))


@frozen
class TallyState:
    """What was counted so far, and of which files (kết quả lũy kế).

    Args:
        tallies: What was counted.
        files: The files that were counted, in their order.
        mapping: The digest of the mapping by which they were read; empty where none was.
        replaced: The digests of the files of records that were taken out again, so that none is taken out twice.

    Raises:
        NotCountable: For what does not add up with what other days bring: cases of several records, records that each
            were asked to have a value alone, a measure that asks about the day of looking, or, of a period that is not
            over, about a day that may still come, and records that say something of a day after that of looking.
    """

    tallies: Tallies
    files: tuple[CountedFile, ...] = ()
    mapping: str = ""
    replaced: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        _check_adding_up(self.tallies)

    def add(self, more: Tallies, file: CountedFile, *, instead_of: CountedFile | None = None) -> TallyState:
        """The same with the records of one more file.

        Args:
            more: What was counted of that file.
            file: Which file it is.
            instead_of: The file of what its records were before, where that was taken out.

        Raises:
            BadValue: Where the file was counted before, or one whose records have the same ids; written anew as
                another kind of file, with its columns in another order or one more, it is the same still.
            WrongPeriod: For a day of looking before the last one.
            CchcError: As `Tallies.merge` raises, for what does not add up.
        """
        _check_adding_up(more)
        if more.as_of < self.tallies.as_of:
            expected = message("a day of looking from {day} on", day=self.tallies.as_of)
            remedy = "Records that were forgotten are counted on that day, or on a later one."
            raise WrongPeriod(more.as_of, expected, remedy, "TallyState.add")
        for each in self.files if file.rows else ():
            if each.digest == file.digest:
                expected = message(
                    "a file that was not counted before: {name} was on {day}", name=each.name, day=each.as_of
                )
                raise BadValue(file.name, expected, "Its records would be counted twice.", "TallyState.add")
            if file.ids and each.ids == file.ids and (instead_of is None or instead_of.ids != file.ids):
                expected = message(
                    "records with other ids than those of {name}, of {day}", name=each.name, day=each.as_of
                )
                remedy = (
                    "They would be counted twice; where they were corrected, give what they were with --instead-of."
                )
                raise BadValue(file.name, expected, remedy, "TallyState.add")
        return evolve(self, tallies=self.tallies.merge(more), files=(*self.files, file))

    def take_out(self, some: Tallies, file: CountedFile) -> TallyState:
        """The same without some records, as they were counted before; they have changed since.

        Args:
            some: What was counted of them, on the day of this state.
            file: In which file they stand.

        Raises:
            BadValue: Where they were not among those that were counted, or the file was taken out before.
            CchcError: As `Tallies.without` raises, for what does not add up.
        """
        if file.rows and file.digest in self.replaced:
            expected = "records that were not taken out before"
            raise BadValue(file.name, expected, "They would be taken out twice.", "TallyState.take_out")
        return evolve(self, tallies=self.tallies.without(some), replaced=(*self.replaced, file.digest))


def counted_file(path: str | PathLike[str], tallies: Tallies, ids: Iterable[str | None] | None = None) -> CountedFile:
    """Which file was counted.

    Of a CSV file the lines are told apart from those of others, in whatever order they stand, however they end, and
    whatever separates and quotes their cells.

    Args:
        path: The file.
        tallies: What was counted of it.
        ids: The ids of its records; None where it has none.

    Raises:
        OSError: Where it cannot be read.
    """
    name = fsencode(Path(path).name).decode("utf-8", "surrogateescape")
    with Path(path).open("rb") as file:
        if Path(path).suffix.lower() != ".csv":
            said = file_digest(file, "sha256").hexdigest()
        else:
            lines = (line.removeprefix(BOM_UTF8).translate(_ONE_SEPARATOR, b'"').strip() for line in file)
            total = sum(int.from_bytes(sha256(line).digest()) for line in lines if line)
            said = f"{total % 2**256:064x}"
    told = [*(ids or ())]
    named = sorted(fold_code(each) for each in told if each is not None)
    return CountedFile(
        name, said, tallies.as_of, tallies.rows, sha256_of("\n".join(named)) if named and None not in told else ""
    )


def mapping_digest(mapping: FieldMapping) -> str:
    """What tells a mapping from one by which records would be read otherwise; empty of one that says nothing.

    Args:
        mapping: The mapping.
    """
    if mapping == FieldMapping():
        return ""
    columns = sorted(mapping.columns.items())
    codes = sorted((name, sorted(map(repr, meanings.items()))) for name, meanings in mapping.codes.items())
    return sha256_of(repr((columns, codes, mapping.time_zone, mapping.unique)))


def dump_tally_state(state: TallyState, plan: Plan) -> str:
    """What was counted so far, as JSON.

    Args:
        state: What was counted, of measures of the plan.
        plan: The plan; the document names it and its digest.
    """
    require_plan(plan, "dump_tally_state")
    said = {**_head(plan), **to_plain(state)}
    return dump_json({**said, "seal": sha256_of(canonical_json(said))})


def load_tally_state(text: str, plan: Plan) -> TallyState:
    """What `dump_tally_state` wrote.

    Args:
        text: The JSON.
        plan: The plan by whose measures it was counted, in the same version.

    Raises:
        MissingExtra: Where cattrs is not installed, or too old.
        BadDocument: Where the text is not JSON of this form, is of another plan or another version of it, was changed
            since it was written, or contradicts itself: every measure was counted of all rows.
    """
    require_plan(plan, "load_tally_state")
    try:
        given = read_json(text, "what was counted so far")
    except BadDocument as fault:
        if not text.startswith("{"):
            raise
        raise BadDocument(message("a document that is not whole"), fault.expected, _CHANGED, fault.where) from None
    found = given.get("format") if isinstance(given, dict) else given
    if not isinstance(given, dict) or found != FORMAT_VERSION:
        expected = message("a document of format {version}", version=FORMAT_VERSION)
        raise BadDocument(found, expected, "cchc-rules tally --onto writes it.", "$.format")
    if (given.get("plan"), given.get("digest")) != (plan.id, plan.digest):
        expected = message("what was counted by {plan} with the digest {digest}", plan=plan.id, digest=plan.digest)
        remedy = "What its measures ask may have changed: count all records anew, into another file."
        raise BadDocument(f"{given.get('plan')} {given.get('digest')}", expected, remedy, "$.digest")
    seal = given.pop("seal", None)
    if seal != sha256_of(canonical_json(given)):
        raise BadDocument(seal, "the seal of what the document says", _CHANGED, "$.seal")
    with meaning(Meanings(measure=plan.measure)):
        told = structure_at(given.get("tallies"), dict[str, Any], "$.tallies")
        fields = {name: structure_at(told.get(name), form, f"$.tallies.{name}") for name, form in _FORMS.items()}
        files = structure_at(given.get("files"), tuple[CountedFile, ...], "$.files")
        mapping = structure_at(given.get("mapping"), str, "$.mapping")
        replaced = structure_at(given.get("replaced"), tuple[str, ...], "$.replaced")
    counted = Tallies(**fields, contradictions=_contradictions(told.get("contradictions"), fields))
    state = with_path("$.tallies", lambda: TallyState(counted, files, mapping, replaced))
    require_same(given, {**_head(plan), **to_plain(state)}, "$")
    if sum(each.rows for each in files) < counted.rows:
        expected = message("files with {count} rows in all, or more", count=counted.rows)
        raise BadDocument(told.get("rows"), expected, "It was changed by hand: count anew.", "$.files")
    if not _is_possible(counted):
        expected = message("counts of which each measure has {rows} cases, one for each row", rows=counted.rows)
        raise BadDocument(told.get("groups"), expected, "It was changed by hand: count anew.", "$.tallies.groups")
    return state


def _check_adding_up(tallies: Tallies) -> None:
    """Refuse what will not add up with what other days bring."""
    require_adding_up(tallies, "TallyState")
    is_cut = tallies.period.end > tallies.as_of
    for measure in tallies.measures:
        expected = why_otherwise_later(measure, is_cut=is_cut)
        if expected is not None:
            remedy = "Leave it out, or count all records together."
            raise NotCountable(measure.key, expected, remedy, "TallyState")
    require_none_ahead(tallies, "TallyState", "Count them on the day that they are of, or later.")


def _head(plan: Plan) -> dict[str, Any]:
    return {"format": FORMAT_VERSION, "plan": plan.id, "digest": plan.digest}


def _contradictions(told: object, fields: Mapping[str, Any]) -> tuple[tuple[Contradiction, int], ...]:
    """How many records cannot be true by why, of the reasons that the library tells."""
    conditions = [each for measure in fields["measures"] for each in population_and_yes(measure)]
    days = fields_of(*conditions, *(each.condition for each in CONTRADICTIONS))
    far = (far_day(each, fields["period"]) for each in days if each.kind is FieldKind.DAY)
    known = {canonical_json(to_plain(each)): each for each in (*CONTRADICTIONS, *far)}
    found: list[tuple[Contradiction, int]] = []
    for turn, pair in enumerate(require_type(told, list)):
        match pair:
            case [dict(why), count] if (
                type(count) is int and 0 < count <= fields["rows"] and canonical_json(why) in known
            ):
                found.append((known[canonical_json(why)], count))
            case _:
                expected = "why records cannot be true, as the library tells it, and how many"
                raise BadDocument(pair, expected, where=f"$.tallies.contradictions[{turn}]")
    return tuple(found)


def _is_possible(counted: Tallies) -> bool:
    """Whether what was counted is what some records count."""
    beside = (count for each in counted.groups for count in (each.outside, each.undetermined))
    repeated, measures = counted.repeated or 0, counted.measures
    if min(counted.rows, counted.rows - repeated, repeated, *beside) < 0 or len({*measures}) < len(measures):
        return False
    if any(len(each.group) != len(counted.by) or each.measure not in measures for each in counted.groups):
        return False
    order = sorted(counted.groups, key=lambda each: (counted.measures.index(each.measure), each.group))
    totals = [sum(each.cases for each in counted.groups if each.measure == measure) for measure in counted.measures]
    return [*counted.groups] == order == [*sum_groups(order)] and {*totals, counted.rows} == {counted.rows}
