"""What a rule asks, in a sentence to be read first."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc_rules.dates.period import write_day
from cchc_rules.law.demand import demand_words
from cchc_rules.law.rule import Activity, Duty, Modality, Outcome, Rule, Target, parties
from cchc_rules.text import Bilingual, Language

__all__ = ["rule_sentence"]

_BINDS: Final[Mapping[Modality, Bilingual]] = MappingProxyType(
    {Modality.MUST: Bilingual("phải", "must"), Modality.STRIVE: Bilingual("phấn đấu", "is striven to")}
)
_NOBODY_NAMED: Final = Bilingual(
    "Kế hoạch không nêu ai trả lời; ai báo cáo thì xét riêng người đó.",
    "The plan does not say who answers; whoever reports is judged by itself.",
)
_NOT_JUDGED: Final = Bilingual(
    "Trách nhiệm thường xuyên: để tra cứu, không kết luận đạt hay không đạt.",
    "A standing duty: looked up, never judged.",
)


def rule_sentence(rule: Rule, language: Language) -> str:
    """What a rule asks of whom and by when.

    Args:
        rule: The rule.
        language: "vi" or "en".

    >>> from cchc_rules.plans import hue_2025
    >>> rule_sentence(hue_2025.MONITORING_REPORT_2025, "en")
    '“Compiled report” must be delivered by Department of Justice: before 2025-12-10.'
    >>> rule_sentence(hue_2025.LEADS_APPARATUS, "vi")
    'Chủ trì: Sở Nội vụ. Trách nhiệm thường xuyên: để tra cứu, không kết luận đạt hay không đạt.'
    """
    match rule:
        case Target():
            return _target_sentences(rule, language).in_(language)
        case Outcome():
            return _outcome_sentence(rule, language).in_(language)
        case Activity():
            return _activity_sentence(rule, language).in_(language)
    return _duty_sentences(rule).in_(language)


def _target_sentences(rule: Target, language: Language) -> Bilingual:
    day, title, asked = write_day(rule.period.last_day, language), rule.measure.title, demand_words(rule, language)
    binds, who = _BINDS[rule.modality], _who_decides(rule)
    level, be = ("ở mức ", "be ") if rule.baseline is None else ("", "")
    return Bilingual(
        f"Đến hết ngày {day}, chỉ số {_in_quotes(title.vi)} {binds.vi} {level}{asked}. {who.vi}",
        f"By the end of {day}, “{title.en}” {binds.en} {be}{asked}. {who.en}",
    )


def _who_decides(rule: Target) -> Bilingual:
    if rule.answered_by is None:
        return _NOBODY_NAMED
    name = rule.answered_by.name
    if rule.each:
        return Bilingual(f"Từng đơn vị trong “{name.vi}” trả lời riêng.", f"Each of “{name.en}” answers by itself.")
    return Bilingual(f"Số liệu chung của “{name.vi}” quyết định.", f"The figure of “{name.en}” decides.")


def _outcome_sentence(rule: Outcome, language: Language) -> Bilingual:
    day, title, name = write_day(rule.period.last_day, language), rule.title, rule.answered_by.name
    binds = _BINDS[rule.modality]
    return Bilingual(
        f"Đến hết ngày {day} {binds.vi} đạt kết quả {_in_quotes(title.vi)}; {name.vi} xác nhận.",
        f"“{title.en}” {binds.en} be brought about by the end of {day}; {name.en} attests it.",
    )


def _activity_sentence(rule: Activity, language: Language) -> Bilingual:
    leads = Bilingual(" và ".join(each.name.vi for each in rule.lead), " and ".join(each.name.en for each in rule.lead))
    due, binds, to = rule.due.sentence(language), _BINDS[rule.modality], ("", "")
    if rule.addressee is not None:
        to = f", gửi {rule.addressee.name.vi}", f" to {rule.addressee.name.en}"
    return Bilingual(
        f"{leads.vi} {binds.vi} hoàn thành {_in_quotes(rule.product.vi)}{to[0]}, thời hạn: {due}.",
        f"“{rule.product.en}” {binds.en} be delivered by {leads.en}{to[1]}: {due}.",
    )


def _duty_sentences(rule: Duty) -> Bilingual:
    vi = "; ".join(f"{role.label.vi}: {', '.join(each.name.vi for each in named)}" for role, named in parties(rule))
    en = "; ".join(f"{role.label.en}: {', '.join(each.name.en for each in named)}" for role, named in parties(rule))
    return Bilingual(f"{_capitalised(vi)}. {_NOT_JUDGED.vi}", f"{_capitalised(en)}. {_NOT_JUDGED.en}")


def _in_quotes(title: str) -> str:
    """A title between quotation marks; those inside it are single ones."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”"


def _capitalised(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
