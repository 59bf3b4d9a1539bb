"""Rules as code for administrative-reform plans of Vietnamese provinces: typed rules and accountable verdicts.

What is handed on here are the verbs and the types that they take and return. Each is loaded when it is first asked for,
so that a program pays for the rooms that it uses.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_rules.agencies.agency import Agency, AgencyClass, AgencyOrClass
    from cchc_rules.agencies.roster import Roster
    from cchc_rules.agencies.succession import Succession
    from cchc_rules.dates.period import Period
    from cchc_rules.errors import CchcError
    from cchc_rules.findings.agenda import Agenda, AgendaItem, agenda
    from cchc_rules.findings.assessment import assess, judge
    from cchc_rules.findings.comparing.comparison import FindingsComparison, compare
    from cchc_rules.findings.comparing.finding_pair import FindingPair, PairKind
    from cchc_rules.findings.finding import Finding, Findings
    from cchc_rules.findings.miss_budget import ExpectedCases, MissBudget, miss_budget
    from cchc_rules.findings.observation import Attestation, Delivery, Figure, Observation, RollCall, UnusedObservation
    from cchc_rules.findings.reasons import Reason, Status, UnusedReason
    from cchc_rules.findings.threshold import Distance, distance, reaches
    from cchc_rules.findings.values import Quantity, Share, Tally
    from cchc_rules.law.amendment import Amendment
    from cchc_rules.law.clause import Clause
    from cchc_rules.law.difference import RuleChange, diff
    from cchc_rules.law.plan import Plan
    from cchc_rules.law.recurrence import ReportingCycle
    from cchc_rules.law.responsibility import Responsibility, responsible
    from cchc_rules.law.rule import Activity, Duty, Outcome, Rule, Target
    from cchc_rules.measures.measure import Measure
    from cchc_rules.verification.verify import Verification, quote, verify

_ROOMS = {
    "agencies.agency": ("Agency", "AgencyClass", "AgencyOrClass"),
    "agencies.roster": ("Roster",),
    "agencies.succession": ("Succession",),
    "dates.period": ("Period",),
    "errors": ("CchcError",),
    "findings.agenda": ("Agenda", "AgendaItem", "agenda"),
    "findings.assessment": ("assess", "judge"),
    "findings.comparing.comparison": ("FindingsComparison", "compare"),
    "findings.comparing.finding_pair": ("FindingPair", "PairKind"),
    "findings.finding": ("Finding", "Findings"),
    "findings.miss_budget": ("ExpectedCases", "MissBudget", "miss_budget"),
    "findings.observation": ("Attestation", "Delivery", "Figure", "Observation", "RollCall", "UnusedObservation"),
    "findings.reasons": ("Reason", "Status", "UnusedReason"),
    "findings.threshold": ("Distance", "distance", "reaches"),
    "findings.values": ("Quantity", "Share", "Tally"),
    "law.amendment": ("Amendment",),
    "law.clause": ("Clause",),
    "law.difference": ("RuleChange", "diff"),
    "law.plan": ("Plan",),
    "law.recurrence": ("ReportingCycle",),
    "law.responsibility": ("Responsibility", "responsible"),
    "law.rule": ("Activity", "Duty", "Outcome", "Rule", "Target"),
    "measures.measure": ("Measure",),
    "verification.verify": ("Verification", "quote", "verify"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Activity",
    "Agency",
    "AgencyClass",
    "AgencyOrClass",
    "Agenda",
    "AgendaItem",
    "Amendment",
    "Attestation",
    "CchcError",
    "Clause",
    "Delivery",
    "Distance",
    "Duty",
    "ExpectedCases",
    "Figure",
    "Finding",
    "FindingPair",
    "Findings",
    "FindingsComparison",
    "Measure",
    "MissBudget",
    "Observation",
    "Outcome",
    "PairKind",
    "Period",
    "Plan",
    "Quantity",
    "Reason",
    "ReportingCycle",
    "Responsibility",
    "RollCall",
    "Roster",
    "Rule",
    "RuleChange",
    "Share",
    "Status",
    "Succession",
    "Tally",
    "Target",
    "UnusedObservation",
    "UnusedReason",
    "Verification",
    "__version__",
    "agenda",
    "assess",
    "compare",
    "diff",
    "distance",
    "judge",
    "miss_budget",
    "quote",
    "reaches",
    "responsible",
    "verify",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    room = _ROOM_OF.get(name)
    if room is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"{__name__}.{room}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return [*__all__]
