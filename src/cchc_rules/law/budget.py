"""Budgets: what stands in the budget cell of a row, an amount, a reference to the annual estimates, or nothing."""

from __future__ import annotations

from attrs import frozen

from cchc_rules.errors import BadValue
from cchc_rules.text import LabelledEnum

__all__ = ["Budget", "BudgetState"]


class BudgetState(LabelledEnum):
    """What stands in a budget cell (tình trạng kinh phí); none of the three is zero."""

    AMOUNT = "amount", "có số tiền", "an amount"
    ANNUAL_ESTIMATE = "annual_estimate", "theo dự toán hằng năm", "by the annual estimates"
    BLANK = "blank", "để trống", "left blank"


@frozen
class Budget:
    """A cell of the budget column (kinh phí).

    Args:
        state: An amount, a reference to the annual estimates, or nothing at all.
        million_vnd: The amount in million đồng; None in the other two states.
        printed: The amount as it is printed.

    Raises:
        BadValue: Where an amount is missing, or stands beside another state.
    """

    state: BudgetState
    million_vnd: int | None = None
    printed: str = ""

    def __attrs_post_init__(self) -> None:
        amount = self.state is BudgetState.AMOUNT
        if amount is not (self.million_vnd is not None) or (amount and not self.printed):
            raise BadValue(self.million_vnd, "an amount, as a number and as printed, if and only if it is one")
