"""What of a plan is no rule: each passage that is deliberately left out, why, and how much of the text is covered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_rules.extras import needing_extra
from cchc_rules.law.amendment import Amendment
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.sphinxext.pages.nodes import bullet_list, paragraph, section, table
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from cchc_rules.verification.verify import verify

with needing_extra("sphinx"):
    from docutils import nodes

__all__ = ["not_encoded_list"]


def not_encoded_list(shown: ShownPlan) -> list[nodes.Node]:
    """The coverage of the text, then its passages that are no rule, and those of the decisions that amend it."""
    title = shown.say("Phần không chuyển thành quy định", "What is not encoded")
    return [shown.crumbs(here=title), section(title, _sections(shown), name="not-encoded", look="cchc-page")]


def _sections(shown: ShownPlan) -> Iterator[nodes.Node]:
    yield section(shown.say("Mức độ bao quát", "Coverage"), _coverage(shown), name="coverage")
    listed = _passages(shown, shown.plan.not_encoded)
    yield section(shown.say("Các đoạn", "Passages"), listed, name="passages")
    for amendment in shown.plan.amendments:
        if isinstance(amendment, Amendment) and amendment.not_encoded:
            number = amendment.decision.number
            yield section(number, _passages(shown, amendment.not_encoded), name=f"passages-{number}")


def _passages(shown: ShownPlan, passages: Iterable[NotEncoded]) -> Iterator[nodes.Node]:
    head = shown.say("Vị trí", "Address"), shown.say("Lý do", "Reason"), shown.say("Số ký tự", "Signs")
    rows = (([each.clause.address], [shown.read(each.reason)], [str(each.clause.length)]) for each in passages)
    yield table(head, rows)


def _coverage(shown: ShownPlan) -> Iterator[nodes.Node]:
    """How many letters, digits and signs of the document are encoded, and how many are left out."""
    plan = shown.plan
    encoded = {each for rule in (*plan.rules, *plan.repealed) for each in (rule.clause, *rule.inherits)}
    left_out = {each.clause for each in plan.not_encoded}
    facts = set(plan.decision.clauses) - encoded
    parts = (
        (shown.say("quy định", "rules"), {each for each in encoded if not each.document}),
        (shown.say("thông tin về văn bản", "facts of the document"), facts),
        (shown.say("không chuyển thành quy định", "not encoded"), left_out - encoded - facts),
    )
    length = _length(plan.clauses) or 1
    head = shown.say("Phần", "Part"), shown.say("Số đoạn", "Passages"), shown.say("Số ký tự", "Signs"), "%"
    yield table(
        head,
        (
            ([name], [str(len(each))], [str(_length(each))], [_percent(shown, _length(each), length)])
            for name, each in parts
        ),
    )
    yield paragraph(
        shown.say(
            "Các đoạn nối liền nhau, không sót, không trùng: đoạn nào chưa chuyển thành quy định thì có nêu lý do.",
            "The passages follow one another without gap or overlap: each is encoded, or there is a reason why not.",
        )
    )
    if shown.text is not None:
        found = verify(plan, shown.text)
        counts = (
            (shown.say("tìm thấy", "found"), len(found.found)),
            (shown.say("khác", "changed"), len(found.changed)),
            (shown.say("không thấy", "missing"), len(found.missing)),
            (shown.say("ngoài các đoạn", "outside all passages"), len(found.uncovered)),
        )
        yield paragraph(shown.say("Đối chiếu với bản sao đang có:", "Held against the copy at hand:"))
        yield bullet_list(paragraph(f"{name}: {count}") for name, count in counts)


def _length(clauses: Iterable[Clause]) -> int:
    return sum(clause.length for clause in clauses)


def _percent(shown: ShownPlan, part: int, whole: int) -> str:
    """A share, to one decimal place."""
    written = f"{100 * part / whole:.1f}"
    return shown.say(written.replace(".", ","), written)
