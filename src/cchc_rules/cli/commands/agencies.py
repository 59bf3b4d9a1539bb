"""Who answers for an agency, and for which rules: who."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import frozen

from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
from cchc_rules.agencies.roster import Roster
from cchc_rules.agencies.succession import Succession, Successors, least_certain
from cchc_rules.cli.arguments import day_argument, with_agencies
from cchc_rules.cli.headings import heading
from cchc_rules.cli.tables import day_or_dash, heading_row, key_in_plan, table
from cchc_rules.errors import UnknownAgency, UnknownPlan
from cchc_rules.formats.json_objects.json_text import FORMAT_VERSION
from cchc_rules.formats.to_json import dump_json, to_plain
from cchc_rules.law.plan import Plan
from cchc_rules.law.responsibility import Responsibility, responsible
from cchc_rules.law.rule import RULE_KIND_NAMES, RULE_KINDS, Role, agencies_named
from cchc_rules.message import message
from cchc_rules.plans.shelf import broken_plans, installed_plans, load_plan, load_successions
from cchc_rules.source import Certainty
from cchc_rules.text import Language

__all__ = ["show_who"]


@frozen
class _WhoAnswer:
    """Who answers for an agency or class on a day, and what they carry.

    Args:
        asked: The agency or class as the roster records it.
        on: The day.
        answers: Who answers; of a class, its members that are listed.
        successions: By which successions.
        all_listed: Whether all who answer are listed; not where it is not known who took over.
        certainty: How far all this can be relied on; None where nothing has happened.
        transferred: The rules for which somebody else answers.
        carried: What each that answers has to do with the rules; of a class, what the class has.
    """

    asked: AgencyOrClass
    on: date
    answers: tuple[Agency, ...]
    successions: tuple[Succession, ...]
    all_listed: bool
    certainty: Certainty | None
    transferred: tuple[tuple[str, Successors], ...]
    carried: tuple[tuple[AgencyOrClass, tuple[Responsibility, ...]], ...]


def show_who(args: Namespace) -> int:
    """Who answers for an agency on a day, by which successions, and for which rules."""
    on = day_argument(args.on, "--on")
    plan = _plan_that_knows(args, on) if args.plan is None else load_plan(args.plan)
    roster = _roster_of(args, plan)
    found = _find_answer(plan, roster, roster.find(args.agency, on), on)
    if args.format == "json":
        print(dump_json({"format": FORMAT_VERSION, "plan": plan.id, "digest": plan.digest, **_to_plain(found)}))
    else:
        print("\n\n".join(filter(None, _text_blocks(found, args.lang, rules=args.rules))))
    return 0


def _plan_that_knows(args: Namespace, on: date) -> Plan:
    """The only plan that is installed, or of several the only one that knows the agency; else one has to be named."""
    broken = broken_plans()
    plans = [load_plan(name) for name in installed_plans() if name not in broken]
    known = [plan for plan in plans if len(plans) == 1 or _knows(_roster_of(args, plan), args.agency, on)]
    if len(known) == 1:
        return known[0]
    names = ", ".join(plan.id for plan in known or plans)
    several = message("Several plans know {agency}: name one.", agency=args.agency)
    nobody = message("No plan that is installed knows {agency}: name one to see what is near.", agency=args.agency)
    raise UnknownPlan("", message("one of {names}", names=names), several if known else nobody, "--plan")


def _knows(roster: Roster, name: str, on: date) -> bool:
    try:
        roster.find(name, on)
    except UnknownAgency:
        return False
    return True


def _roster_of(args: Namespace, plan: Plan) -> Roster:
    return with_agencies(args, plan).with_successions(load_successions(plan.id))


def _find_answer(plan: Plan, roster: Roster, agency: AgencyOrClass, on: date) -> _WhoAnswer:
    gone = roster.why_absent(agency, on)
    if isinstance(agency, Agency):
        followed = roster.successors(agency, on)
        answers, by = followed.agencies, followed.successions or gone or ()
        apart = tuple(_transferred_rules(plan, roster, followed))
        bearers: tuple[AgencyOrClass, ...] = answers
        whole = followed.all_known
        certainty = least_certain(by) if whole else Certainty.UNDETERMINED
    else:
        answers = () if gone else roster.members(agency, on)
        by, apart, bearers, whole = (
            gone or tuple(_successions_among(roster, agency, on)),
            (),
            () if gone else (agency,),
            all(succession.heirs_known for succession in gone) if gone else agency.complete,
        )
        certainty = least_certain(by)
    carried = tuple((each, responsible(plan, each, on=on, roster=roster)) for each in bearers)
    return _WhoAnswer(agency, on, answers, by, whole, certainty, apart, carried)


def _successions_among(roster: Roster, group: AgencyClass, on: date) -> Iterator[Succession]:
    """The successions until a day that made the members of a class what they are."""
    ever = {member.key for member in roster.members(group)}
    for succession in roster.successions:
        if succession.day <= on and any(
            each.key in ever for each in (*succession.predecessors, *succession.successors)
        ):
            yield succession


def _transferred_rules(plan: Plan, roster: Roster, followed: Successors) -> Iterator[tuple[str, Successors]]:
    """The rules that name the agency and for which others answer than for the agency itself."""
    for rule in plan.as_of(followed.on).rules:
        if any(named_agency.key == followed.agency.key for named_agency in agencies_named(rule)):
            of_rule = roster.successors(followed.agency, followed.on, rule=rule.key)
            if (of_rule.agencies, of_rule.all_known) != (followed.agencies, followed.all_known):
                yield rule.key, of_rule


def _to_plain(found: _WhoAnswer) -> dict[str, Any]:
    kinds = {kind: name for name, kind in RULE_KINDS.items()}
    return {
        "on": to_plain(found.on),
        "agency": _key_and_name(found.asked),
        "answers": [_key_and_name(each) for each in found.answers],
        "all_listed": found.all_listed,
        "certainty": to_plain(found.certainty),
        "successions": to_plain(found.successions),
        "transferred": [
            {
                "rule": key,
                "answers": to_plain(of.agencies),
                "all_listed": of.all_known,
                **_certainty_and_successions(of.successions),
            }
            for key, of in found.transferred
        ],
        "carried": [
            {
                "agency": bearer.key,
                "rule": each.rule.key,
                "kind": kinds[type(each.rule)],
                "role": to_plain(each.role),
                "named_as": to_plain(each.named_as),
                **_certainty_and_successions(each.successions),
            }
            for bearer, carried in found.carried
            for each in carried
        ],
    }


def _key_and_name(agency: AgencyOrClass) -> dict[str, Any]:
    """Its key and name, and who says that it is there where the plan does not."""
    source = {"source": to_plain(agency.source)} if isinstance(agency, Agency) and agency.source else {}
    return {"key": agency.key, **to_plain(agency.name), **source}


def _certainty_and_successions(by: tuple[Succession, ...]) -> dict[str, Any]:
    return {"certainty": to_plain(least_certain(by)), "successions": to_plain(by)}


def _text_blocks(found: _WhoAnswer, language: Language, *, rules: bool) -> Iterator[str]:
    rows = [
        (heading("agency", language), _name_and_key(found.asked, language)),
        (heading("on", language), day_or_dash(found.on, language)),
    ]
    if isinstance(found.asked, Agency) and found.asked.source is not None:
        source = found.asked.source
        rows.append(
            (heading("source", language), f"{source.text.in_(language)} ({_certainty(source.certainty, language)})")
        )
    lines = [_name_and_key(each, language) for each in found.answers] or [_why_nobody(found, language)]
    rows += _labelled_lines("answers", lines, language)
    if found.answers and not found.all_listed:
        rows.append(("", f"({heading('only those that are listed', language)})"))
    rows.append((heading("certainty", language), _certainty(found.certainty, language)))
    if found.successions:
        rows += _labelled_lines(
            "rests on", (succession.sentence(language) for succession in found.successions), language
        )
    if found.transferred:
        told = (f"{key_in_plan(key)}: {of.sentence(language)}" for key, of in found.transferred)
        rows += _labelled_lines("transferred apart", told, language)
    yield table(rows)
    for bearer, carried in found.carried:
        name = table([(bearer.name.in_(language),)])
        if not carried:
            yield f"{name}\n{heading('the plan gives it no task', language)}"
        else:
            yield f"{name}\n{table(_rule_table(carried, language) if rules else _count_table(carried, language))}"


def _why_nobody(found: _WhoAnswer, language: Language) -> str:
    """What stands where nobody that is listed answers: nobody is an answer only where a document says so."""
    if not found.all_listed:
        return heading("not known", language)
    if any(succession.leaves_nobody for succession in found.successions):
        return heading("nobody", language)
    return heading("not there yet", language)


def _labelled_lines(label: str, told: Iterable[str], language: Language) -> list[tuple[str, str]]:
    """The words one below the other, the label before the first."""
    return [(heading(label, language) if index == 0 else "", line) for index, line in enumerate(told)]


def _name_and_key(agency: AgencyOrClass, language: Language) -> str:
    return f"{agency.name.in_(language)} ({agency.key})"


def _certainty(certainty: Certainty | None, language: Language) -> str:
    if certainty is None:
        return heading("as at signing; no succession is known", language)
    return certainty.label.in_(language)


def _count_table(carried: Iterable[Responsibility], language: Language) -> list[tuple[str, ...]]:
    """How many rules of each kind it carries in each role, what is less certain apart."""
    counts = Counter(
        (each.role, RULE_KIND_NAMES[type(each.rule)], _certainty(least_certain(each.successions), language))
        for each in carried
    )
    order = list(Role)
    rows = sorted(counts.items(), key=lambda row: (order.index(row[0][0]), row[0][1].en, row[0][2]))
    head = heading_row(language, "role", "kind", "rules", "certainty")
    return [head, *((role.label.in_(language), kind.in_(language), str(n), sure) for (role, kind, sure), n in rows)]


def _rule_table(carried: Iterable[Responsibility], language: Language) -> list[tuple[str, ...]]:
    """A row for each rule; how certain that is stands behind the titles of those that came through a succession."""
    rows = [heading_row(language, "rule", "role", "through", "title")]
    for each in carried:
        title = each.rule.title.in_(language)
        sure = f" ({_certainty(least_certain(each.successions), language)})" if each.successions else ""
        role, through = each.role.label.in_(language), each.named_as.name.in_(language)
        rows.append((key_in_plan(each.rule.key), role, through, f"{title}{sure}"))
    return rows
