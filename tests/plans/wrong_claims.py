"""Wrong claims: a plan with one rule that says something else than its passage, drawn from a seeded generator."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from attrs import evolve

from cchc_rules.dates.due import Before, By, Due, During
from cchc_rules.dates.period import Cycle, Period
from cchc_rules.dates.recurring import Recurring
from cchc_rules.errors import CchcError
from cchc_rules.law.bound import About, AtLeast, Between, Bound, Exactly, LessThan, MoreThan
from cchc_rules.law.clause import Clause
from cchc_rules.law.decision import NotEncoded
from cchc_rules.law.instrument import InstrumentKind
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Outcome, OwedBy, Rule, Target
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual

__all__ = ["WrongClaim", "wrong_claims"]

_NUMBERS = (5, 10, 20, 30, 50, 60, 75, 80, 85, 90, 95, 98, 99, 100)
_TRIES = 1000  # for each that is asked for; far more than any kind needs in a plan that has it
_PER_MILLE = Unit("per_mille", Bilingual("‰", "‰"))
_MOVED = Bilingual("Đoạn không còn quy định", "A passage that no rule has")


class WrongClaim(NamedTuple):
    """A plan in which one rule is wrong.

    Args:
        kind: What of the rule is wrong.
        rule: The key that the rule has in it.
        said: What it says now.
        plan: The plan.
    """

    kind: str
    rule: str
    said: str
    plan: Plan


def wrong_claims(
    plan: Plan, passages: Mapping[Clause, str], seed: int, count: int, kinds: Sequence[str]
) -> Iterator[WrongClaim]:
    """So many wrong claims, of each kind as many as of the others.

    Args:
        plan: A plan that is right.
        passages: The passages of its clauses, out of which wrong numbers are drawn.
        seed: The seed of the generator.
        count: How many.
        kinds: Of which kinds.
    """
    random = Random(seed)  # noqa: S311  drawn again as it was
    drawn = 0
    tries = count * _TRIES
    while drawn < count:
        tries -= 1
        assert tries, f"no rule of {plan.id} can be said wrong so: {kinds[drawn % len(kinds)]}"
        kind = kinds[drawn % len(kinds)]
        rule = random.choice(plan.rules)
        try:
            wrong = _WRONG[kind](rule, passages[rule.clause], plan, random)
            if wrong is None or wrong[0] == rule:
                continue
            changed, said = wrong
            yield WrongClaim(kind, changed.key, said, _with(plan, rule, changed))
        except CchcError:  # a rule that cannot be said wrong in this way
            continue
        drawn += 1


_Wrong = Callable[[Rule, str, Plan, Random], tuple[Rule, str] | None]


def _threshold(rule: Rule, passage: str, _: Plan, random: Random) -> tuple[Rule, str] | None:
    if not isinstance(rule, Target) or not rule.bound.is_floor:
        return None
    printed = [int(number) for number in re.findall(r"(?<![0-9/.,])[0-9]{1,3}(?![0-9/.,])", passage)]
    near = [number + step for number in map(int, rule.bound.numbers) for step in (-5, -1, 1, 5)]
    number = random.choice(random.choice((printed, near, _NUMBERS)) or _NUMBERS)
    if not 0 < number <= 100:
        return None
    bound = evolve(rule.bound, lowest=number)
    return evolve(rule, bound=bound), str(bound)


def _sign(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    if not isinstance(rule, Target) or not rule.bound.is_floor:
        return None
    number, unit = rule.bound.numbers[0], rule.bound.unit
    others: list[Callable[[], Bound]] = [
        lambda: MoreThan(number, unit),
        lambda: Between(number, number + 1, unit),
        lambda: About(number, unit),
        lambda: Exactly(number, unit),
        lambda: LessThan(number, unit),
    ]
    bound = random.choice(others)()
    return evolve(rule, bound=bound), str(bound)


def _unit(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    if not isinstance(rule, Target) or rule.parts:
        return None
    unit = random.choice((Unit.POINT, Unit.HOUR, Unit.BILLION_VND, _PER_MILLE, Unit.PERCENT))
    if unit == rule.bound.unit:
        return None
    key = f"{rule.measure.key}-otherwise"
    measure = evolve(rule.measure, key=key, unit=unit, population=None, yes=None, case_field=None)
    bound = AtLeast(rule.bound.numbers[0], unit)
    return evolve(rule, measure=measure, bound=bound), str(bound)


def _lead(rule: Rule, _: str, plan: Plan, random: Random) -> tuple[Rule, str] | None:
    if not rule.lead:
        return None
    turn, other = random.randrange(len(rule.lead)), random.choice(plan.roster.entries)
    lead = (*rule.lead[:turn], other, *rule.lead[turn + 1 :])
    if other in rule.lead:
        return None
    changed = evolve(rule, lead=lead, owed_by=OwedBy.EACH) if isinstance(rule, Activity) else evolve(rule, lead=lead)
    return changed, other.name.vi


def _due(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    if not isinstance(rule, Activity):
        return None
    last = rule.due.last_day or date(2025, 6, 30)
    year = Period.year(last.year)
    others: list[Due] = [
        Before(last),
        By(last),
        By(last + timedelta(random.choice((-30, -1, 1, 31)))),
        During(Period.quarter(last.year, random.randint(1, 4))),
        During(Period.month(last.year, random.randint(1, 12))),
        During(year, completion=True),
        During(Period.year(last.year + random.choice((-1, 1)))),
        Recurring((random.choice(list(Cycle)),)),
    ]
    due = random.choice(others)
    if due == rule.due:
        return None
    said = evolve(due, phrase=random.choice((rule.due.phrase, str(due))))
    return evolve(rule, due=said), f"{due} ({said.phrase})"


def _instrument(rule: Rule, _: str, plan: Plan, random: Random) -> tuple[Rule, str] | None:
    if not rule.instruments:
        return None
    turn = random.randrange(len(rule.instruments))
    cited = rule.instruments[turn]
    wrong = random.choice(("number", "kind", "day", "issuer"))
    digits = [place for place, sign in enumerate(cited.number) if sign.isdigit()]
    if wrong == "number" and digits:
        place = random.choice(digits)
        digit = str((int(cited.number[place]) + random.randint(1, 9)) % 10)
        other = evolve(cited, number=cited.number[:place] + digit + cited.number[place + 1 :])
    elif wrong == "day" and cited.issued_on is not None:
        other = evolve(cited, issued_on=cited.issued_on + timedelta(random.choice((-365, -30, -1, 1, 10))))
    elif wrong == "issuer" and cited.issuer is not None:
        other = evolve(cited, issuer=random.choice(plan.roster.entries))
    else:
        other = evolve(cited, kind=random.choice(list(InstrumentKind)))
    if other in rule.instruments:
        return None
    instruments = (*rule.instruments[:turn], other, *rule.instruments[turn + 1 :])
    return evolve(rule, instruments=instruments), str(other)


def _address(rule: Rule, _: str, plan: Plan, random: Random) -> tuple[Rule, str] | None:
    clause = random.choice([each.clause for each in plan.rules if each.clause != rule.clause])
    key = f"{plan.id}:{clause.address}/{1 + len(plan.rules_at(clause.address))}"
    return evolve(rule, key=key, clause=clause, related=()), clause.address


def _period(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    if not isinstance(rule, Target | Outcome):
        return None
    year = rule.period.last_day.year
    quarter = Period.quarter(year, random.randint(1, 4))
    period = random.choice((Period.year(year + random.choice((-1, 1, 5))), quarter, Period.years(year, year + 2)))
    return evolve(rule, period=period), str(period)


def _swapped(rule: Rule, _: str, __: Plan, ___: Random) -> tuple[Rule, str] | None:
    if not (rule.lead and rule.support) or {*rule.lead} & {*rule.support}:
        return None
    return evolve(rule, lead=rule.support, support=rule.lead), f"{rule.support[0].name.vi} ↔ {rule.lead[0].name.vi}"


def _lead_left_out(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    left_out = random.choice(rule.lead or (None,))
    if left_out is None or len(rule.lead) < 2:
        return None
    return evolve(rule, lead=tuple(each for each in rule.lead if each != left_out)), left_out.name.vi


def _support_left_out(rule: Rule, _: str, __: Plan, random: Random) -> tuple[Rule, str] | None:
    if not rule.support or {*rule.lead} & {*rule.support}:
        return None
    kept = random.choice(((), *((each,) for each in rule.support if len(rule.support) > 1)))
    return evolve(rule, support=kept), f"no support but {[each.name.vi for each in kept]}"


def _document(rule: Rule, passage: str, _: Plan, random: Random) -> tuple[Rule, str] | None:
    kinds = ("luật", "nghị quyết", "nghị định", "quyết định", "chỉ thị", "thông tư", "kế hoạch", "đề án", "báo cáo")
    other = random.choice(kinds)
    if not isinstance(rule, Activity) or other in passage.lower() or rule.inherits:  # print would not decide
        return None
    said, found = re.subn(rf"\b(?:{'|'.join(kinds)})\b", other, rule.product.vi.lower(), count=1)
    vi = said if found else f"{other} {said}"
    return evolve(rule, product=Bilingual(vi.capitalize(), rule.product.en)), vi


_WRONG: dict[str, _Wrong] = {
    "threshold": _threshold,
    "sign": _sign,
    "unit": _unit,
    "lead": _lead,
    "due": _due,
    "instrument": _instrument,
    "address": _address,
    "period": _period,
    "swapped": _swapped,
    "lead left out": _lead_left_out,
    "support left out": _support_left_out,
    "document": _document,
}


def _with(plan: Plan, rule: Rule, changed: Rule) -> Plan:
    """The plan with a rule changed, and all that it needs to hold together."""
    rules = [changed if each.key == rule.key else each for each in plan.rules]
    if changed.key != rule.key:
        rules = [evolve(each, related=tuple(key for key in each.related if key != rule.key)) for each in rules]
    left = rule.clause not in {*(each.clause for each in rules), *plan.decision.clauses}
    measures = plan.measures
    if isinstance(changed, Target) and changed.measure not in measures:
        measures = (*measures, changed.measure)
    not_encoded = (*plan.not_encoded, NotEncoded(rule.clause, _MOVED)) if left else plan.not_encoded
    return evolve(plan, rules=tuple(rules), measures=measures, not_encoded=not_encoded)
