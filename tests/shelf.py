"""Plans on the shelf for a test: what other distributions would offer."""

from collections.abc import Mapping

import pytest
from attrs import frozen

from cchc_rules.agencies.succession import Succession
from cchc_rules.law.plan import Plan
from cchc_rules.plans import shelf


@frozen
class _Offer:
    """What the shelf asks of an entry point: its name, where it points, and what stands there."""

    name: str
    value: str
    group: str
    content: object
    dist: None = None

    @property
    def module(self) -> str:
        return self.value.partition(":")[0]

    def load(self) -> object:
        return self.content


def offer(
    monkeypatch: pytest.MonkeyPatch,
    *plans: Plan,
    successions: Mapping[str, tuple[Succession, ...]] | None = None,
    broken: Mapping[str, object] | None = None,
) -> None:
    """Offer these plans under their ids, and what became of the agencies of some; nothing else is offered.

    Args:
        monkeypatch: What takes the offer back after the test.
        plans: The plans.
        successions: What became of the agencies of a plan, by the id of the plan.
        broken: What is offered and is no plan, by its name.
    """
    offered: dict[str, Mapping[str, object]] = {
        shelf.PLAN_ENTRY_POINTS: {**{plan.id: plan for plan in plans}, **(broken or {})},
        shelf.SUCCESSION_ENTRY_POINTS: successions or {},
    }
    monkeypatch.setattr(
        shelf,
        "_entries",
        lambda group: tuple(
            _Offer(name, f"tests.tiny:{name}", group, content) for name, content in offered[group].items()
        ),
    )
    monkeypatch.setattr(shelf, "_OWN_PLANS", ())
