import json
from collections.abc import Callable

import pytest

from cchc_rules.plans import hue_2025
from tests import changing, tiny
from tests.shelf import offer


def test_who_answers_is_told_with_the_successions_and_how_certain_they_are(told: Callable[..., str]) -> None:
    head, carried = told("who", "Sở Nội vụ", "--on", "2025-06-15").split("\n\n")
    assert head.splitlines() == [
        "agency     Department of Home Affairs (so-noi-vu)",
        "on         2025-06-15",
        "answers    Department of Justice (so-tu-phap)",
        "certainty  reported, to be confirmed",
        f"rests on   {changing.MERGED.sentence()}",
    ]
    assert [" ".join(line.split()) for line in carried.splitlines()] == [
        "Department of Justice",
        "ROLE KIND RULES CERTAINTY",
        "leads activity 2 as at signing; no succession is known",
        "leads activity 2 reported, to be confirmed",
        "oversees duty 1 reported, to be confirmed",
        "carries out duty 1 as at signing; no succession is known",
        "must answer for it outcome 1 reported, to be confirmed",
        "is counted target 1 as at signing; no succession is known",
    ]
    vietnamese = told("who", "Sở Nội vụ", "--on", "2025-06-15", "--lang", "vi", "--rules").split("\n\n")
    assert "độ chắc chắn  theo báo chí hoặc thực tiễn, cần kiểm tra" in vietnamese[0]
    assert vietnamese[1].splitlines()[1].split("  ")[0] == "QUY ĐỊNH"
    assert [line.split("  ")[0] for line in vietnamese[1].splitlines()[2:]] == [
        "II.1.3/1",
        "II.1.5/1",
        "II.1.6/1",
        "II.1.7/1",
        "II.1.7/1",
        "II.1.9/1",
        "II.1.10/1",
        "II.1.11/1",
    ]
    assert " ".join(vietnamese[1].splitlines()[2].split()) == ("II.1.3/1 được tính Mọi cơ quan Cơ quan sẵn sàng")


def test_who_answers_is_a_document(told: Callable[..., str]) -> None:
    document = json.loads(told("who", "so-noi-vu", "--plan", "tiny-2025", "--on", "2025-06-15", "--format", "json"))
    carried = document.pop("carried")
    assert document == {
        "format": 2,
        "plan": "tiny-2025",
        "digest": tiny.PLAN.digest,
        "on": "2025-06-15",
        "agency": {"key": "so-noi-vu", "vi": "Sở Nội vụ", "en": "Department of Home Affairs"},
        "answers": [{"key": "so-tu-phap", "vi": "Sở Tư pháp", "en": "Department of Justice"}],
        "all_listed": True,
        "certainty": "reported",
        "successions": document["successions"],
        "transferred": [],
    }
    assert [succession["kind"] for succession in document["successions"]] == ["merged"]
    assert [each["role"] for each in carried[:3]] == ["counted", "answer", "lead"]
    assert carried[2] == {
        "agency": "so-tu-phap",
        "rule": "tiny-2025:II.1.6/1",
        "kind": "activity",
        "role": "lead",
        "named_as": "so-noi-vu",
        "certainty": "reported",
        "successions": document["successions"],
    }
    assert (carried[-1]["named_as"], carried[-1]["certainty"]) == ("moi-co-quan", None)


