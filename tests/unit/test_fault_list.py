import pytest

from cchc_rules.errors import BadCell, BadDocument
from cchc_rules.fault_list import MAX_TOLD, FaultList


@pytest.mark.parametrize("count", [0, 1, MAX_TOLD - 1, MAX_TOLD])
def test_a_few_faults_are_all_told(count: int) -> None:
    faults = FaultList(BadCell, "sheet.csv")
    given = [BadCell(turn, "a day") for turn in range(count)]
    for fault in given:
        faults.add(fault)
    assert faults.count == count
    assert faults.told() == given


@pytest.mark.parametrize("more", [1, 2, 1000])
def test_of_many_faults_the_first_are_told_and_the_others_counted(more: int) -> None:
    faults = FaultList(BadDocument, "$.observations")
    given = [BadCell(turn, "a day") for turn in range(MAX_TOLD + more)]
    for fault in given:
        faults.add(fault)
    *told, rest = faults.told()
    assert faults.count == MAX_TOLD + more
    assert told == given[:MAX_TOLD]
    assert type(rest) is BadDocument
    assert (
        str(rest) == f"$.observations: got {more}; expected no more faults than the first {MAX_TOLD}, which are told."
    )
