from datetime import date

import polars as pl
import pytest
from attrs import evolve

from cchc_rules import Attestation, Delivery, Figure, RollCall, Tally
from cchc_rules.findings.observation import Observation
from cchc_rules.flat_table import ColumnType
from cchc_rules.formats.receipt import RecordedFinding, RecordedRule, observation_digest, read_receipt
from cchc_rules.formats.replay_changes import (
    Cause,
    CodeDiffers,
    Difference,
    ObservationsDiffer,
    PlanPart,
    RecordedFindingChange,
    RecordedRuleChange,
    Replay,
    RulesDiffer,
)
from cchc_rules.text import Bilingual
from tests import tiny
from tests.snapshots.documents import RECEIPT

DAY = date(2025, 7, 1)
FIRST = RecordedRule("tiny-2025:II.1.1/1", 1, "a" * 64, DAY)
SECOND, REWORDED = evolve(FIRST, version=2), evolve(FIRST, digest="b" * 64)
MISSED = RecordedFinding(FIRST.key, "so-noi-vu", None, "missed", "not_reached", False, "979/1000", ())
MET = evolve(MISSED, status="met", reason="reached", reaches=True, value="97.95 %")
IN_WORDS = {
    ("vi", MISSED): "Không đạt – thấp hơn mức chỉ tiêu (979/1000)",
    ("en", MISSED): "Missed – the threshold is not reached (979/1000)",
    ("vi", MET): "Đạt – đã đạt mức chỉ tiêu (97,95 %)",
    ("en", MET): "Met – the threshold is reached (97.95 %)",
    ("vi", None): "không có kết luận",
    ("en", None): "no finding",
}
FLIP = RecordedFindingChange(FIRST.key, "so-noi-vu", None, MISSED, MET, Cause.CODE)
DELIVERED = Delivery(tiny.QUARTERLY, tiny.JUSTICE, DAY)


@pytest.mark.parametrize(
    ("before", "after", "vi", "en"),
    [
        (None, FIRST, "được bổ sung", "added"),
        (FIRST, None, "không còn", "gone"),
        (FIRST, SECOND, "phiên bản 1 → 2", "version 1 → 2"),
        (FIRST, REWORDED, "nội dung khác, vẫn là phiên bản 1", "other content, still version 1"),
    ],
)
def test_a_changed_rule_is_told_by_its_versions(
    before: RecordedRule | None, after: RecordedRule | None, vi: str, en: str
) -> None:
    change = RecordedRuleChange(FIRST.key, before, after)
    assert change.sentence("vi") == f"{FIRST.key} ({vi})"
    assert change.sentence("en") == f"{FIRST.key} ({en})"


def test_what_the_plan_still_has_is_told_by_its_title() -> None:
    rule = RecordedRuleChange(FIRST.key, FIRST, SECOND, tiny.DOSSIERS_ON_TIME.title)
    assert rule.sentence("vi") == f"Hồ sơ đúng hạn, {FIRST.key} (phiên bản 1 → 2)"
    told = evolve(FLIP, title=Bilingual("Hồ sơ đúng hạn, Sở Nội vụ", "Dossiers on time, Department of Home Affairs"))
    assert told.sentence("vi").startswith(f"Hồ sơ đúng hạn, Sở Nội vụ ({FIRST.key}, so-noi-vu): trước là ")
    assert told.sentence().startswith(f"Dossiers on time, Department of Home Affairs ({FIRST.key}, so-noi-vu): was ")


@pytest.mark.parametrize("before", [MISSED, None])
@pytest.mark.parametrize("after", [MET, None])
def test_a_changed_finding_is_told_by_what_was_and_what_is(
    before: RecordedFinding | None, after: RecordedFinding | None
) -> None:
    change = evolve(FLIP, before=before, after=after)
    was, now = IN_WORDS["vi", before], IN_WORDS["vi", after]
    assert change.sentence("vi") == f"tiny-2025:II.1.1/1, so-noi-vu: trước là {was}; nay là {now}"
    was, now = IN_WORDS["en", before], IN_WORDS["en", after]
    assert change.sentence("en") == f"tiny-2025:II.1.1/1, so-noi-vu: was {was}; is now {now}"


