"""Strategies for amendments: histories of later decisions that change a plan, and fit what they change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from attrs import evolve

from cchc_rules.dates.due import By
from cchc_rules.dates.period import ONE_DAY, Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.law.amendment import Amendment, Insertion, Patch, Repeal, Replacement, Revision
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import Decision, Draft
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, OwedBy, Rule, Target
from cchc_rules.law.versions import reference_day
from cchc_rules.testing.strategies import percentages
from cchc_rules.text import Bilingual

with needing_extra("testing"):
    from hypothesis import strategies as st

__all__ = ["histories_of"]

_MOST_PATCHES: Final = 3
_AFTERWARDS: Final = timedelta(days=60)


@st.composite
def histories_of(
    draw: st.DrawFn, plan: Plan, rules: Sequence[Rule] | None = None, first_number: int = 1
) -> tuple[Amendment, ...]:
    """Amendments of a plan that fit what they amend, at least one, in the order in which they take effect.

    Each revises, replaces, repeals or inserts rules, from the day after the plan takes effect to two months after the
    last of its rules is due. What it makes due is due no earlier than it takes effect.

    Args:
        plan: The plan.
        rules: The rules of it that are amended; None for all.
        first_number: The number of the first amending decision; histories with numbers of their own can be combined.

    Raises:
        BadValue: Where the plan is a draft.
    """
    signed = plan.decision
    if isinstance(signed, Draft):
        raise BadValue(plan.id, "a plan that was decided", "A draft is not amended.", "histories_of")
    end = max(filter(None, map(reference_day, plan.rules)), default=signed.effective_on) + _AFTERWARDS
    days = sorted(draw(st.sets(st.dates(signed.effective_on + ONE_DAY, end), min_size=1, max_size=5)))
    alive = {rule.key: rule for rule in (plan.rules if rules is None else rules)}
    issued = dict.fromkeys(alive, signed.issued_on)
    kinds = [*{type(rule): rule for rule in plan.rules}.values()]
    made: list[Amendment] = []
    for number, day in enumerate(days, start=first_number):
        touched = draw(st.lists(st.sampled_from(sorted(alive)), max_size=_MOST_PATCHES, unique=True)) if alive else []
        first = max([signed.issued_on, *(issued[key] for key in touched)])
        decision = _amending_decision(signed, number, draw(st.dates(first, day)), day)
        passages = _passages_of(decision, _MOST_PATCHES + 1)
        patches: list[Patch] = []
        for clause, key in zip(passages, touched, strict=False):
            patch, after = draw(_patches(plan, alive.pop(key), clause, day, end))
            patches.append(patch)
            alive |= {key: after} if after is not None else {}
        if not patches or draw(st.booleans()):
            clause = passages[len(patches)]
            rule = draw(_new_rules(plan, draw(st.sampled_from(kinds)), clause, day, end))
            patches.append(Insertion(rule))
            alive[rule.key] = rule
        issued |= {patch.key: decision.issued_on for patch in patches}
        made.append(Amendment(decision=decision, patches=tuple(patches)))
    return tuple(made)


def _amending_decision(signed: Decision, number: int, issued_on: date, effective_on: date) -> Decision:
    return Decision(
        number=f"{number}/QĐ-SĐ",
        title=Bilingual("Sửa đổi kế hoạch (giả định)", "Amending the plan (fictional)"),
        issuer=signed.issuer,
        issued_on=issued_on,
        effective_on=effective_on,
        signer=signed.signer,
        legal_bases=(),
        clauses=(),
    )


def _passages_of(decision: Decision, count: int) -> list[Clause]:
    """Passages of an amending decision, as many as it has patches at most; each follows the one before."""
    number = decision.number.partition("/")[0]
    made: list[Clause] = []
    for turn in range(1, count + 1):
        start = made[-1].end if made else 0
        made.append(Clause.from_passage(f"SD.{number}.{turn}", f"Khoản {turn}", start, decision.number))
    return made


@st.composite
def _patches(
    draw: st.DrawFn, plan: Plan, rule: Rule, clause: Clause, since: date, end: date
) -> tuple[Patch, Rule | None]:
    """What a passage does to a rule, and what the rule is then; None where it is repealed."""
    said = draw(_said_anew(plan, rule, clause, since, end))
    after = evolve(rule, **said)
    ways: list[tuple[Patch, Rule | None]] = [
        (Revision(rule.key, clause, said), after),
        (Replacement(after, clause), after),
        (Repeal(rule.key, clause), None),
    ]
    return draw(st.sampled_from(ways))


@st.composite
def _new_rules(draw: st.DrawFn, plan: Plan, like: Rule, clause: Clause, since: date, end: date) -> Rule:
    """Rules like one of the plan, which a passage adds."""
    said = draw(_said_anew(plan, like, clause, since, end))
    if isinstance(like, Activity) and like.due.last_day is not None:
        said.setdefault("due", By(end))
    if isinstance(like, Target | Outcome):
        said.setdefault("period", Period.of_days(min(like.period.start, end), end))
    return evolve(like, **said, key=f"{plan.id}:{clause.address}/1", clause=clause, related=())


@st.composite
def _said_anew(draw: st.DrawFn, plan: Plan, rule: Rule, clause: Clause, since: date, end: date) -> dict[str, Any]:
    """Some fields of a rule, said otherwise; its title is one that no other passage gives."""
    letter = draw(st.sampled_from("abc"))
    said: dict[str, Any] = {"title": Bilingual(f"Sửa {clause.address} {letter}", f"Amended by {clause.address}")}
    somebody = st.lists(st.sampled_from(list(plan.roster)), min_size=1, max_size=2, unique_by=lambda each: each.key)
    more: dict[str, st.SearchStrategy[Any]]
    if isinstance(rule, Duty):
        more = {"agencies": somebody.map(tuple)}
    elif isinstance(rule, Activity):
        more = {"due": st.builds(By, st.dates(since, end)) | st.just(Recurring((Cycle.MONTH,)))}
        if rule.owed_by is OwedBy.EACH:
            more["lead"] = somebody.map(tuple)
    else:
        start = rule.period.start
        more = {"period": st.dates(max(since, min(start, end)), end).map(lambda last: Period.of_days(start, last))}
        if isinstance(rule, Target) and rule.bound.percent_floor is not None:
            more["bound"] = percentages().map(AtLeast)
    return said | draw(st.fixed_dictionaries({}, optional=more))
