import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules import (
    Attestation,
    Delivery,
    Figure,
    Period,
    Quantity,
    Reason,
    RollCall,
    Share,
    Status,
    Tally,
    assess,
    judge,
)
from cchc_rules.agencies.agency import Agency
from cchc_rules.dates.due import Within
from cchc_rules.errors import BadValue, UnknownFinding
from cchc_rules.findings.observation import UnusedObservation
from cchc_rules.findings.reasons import UnusedReason
from cchc_rules.measures.measure import OverTime
from cchc_rules.measures.unit import Unit
from tests import changing, tiny

AFTER = date(2026, 1, 1)


def figure(value: Tally | Share) -> Figure:
    return Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, value)


def test_a_sentence_says_who_what_and_by_how_much() -> None:
    missed = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(979, 21))], as_of=AFTER)
    assert missed.sentence() == missed.sentence("en")
    for said in ("Department of Home Affairs", "Missed", "979/1000", "98 %"):
        assert said in missed.sentence("en")
    for said in ("Sở Nội vụ", "Không đạt", "979/1000", "98 %"):
        assert said in missed.sentence("vi")


def test_a_decimal_point_is_a_comma_in_vietnamese() -> None:
    known = Figure(tiny.ONLINE, tiny.NORTH, tiny.YEAR, Share("97.95"))
    met = judge(tiny.DOSSIERS_ONLINE, [known], as_of=AFTER)
    assert "97.95 %" in met.sentence("en")
    assert "97.5 %" in met.sentence("en")
    assert "97,95 %" in met.sentence("vi")
    assert "97,5 %" in met.sentence("vi")


def test_a_percentage_is_never_made_of_counts() -> None:
    assert "97.9" not in judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(979, 21))], as_of=AFTER).sentence()


def test_a_sentence_about_a_part_names_the_part() -> None:
    land = Figure(tiny.ON_TIME_OF_LAND, tiny.HOME, tiny.YEAR, Tally(1, 0))
    part, whole = (judge(tiny.DOSSIERS_ON_TIME, [known], as_of=AFTER) for known in (land, figure(Tally(1, 0))))
    assert tiny.ON_TIME_OF_LAND.title.vi in part.sentence("vi")
    assert tiny.ON_TIME_OF_LAND.title.vi not in whole.sentence("vi")


def test_a_sentence_about_nobody_names_nobody() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).sentence().startswith("Unknown")
    assert judge(tiny.ALL_OFFICES_READY, [], as_of=AFTER).sentence("vi").startswith("Chưa đủ thông tin")


def test_a_sentence_about_an_activity_has_its_days() -> None:
    late = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 6))
    said = judge(tiny.JOINT_PLAN, [late], as_of=AFTER).sentence("vi")
    assert "06/01/2025" in said
    assert "04/01/2025" in said  # before the fifth
    assert "/" not in judge(tiny.QUARTERLY, [], as_of=AFTER).sentence("vi")


def test_the_value_of_a_finding_is_that_of_its_first_evidence() -> None:
    assert judge(tiny.DOSSIERS_ON_TIME, [figure(Share(99))], as_of=AFTER).value == Share(99)
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).value is None
    call = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.HOME])
    assert judge(tiny.ALL_OFFICES_READY, [call], as_of=AFTER).value == Tally(1, 0)
    assert judge(tiny.ALL_OFFICES_READY, [call], as_of=AFTER, roster=tiny.ROSTER).value == Tally(1, 0, unknown=4)
    score = Figure(tiny.SCORE, tiny.HOME, tiny.YEAR, Quantity(81, Unit.POINT))
    assert judge(tiny.SCORE_OF_80, [score], as_of=AFTER).value == Quantity(81, Unit.POINT)
    delivered = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4))
    assert judge(tiny.JOINT_PLAN, [delivered], as_of=AFTER).value is None


def called(*done: Agency, **more: Any) -> RollCall:
    return RollCall(tiny.OFFICES_READY, tiny.YEAR, done, **more)


