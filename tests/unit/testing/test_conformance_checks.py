from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules.errors import BadValue
from cchc_rules.testing.conformance_checks import RUN, copied_from, faults_of_package
from cchc_rules.testing.plan_faults import FaultCode
from cchc_rules.text import letters_and_digits
from tests.sample_package import COPY, write_package

Changes: TypeAlias = tuple[tuple[str, str], ...]

VERSION = ('key="xa-2026:I.1/1",', 'key="xa-2026:I.1/1",\n    version=2,')
SEEDED: tuple[tuple[FaultCode, str, str, Changes], ...] = (
    (FaultCode.ALREADY_DUE, "I.3/1", "past due", (("date(2026, 2, 5)", "date(2025, 2, 5)"),)),
    (
        FaultCode.ANOTHER_DAY,
        "I.3/1",
        "counted from 2026-01-03",
        (
            ('Before(date(2026, 2, 5), "trước', 'Within(34, PlanDay.ISSUED, event_day=date(2026, 1, 3), phrase="trước'),
            ("import Before\n", "import PlanDay, Within\n"),
        ),
    ),
    (FaultCode.BLANKS, "I.4/1", "“Theo  dõi”", (('Bilingual("Theo dõi"', 'Bilingual("Theo  dõi"'),)),
    (FaultCode.CHANGED_IN_SILENCE, "I.1/1", "still 1", (("AtLeast(98)", "AtLeast(97)"),)),
    (FaultCode.ENCODED_AND_REFUSED, "I.4", "", (("NotEncoded(_CLAUSES[4]", "NotEncoded(_CLAUSES[3]"),)),
    (
        FaultCode.FIELD_UNKNOWN,
        "closed-in-time",
        "finished_on",
        (('field("completed_on") <=', 'field("finished_on", date) <='),),
    ),
    (FaultCode.FIELD_UNKNOWN, "closed-in-time", "fee", (("source=Source(", 'case_field="fee",\n    source=Source('),)),
    (FaultCode.HOVER_STALE, "I.3/1", "PLAN_SUBMITTED", (('"""Plan submitted:', '"""The plan submitted:'),)),
    (FaultCode.LOCK_STALE, "I.1/1", "lock again", (VERSION,)),
    (
        FaultCode.NAME_NOT_TELLING,
        "I.4/1",
        "DUTY_4",
        (("OVERSIGHT", "DUTY_4"), ("\nOVERSIGHT", "\nDUTY_4"), (", OVERSIGHT)", ", DUTY_4)")),
    ),
    (FaultCode.NO_READING, "I.2/1", "", (("interpretations=(_READ,),\n    answered_by", "answered_by"),)),
    (
        FaultCode.NO_SOURCE,
        "closed-in-time",
        "",
        (('    source=Source(Bilingual("I.1", "I.1"), Certainty.INFERRED),\n', ""),),
    ),
    (FaultCode.NOT_EXPORTED, "I.2/1", "__all__", (('"CONNECTED", ', ""),)),
    (
        FaultCode.NOT_IN_PLAN,
        "I.4/1",
        "OVERSIGHT",
        (
            (", PLAN_SUBMITTED, OVERSIGHT)", ", PLAN_SUBMITTED)"),
            ("not_encoded=(", "not_encoded=(NotEncoded(_CLAUSES[3], OVERSIGHT.title), "),
        ),
    ),
    (
        FaultCode.NOT_ON_AGENDA,
        "I.2/1",
        "",
        (("answered_by=OFFICE,\n    period=YEAR", "answered_by=OFFICE,\n    period=Period.year(2055)"),),
    ),
    (FaultCode.ORDINALS, "I.3/2", "should be 1", (("xa-2026:I.3/1", "xa-2026:I.3/2"),)),
    (
        FaultCode.OUT_OF_ORDER,
        "I.1/1",
        "after I.2",
        (("(DOSSIERS_ON_TIME, CONNECTED,", "(CONNECTED, DOSSIERS_ON_TIME,"),),
    ),
    (
        FaultCode.PART_OF_NOTHING,
        "closed-in-time",
        "on-time-of-all",
        (("CaseKind.DOSSIER,\n", 'CaseKind.DOSSIER,\n    part_of="on-time-of-all",\n'),),
    ),
    (
        FaultCode.READING_REJECTED_TOO,
        "I.1/1",
        "từ mức này trở lên",
        (("đúng mức này", "từ mức này trở lên"), ("exactly this", "from this on")),
    ),
    (
        FaultCode.READING_TWICE,
        "I.2/1",
        "từ mức này trở lên",
        (
            (
                "interpretations=(_READ,),\n    answered_by",
                "interpretations=(Interpretation(_READ.reading),),\n    answered_by",
            ),
        ),
    ),
    (FaultCode.RELATED_TO_ITSELF, "I.2/1", "", (("answered_by=", 'related=("xa-2026:I.2/1",),\n    answered_by='),)),
    (
        FaultCode.RELATION_ONE_SIDED,
        "I.2/1",
        "I.1/1",
        (("answered_by=", 'related=("xa-2026:I.1/1",),\n    answered_by='),),
    ),
    (
        FaultCode.TWO_NAMES,
        "I.4/1",
        "OVERSIGHT, WATCHED_OVER",
        (
            (
                "PLAN = Plan(",
                'WATCHED_OVER = OVERSIGHT\n"""Oversight: van-phong carries out. Source: I.4."""\nPLAN = Plan(',
            ),
        ),
    ),
    (
        FaultCode.UNTRANSLATED,
        "I.2/1",
        "“Kết nối”",
        (('Bilingual("Kết nối", "Connected")', 'Bilingual("Kết nối", "Kết nối")'),),
    ),
    (FaultCode.CLAIM_LEFT_OUT, "I.4/1", "Ban Thanh tra nhân dân", (("    support=(INSPECTORS,),\n", ""),)),
    (FaultCode.CLAIM_OUT_OF_TURN, "I.1/1", "≥ 95 %", (("AtLeast(98)", "AtLeast(95)"),)),
    (FaultCode.CLAIM_MISSING, "I.1/1", "97", (("AtLeast(98)", "AtLeast(97)"),)),
    (
        FaultCode.COPIED,
        "",
        "tốithiểu98hồsơ",
        (("_READ = ", "# Tối thiểu 98 % hồ sơ được giải quyết đúng hạn; cùng kỳ 95 %; 2. Hệ thống một cửa\n_READ = "),),
    ),
    (
        FaultCode.COPIED,
        "I.1/1",
        "hồ sơ được giải quyết đúng hạn",
        (('Bilingual("Hồ sơ đúng hạn",', 'Bilingual("Tối thiểu 98 % hồ sơ được giải quyết đúng hạn",'),),
    ),
    (FaultCode.PASSAGE_CHANGED, "I.2", "", (("Hệ thống một cửa được", "Hệ thống hai cửa được"),)),
    (FaultCode.PASSAGE_MISSING, "NN.1", "", (("Nơi nhận: như trên", "Kính gửi toàn thể cán bộ"),)),
    (FaultCode.TEXT_NOT_COVERED, "", "line 5", (("Nơi nhận: như trên", "Kính gửi toàn thể cán bộ"),)),
)
"""What can be wrong, whose fault it is, what the sentence names, and how to make it so in the sample."""


