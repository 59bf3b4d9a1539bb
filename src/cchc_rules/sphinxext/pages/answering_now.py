"""Who answers now: by whom an agency that a plan names was followed, as far as is known, and how certain that is."""

from __future__ import annotations

from cchc_rules.agencies.agency import Agency, AgencyOrClass
from cchc_rules.agencies.succession import Succession, least_certain
from cchc_rules.sphinxext.pages.nodes import Part, joined
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan

__all__ = ["answering_now", "with_who_answers_now"]


def answering_now(shown: ShownPlan, agency: AgencyOrClass, rule_key: str = "") -> list[Part]:
    """Who answers since the last change that concerns an agency, and how certain that is; nothing where none does.

    Args:
        shown: The plan.
        agency: The agency or class that it names.
        rule_key: The rule, for a duty that was handed on apart from the agency; empty for the agency itself.
    """
    heirs, successions, all_known = _last_heirs(shown, agency, rule_key)
    certainty = least_certain(successions)
    if certainty is None:
        return []
    who: list[Part] = [shown.agency_link(heir) for heir in heirs]
    if not all_known:
        who.append(shown.say("chưa rõ cơ quan tiếp nhận", "who took over is not known"))
    if not who:
        who.append(shown.say("không còn cơ quan nào", "nobody"))
    day = shown.day(max(each.day for each in successions))
    return [
        shown.say(f"từ ngày {day}: ", f"since {day}: "),
        *joined(who, ", "),
        f" ({shown.read(certainty.label)})",
    ]


def with_who_answers_now(shown: ShownPlan, agency: AgencyOrClass, rule_key: str = "") -> list[Part]:
    """An agency, and behind it who answers now, where that is somebody else."""
    now = answering_now(shown, agency, rule_key)
    return [shown.agency_link(agency), *([" – ", *now] if now else [])]


def _last_heirs(
    shown: ShownPlan, agency: AgencyOrClass, rule_key: str
) -> tuple[tuple[Agency, ...], tuple[Succession, ...], bool]:
    """Who answers on the last day of change, by which successions, and whether these are all."""
    on = shown.last_change
    if on is None:
        return (), (), True
    if isinstance(agency, Agency):
        found = shown.roster.successors(agency, on, rule=rule_key)
        return found.agencies, found.successions, found.all_known
    end = shown.roster.level_end(agency.level, on)
    return (), () if end is None else (end,), end is None or end.heirs_known