def test_the_value_of_roll_calls_is_that_of_all_of_one_period_together() -> None:
    """Earlier calls do not count, and calls that contradict each other have no value together."""
    calls = [
        called(tiny.HOME),
        called(not_done=[tiny.NORTH]),
        evolve(called(tiny.SOUTH), period=Period.quarter(2025, 1)),
    ]
    assert judge(tiny.ALL_OFFICES_READY, calls, as_of=AFTER).value == Tally(1, 1)
    rivals = [called(tiny.HOME), called(not_done=[tiny.HOME])]
    contested = judge(tiny.ALL_OFFICES_READY, rivals, as_of=AFTER)
    assert contested.status is Status.CONTESTED
    assert contested.value in {Tally(1, 0), Tally(0, 1)}
    assert " ≠ " in contested.sentence()


def test_a_sentence_names_whoever_was_not_called() -> None:
    """The first few by name, so that one knows whom to ask, and how many more."""
    known = called(not_done=[tiny.NORTH])
    missed = judge(tiny.ALL_OFFICES_READY, [known], as_of=AFTER, roster=tiny.ROSTER)
    assert missed.sentence() == (
        "Missed – the threshold is not reached (0–4 of the 5 listed; others may exist; at least 100 %; "
        "answered no: North District; not called: All agencies, Department of Home Affairs, Department of Justice, "
        "Office of the People's Committee, South District)"
    )
    silent = judge(tiny.ALL_OFFICES_READY, [called()], as_of=AFTER, roster=tiny.ROSTER)
    assert silent.reason is Reason.NOT_ALL_CALLED
    assert silent.sentence().endswith("Office of the People's Committee, North District and 1 more)")
    assert "chưa có trả lời của: Mọi cơ quan, Sở Nội vụ, " in silent.sentence("vi")
    assert "(0–5/5 cơ quan đã liệt kê; có thể còn cơ quan khác; tối thiểu 100 %; " in silent.sentence("vi")
    assert silent.sentence("vi").endswith("Huyện Bắc và 1 cơ quan nữa)")
    everybody = judge(tiny.ALL_OFFICES_READY, [called(tiny.HOME, tiny.NORTH, complete=True)], as_of=AFTER)
    assert "not called" not in everybody.sentence()


def test_a_sentence_names_who_answered_no_and_of_whom_it_is_not_known() -> None:
    """By name, so that one knows who has to act; what another call of the period says of them is known."""
    both = called(tiny.HOME, not_done=[tiny.SOUTH, tiny.NORTH], unknown=[tiny.JUSTICE, tiny.OFFICE])
    other = called(not_concerned=[tiny.OFFICE])
    earlier = evolve(called(not_done=[tiny.HOME]), period=Period.quarter(2025, 1))
    finding = judge(tiny.ALL_OFFICES_READY, [earlier, both, other], as_of=AFTER)
    assert "; answered no: North District, South District; answered unknown: Department of Justice" in (
        finding.sentence()
    )
    assert "; trả lời “không”: Huyện Bắc, Huyện Nam; trả lời “chưa rõ”: Sở Tư pháp" in finding.sentence("vi")
    assert "Home Affairs" not in finding.sentence()
    rivals = judge(tiny.ALL_OFFICES_READY, [called(tiny.HOME), called(not_done=[tiny.HOME])], as_of=AFTER)
    assert rivals.status is Status.CONTESTED
    assert "; answered no: Department of Home Affairs" in rivals.sentence()


def test_a_part_of_what_a_whole_class_answers_decides_nothing() -> None:
    """The sentence says of what it is a part; where each member answers, or nobody is named, a finding decides."""
    pooled = evolve(tiny.DOSSIERS_ON_TIME, answered_by=tiny.DEPARTMENTS)
    part = judge(pooled, [figure(Tally(99, 1))], as_of=AFTER)
    whole = judge(pooled, [evolve(figure(Tally(99, 1)), agency=tiny.DEPARTMENTS)], as_of=AFTER)
    assert (part.decides, whole.decides) == (False, True)
    assert part.sentence().endswith("(99/100; at least 98 %; a part of: Departments)")
    assert part.sentence("vi").endswith("một phần của: Các sở)")
    assert "part of" not in whole.sentence()
    by_each = judge(evolve(pooled, each=True), [figure(Tally(99, 1))], as_of=AFTER)
    on_its_own = judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(99, 1))], as_of=AFTER)
    attested = judge(tiny.CONNECTED, [], as_of=AFTER)
    nobody = evolve(part, agency=None)
    assert all(each.decides for each in (by_each, on_its_own, attested, nobody))


