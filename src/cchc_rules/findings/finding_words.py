"""Finding words: how findings are told, one or all of them on a card, and what stands behind a reason in brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Final

from cchc_rules.agencies.agency import Agency, AgencyClass, first_names
from cchc_rules.card import Card, facts_in
from cchc_rules.dates.due import Within
from cchc_rules.dates.period import format_day, period_days, write_day
from cchc_rules.exact import write_number
from cchc_rules.findings.miss_budget import has_change
from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall
from cchc_rules.findings.period_parts import first_dispute, of_one_time, sum_of_parts
from cchc_rules.findings.reasons import OF_PARTS, WORST_FIRST, Reason, Status
from cchc_rules.findings.roll_calls import names_of_answers
from cchc_rules.findings.values import FigureValue, Tally
from cchc_rules.law.demand import demand_words
from cchc_rules.law.rule import Activity, Target
from cchc_rules.measures.measure import OverTime
from cchc_rules.text import Bilingual, Language

if TYPE_CHECKING:
    from cchc_rules.findings.finding import Finding, Findings

__all__ = ["card_of_finding", "card_of_findings", "evidence_words"]

_MAX_SHOWN: Final = 5


def _missing_words(finding: Finding) -> Bilingual:
    """Who was not called, or of whom there is no count: classes, then the first few by name, and how many more."""
    named = first_names(sorted(finding.missing, key=lambda each: isinstance(each, Agency)))
    if finding.missing == (finding.agency,) and type(finding.agency) is AgencyClass:
        named = Bilingual(f"các cơ quan còn lại ({named.vi})", f"the others ({named.en})")
    if finding.reason is Reason.OTHERS_SILENT:
        return Bilingual(f"chưa có báo cáo của: {named.vi}", f"nothing reported by: {named.en}")
    if finding.reason in (Reason.MEMBERS_INCOMPLETE, Reason.BASELINE_UNKNOWN):
        return Bilingual(f"chưa có đủ số đếm của: {named.vi}", f"no full count of: {named.en}")
    return Bilingual(f"chưa có trả lời của: {named.vi}", f"not called: {named.en}")


def _rivals(finding: Finding, rule: Target, known: Sequence[Figure | RollCall]) -> list[Bilingual]:
    """The values that contradict each other, each with its days where these differ; the first few.

    Where what one agency says of a period cannot be true together, those; else what was said by several.
    """
    said = [each for each in finding.evidence if isinstance(each, Figure)]
    dispute = first_dispute(filter(None, (rule.period, rule.baseline)), said)
    total = None if dispute else finding.total
    first, *_ = known = dispute or known
    if first.measure.over_time is not OverTime.SUM:
        known = [each for each in known if of_one_time(first, each)]
    days = rule.period if rule.baseline is None or rule.period.covers(first.period) else rule.baseline
    own = [each for each in known if total is None or each.agency is None or each.agency == finding.agency]
    sums = sum_of_parts(days, known) if first.measure.over_time is OverTime.SUM else ()
    of_one_period = dict.fromkeys(each.value for each in own if each.period == first.period)
    if total is not None:
        values = [*of_one_period, total]
    elif len(of_one_period) > 1 or len({each.period for each in own}) == 1:
        values = [*of_one_period, *([] if dispute else [finding.value or first.value])]
    elif first.period == days and sums:
        values = [*of_one_period, *sums]
    elif len(sums) > 1:
        values = [*sums]
    else:
        dated = ((_both_ways(each.value), period_days(each.period)) for each in own)
        told = (Bilingual(f"{said.vi} ({days})", f"{said.en} ({days})") for said, days in dated)
        return list(dict.fromkeys(told))[:_MAX_SHOWN]
    return list(dict.fromkeys(map(_both_ways, values)))[:_MAX_SHOWN]


def _both_ways(value: FigureValue) -> Bilingual:
    return Bilingual(value.in_("vi"), value.in_("en"))


def _decisive_value_words(finding: Finding, rule: Target, known: Sequence[Figure | RollCall]) -> Bilingual:
    """The decisive value, or those that disagree; of a class that no roster lists, it counts those listed alone."""
    value = finding.value or known[0].value
    said = _rivals(finding, rule, known) if finding.status is Status.CONTESTED else [_both_ways(value)]
    unlisted = finding.total is None and any(isinstance(each, AgencyClass) for each in finding.missing)
    if unlisted and isinstance(value, Tally):
        counts, _, total = " ≠ ".join(each.en for each in said).rpartition("/")
        return Bilingual(
            f"{counts}/{total} cơ quan đã liệt kê; có thể còn cơ quan khác",
            f"{counts} of the {total} listed; others may exist",
        )
    if finding.reason in OF_PARTS and finding.value_period != known[0].period:
        return Bilingual(f"các phần đã có cộng lại: {said[0].vi}", f"the parts known add up to {said[0].en}")
    days = _days_of_value(finding, known)
    return Bilingual(f"{' ≠ '.join(each.vi for each in said)}{days}", f"{' ≠ '.join(each.en for each in said)}{days}")


def _days_of_value(finding: Finding, known: Sequence[Figure | RollCall]) -> str:
    """Of which days the value is, in brackets, where what is said of others is no part of it."""
    told = finding.value_period
    of_one = isinstance(finding.agency, Agency) or all(each.agency == known[0].agency for each in known)
    if told is None or finding.status is Status.CONTESTED or finding.total is not None or not of_one:
        return ""
    others = any(not told.covers(each.period) for each in known)
    return f" ({period_days(told)})" if others and known[0].measure.over_time is not OverTime.LATEST else ""


def _target_words(finding: Finding, rule: Target) -> Iterator[Bilingual]:
    """The part, the values and the threshold, and what is missing; counts stay counts, for a percentage is rounded."""
    known = [each for each in finding.of_own_period() if isinstance(each, Figure | RollCall)]
    if finding.part is not None:
        yield finding.part.title
    if known:
        yield _decisive_value_words(finding, rule, known)
    if finding.baseline is not None:
        then = _both_ways(finding.baseline)
        yield Bilingual(f"kỳ được so sánh: {then.vi}", f"compared with {then.en}")
    yield Bilingual(demand_words(rule, "vi"), demand_words(rule, "en"))
    yield from names_of_answers(known)
    told = finding.value_period
    of_state = bool(known) and known[0].measure.over_time is OverTime.LATEST
    if of_state and finding.status is Status.OPEN and told is not None and told.end < finding.as_of:
        day = format_day(told.last_day)
        yield Bilingual(f"số liệu đến ngày {day}", f"as of {day}")
    days = ", ".join(map(period_days, finding.missing_days))
    if days and not (finding.budget is not None and finding.budget.unreported):  # which it says, too
        yield Bilingual(f"chưa có số liệu: {days}", f"not reported: {days}")
    if finding.missing:
        yield _missing_words(finding)
    if finding.budget is not None:
        yield Bilingual(finding.budget.sentence("vi"), finding.budget.sentence("en"))
    if finding.unbudgeted is not None:
        yield _unbudgeted_words(finding, rule)
    if rule.answered_by is not None and not finding.decides:
        whole = rule.answered_by.name
        yield Bilingual(f"một phần của: {whole.vi}", f"a part of: {whole.en}")


def _unbudgeted_words(finding: Finding, rule: Target) -> Bilingual:
    """How many cases are expected, and why that does not say how many of them may be missed."""
    why = Bilingual("chưa biết đến nay đã có bao nhiêu trường hợp", "how many cases there were so far is not known")
    if finding.as_of >= rule.period.end:
        why = Bilingual("kỳ đã kết thúc", "the period is over")
    elif finding.status is Status.CONTESTED:
        why = Reason.FIGURES_DISAGREE.label
    elif not rule.bound.is_definite:
        why = Reason.HOW_FAR_OFF_UNKNOWN.label
    elif finding.reason is Reason.BASELINE_ZERO or not has_change(rule, finding.baseline):
        why = (Reason.BASELINE_ZERO if finding.baseline is not None else Reason.BASELINE_UNKNOWN).label
    elif not finding.unbudgeted and finding.value == Tally(0, 0):
        why = Reason.NOTHING_TO_MEASURE.label
    vi, en = (write_number(Fraction(finding.unbudgeted or 0), language) for language in ("vi", "en"))
    return Bilingual(
        f"dự kiến thêm {vi} trường hợp, không nêu được bao nhiêu trong số đó được phép không đạt: {why.vi}",
        f"{en} more expected, and how many of them may be missed cannot be said: {why.en}",
    )


def _activity_words(finding: Finding, rule: Activity) -> Iterator[Bilingual]:
    """The days of delivery, with who delivered where that is another, the last day permitted, and who is silent."""
    delivered = [each.words_for(finding.agency) for each in finding.evidence if isinstance(each, Delivery)]
    if delivered:
        vi, en = ", ".join(each.vi for each in delivered), ", ".join(each.en for each in delivered)
        yield Bilingual(f"nộp ngày {vi}", f"delivered on {en}")
    if isinstance(rule.due, Within):
        yield Bilingual(rule.due.sentence("vi"), rule.due.sentence("en"))
    elif rule.due.last_day is not None:
        last = f"{rule.due.last_day:%d/%m/%Y}"
        yield Bilingual(f"hạn cuối {last}", f"last day {last}")
    if finding.missing:
        yield _missing_words(finding)


def evidence_words(finding: Finding, language: Language) -> str:
    """What is behind a finding, in brackets."""
    said: list[Bilingual] = []
    if isinstance(finding.rule, Target):
        said += _target_words(finding, finding.rule)
    elif isinstance(finding.rule, Activity):
        said += _activity_words(finding, finding.rule)
    elif len({each.holds for each in finding.evidence if isinstance(each, Attestation)}) > 1:
        said += [each.words for each in finding.evidence if isinstance(each, Attestation)]
    words = [
        *(each.in_(language) for each in said),
        *(succession.sentence(language) for succession in finding.successions),
    ]
    return f" ({'; '.join(words)})" if words else ""


def card_of_finding(finding: Finding, language: Language) -> Card:
    """One finding: what is found, about whom, why, and what it rests on."""
    told = [(Bilingual("căn cứ", "rests on"), _evidence_line(each, language)) for each in finding.evidence]
    facts = facts_in(
        language,
        (Bilingual("quy định", "rule"), finding.rule.key),
        (Bilingual("cơ quan", "agency"), "" if finding.agency is None else finding.agency.name),
        (Bilingual("lý do", "why"), finding.explanation(language)),
        (Bilingual("tỷ lệ", "percentage"), _percentage_words(finding.agreed_value, language)),
        (Bilingual("ngày xem xét", "day of looking"), write_day(finding.as_of, language)),
        *((Bilingual("căn cứ", "rests on"), _evidence_line(each, language)) for each in finding.evidence[:_MAX_SHOWN]),
        (Bilingual("căn cứ khác", "and others"), str(len(told[_MAX_SHOWN:]) or "")),
    )
    return Card(f"{finding.status.label.in_(language)}: {finding.rule.title.in_(language)}", facts, language=language)


def _percentage_words(value: FigureValue | None, language: Language) -> str:
    """The ratio of counts in percent, with a sign where two places do not tell it; nothing of what is no count."""
    bounds = value.bounds if isinstance(value, Tally) else None
    if bounds is None:
        return ""
    exact = [each * 100 for each in bounds]
    shown = [Fraction(floor(each * 100 + Fraction(1, 2)), 100) for each in exact]
    ends = "–".join(dict.fromkeys(write_number(each, language) for each in shown))
    return f"{'' if shown == exact else '≈ '}{ends} %"


def _evidence_line(said: Observation, language: Language) -> str:
    """Who said what of when, and where that was read."""
    if isinstance(said, Figure | RollCall):
        what, where = f"{said.value.in_(language)}, {said.period.short}", getattr(said, "source", "")
    else:
        words = said.words.in_(language) if isinstance(said, Attestation) else write_day(said.day, language)
        what, where = words, said.reference
    who = "" if said.agency is None else said.agency.name.in_(language)
    return ", ".join(filter(None, (who, what, where)))


def card_of_findings(findings: Findings, language: Language) -> Card:
    """How many findings there are of each status, and those to act on, the worst first."""
    by_status = findings.by_status()
    counts = (f"{each.label.in_(language)} {len(by_status[each])}" for each in WORST_FIRST if each in by_status)
    complete = Bilingual("coi là đã đủ", "taken as complete") if findings.closed_world else ""
    facts = facts_in(
        language,
        (Bilingual("ngày xem xét", "day of looking"), write_day(findings.as_of, language)),
        (Bilingual("thông tin đầu vào", "record"), complete),
        (Bilingual("kết luận", "findings"), f"{len(findings)}: {', '.join(counts)}" if len(findings) else "0"),
        (Bilingual("không sử dụng", "not used"), str(len(findings.unused) or "")),
    )
    rows = (
        (
            each.status.label.in_(language),
            each.rule.key.partition(":")[2],
            "–" if each.agency is None else each.agency.name.in_(language),
            each.rule.title.in_(language),
        )
        for each in findings.to_act_on()
    )
    plan = findings.plan
    return Card(f"{plan.id}, {plan.decision.label.in_(language)}", facts, tuple(rows), language)
