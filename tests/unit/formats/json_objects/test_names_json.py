"""Names beside the keys of a form: each what the thing itself is called."""

from datetime import date
from fractions import Fraction
from typing import Any

from cchc_rules import Delivery, Figure, Period, Quantity, RollCall, Tally, agenda, assess, compare
from cchc_rules.findings.comparing.finding_pair import PairKind
from cchc_rules.findings.reasons import Reason, Status
from cchc_rules.findings.selection import Selection
from cchc_rules.formats.json_objects.names_json import add_names, without_names
from cchc_rules.formats.to_json import to_plain
from cchc_rules.measures.unit import Unit
from cchc_rules.text import Bilingual
from tests import changing, tiny

YEAR = Figure(tiny.ON_TIME, tiny.HOME, tiny.YEAR, Tally(979, 21))


def text(said: Bilingual) -> dict[str, str]:
    return {"vi": said.vi, "en": said.en}


def named(value: Any) -> Any:
    return add_names(to_plain(value), value, tiny.PLAN)


def test_a_finding_says_what_its_rule_area_agency_status_and_reason_are_called() -> None:
    finding = assess(tiny.PLAN, [YEAR], as_of=tiny.AFTERWARDS).about(tiny.DOSSIERS_ON_TIME)[0]
    form = named(finding)
    assert form["names"] == {
        "rule": text(tiny.DOSSIERS_ON_TIME.title),
        "agency": text(tiny.HOME.name),
        "area": text(tiny.PLAN.areas[tiny.DOSSIERS_ON_TIME.area - 1]),
    }
    assert form["labels"] == {"status": text(Status.MISSED.label), "reason": text(Reason.NOT_REACHED.label)}
    assert form["evidence"][0]["names"] == {"measure": text(tiny.ON_TIME.title), "agency": text(tiny.HOME.name)}


def test_lists_of_keys_have_lists_of_names_in_their_order() -> None:
    form = named(RollCall(tiny.OFFICES_READY, tiny.YEAR, done=[tiny.SOUTH, tiny.NORTH]))
    assert form["done"] == [tiny.NORTH.key, tiny.SOUTH.key]
    assert form["names"] == {
        "measure": text(tiny.OFFICES_READY.title),
        "done": [text(tiny.NORTH.name), text(tiny.SOUTH.name)],
    }


def test_a_unit_of_a_plan_has_a_name_and_a_well_known_sign_has_none() -> None:
    classes = Unit("training_class", Bilingual("lớp tập huấn", "training classes"))
    assert named(Quantity(Fraction(3), classes))["names"] == {
        "unit": text(Bilingual("lớp tập huấn", "training classes"))
    }
    assert "names" not in named(Quantity(Fraction(3), Unit.COUNT))


def test_what_nobody_has_translated_has_no_english_name() -> None:
    classes = Unit("training_class", Bilingual("lớp tập huấn"))
    assert named(Quantity(Fraction(3), classes))["names"] == {"unit": {"vi": "lớp tập huấn"}}


def test_successions_and_what_was_read_otherwise_say_who_is_meant() -> None:
    said = Figure(tiny.ON_TIME, tiny.OFFICE, Period.quarter(2025, 4), Tally(9, 1))
    findings = assess(tiny.PLAN, [said], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    form = named(findings)
    read, _ = findings.read_otherwise[0]
    assert read.agency is not None
    otherwise = form["read_otherwise"][0]
    assert otherwise["read"]["names"]["agency"] == text(read.agency.name)
    assert otherwise["given"]["names"]["agency"] == text(tiny.OFFICE.name)
    succession = next(each.successions[0] for each in findings if each.successions)
    told = named(succession)
    assert told["names"]["predecessors"] == [text(each.name) for each in succession.predecessors]
    assert told["labels"]["kind"] == text(succession.kind.label)


def test_a_comparison_says_what_became_of_each_finding() -> None:
    first, second = (assess(tiny.PLAN, known, as_of=tiny.AFTERWARDS) for known in ([], [YEAR]))
    compared = compare(first, second)
    form = named(compared)
    heard = next(each for each in form["pairs"] if each["change"] == "newly_heard")
    assert heard["labels"] == {"change": text(PairKind.NEWLY_HEARD.label)}
    assert heard["names"] == {"rule": text(tiny.DOSSIERS_ON_TIME.title), "agency": text(tiny.HOME.name)}
    assert heard["after"]["labels"]["status"] == text(Status.MISSED.label)


def test_an_agenda_says_for_whom_its_items_wait() -> None:
    known = [Delivery(tiny.MEETINGS, tiny.NORTH, date(2025, 1, 2))]
    items = agenda(tiny.PLAN, known, as_of=date(2025, 1, 3), days_ahead=30).items
    for form, item in zip(named(items), items, strict=True):
        assert form["names"]["rule"] == text(item.rule.title)
        assert form["names"].get("agency") == (None if item.agency is None else text(item.agency.name))
        assert form["labels"]["urgency"] == text(item.urgency.label)
    assert items


def test_a_form_without_its_names_is_the_form() -> None:
    findings = assess(tiny.PLAN, [YEAR], as_of=tiny.AFTERWARDS, roster=changing.ROSTER)
    assert without_names(named(findings)) == to_plain(findings)


def test_what_alone_is_told_is_named() -> None:
    """Of an assessment and of both that are compared: the agency, the area and the status."""
    found = assess(tiny.PLAN, [], as_of=date(2025, 7, 1))
    cut = found.selected(Selection(tiny.HOME, area=2, status=Status.OPEN))
    named = add_names(to_plain(cut), cut, tiny.PLAN)
    assert named["selection"] == {
        "agency": "so-noi-vu",
        "area": 2,
        "status": "open",
        "names": {"agency": to_plain(tiny.HOME.name), "area": to_plain(tiny.AREAS[1])},
        "labels": {"status": to_plain(Status.OPEN.label)},
    }
    compared = compare(found.selected(Selection(area=2)), cut)
    both = add_names(to_plain(compared), compared, tiny.PLAN)
    assert both["after"]["selection"] == named["selection"]
    assert both["before"]["selection"] == {"area": 2, "names": {"area": to_plain(tiny.AREAS[1])}}
    assert without_names(both) == to_plain(compared)