def test_a_finding_about_a_part_names_its_measure() -> None:
    land = Figure(tiny.ON_TIME_OF_LAND, tiny.HOME, tiny.YEAR, Tally(1, 0))
    assert judge(tiny.DOSSIERS_ON_TIME, [land], as_of=AFTER).part == tiny.ON_TIME_OF_LAND
    assert judge(tiny.DOSSIERS_ON_TIME, [figure(Tally(1, 0))], as_of=AFTER).part is None
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).part is None
    delivered = Delivery(tiny.JOINT_PLAN, tiny.HOME, date(2025, 1, 4))
    assert judge(tiny.JOINT_PLAN, [delivered], as_of=AFTER).part is None


def test_figures_that_disagree_stand_in_the_sentence_together() -> None:
    rivals = [figure(Tally(99, 1)), figure(Share("97.5"))]
    contested = judge(tiny.DOSSIERS_ON_TIME, rivals, as_of=AFTER)
    assert contested.status is Status.CONTESTED
    assert all(value in contested.sentence("en") for value in ("99/100", " ≠ ", "97.5 %"))
    assert all(value in contested.sentence("vi") for value in ("99/100", " ≠ ", "97,5 %"))


def test_a_sentence_about_an_event_without_a_day_says_from_what_the_days_are_counted() -> None:
    waiting = evolve(tiny.QUARTERLY, due=Within(5, "ngày nhận đủ hồ sơ", working_days=True))
    deliveries = [Delivery(waiting, tiny.JUSTICE, date(2025, month, 1)) for month in (9, 8)]
    assert judge(waiting, deliveries, as_of=AFTER).sentence() == (
        "Department of Justice: Unknown – the event it is counted from has no day yet "
        "(delivered on 01/08/2025, 01/09/2025; within 5 working days of “ngày nhận đủ hồ sơ”)"
    )
    assert judge(waiting, [], as_of=AFTER).sentence("vi") == (
        "Sở Tư pháp: Chưa kết luận – chưa có ngày của sự kiện tính hạn (trong 5 ngày làm việc kể từ ngày nhận đủ hồ sơ)"
    )


def test_every_reason_has_a_sentence_of_its_own() -> None:
    about = judge(tiny.CONNECTED, [], as_of=AFTER)
    said = [evolve(about, reason=reason) for reason in Reason]
    assert len({finding.sentence("vi") for finding in said}) == len(said)
    assert len({finding.sentence("en") for finding in said}) == len(said)


def test_findings_are_grouped() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], as_of=AFTER)
    assert findings.about(tiny.DOSSIERS_ON_TIME) == (findings.by_agency()["so-noi-vu"][0],)
    assert findings.about(tiny.OVERSIGHT) == ()
    assert set(findings.by_area()) == {1, 2, 3, 4, 6, 7}
    assert findings.by_agency()[None][0].rule is tiny.ALL_OFFICES_READY
    assert findings.by_status()[Status.MET] == findings.about(tiny.DOSSIERS_ON_TIME)
    assert Status.CONTESTED not in findings.by_status()
    with pytest.raises(TypeError):
        findings.by_status()[Status.MET] = ()  # type: ignore[index]


def test_findings_are_values() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], as_of=AFTER)
    assert findings == assess(tiny.PLAN, [figure(Tally(99, 1))], as_of=AFTER)
    assert pickle.loads(pickle.dumps(findings.findings)) == findings.findings
    assert len({*findings, *findings}) == len(findings)
    with pytest.raises(FrozenInstanceError):
        findings.as_of = date(2025, 1, 1)  # type: ignore[misc]


def test_a_finding_from_a_part_of_the_period_says_so() -> None:
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    assert "on track" in judge(tiny.DOSSIERS_ON_TIME, [quarter], as_of=date(2025, 4, 1)).sentence()