def test_nobody_carries_a_duty_that_names_others(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A duty that names nobody binds the plan's addressees, never every party of the roster."""
    offer(monkeypatch, hue_2025.PLAN)
    for name in ("Quốc hội", "Bộ Nội vụ", "Doanh nghiệp nhà nước"):
        document = json.loads(told("who", name, "--on", "2025-06-15", "--format", "json"))
        assert document["carried"] == []
        assert told("who", name, "--on", "2025-06-15").endswith("\nthe plan gives it no task\n")
    assert "carries out  duty      48" in told("who", "Sở Tư pháp", "--on", "2025-06-15")


def test_a_duty_that_went_elsewhere_is_told_apart(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": (*changing.SUCCESSIONS, changing.TRANSFERRED)})
    assert (
        f"transferred apart  II.1.10/1: City Office; {changing.TRANSFERRED.sentence()}"
        in told("who", "Sở Nội vụ", "--on", "2025-06-15").splitlines()
    )
    document = json.loads(told("who", "Sở Nội vụ", "--on", "2025-06-15", "--format", "json"))
    (transferred,) = document["transferred"]
    assert (transferred["rule"], transferred["answers"]) == ("tiny-2025:II.1.10/1", ["van-phong-thanh-pho"])
    assert transferred["all_listed"] is True


def test_a_duty_that_went_to_nobody_knows_whom_is_told_apart(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": (*changing.SUCCESSIONS, changing.LEFT_OPEN)})
    told_apart = squeezed(told("who", "Sở Nội vụ", "--on", "2025-06-15"))
    assert f"transferred apart II.1.7/1: who took over is not known; {changing.LEFT_OPEN.sentence()}" in told_apart
    (transferred,) = json.loads(told("who", "Sở Nội vụ", "--on", "2025-06-15", "--format", "json"))["transferred"]
    assert (transferred["answers"], transferred["all_listed"], transferred["certainty"]) == ([], False, "undetermined")


def squeezed(text: str) -> str:
    """Without the line breaks of a terminal and the gaps of its columns."""
    return " ".join(text.split())


def test_who_answers_is_not_known_where_no_document_says_who_took_over(told: Callable[..., str]) -> None:
    gone = squeezed(told("who", "Huyện Nam", "--on", "2025-07-01"))
    assert f"answers not known certainty undetermined rests on {changing.DISSOLVED.sentence()}" in gone
    document = json.loads(told("who", "Huyện Nam", "--on", "2025-07-01", "--format", "json"))
    assert (document["answers"], document["all_listed"], document["certainty"]) == ([], False, "undetermined")
    assert document["successions"][0]["leaves_nobody"] is False


def test_nobody_answers_only_where_a_document_says_so(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": (*changing.SUCCESSIONS, changing.CLOSED)})
    gone = squeezed(told("who", "Sở Y tế", "--on", "2025-09-01"))
    assert "answers nobody certainty read in the named document rests on 01/09/2025: Department of Health" in gone
    early = squeezed(told("who", "Sở Y tế", "--on", "2025-04-30", "--lang", "vi"))
    assert "phụ trách chưa hình thành độ chắc chắn theo báo chí hoặc thực tiễn, cần kiểm tra căn cứ" in early
    assert changing.FORMED.sentence("vi") in early
    document = json.loads(told("who", "Sở Y tế", "--on", "2025-09-01", "--format", "json"))
    assert (document["answers"], document["all_listed"], document["certainty"]) == ([], True, "documented")


def test_an_end_that_the_plan_itself_records_leaves_open_who_took_over(told: Callable[..., str]) -> None:
    gone = squeezed(told("who", "Sở Tư pháp", "--on", "2027-01-01"))
    assert gone.endswith("answers not known certainty undetermined")


def test_who_says_that_an_agency_is_there_is_told(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A department that the decision does not name says by whose word it is listed, and how certain that is."""
    offer(monkeypatch, hue_2025.PLAN)
    source = hue_2025.SO_Y_TE.source
    assert source is not None
    assert f"nguồn {source.text.vi} (theo báo chí" in squeezed(
        told("who", "Sở Y tế", "--on", "2025-01-10", "--lang", "vi")
    )
    document = json.loads(told("who", "Sở Y tế", "--on", "2025-01-10", "--format", "json"))
    assert document["agency"]["source"]["certainty"] == "reported"
    assert "nguồn" not in told("who", "Sở Tư pháp", "--on", "2025-01-10", "--lang", "vi").split("\n\n")[0]


def test_a_class_is_answered_for_by_its_members_while_its_level_lasts(told: Callable[..., str]) -> None:
    head, carried = told("who", "UBND các huyện", "--on", "2025-06-15").split("\n\n")
    assert head.splitlines() == [
        "agency     District People's Committees (ubnd-cap-huyen)",
        "on         2025-06-15",
        "answers    South District (huyen-nam)",
        "           East District (huyen-dong)",
        "           West District (huyen-tay)",
        "           (only those that are listed)",
        "certainty  read in the named document",
        f"rests on   {changing.DIVIDED.sentence()}",
    ]
    assert [" ".join(line.split()) for line in carried.splitlines()[2:]] == [
        "leads activity 1 as at signing; no succession is known",
        "supports activity 1 as at signing; no succession is known",
        "must answer for it target 1 as at signing; no succession is known",
    ]
    ended = squeezed(told("who", "UBND các huyện", "--on", "2025-07-01"))
    assert "answers not known certainty undetermined" in ended
    assert "Departments (cac-so)" in told("who", "cac-so", "--on", "2025-01-10")


def test_the_plan_is_named_where_several_are_installed(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    offer(monkeypatch, tiny.PLAN, hue_2025.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})
    assert told("who", "so-noi-vu", "--on", "2025-06-15", code=2) == (
        "cchc-rules: --plan: got ''; expected one of hue-2025, tiny-2025. Several plans know so-noi-vu: name one.\n"
    )
    assert "Department of Justice" in told("who", "so-noi-vu", "--on", "2025-06-15", "--plan", "tiny-2025")


def test_the_plan_may_be_left_out_where_one_alone_knows_the_agency(
    told: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that cannot be loaded is in nobody's way."""
    offer(monkeypatch, tiny.PLAN, hue_2025.PLAN, broken={"broken": tiny.TEXT})
    assert "North District (huyen-bac)" in told("who", "huyen-bac", "--on", "2025-06-15")
    assert told("who", "nobody-at-all", "--on", "2025-06-15", code=2) == (
        "cchc-rules: --plan: got ''; expected one of hue-2025, tiny-2025. "
        "No plan that is installed knows nobody-at-all: name one to see what is near.\n"
    )


def test_a_body_of_a_file_is_asked_about_as_any_other(told: Callable[..., str], agencies: list[str]) -> None:
    assert "answers    Chi cục Thuế (chi-cuc-thue)" in told("who", "CCT", "--on", "2025-06-15", *agencies)
    assert "got 'CCT'" in told("who", "CCT", "--on", "2025-06-15", code=2)
