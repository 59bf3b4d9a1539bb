import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import Level
from cchc_rules.agencies.succession import Succession, SuccessionKind, all_documented, least_certain
from cchc_rules.errors import NotADay, PlanConflict
from cchc_rules.source import Certainty
from tests import changing, tiny
from tests.changing import EAST, HEARD, READ, WEST

DAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("change", "predecessors", "successors", "more"),
    [
        (SuccessionKind.FORMED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.FORMED, (), (), {}),
        (SuccessionKind.RENAMED, (tiny.HOME, tiny.JUSTICE), (EAST,), {}),
        (SuccessionKind.RENAMED, (tiny.HOME,), (EAST, WEST), {}),
        (SuccessionKind.MERGED, (), (EAST,), {}),
        (SuccessionKind.MERGED, (tiny.HOME,), (EAST, WEST), {}),
        (SuccessionKind.MERGED, (EAST,), (EAST,), {}),
        (SuccessionKind.DIVIDED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.DISSOLVED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.DISSOLVED, (), (), {}),
        (SuccessionKind.TRANSFERRED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.MERGED, (tiny.HOME,), (EAST,), {"rule_keys": ("x",)}),
        (SuccessionKind.MERGED, (tiny.HOME,), (EAST,), {"ends_level": Level.DISTRICT}),
    ],
)
def test_a_change_goes_of_so_many_to_so_many(
    change: SuccessionKind, predecessors: Any, successors: Any, more: dict[str, Any]
) -> None:
    with pytest.raises(PlanConflict, match=change.label.en):
        Succession(change, DAY, predecessors, successors, READ, **more)


@pytest.mark.parametrize(
    ("change", "predecessors", "successors", "more"),
    [
        (SuccessionKind.FORMED, (), (EAST, WEST), {}),
        (SuccessionKind.RENAMED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.MERGED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.MERGED, (tiny.HOME, tiny.JUSTICE), (EAST,), {}),
        (SuccessionKind.DIVIDED, (tiny.HOME,), (EAST, WEST), {}),
        (SuccessionKind.DISSOLVED, (EAST, WEST), (), {}),
        (SuccessionKind.DISSOLVED, (EAST, WEST), (), {"ends_level": Level.DISTRICT}),
        (SuccessionKind.TRANSFERRED, (tiny.HOME, tiny.JUSTICE), (EAST, WEST), {"rule_keys": ("x",)}),
    ],
)
def test_every_change_can_happen(
    change: SuccessionKind, predecessors: Any, successors: Any, more: dict[str, Any]
) -> None:
    succession = Succession(change, DAY, predecessors, successors, READ, **more)
    assert (succession.predecessors, succession.successors) == (predecessors, successors)
    assert change.label.vi in succession.sentence("vi")
    assert change.label.en in succession.sentence()
    assert pickle.loads(pickle.dumps(succession)) == succession


def test_it_happens_on_a_day() -> None:
    with pytest.raises(NotADay):
        evolve(changing.MERGED, day=datetime(2025, 3, 1, tzinfo=UTC))


def test_it_says_what_became_of_whom_and_how_certain_that_is() -> None:
    assert changing.MERGED.sentence() == (
        "01/03/2025: Department of Home Affairs → Department of Justice "
        "(merged; reported, to be confirmed) – by the press"
    )
    assert changing.FORMED.sentence("vi") == (
        "01/05/2025: Sở Y tế (hình thành; theo báo chí hoặc thực tiễn, cần kiểm tra) – theo báo"
    )
    many = tuple(changing.district(f"huyen-{number}", f"Huyện {number}", f"District {number}") for number in range(10))
    assert "District 0, + 9 (dissolved" in Succession(SuccessionKind.DISSOLVED, DAY, many, (), READ).sentence()
    assert "District 8 (dissolved" in Succession(SuccessionKind.DISSOLVED, DAY, many[:9], (), READ).sentence()


def test_only_what_was_read_is_certain() -> None:
    assert all_documented(())
    assert all_documented((changing.RENAMED, changing.DIVIDED))
    assert not all_documented((changing.RENAMED, changing.MERGED))
    assert HEARD.certainty.label.vi


def test_the_weakest_succession_says_how_far_all_can_be_relied_on() -> None:
    assert least_certain(()) is None
    assert least_certain((changing.RENAMED, changing.DIVIDED)) is Certainty.DOCUMENTED
    guessed = evolve(changing.DIVIDED, source=evolve(READ, certainty=Certainty.INFERRED))
    assert least_certain((changing.RENAMED, guessed)) is Certainty.INFERRED
    assert least_certain((changing.MERGED, guessed)) is Certainty.REPORTED


def test_who_answers_is_told_with_the_successions() -> None:
    found = changing.ROSTER.successors(tiny.NORTH, date(2025, 8, 1))
    assert found.sentence("vi").startswith("không có cơ quan nào; 01/04/2025: Huyện Bắc → Huyện Đông, Huyện Tây")
    assert found.certain
    same = changing.ROSTER.successors(tiny.JUSTICE, date(2025, 8, 1))
    assert same.sentence() == "Department of Justice"
    assert pickle.loads(pickle.dumps(found)) == found