def test_a_sentence_names_the_days_that_nobody_reported() -> None:
    """Where a part of the period is all that is known, one is told of which days to ask."""
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    unknown = judge(tiny.DOSSIERS_ON_TIME, [quarter], as_of=AFTER)
    rest = Period(date(2025, 4, 1), AFTER)
    assert (unknown.reason, unknown.missing_days) == (Reason.PART_OF_PERIOD, (rest,))
    assert "not reported: 01/04/2025–31/12/2025" in unknown.sentence()
    assert "chưa có số liệu: 01/04/2025–31/12/2025" in unknown.sentence("vi")


@pytest.mark.parametrize(
    ("as_of", "days"),
    [
        (date(2025, 3, 15), ()),
        (date(2025, 4, 1), ()),
        (date(2025, 4, 2), (Period(date(2025, 4, 1), date(2025, 4, 2)),)),
        (date(2025, 12, 15), (Period(date(2025, 4, 1), date(2025, 12, 15)),)),
    ],
)
@pytest.mark.parametrize("over_time", [OverTime.SUM, OverTime.WHOLE_ONLY])
def test_an_open_target_names_the_days_until_now_that_nobody_reported(
    over_time: OverTime, as_of: date, days: tuple[Period, ...]
) -> None:
    """So that the first quarter alone, looked at in December, is not read as the year so far."""
    measure = evolve(tiny.ON_TIME, over_time=over_time)
    quarter = Figure(measure, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    found = judge(evolve(tiny.DOSSIERS_ON_TIME, measure=measure), [quarter], as_of=as_of)
    assert (found.reason, found.missing_days) == (Reason.ON_TRACK, days)


def test_a_day_alone_is_written_once() -> None:
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    found = judge(tiny.DOSSIERS_ON_TIME, [quarter], as_of=date(2025, 4, 2))
    assert found.sentence().endswith("(99/100; at least 98 %; not reported: 01/04/2025)")


def test_an_open_target_about_a_state_says_of_which_day_it_is() -> None:
    """Nothing of a state is missing between the last report and now, and yet it may have changed since."""
    measure = evolve(tiny.ON_TIME, over_time=OverTime.LATEST)
    quarter = Figure(measure, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    target = evolve(tiny.DOSSIERS_ON_TIME, measure=measure)
    found = judge(target, [quarter], as_of=date(2025, 12, 15))
    assert found.missing_days == ()
    assert found.sentence().endswith("(99/100; at least 98 %; as of 31/03/2025)")
    assert found.sentence("vi").endswith("(99/100; tối thiểu 98 %; số liệu đến ngày 31/03/2025)")
    assert judge(target, [quarter], as_of=date(2025, 4, 1)).sentence().endswith("(99/100; at least 98 %)")
    closed = judge(target, [quarter, evolve(quarter, period=Period.half(2025, 1))], as_of=date(2026, 1, 10))
    assert (closed.reason, closed.missing_days) == (
        Reason.PART_OF_PERIOD,
        (Period(date(2025, 12, 31), date(2026, 1, 1)),),
    )
    assert closed.sentence().endswith("at least 98 %; not reported: 31/12/2025)")


def test_no_days_are_missing_of_a_body_that_had_ended() -> None:
    """The first half of one that ended on 30 June is all that it can report."""
    ended = evolve(tiny.HOME, until=date(2025, 7, 1))
    half = Figure(tiny.ON_TIME, ended, Period.half(2025, 1), Tally(99, 1))
    assert judge(tiny.DOSSIERS_ON_TIME, [half], as_of=date(2025, 9, 1)).missing_days == ()


def test_findings_are_about_a_rule_and_not_its_key() -> None:
    key: Any = "II.1.1/1"
    with pytest.raises(BadValue, match=r"got 'II\.1\.1/1'; expected a rule"):
        assess(tiny.PLAN, [], as_of=AFTER).about(key)


ADDS = evolve(tiny.ON_TIME, over_time=OverTime.SUM)
ADDED = evolve(tiny.DOSSIERS_ON_TIME, measure=ADDS)
QUARTERS = [Period.quarter(2025, each) for each in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("known", "said"),
    [
        (
            [(tiny.YEAR, Tally(400, 0)), (QUARTERS[0], Tally(99, 1))],
            "400/400 (01/01/2025–31/12/2025) ≠ 99/100 (01/01/2025–31/03/2025)",
        ),
        ([(tiny.YEAR, Tally(400, 0)), *((each, Tally(100, 1)) for each in QUARTERS)], "400/400 ≠ 400/404"),
        ([(tiny.YEAR, Tally(400, 0)), (tiny.YEAR, Tally(399, 1))], "399/400 ≠ 400/400"),
        (
            [
                *((each, Tally(2, 0)) for each in QUARTERS),
                (Period(date(2025, 1, 1), date(2025, 7, 1)), Tally(3, 0)),
            ],
            "7/7 ≠ 8/8",
        ),
        ([(each, Tally(98, 2)) for each in QUARTERS[:3]], "the parts known add up to 294/300"),
        ([(QUARTERS[0], Tally(98, 2))], "98/100"),
        ([(QUARTERS[0], Tally(98, 2)), (QUARTERS[1], Share(98))], "98 % (01/04/2025–30/06/2025)"),
    ],
)
def test_a_sentence_prints_what_decides_or_what_disagrees(known: list[tuple[Period, Any]], said: str) -> None:
    """Values that disagree stand with their days where these differ, and what is known in part is added up."""
    figures = [Figure(ADDS, tiny.HOME, period, value) for period, value in known]
    assert f"({said}; at least 98 %" in judge(ADDED, figures, as_of=AFTER).sentence()


def test_a_roll_call_that_names_nobody_is_told_so() -> None:
    nobody = UnusedObservation(RollCall(tiny.OFFICES_READY, tiny.YEAR, []), UnusedReason.NOT_COUNTED)
    assert "không nêu cơ quan nào" in nobody.sentence("vi")
    assert "names nobody" in nobody.sentence("en")


def test_what_is_not_used_is_told_in_a_sentence() -> None:
    """Who said what of when, and why it is not used, in both languages."""
    late = RollCall(tiny.OFFICES_READY, tiny.YEAR, [tiny.JUSTICE, tiny.HOME])
    word = Attestation(tiny.CONNECTED, tiny.HOME, date(2025, 6, 1), holds=True)
    absent = UnusedObservation(late, UnusedReason.AGENCY_ABSENT, (changing.MERGED,))
    assert absent.sentence() == (
        "offices-ready (01/01/2025–31/12/2025; Department of Home Affairs, Department of Justice) – not used: "
        f"the agency did not exist then; {changing.MERGED.sentence()}"
    )
    strange = UnusedObservation(late, UnusedReason.NOT_COUNTED, strangers=(tiny.RIVERSIDE,))
    assert strange.sentence().endswith("– not used: it names an agency that is not counted: Riverside")
    assert strange.explanation("vi") == "có cơ quan không thuộc các nhóm phải tính: Xã Ven Sông"
    assert UnusedObservation(word, UnusedReason.NO_RULE).sentence("vi") == (
        f"Sở Nội vụ: {tiny.CONNECTED.title.vi} (01/06/2025) – không sử dụng: kế hoạch không có quy định tương ứng"
    )


def test_a_sentence_says_who_delivered_for_another_that_leads_with_it() -> None:
    """A co-lead is told whose delivery settled it; the one that delivered is not named twice."""
    day = date(2025, 1, 3)
    one, *_ = tiny.JOINT_PLAN.lead
    found = assess(tiny.PLAN, [Delivery(tiny.JOINT_PLAN, one, day)], as_of=tiny.AFTERWARDS).about(tiny.JOINT_PLAN)
    by_agency = {each.agency.key: each.sentence("vi") for each in found if each.agency is not None}
    own = by_agency.pop(one.key)
    assert "nộp ngày 03/01/2025;" in own
    assert by_agency
    for sentence in by_agency.values():
        assert f"nộp ngày 03/01/2025 (do {one.name.vi} nộp);" in sentence


def test_of_attestations_that_differ_the_sentence_tells_each_the_decisive_one_first() -> None:
    """A later "not yet" takes the place of an earlier "done", and neither is left out of the sentence."""
    days = (date(2025, 12, 15), date(2025, 12, 16))
    said_of = evolve(tiny.CONNECTED, answered_by=tiny.HOME)
    known = [Attestation(said_of, tiny.HOME, day, holds=day == days[0]) for day in days]
    finding = judge(said_of, known, as_of=tiny.AFTERWARDS)
    assert (finding.status, finding.reason) == (Status.UNKNOWN, Reason.ATTESTED_NOT_YET)
    told = "ngày 16/12/2025: chưa thực hiện; ngày 15/12/2025: đã thực hiện"
    assert finding.sentence("vi").endswith(f"({told})")
    assert "(16/12/2025: it does not hold; 15/12/2025: it holds)" in finding.sentence()
    alone = judge(said_of, known[1:], as_of=tiny.AFTERWARDS)
    assert "16/12/2025" not in alone.sentence()


def test_the_others_of_a_class_are_named_as_far_as_the_roster_lists_them() -> None:
    known = [Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 6, 2))]
    others = assess(tiny.PLAN, known, as_of=tiny.AFTERWARDS).about(tiny.MEETINGS)[-1]
    assert (others.reason, others.missing) == (Reason.OTHERS_SILENT, (tiny.SOUTH, tiny.DISTRICTS))
    assert f"chưa có báo cáo của: {tiny.DISTRICTS.name.vi}, {tiny.SOUTH.name.vi}" in others.sentence("vi")


