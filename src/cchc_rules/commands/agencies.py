"""Who answers for an agency, and for which rules: who."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import frozen

from cchc_rules.agenda import Responsibility, responsible
from cchc_rules.commands.given import day_of
from cchc_rules.errors import UnknownPlan
from cchc_rules.forms import FORMAT, RULES, plain, printed
from cchc_rules.model import KINDS, Role
from cchc_rules.plan import Plan, parties
from cchc_rules.plans import events, installed, load
from cchc_rules.roster import Agency, AgencyClass, Party, Roster
from cchc_rules.succession import Succeeded, Succession, least_certain
from cchc_rules.tables import table
from cchc_rules.text import Bilingual, Language

__all__ = ["tell_who"]

_ASKED = Bilingual("cơ quan", "agency")
_ON = Bilingual("ngày", "on")
_ANSWERS = Bilingual("phụ trách", "answers")
_NOBODY = Bilingual("không có cơ quan nào", "nobody")
_MEMBERS = Bilingual("chỉ gồm các cơ quan đã liệt kê", "only those that are listed")
_RESTS_ON = Bilingual("căn cứ", "rests on")
_AS_SIGNED = Bilingual("như khi ký; chưa biết có thay đổi", "as at signing; no event is known")
_APART = Bilingual("chuyển giao riêng", "transferred apart")
_ROLE, _KIND = Bilingual("vai trò", "role"), Bilingual("loại", "kind")
_COUNT, _CERTAINTY = Bilingual("số quy định", "rules"), Bilingual("độ chắc chắn", "certainty")
_RULE, _THROUGH, _TITLE = Bilingual("quy định", "rule"), Bilingual("qua", "through"), Bilingual("tên gọi", "title")
_EVERYONE = Bilingual("mọi cơ quan", "everyone")


@frozen
class _Answer:
    """Who answers for an agency or class on a day, and what they carry.

    Args:
        asked: The agency or class as the roster records it.
        on: The day.
        answers: Who answers; of a class, its members that are listed.
        events: By which events.
        whole: Whether all who answer are listed.
        apart: The rules for which somebody else answers.
        carried: What each that answers has to do with the rules; of a class, what the class has.
    """

    asked: Party
    on: date
    answers: tuple[Agency, ...]
    events: tuple[Succession, ...]
    whole: bool
    apart: tuple[tuple[str, Succeeded], ...]
    carried: tuple[tuple[Party, tuple[Responsibility, ...]], ...]


def tell_who(args: Namespace) -> int:
    """Who answers for an agency on a day, by which events, and for which rules."""
    plan = load(_only_one() if args.plan is None else args.plan)
    roster = plan.roster.with_events(events(plan.id))
    on = day_of(args.on, "--on")
    found = _answer(plan, roster, roster.find(args.agency, on), on)
    if args.format == "json":
        print(printed({"format": FORMAT, "plan": plan.id, "digest": plan.digest, **_form(found)}))
    else:
        print("\n\n".join(filter(None, _told(found, args.lang, rules=args.rules))))
    return 0


def _only_one() -> str:
    names = installed()
    if len(names) != 1:
        raise UnknownPlan(None, f"one of {', '.join(names)}", "Several are installed: name one.", "--plan")
    return names[0]


def _answer(plan: Plan, roster: Roster, asked: Party, on: date) -> _Answer:
    gone = roster.absence(asked, on)
    if isinstance(asked, Agency):
        followed = roster.successor(asked, on)
        answers, by = followed.answers, followed.events or gone or ()
        apart = tuple(_elsewhere(plan, roster, followed))
        bearers: tuple[Party, ...] = answers
        whole = True
    else:
        answers = () if gone else roster.members(asked, on)
        by, apart, bearers, whole = (
            gone or tuple(_among(roster, asked, on)),
            (),
            () if gone else (asked,),
            asked.complete,
        )
    carried = tuple((each, responsible(plan, each, on=on, roster=roster)) for each in bearers)
    return _Answer(asked, on, answers, by, whole or not answers, apart, carried)


def _among(roster: Roster, group: AgencyClass, on: date) -> Iterator[Succession]:
    """The events until a day that made the members of a class what they are."""
    ever = {each.key for each in roster.members(group)}
    for event in roster.events:
        if event.day <= on and any(each.key in ever for each in (*event.of, *event.to)):
            yield event


def _elsewhere(plan: Plan, roster: Roster, followed: Succeeded) -> Iterator[tuple[str, Succeeded]]:
    """The rules that name the agency and for which others answer than for the agency itself."""
    for rule in plan.as_of(followed.on).rules:
        if any(party.key == followed.agency.key for party in parties(rule)):
            of_rule = roster.successor(followed.agency, followed.on, rule=rule.key)
            if of_rule.answers != followed.answers:
                yield rule.key, of_rule


def _form(found: _Answer) -> dict[str, Any]:
    kinds = {kind: name for name, kind in RULES.items()}
    return {
        "on": plain(found.on),
        "agency": _named(found.asked),
        "answers": [_named(each) for each in found.answers],
        "all_listed": found.whole,
        **_resting(found.events),
        "apart": [{"rule": key, "answers": plain(of.answers), **_resting(of.events)} for key, of in found.apart],
        "carried": [
            {
                "agency": bearer.key,
                "rule": each.rule.key,
                "kind": kinds[type(each.rule)],
                "role": plain(each.role),
                "through": plain(each.through),
                **_resting(each.events),
            }
            for bearer, carried in found.carried
            for each in carried
        ],
    }


def _named(party: Party) -> dict[str, Any]:
    return {"key": party.key, **plain(party.name)}


def _resting(by: tuple[Succession, ...]) -> dict[str, Any]:
    return {"certainty": plain(least_certain(by)), "events": plain(by)}


def _told(found: _Answer, lang: Language, *, rules: bool) -> Iterator[str]:
    rows = [(_ASKED.in_(lang), _called(found.asked, lang)), (_ON.in_(lang), str(found.on))]
    rows += _labelled(_ANSWERS, (_called(each, lang) for each in found.answers), lang)
    if not found.whole:
        rows.append(("", f"({_MEMBERS.in_(lang)})"))
    rows.append((_CERTAINTY.in_(lang), _certainty(found.events, lang)))
    if found.events:
        rows += _labelled(_RESTS_ON, (event.sentence(lang) for event in found.events), lang)
    if found.apart:
        told = (f"{key}: {of.sentence(lang)}" for key, of in found.apart)
        rows += _labelled(_APART, told, lang)
    yield table(rows)
    for bearer, carried in found.carried:
        heading = bearer.name.in_(lang)
        yield f"{heading}\n{table(_listed(carried, lang) if rules else _counted(carried, lang))}"


def _labelled(label: Bilingual, told: Iterable[str], lang: Language) -> list[tuple[str, str]]:
    """The words one below the other, the label before the first; where there are none, nobody."""
    lines = list(told) or [_NOBODY.in_(lang)]
    return [(label.in_(lang) if turn == 0 else "", line) for turn, line in enumerate(lines)]


def _called(party: Party, lang: Language) -> str:
    return f"{party.name.in_(lang)} ({party.key})"


def _certainty(by: tuple[Succession, ...], lang: Language) -> str:
    certainty = least_certain(by)
    return (_AS_SIGNED if certainty is None else certainty.label).in_(lang)


def _counted(carried: Iterable[Responsibility], lang: Language) -> list[tuple[str, ...]]:
    """How many rules of each kind it carries in each role, what is less certain apart."""
    counts = Counter((each.role, KINDS[type(each.rule)], _certainty(each.events, lang)) for each in carried)
    order = list(Role)
    rows = sorted(counts.items(), key=lambda row: (order.index(row[0][0]), row[0][1].en, row[0][2]))
    head = tuple(word.in_(lang).upper() for word in (_ROLE, _KIND, _COUNT, _CERTAINTY))
    return [head, *((role.label.in_(lang), kind.in_(lang), str(n), sure) for (role, kind, sure), n in rows)]


def _listed(carried: Iterable[Responsibility], lang: Language) -> list[tuple[str, ...]]:
    head = tuple(word.in_(lang).upper() for word in (_RULE, _ROLE, _THROUGH, _CERTAINTY, _TITLE))
    return [
        head,
        *(
            (
                each.rule.key,
                each.role.label.in_(lang),
                (_EVERYONE if each.through is None else each.through.name).in_(lang),
                _certainty(each.events, lang),
                each.rule.title.in_(lang),
            )
            for each in carried
        ),
    ]
