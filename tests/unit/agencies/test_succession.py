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
        (SuccessionKind.RENAMED, (), (EAST,), {}),
        (SuccessionKind.RENAMED, (tiny.HOME, tiny.JUSTICE), (EAST,), {}),
        (SuccessionKind.RENAMED, (tiny.HOME,), (), {}),
        (SuccessionKind.RENAMED, (tiny.HOME,), (tiny.HOME,), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME,), (EAST,), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME,), (tiny.HOME,), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (EAST, WEST), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (EAST,), {"rule_keys": ("x",)}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (EAST,), {"ends_level": Level.DISTRICT}),
        (SuccessionKind.DIVIDED, (), (EAST, WEST), {}),
        (SuccessionKind.DIVIDED, (tiny.HOME, tiny.JUSTICE), (EAST, WEST), {}),
        (SuccessionKind.MERGED, (tiny.HOME,), (), {}),
        (SuccessionKind.TRANSFERRED, (), (EAST,), {"rule_keys": ("x",)}),
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
    told = rf"^got Succession\(kind=.*{change.name}.*; expected agencies, duties and a level as .* {change.label.en}\.$"
    with pytest.raises(PlanConflict, match=told):
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
        (SuccessionKind.TRANSFERRED, (tiny.HOME,), (), {"rule_keys": ("x",)}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (EAST,), {}),
        (SuccessionKind.CONSOLIDATED, (tiny.HOME, tiny.JUSTICE), (tiny.JUSTICE,), {}),
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


@pytest.mark.parametrize(
    "more",
    [
        {"kind": SuccessionKind.TRANSFERRED, "rule_keys": ("x",)},
        {"kind": SuccessionKind.DISSOLVED, "source": HEARD},
        {"kind": SuccessionKind.DISSOLVED, "source": evolve(READ, certainty=Certainty.INFERRED)},
        {"kind": SuccessionKind.RENAMED, "successors": (EAST,)},
    ],
)
def test_nobody_is_left_only_by_a_dissolution_that_a_document_tells(more: dict[str, Any]) -> None:
    left = Succession(SuccessionKind.DISSOLVED, DAY, (WEST,), (), READ, leaves_nobody=True)
    told = r"^got Succession\(.*; expected a dissolution read in a document, where nobody is said to take over\.$"
    with pytest.raises(PlanConflict, match=told):
        evolve(left, **more)
    assert left.heirs_known
    assert left.certainty is Certainty.DOCUMENTED
    assert "not known" not in left.sentence()


def test_a_change_without_heirs_leaves_open_who_they_are() -> None:
    """However well the change itself is documented, for who answers it determines nothing."""
    for kind, rule_keys in ((SuccessionKind.DISSOLVED, ()), (SuccessionKind.TRANSFERRED, ("x",))):
        change = Succession(kind, DAY, (WEST,), (), READ, rule_keys)
        assert not change.heirs_known
        assert change.certainty is Certainty.UNDETERMINED
        assert "read in the named document; who took over is not known" in change.sentence()
        assert "đọc trong văn bản; chưa rõ cơ quan tiếp nhận" in change.sentence("vi")
        assert not all_documented([change])
        assert least_certain([change, changing.MERGED]) is Certainty.UNDETERMINED
    assert changing.MERGED.heirs_known
    assert (changing.MERGED.certainty, changing.RENAMED.certainty) == (Certainty.REPORTED, Certainty.DOCUMENTED)


def test_a_consolidation_that_keeps_a_name_says_that_it_makes_a_new_body() -> None:
    kept = Succession(SuccessionKind.CONSOLIDATED, DAY, (tiny.HOME, tiny.JUSTICE), (tiny.JUSTICE,), READ)
    assert kept.kept_keys == {"so-tu-phap"}
    assert kept.sentence("vi") == (
        "01/06/2025: Sở Nội vụ, Sở Tư pháp → Sở Tư pháp (hợp nhất; đọc trong văn bản; "
        "về pháp lý là cơ quan mới, giữ tên cũ) – Quyết định 1"
    )
    new = evolve(kept, successors=(EAST,))
    assert new.kept_keys == frozenset()
    assert new.sentence().endswith("→ East District (consolidated; read in the named document) – Decision 1")


def test_it_happens_on_a_day() -> None:
    with pytest.raises(NotADay, match=r"^Succession\.day: "):
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
    assert found.sentence("vi").startswith("chưa rõ cơ quan tiếp nhận; 01/04/2025: Huyện Bắc → Huyện Đông, Huyện Tây")
    assert not found.certain
    assert not found.all_known
    same = changing.ROSTER.successors(tiny.JUSTICE, date(2025, 8, 1))
    assert (same.sentence(), same.sentence("vi")) == ("Department of Justice", "Sở Tư pháp")
    assert same.certain
    early = changing.ROSTER.successors(changing.HEALTH, date(2025, 4, 30))
    assert (early.sentence(), early.sentence("vi")) == ("not there yet", "chưa hình thành")
    assert early.all_known
    closed = changing.ROSTER.with_successions([changing.CLOSED])
    nobody = closed.successors(changing.HEALTH, date(2025, 9, 1))
    assert nobody.sentence() == f"nobody; {changing.CLOSED.sentence()}"
    assert nobody.certain
    over = tiny.ROSTER.successors(tiny.JUSTICE, date(2027, 1, 1))
    assert (over.agencies, over.successions, over.all_known, over.certain) == ((), (), False, False)
    assert over.sentence() == "who took over is not known"
    assert tiny.ROSTER.successors(tiny.JUSTICE, date(2026, 12, 31)).certain
    assert pickle.loads(pickle.dumps(found)) == found


def test_of_several_heirs_some_may_not_be_known() -> None:
    """North was divided, and of one half of it nobody knows who took over: the other half is named, and not for all."""
    gone = Succession(SuccessionKind.DISSOLVED, date(2025, 5, 1), (EAST,), (), READ)
    later = Succession(SuccessionKind.RENAMED, date(2025, 7, 1), (WEST,), (changing.TOWN_OFFICE,), READ)
    roster = tiny.ROSTER.with_successions([changing.DIVIDED, gone, later])
    found = roster.successors(tiny.NORTH, date(2025, 7, 1))
    assert ([heir.key for heir in found.agencies], found.all_known) == (["van-phong-thanh-pho"], False)
    found = roster.successors(tiny.NORTH, date(2025, 6, 1))
    assert ([heir.key for heir in found.agencies], found.all_known) == (["huyen-tay"], False)
    assert found.sentence().startswith("West District, who took over is not known; 01/04/2025")