def test_a_finding_is_found_by_its_id_and_near_ones_are_offered() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], as_of=AFTER)
    assert all(findings.get(finding.id) is finding for finding in findings)
    with pytest.raises(UnknownFinding, match=r"expected the id of a finding\. Nearest: tiny-2025:II\.1\.1/1@so-noi-vu"):
        findings.get("tiny-2025:II.1.1/1@so-noi-v")
    with pytest.raises(UnknownFinding, match=r"got '§'; expected the id of a finding\.$"):
        findings.get("§")
    no_text: Any = findings.findings[0]
    with pytest.raises(BadValue, match="the id of a finding, as text"):
        findings.get(no_text)


def test_findings_are_found_by_agency_and_by_status() -> None:
    findings = assess(tiny.PLAN, [figure(Tally(99, 1))], as_of=AFTER)
    assert findings.of_agency(tiny.HOME) == findings.by_agency()["so-noi-vu"]
    assert findings.of_agency(tiny.RIVERSIDE) == ()
    assert findings.of_status(Status.MET) == findings.by_status()[Status.MET]
    settled = findings.of_status(Status.MET, Status.UNKNOWN)
    assert settled == tuple(each for each in findings if each.status is not Status.OPEN)
    assert findings.of_status() == ()
    key: Any = "so-noi-vu"
    with pytest.raises(BadValue, match=r"Findings\.of_agency: got 'so-noi-vu'; expected an Agency or AgencyClass"):
        findings.of_agency(key)


