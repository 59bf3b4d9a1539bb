"""Rules as code for administrative-reform plans of Vietnamese provinces: typed rules and accountable verdicts."""

from cchc_rules.agenda import agenda, responsible
from cchc_rules.assess import assess, judge
from cchc_rules.finding import Reason, Status
from cchc_rules.observation import Attestation, Delivery, Figure, Quantity, RollCall, Share, Tally
from cchc_rules.provenance import quote, verify
from cchc_rules.threshold import distance, reaches
from cchc_rules.when import Period

__all__ = [
    "Attestation",
    "Delivery",
    "Figure",
    "Period",
    "Quantity",
    "Reason",
    "RollCall",
    "Share",
    "Status",
    "Tally",
    "__version__",
    "agenda",
    "assess",
    "distance",
    "judge",
    "quote",
    "reaches",
    "responsible",
    "verify",
]

__version__ = "0.1.0"
