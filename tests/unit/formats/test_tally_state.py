"""What was counted so far comes back from its file, and what was changed in it is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.counting import records
from cchc_rules.counting.field_mapping import FieldMapping
from cchc_rules.counting.tallies import Tallies
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadDocument, BadValue, CchcError, NotCountable, WrongPeriod
from cchc_rules.findings.values import Tally
from cchc_rules.formats.tally_state import (
    CountedFile,
    TallyState,
    counted_file,
    dump_tally_state,
    load_tally_state,
    mapping_digest,
)
from cchc_rules.measures.measure import Measure
from cchc_rules.plans import hue_2025
from cchc_rules.text import sha256_of

PLAN = hue_2025.PLAN
CLOSED = hue_2025.ON_TIME_OF_CLOSED
MONDAY, TUESDAY = date(2025, 11, 24), date(2025, 11, 25)
RECORD = {"agency": "so-tu-phap", "received_on": date(2025, 11, 3), "due_on": date(2025, 11, 20)}
IN_TIME = {**RECORD, "completed_on": date(2025, 11, 19), "id": 1}
LATE = {**RECORD, "completed_on": MONDAY, "id": 2}
IMPOSSIBLE = {**RECORD, "completed_on": date(2025, 11, 2), "due_on": date(1900, 1, 1), "id": 3}


def counted(*told: dict[str, Any], of: Measure = CLOSED, as_of: date = MONDAY, **more: Any) -> Tallies:
    return records.tally(told, of, **{"period": Period.year(2025), "as_of": as_of, **more})


FIRST = CountedFile("thứ hai.csv", "ab" * 32, MONDAY, 3)
SECOND = CountedFile("thứ ba.csv", "cd" * 32, TUESDAY, 1)
STATE = TallyState(counted(IN_TIME, LATE, IMPOSSIBLE), (FIRST,))


def test_it_comes_back_as_it_was() -> None:
    assert STATE.tallies.contradictions
    assert load_tally_state(dump_tally_state(STATE, PLAN), PLAN) == STATE
    assert dump_tally_state(STATE, PLAN) == dump_tally_state(STATE, PLAN)


def test_another_day_is_added_and_its_file_named() -> None:
    closed_late = {**LATE, "completed_on": TUESDAY}
    was = evolve(SECOND, digest="ef" * 32)
    found = STATE.take_out(counted(LATE), was).add(counted(closed_late, as_of=TUESDAY), SECOND)
    assert (found.files, found.replaced) == ((FIRST, SECOND), (was.digest,))
    assert found.tallies == evolve(counted(IN_TIME, closed_late, IMPOSSIBLE, as_of=TUESDAY), repeated=None)
    assert load_tally_state(dump_tally_state(found, PLAN), PLAN) == found


def test_a_file_of_records_is_told_by_its_lines(tmp_path: Path) -> None:
    """However they end, in whatever order they stand, and whatever separates and quotes their cells.

    Any other file is told by its bytes.
    """
    lines = ["id,agency", "1,A", "2,B"]
    ways = ["\n".join(lines), "\ufeff" + "\r\n".join(lines) + "\r\n\r\n", "\n".join([lines[0], lines[2], lines[1]])]
    ways += [ways[0].replace(",", ";"), ways[0].replace(",", "\t"), '"id";"agency"\n"1";"A"\n"2";"B"\n']
    digests = []
    for turn, text in enumerate((*ways, "\n".join(lines[:2]), "\n".join([*lines, lines[1]]))):
        path = tmp_path / f"{turn}.csv"
        path.write_bytes(text.encode())
        digests.append(counted_file(path, STATE.tallies).digest)
    assert len(set(digests[: len(ways)])) == 1
    assert len(set(digests[len(ways) - 1 :])) == 3
    other = tmp_path / "hồ sơ.parquet"
    other.write_bytes(ways[0].encode())
    assert counted_file(other, STATE.tallies) == CountedFile("hồ sơ.parquet", sha256_of(ways[0]), MONDAY, 3)


def test_nothing_is_taken_out_twice() -> None:
    """Though there be other records that counted like it."""
    state = TallyState(counted(LATE, {**LATE, "id": 9}), (FIRST,))
    left = state.take_out(counted(LATE), SECOND)
    with pytest.raises(BadValue, match=r"got 'thứ ba\.csv'; expected records that were not taken out before"):
        left.take_out(counted(LATE), SECOND)
    nothing = evolve(SECOND, rows=0)
    assert left.take_out(counted(), nothing).take_out(counted(), nothing).tallies.rows == 1


def test_no_file_is_counted_twice() -> None:
    """Whatever it is called by now."""
    again = evolve(FIRST, name="khác.csv")
    with pytest.raises(
        BadValue, match=r"got 'khác\.csv'; expected a file that was not counted before: thứ hai\.csv was"
    ):
        STATE.add(counted(IN_TIME), again)


def test_no_records_are_counted_twice_whatever_file_they_are_written_in(tmp_path: Path) -> None:
    """Told by their ids, in any order and spelling; where all that they were is taken out at once, they are added."""
    path = tmp_path / "hồ sơ.xlsx"
    path.write_bytes(b"whatever")
    first, again, other, nameless = (
        counted_file(path, STATE.tallies, ids) for ids in (["a1", "b2"], ["B2 ", "a1"], ["a1", "c3"], ["a1", None])
    )
    assert first.ids == again.ids != other.ids
    assert nameless.ids == counted_file(path, STATE.tallies).ids == ""
    state, changed = TallyState(counted(IN_TIME, LATE), (evolve(first, name="a.csv"),)), evolve(again, digest="ab" * 32)
    with pytest.raises(BadValue, match=r"got 'hồ sơ\.xlsx'; expected records with other ids than those of a\.csv, of "):
        state.add(counted(IN_TIME, LATE), changed)
    assert state.add(counted(IN_TIME), evolve(other, digest="ab" * 32)).tallies.rows == 3
    left = state.take_out(counted(LATE), first)
    assert left.add(counted(LATE), changed, instead_of=first).tallies.rows == 2
    assert load_tally_state(dump_tally_state(state, PLAN), PLAN).files[0].ids == first.ids


@pytest.mark.parametrize(
    ("tallies", "reason"),
    [
        (counted(IN_TIME, of=hue_2025.ON_TIME_OF_RECEIVED), "does not ask about the day of looking. Leave it out"),
        (counted(of=evolve(CLOSED, case_field="procedure")), "cases of one record each"),
        (counted(IN_TIME, mapping=FieldMapping(unique="id")), "records counted as they are"),
        (
            counted(LATE, as_of=date(2025, 11, 23)),
            "“completed after the day of looking”. Count them on",
        ),
    ],
)
def test_what_will_not_add_up_is_refused_on_its_day(tallies: Tallies, reason: str) -> None:
    """The first, or any other, so that what is kept is never such that nothing more can be added."""
    with pytest.raises(NotCountable, match=reason):
        TallyState(tallies)
    with pytest.raises(NotCountable, match=reason):
        STATE.add(tallies, SECOND)


def sealed(said: dict[str, Any]) -> str:
    """A document with the seal of what it says by now, so that no reader can see that it was changed."""
    said.pop("seal")
    text = json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True)
    return json.dumps({**said, "seal": sha256_of(text)})


def changed(change: Callable[[dict[str, Any]], None]) -> str:
    said = json.loads(dump_tally_state(STATE, PLAN))
    change(said)
    return sealed(said)


def first_group(said: dict[str, Any]) -> Any:
    return said["tallies"]["groups"][0]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda said: said.update(format=1), r"\$\.format"),
        (lambda said: said.update(plan="other"), r"\$\.digest"),
        (lambda said: said.update(digest="00"), r"\$\.digest"),
        (lambda said: said.update(more=1), r"\$"),
        (lambda said: said.pop("files"), r"\$\.files"),
        (lambda said: said["files"][0].update(rows="3"), r"\$\.files\[0\]\.rows"),
        (lambda said: said["tallies"].update(rows=4), r"\$\.files"),
        (lambda said: said["tallies"].update(rows=2), r"\$\.tallies\.groups"),
        (lambda said: said["files"].clear(), r"\$\.files"),
        (lambda said: said["files"][0].update(rows=-1), r"\$\.files\[0\]"),
        (lambda said: said["files"][0].update(digest="ab"), r"\$\.files\[0\]"),
        (lambda said: said.update(mapping=1), r"\$\.mapping"),
        (lambda said: said.pop("replaced"), r"\$\.replaced"),
        (lambda said: said["tallies"].update(repeated=9), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"].update(measures=[CLOSED.key] * 2, contradictions=[]), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"]["contradictions"][0].__setitem__(1, True), r"\$\.tallies\.contradictions\[0\]"),
        (lambda said: said["tallies"]["contradictions"][0].__setitem__(1, 9), r"\$\.tallies\.contradictions\[0\]"),
        (lambda said: said["tallies"].update(rows=-3, contradictions=[]), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"].update(repeated=-1), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"].update(measures=["nothing"]), r"\$\.tallies\.measures\[0\]"),
        (lambda said: said["tallies"].update(measures=["payments-on-national-portal"]), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"].update(contradictions=[[{}, 1]]), r"\$\.tallies\.contradictions\[0\]"),
        (lambda said: said["tallies"].update(contradictions=[1]), r"\$\.tallies\.contradictions\[0\]"),
        (lambda said: said["tallies"].update(unique="id"), r"\$\.tallies"),
        (lambda said: said["tallies"]["contradictions"][0].__setitem__(1, 0), r"\$\.tallies\.contradictions\[0\]"),
        (lambda said: first_group(said).update(outside=-1, undetermined=1), r"\$\.tallies\.groups"),
        (lambda said: first_group(said).update(group=["a", "b"]), r"\$\.tallies\.groups"),
        (lambda said: said["tallies"]["groups"].append(first_group(said)), r"\$\.tallies\.groups"),
        (lambda said: first_group(said)["tally"].update(yes=1.0), r"\$\.tallies\.groups\[0\]\.tally\.yes"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_place(change: Callable[[dict[str, Any]], None], where: str) -> None:
    with pytest.raises(CchcError) as caught:
        load_tally_state(changed(change), PLAN)
    assert caught.match(f"^{where}: got ")


def test_a_number_that_was_changed_by_hand_is_refused() -> None:
    """Though it contradicts nothing: one late dossier told as in time, and a name, a digest and a mapping likewise."""
    text = dump_tally_state(STATE, PLAN)
    changes = [
        ('"yes": 1', '"yes": 2'),
        ("thứ hai.csv", "thứ ba.csv"),
        ("abab", "cdcd"),
        ('"mapping": ""', '"mapping": "x"'),
    ]
    for written, instead in changes:
        assert written in text
        with pytest.raises(
            BadDocument, match=r"^\$\.seal: got '[0-9a-f]{64}'; expected the seal .* count all records anew"
        ):
            load_tally_state(text.replace(written, instead, 1), PLAN)
    unsealed = json.dumps({key: said for key, said in json.loads(text).items() if key != "seal"})
    with pytest.raises(BadDocument, match=r"^\$\.seal: got null"):
        load_tally_state(unsealed, PLAN)


def test_a_document_that_is_not_whole_is_refused_with_what_to_do() -> None:
    lines = dump_tally_state(STATE, PLAN).rstrip().splitlines()
    with pytest.raises(BadDocument) as refused:
        load_tally_state("\n".join(lines[:-1]), PLAN)
    assert "got a document that is not whole; expected a JSON document" in str(refused.value)
    assert "count all records anew" in refused.value.remedy
    assert refused.value.sentence("vi").startswith(f"dòng {len(lines) - 1}, cột ")


def test_a_document_that_was_only_laid_out_anew_is_what_it_was() -> None:
    said = json.loads(dump_tally_state(STATE, PLAN))
    assert load_tally_state(json.dumps(said, sort_keys=True), PLAN) == STATE


@pytest.mark.parametrize("text", ["[]", "{}", "1", "x"])
def test_what_is_no_such_document_is_refused(text: str) -> None:
    with pytest.raises(BadDocument):
        load_tally_state(text, PLAN)


def test_the_day_of_looking_does_not_go_back() -> None:
    with pytest.raises(WrongPeriod, match=r"a day of looking from 2025-11-24 on\. Records that were forgotten"):
        STATE.add(counted(IN_TIME, as_of=date(2025, 11, 23)), SECOND)


def test_a_day_without_records_is_added_as_often_as_there_is_one() -> None:
    nothing = evolve(FIRST, rows=0)
    found = STATE.add(counted(), nothing).add(counted(), nothing)
    assert (found.tallies, len(found.files)) == (STATE.tallies, 3)


def test_mappings_are_told_apart_by_what_they_say() -> None:
    ways = [
        FieldMapping({"due_on": "Hẹn"}),
        FieldMapping({"due_on": "Hẹn", "id": "Mã"}),
        FieldMapping(codes={"channel": {"1": "online"}}),
        FieldMapping(codes={"channel": {"1": "post"}}),
        FieldMapping(time_zone="Asia/Tokyo"),
        FieldMapping(unique="id"),
    ]
    assert len({mapping_digest(FieldMapping()), *map(mapping_digest, ways)}) == 7
    assert mapping_digest(FieldMapping()) == ""
    assert mapping_digest(ways[1]) == mapping_digest(FieldMapping({"id": "Mã", "due_on": "Hẹn"}))


def test_groups_keep_their_order() -> None:
    others = [{**IN_TIME, "agency": name} for name in ("so-noi-vu", "so-tu-phap")]
    said = json.loads(dump_tally_state(TallyState(counted(*others)), PLAN))
    said["tallies"]["groups"].reverse()
    with pytest.raises(BadDocument, match="changed by hand"):
        load_tally_state(sealed(said), PLAN)
    assert STATE.tallies.get(CLOSED, "so-tu-phap").tally == Tally(1, 2)