def test_to_act_on_is_what_is_bad_unknown_or_behind_the_worst_first() -> None:
    quarter = Period.quarter(2025, 1)
    said = {tiny.HOME: Tally(1, 1), tiny.JUSTICE: Tally(1, 0)}
    known = [Figure(tiny.ON_TIME, who, quarter, value) for who, value in said.items()]
    findings = assess(tiny.PLAN, known, as_of=date(2025, 4, 1))
    told = findings.to_act_on()
    assert [each.status for each in told] == [Status.UNKNOWN] * (len(told) - 1) + [Status.OPEN]
    assert told[-1].agency == tiny.HOME
    statuses = {each.status for each in findings if not each.to_act_on}
    assert statuses <= {Status.MET, Status.OPEN, Status.NOT_APPLICABLE}


def test_a_finding_says_of_which_period_its_value_is() -> None:
    quarter = Figure(tiny.ON_TIME, tiny.HOME, Period.quarter(2025, 1), Tally(99, 1))
    assert judge(tiny.DOSSIERS_ON_TIME, [quarter], as_of=AFTER).value_period == Period.quarter(2025, 1)
    assert judge(tiny.DOSSIERS_ON_TIME, [], as_of=AFTER).value_period is None
    whole = [Figure(ADDS, tiny.HOME, each, Tally(99, 1)) for each in QUARTERS]
    assert judge(ADDED, whole, as_of=AFTER).value_period == tiny.YEAR