CONSTANTS: dict[str, str | tuple[str, ...]] = {
    "I.1": "DOSSIERS_ON_TIME",
    "I.2": "CONNECTED",
    "I.3": "PLAN_SUBMITTED",
    "I.4": ("OVERSIGHT", "DUTY_4"),
    "closed-in-time": "CLOSED_IN_TIME",
}
"""Where the fault of a rule or a passage stands; that of another at the plan, and of a copied sentence on its line."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(tmp_path))
    (tmp_path / "copy.txt").write_text(COPY, encoding="utf-8")
    return tmp_path


def test_a_package_that_conforms_has_no_faults(folder: Path) -> None:
    name = write_package(folder, "sample_that_conforms")
    assert faults_of_package(name) == faults_of_package(name, folder / "copy.txt") == ()
    assert faults_of_package("cchc_rules.plans.hue_2025") == ()


def test_english_that_is_left_out_is_no_fault(folder: Path) -> None:
    untitled = ('Bilingual("Theo dõi", "Oversight")', 'Bilingual("Theo dõi")')
    name = write_package(folder, "sample_without_english", untitled)
    codes = {fault.code for fault in faults_of_package(name)}
    assert codes <= {FaultCode.CHANGED_IN_SILENCE, FaultCode.HOVER_STALE}


def test_a_draft_whose_day_of_effect_is_not_known_conforms_too(folder: Path) -> None:
    """On which day nothing may be past due, nobody can tell."""
    drafted = (
        ("decision=Decision(", "decision=Draft("),
        ("import Decision,", "import Draft,"),
        ("        effective_on=date(2026, 1, 2),\n", ""),
        ("date(2026, 2, 5)", "date(2025, 2, 5)"),
        ("05/02/2026", "05/02/2025"),
    )
    name = write_package(folder, "sample_of_a_draft", *drafted)
    assert {fault.code for fault in faults_of_package(name)} <= {FaultCode.CHANGED_IN_SILENCE, FaultCode.HOVER_STALE}


def test_each_code_is_seeded() -> None:
    assert {code for code, *_ in SEEDED} == {*FaultCode}


@pytest.mark.parametrize(
    ("code", "rule", "words", "changes"), SEEDED, ids=[f"{turn}_{code}" for turn, (code, *_) in enumerate(SEEDED)]
)
def test_a_seeded_fault_is_found_at_its_constant(
    folder: Path,
    request: pytest.FixtureRequest,
    code: FaultCode,
    rule: str,
    words: str,
    changes: tuple[tuple[str, str], ...],
) -> None:
    name = write_package(folder, f"sample_{request.node.callspec.id}", *changes)
    found = [fault for fault in faults_of_package(name, folder / "copy.txt") if fault.code is code]
    assert [fault.rule for fault in found] == [rule]
    (fault,) = found
    assert words in fault.sentence("en")
    assert fault.detail in fault.sentence("vi")
    line = Path(fault.file).read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert line.startswith(
        CONSTANTS.get(fault.rule.partition("/")[0], "# Tối thiểu" if code is FaultCode.COPIED else "PLAN")
    )
    assert str(fault).startswith(f"{fault.file}:{fault.line}: {rule}")


def test_what_is_copied_within_a_constant_is_told_with_its_rule(folder: Path) -> None:
    remark = "    # Tối thiểu 98 % hồ sơ được giải quyết đúng hạn; cùng kỳ 95 %; 2. Hệ thống một cửa\n    bound="
    name = write_package(folder, "sample_with_a_remark", ("    bound=", remark))
    (fault,) = (fault for fault in faults_of_package(name, folder / "copy.txt") if fault.code is FaultCode.COPIED)
    assert fault.rule == "I.1/1"
    assert Path(fault.file).read_text(encoding="utf-8").splitlines()[fault.line - 1].startswith("    # Tối thiểu")


def test_what_the_lock_file_has_and_the_plan_has_not_is_told_at_the_plan(folder: Path) -> None:
    name = write_package(folder, "sample_with_a_rule_less")
    lock = folder / name / "lock.json"
    lock.write_text(
        lock.read_text(encoding="utf-8").replace('"rules": {', '"rules": {"xa-2026:I.9/1": [1, "?"], ', 1),
        encoding="utf-8",
    )
    assert [(fault.rule, fault.code) for fault in faults_of_package(name)] == [("I.9/1", FaultCode.LOCK_STALE)]
    lock.unlink()
    assert {fault.code for fault in faults_of_package(name)} == {FaultCode.LOCK_STALE}
    assert len(faults_of_package(name)) == len(import_module(name).PLAN.rules)


def test_a_package_without_a_plan_is_refused() -> None:
    with pytest.raises(BadValue, match=r"tests\.tiny|PLAN"):
        faults_of_package("cchc_rules.plans")


# Copies of the decision

DECISION = "Ủy ban nhân dân xã giao Văn phòng chủ trì, phối hợp với các thôn lập kế hoạch cải cách hành chính năm 2026"
LETTERS = letters_and_digits(DECISION)


@given(st.integers(0, len(LETTERS) - 1), st.integers(1, len(LETTERS)))
def test_a_run_is_told_once_it_is_long_enough(start: int, length: int) -> None:
    """A stretch of the decision is told on its line exactly where it has so many letters, whatever stands around it."""
    stretch = LETTERS[start : start + length]
    told = list(copied_from(DECISION, f"x = 1\n# {'. '.join(stretch.upper())}\nz"))
    assert [line for line, _ in told] == ([2] if len(stretch) >= RUN else [])
    assert all(stretch.casefold().startswith(copied) for _, copied in told)


def test_names_may_be_as_long_as_they_are() -> None:
    written = "Văn phòng chủ trì, phối hợp với các thôn lập kế hoạch"
    assert not list(copied_from(DECISION, f"# {written}", ["lập kế hoạch", "Văn phòng"]))
    assert [line for line, _ in copied_from(DECISION, f"\n# {DECISION}\n\n# {DECISION}")] == [2, 4]
