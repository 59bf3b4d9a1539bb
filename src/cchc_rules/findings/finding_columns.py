"""Finding columns: the flat form of findings, one row a finding, which is a contract with whoever builds on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from cchc_rules.dates.period import Period
from cchc_rules.errors import BadValue
from cchc_rules.exact import format_number
from cchc_rules.findings.threshold import Distance, distance
from cchc_rules.findings.values import FigureValue, Quantity, Share, Tally
from cchc_rules.flat_table import Column, ColumnType, named_columns, worded_columns
from cchc_rules.law.rule import Target
from cchc_rules.law.rule_columns import agency_columns, days_columns, demand_columns, rule_columns
from cchc_rules.text import Bilingual

if TYPE_CHECKING:
    from cchc_rules.findings.finding import Finding
    from cchc_rules.findings.miss_budget import MissBudget
    from cchc_rules.law.plan import Plan

__all__ = ["finding_columns", "value_columns"]


def finding_columns(plan: Plan, finding_of: Callable[[Any], Finding]) -> tuple[Column, ...]:
    """The columns of the flat form of findings.

    Args:
        plan: The plan that they are about.
        finding_of: The finding of an item, which in `Findings` is the item itself.
    """

    def column(name: str, type_: ColumnType, vi: str, en: str, value: Callable[[Finding], Any]) -> Column:
        return Column(name, type_, Bilingual(vi, en), lambda item: value(finding_of(item)))

    def sentence(item: Any) -> Bilingual:
        finding = finding_of(item)
        return Bilingual(finding.sentence("vi"), finding.sentence("en"))

    text, whole, _, truth, day = ColumnType
    return (
        column(
            "id",
            text,
            "mã kết luận, giữ nguyên từ lần đánh giá này sang lần khác",
            "what it is about, alike in every assessment",
            lambda finding: finding.id,
        ),
        *rule_columns(plan, lambda item: finding_of(item).rule),
        *agency_columns("agency", Bilingual("cơ quan", "the agency or class"), lambda item: finding_of(item).agency),
        column(
            "level",
            text,
            "cấp chính quyền, theo mã",
            "its level of government, by its code",
            lambda finding: finding.agency.level.key if finding.agency and finding.agency.level else None,
        ),
        *named_columns(
            "part", Bilingual("phần của chỉ số", "the part of the measure"), lambda item: _part(finding_of(item))
        ),
        *days_columns(lambda item: finding_of(item).rule),
        column("as_of", day, "ngày xem xét", "the day of looking", lambda finding: finding.as_of),
        column("status", text, "kết quả, theo mã", "what is found, by its code", lambda finding: finding.status.value),
        column("reason", text, "lý do, theo mã", "why, by its code", lambda finding: finding.reason.value),
        column(
            "reaches",
            truth,
            "số liệu đã biết có đạt mức hay không",
            "whether what is known reaches what is asked",
            lambda finding: finding.reaches,
        ),
        column(
            "decides",
            truth,
            "có quyết định kết quả của quy định hay không; sai nếu chỉ là một phần",
            "whether it decides the rule; false for a part of what a whole class answers",
            lambda finding: finding.decides,
        ),
        column(
            "certain",
            truth,
            "mọi việc kế thừa làm căn cứ đều đã đọc trong văn bản",
            "whether every succession that it rests on was read in a document",
            lambda finding: finding.certain,
        ),
        *value_columns(lambda item: finding_of(item).agreed_value),
        column(
            "value_period",
            text,
            "kỳ của giá trị đó, viết gọn",
            "the period that the value is of, in short",
            lambda finding: None if (days := _value_days(finding)) is None else days.short,
        ),
        column(
            "unit",
            text,
            "đơn vị tính, theo mã",
            "what the value is in, by its key",
            lambda finding: finding.rule.measure.unit.key if isinstance(finding.rule, Target) else None,
        ),
        *demand_columns(lambda item: finding_of(item).rule),
        *_end_columns(
            "threshold_least",
            "mức thấp nhất được phép",
            "the least that is allowed",
            lambda item: _threshold_ends(finding_of(item))[0],
        ),
        *_end_columns(
            "threshold_most",
            "mức cao nhất được phép",
            "the most that is allowed",
            lambda item: _threshold_ends(finding_of(item))[1],
        ),
        column(
            "to_turn",
            whole,
            "số trường hợp ít nhất phải đổi kết quả để chắc chắn đạt",
            "the fewest cases to be decided otherwise for it to be surely reached",
            lambda finding: None if (far := _distance(finding)) is None else far.to_turn,
        ),
        column(
            "to_add",
            whole,
            "số trường hợp, hoặc đơn vị, ít nhất phải thêm để chắc chắn đạt",
            "the fewest further cases, or units, with which it would be surely reached",
            lambda finding: None if (far := _distance(finding)) is None else far.to_add,
        ),
        column(
            "to_spare",
            whole,
            "số trường hợp, hoặc đơn vị, nhiều nhất còn thêm được mà vẫn chắc chắn đạt",
            "the most further cases, or units, that leave it surely reached",
            lambda finding: None if (far := _distance(finding)) is None else far.to_spare,
        ),
        *_budget_columns(finding_of),
        *named_columns(
            "missing",
            Bilingual("cơ quan chưa có trả lời hoặc số đếm", "who was not called, or of whom there is no count"),
            lambda item: [(each.key, each.name) for each in finding_of(item).missing],
        ),
        column(
            "missing_days",
            text,
            "những ngày chưa được báo cáo",
            "the days of which nothing was reported",
            lambda finding: "; ".join(each.short for each in finding.missing_days) or None,
        ),
        column(
            "evidence_count",
            whole,
            "số thông tin làm căn cứ",
            "how many observations it rests on",
            lambda finding: len(finding.evidence),
        ),
        *worded_columns("sentence", Bilingual("kết luận thành câu", "the finding as a sentence"), sentence),
    )


def _budget_columns(finding_of: Callable[[Any], Finding]) -> Iterator[Column]:
    """How many of the cases that are expected may be missed; empty where none are stated, or it cannot be said."""

    def column(name: str, vi: str, en: str, number: Callable[[MissBudget], int | None]) -> Column:
        def cell(item: Any) -> int | None:
            budget = finding_of(item).budget
            return None if budget is None else number(budget)

        return Column(name, ColumnType.WHOLE, Bilingual(vi, en), cell)

    yield column("counted_yes", "số trường hợp đạt đến nay", "cases of yes so far", lambda budget: budget.counted.yes)
    yield column(
        "counted_no", "số trường hợp không đạt đến nay", "cases of no so far", lambda budget: budget.counted.no
    )
    yield column(
        "counted_unknown",
        "số trường hợp chưa rõ đến nay",
        "cases not decided or not known so far",
        lambda budget: budget.counted.unknown,
    )
    yield Column(
        "expected",
        ColumnType.WHOLE,
        Bilingual("số trường hợp dự kiến thêm", "how many more cases are expected"),
        lambda item: finding_of(item).unbudgeted if (known := finding_of(item).budget) is None else known.expected,
    )
    yield column(
        "may_miss_surely",
        "số trường hợp dự kiến chắc chắn được phép không đạt",
        "the most of those that may be missed however the unknown cases turn out",
        lambda budget: budget.least,
    )
    yield column(
        "may_miss_at_best",
        "số trường hợp dự kiến nhiều nhất có thể được phép không đạt",
        "the most of those that can still be missed",
        lambda budget: budget.most,
    )
    yield column(
        "lost_at",
        "số trường hợp không đạt của cả kỳ mà từ đó không còn đạt được chỉ tiêu",
        "the number of misses in all at which the target is lost",
        lambda budget: budget.lost_at,
    )


def value_columns(value_of: Callable[[Any], FigureValue | None]) -> Iterator[Column]:
    """The counts of a value, and its least and greatest, as exact text and as floating-point numbers.

    A ratio is in percent, and a quantity in its own unit. A number that has no end as a decimal is a fraction, 200/3.

    Args:
        value_of: The value of an item; None where it has none.
    """

    def counts(item: Any) -> Tally | None:
        value = value_of(item)
        return value if isinstance(value, Tally) else None

    whole = ColumnType.WHOLE
    yes = Bilingual("số trường hợp đạt", "cases that count as yes")
    no = Bilingual("số trường hợp không đạt", "cases that count as no")
    unknown = Bilingual("số trường hợp chưa rõ", "cases that are not decided or not known")
    yield Column("yes", whole, yes, lambda item: None if (tally := counts(item)) is None else tally.yes)
    yield Column("no", whole, no, lambda item: None if (tally := counts(item)) is None else tally.no)
    yield Column("unknown", whole, unknown, lambda item: None if (tally := counts(item)) is None else tally.unknown)
    least, most = (lambda item, end=end: _shown_bounds(value_of(item))[end] for end in (0, 1))
    yield from _end_columns("least", "giá trị thấp nhất có thể", "the least that the value can be", least)
    yield from _end_columns("most", "giá trị cao nhất có thể", "the most that the value can be", most)


def _end_columns(name: str, vi: str, en: str, number_of: Callable[[Any], Fraction | None]) -> Iterator[Column]:
    """A number as exact text, and as the floating-point number that is nearest to it."""
    exact = Bilingual(f"{vi}, chính xác", f"{en}, exactly")
    near = Bilingual(f"{vi}, gần đúng, để vẽ và sắp xếp", f"{en}, nearly, to draw and to sort by")

    def text(item: Any) -> str | None:
        number = number_of(item)
        return None if number is None else format_number(number)

    def nearest(item: Any) -> float | None:
        number = number_of(item)
        return None if number is None else float(number)

    yield Column(name, ColumnType.TEXT, exact, text)
    yield Column(f"{name}_float", ColumnType.NUMBER, near, nearest)


def _shown_bounds(value: FigureValue | None) -> tuple[Fraction | None, Fraction | None]:
    """The least and the greatest as people write them: a percentage from 0 to 100, a quantity in its own unit."""
    bounds = None if value is None else value.bounds
    if bounds is None:
        return None, None
    if isinstance(value, Quantity):
        return value.value, value.value
    return bounds[0] * 100, bounds[1] * 100


def _value_days(finding: Finding) -> Period | None:
    return None if finding.agreed_value is None else finding.value_period


def _part(finding: Finding) -> list[tuple[str, Bilingual]]:
    return [] if finding.part is None else [(finding.part.key, finding.part.title)]


def _threshold_ends(finding: Finding) -> tuple[Fraction | None, Fraction | None]:
    rule = finding.rule
    return (rule.bound.lowest, rule.bound.highest) if isinstance(rule, Target) else (None, None)


def _distance(finding: Finding) -> Distance | None:
    """How many cases a finding is away from what is asked; None where nobody can say."""
    rule, value = finding.rule, finding.agreed_value
    if not isinstance(rule, Target) or value is None or isinstance(value, Share):
        return None
    try:
        return distance(rule, value, finding.baseline)
    except BadValue:  # of a change from what is not known, or from nothing
        return None
