from datetime import date

from cchc_rules import Delivery, Reason, Status
from cchc_rules.findings.judging.leads import judge_leads
from tests import tiny

AFTER = date(2026, 1, 1)


def test_a_lead_that_is_also_named_by_its_class_answers_once() -> None:
    """Whoever delivered has met it, whoever is a member and was not heard is unknown."""
    delivered = [(tiny.HOME, [Delivery(tiny.MIDYEAR_REPORTS, tiny.HOME, date(2025, 6, 2))])]
    found = judge_leads(tiny.PLAN, tiny.MIDYEAR_REPORTS, delivered, AFTER, False, tiny.PLAN.roster)
    assert [(each.agency, each.status, each.reason) for each in found] == [
        (tiny.HOME, Status.MET, Reason.DELIVERED),
        (tiny.JUSTICE, Status.UNKNOWN, Reason.NOTHING_REPORTED),
    ]
