import pytest

from cchc_rules.errors import BadValue
from cchc_rules.law.budget import Budget, BudgetState


@pytest.mark.parametrize(
    ("state", "amount", "printed"),
    [
        (BudgetState.AMOUNT, None, ""),
        (BudgetState.AMOUNT, None, "1.200"),
        (BudgetState.AMOUNT, 1200, ""),
        (BudgetState.BLANK, 1200, ""),
        (BudgetState.BLANK, 1200, "1.200"),
        (BudgetState.ANNUAL_ESTIMATE, 0, ""),
    ],
)
def test_a_budget_has_an_amount_if_and_only_if_it_says_so(state: BudgetState, amount: int | None, printed: str) -> None:
    with pytest.raises(BadValue):
        Budget(state, amount, printed)


def test_a_budget_of_nothing_is_an_amount() -> None:
    assert Budget(BudgetState.AMOUNT, 0, "0") != Budget(BudgetState.BLANK)