@pytest.mark.parametrize(
    ("agency", "part", "about"),
    [
        (None, None, "tiny-2025:II.1.1/1"),
        ("so-noi-vu", "on-time-of-land", "tiny-2025:II.1.1/1, so-noi-vu, on-time-of-land"),
        (None, "on-time-of-land", "tiny-2025:II.1.1/1, on-time-of-land"),
    ],
)
def test_a_changed_finding_is_told_with_whom_and_what_it_is_about(
    agency: str | None, part: str | None, about: str
) -> None:
    assert evolve(FLIP, agency=agency, part=part).sentence().startswith(f"{about}: was Missed")


def test_rule_data_that_differ_are_told_rules_first() -> None:
    differ = RulesDiffer((RecordedRuleChange(FIRST.key, FIRST, None),), (PlanPart.ROSTER, PlanPart.AMENDMENTS))
    assert differ.sentence("vi") == (
        f"Dữ liệu quy định đã khác: {FIRST.key} (không còn); danh mục cơ quan; văn bản sửa đổi, bổ sung"
    )
    assert differ.sentence("en") == f"The rule data differ: {FIRST.key} (gone); the roster; the amendments"


@pytest.mark.parametrize(
    ("added", "about"),
    [
        (
            Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21)),
            Bilingual(
                "Chỉ số on-time-of-closed, Sở Nội vụ, 01/01/2025 – 31/12/2025",
                "on-time-of-closed, Department of Home Affairs, 2025-01-01 – 2025-12-31",
            ),
        ),
        (
            RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.OFFICE], unknown=[tiny.JUSTICE]),
            Bilingual(
                "Chỉ số offices-ready, 01/01/2025 – 31/12/2025",
                "offices-ready, 2025-01-01 – 2025-12-31",
            ),
        ),
        (
            DELIVERED,
            Bilingual(
                "Báo cáo quý, Sở Tư pháp, 01/07/2025",
                "Quarterly reports, Department of Justice, 2025-07-01",
            ),
        ),
        (
            Attestation(tiny.CONNECTED, tiny.HOME, DAY, holds=True),
            Bilingual("Kết nối, Sở Nội vụ, 01/07/2025", "Connected, Department of Home Affairs, 2025-07-01"),
        ),
    ],
)
def test_an_observation_that_was_added_is_named_by_what_it_is_about(added: Observation, about: Bilingual) -> None:
    differ = ObservationsDiffer((), (added,))
    mark = observation_digest(added)[:12]
    assert differ.sentence("vi") == f"Thông tin đầu vào đã khác: thêm {about.vi} ({mark}…)"
    assert differ.sentence("en") == f"The observations differ: added are {about.en} ({mark}…)"


def test_an_observation_that_is_missing_is_named_by_the_beginning_of_its_digest() -> None:
    """A receipt holds no more of an observation than its digest."""
    one, other = "0123456789abcdef" * 4, "f" * 64
    missing = ObservationsDiffer((one, other), ())
    assert missing.sentence("vi") == "Thông tin đầu vào đã khác: thiếu 0123456789ab…, ffffffffffff…"
    assert missing.sentence("en") == "The observations differ: missing are 0123456789ab…, ffffffffffff…"
    both = ObservationsDiffer((one,), (DELIVERED,)).sentence()
    assert both.startswith("The observations differ: missing are 0123456789ab…; added are Quarterly reports, ")


def test_code_that_differs_is_told_by_its_versions_and_by_the_rules_on_which_it_does() -> None:
    again, elsewhere = evolve(FLIP, agency="so-tu-phap"), evolve(FLIP, key="tiny-2025:II.1.2/1")
    differ = CodeDiffers("0.1.0", "9.9.9", (FLIP, again, elsewhere))
    rules = "tiny-2025:II.1.1/1, tiny-2025:II.1.2/1"
    assert differ.sentence("vi") == f"Phần mềm đánh giá khác (phiên bản 0.1.0, nay 9.9.9): {rules}"
    assert differ.sentence("en") == f"The code judges otherwise (version 0.1.0, now 9.9.9): {rules}"


