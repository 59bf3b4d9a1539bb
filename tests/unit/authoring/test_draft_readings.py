from attrs import evolve

from cchc_rules.authoring import draft_readings
from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.plans.lock import lock_of
from tests import tiny


def test_a_rule_with_such_a_reading_is_not_finished() -> None:
    """It is inferred until its author has said it, and not locked."""
    first, *others = tiny.PLAN.rules
    for name in draft_readings.__all__:
        reading = getattr(draft_readings, name)
        assert isinstance(reading, Interpretation)
        assert reading.basis is Basis.INFERRED
        drafted = evolve(tiny.PLAN, rules=(evolve(first, interpretations=(reading,)), *others))
        assert first.key not in lock_of(drafted)["rules"]