def test_a_replay_without_differences_is_the_same() -> None:
    receipt = read_receipt(RECEIPT)
    replayed = Replay(receipt, evolve(receipt, library="9.9.9"), (), ())
    assert replayed.same
    assert replayed.causes == ()
    assert replayed.sentences("vi") == ("Kết quả đánh giá lại không đổi",)
    assert replayed.sentences("en") == ("Replayed: the same",)


def test_a_replay_with_differences_is_told_summary_first() -> None:
    receipt = read_receipt(RECEIPT)
    differences: tuple[Difference, ...] = (
        RulesDiffer((), (PlanPart.ROSTER,)),
        ObservationsDiffer((), (DELIVERED,)),
        CodeDiffers("0.1.0", "9.9.9", (FLIP,)),
    )
    replayed = Replay(receipt, receipt, differences, (FLIP,))
    assert not replayed.same
    assert replayed.causes == (Cause.RULE_DATA, Cause.OBSERVATIONS, Cause.CODE)
    summary, *told = replayed.sentences("vi")
    assert summary == "Kết quả đánh giá lại có thay đổi: dữ liệu quy định, thông tin đầu vào, phần mềm"
    assert told == [difference.sentence("vi") for difference in differences] + [FLIP.sentence("vi")]
    assert replayed.sentences()[0] == "Replayed: changed in rule data, observations, code"


def test_the_names_and_types_of_a_replay_are_a_contract() -> None:
    text, truth, day = ColumnType.TEXT, ColumnType.TRUTH, ColumnType.DAY
    replayed = Replay(read_receipt(RECEIPT), read_receipt(RECEIPT), (), ())
    assert {column.name: column.type for column in replayed.columns} == {
        "plan": text,
        "as_of": day,
        "rule": text,
        "agency": text,
        "part": text,
        "title_vi": text,
        "title_en": text,
        "cause": text,
        "status_before": text,
        "reason_before": text,
        "reaches_before": truth,
        "value_before": text,
        "status_after": text,
        "reason_after": text,
        "reaches_after": truth,
        "value_after": text,
        "sentence_vi": text,
        "sentence_en": text,
    }
    assert pl.DataFrame(replayed).is_empty()


def test_a_row_says_what_was_found_and_what_is_found_now() -> None:
    receipt = read_receipt(RECEIPT)
    gone = evolve(FLIP, after=None, title=tiny.DOSSIERS_ON_TIME.title)
    first, second = Replay(receipt, receipt, (), (FLIP, gone)).to_dicts()
    assert (first["rule"], first["agency"], first["cause"]) == (FIRST.key, "so-noi-vu", "code")
    assert (first["status_before"], first["value_before"], first["reaches_before"]) == ("missed", "979/1000", False)
    assert (first["status_after"], first["value_after"], first["reaches_after"]) == ("met", "97.95 %", True)
    assert (first["sentence_vi"], first["title_vi"]) == (FLIP.sentence("vi"), None)
    assert (second["status_after"], second["reaches_after"], second["title_vi"]) == (None, None, "Hồ sơ đúng hạn")


def test_a_replay_is_told_in_a_line_and_on_a_screen() -> None:
    receipt = read_receipt(RECEIPT)
    same = Replay(receipt, receipt, (), ())
    assert repr(same) == f"<Replay {receipt.plan} on {receipt.as_of}: the same>"
    assert str(same).splitlines()[-1] == "  result          Replayed: the same"
    changed = Replay(receipt, receipt, (CodeDiffers("0.1", "0.2", (FLIP,)),), (FLIP,))
    assert repr(changed) == f"<Replay {receipt.plan} on {receipt.as_of}: changed in code; findings: 1 by code>"
    rules = Replay(receipt, receipt, (RulesDiffer((), (PlanPart.REST,)),), ())
    assert repr(rules).endswith("changed in rule_data; findings: none>")
    card = changed.card("vi")
    assert card.rows == (("phần mềm", FLIP.sentence("vi")),)
    assert dict(card.facts)["phần mềm"] == changed.differences[0].sentence("vi")
