import pickle
from datetime import date

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from cchc_rules.law.instrument import Instrument, InstrumentKind
from tests import tiny


def test_an_instrument_need_not_say_who_issued_it_or_when() -> None:
    cited = Instrument(InstrumentKind.DIRECTIVE, "03/CT-UBND")
    assert (cited.issuer, cited.issued_on) == (None, None)
    assert cited == Instrument(InstrumentKind.DIRECTIVE, "03/CT-UBND", None, None)


def test_an_instrument_is_all_that_is_said_of_it() -> None:
    again = Instrument(InstrumentKind.DECREE, "61/2018/NĐ-CP", issued_on=date(2018, 4, 23))
    assert again == tiny.DECREE
    assert hash(again) == hash(tiny.DECREE)
    assert pickle.loads(pickle.dumps(tiny.DECREE)) == tiny.DECREE
    others = {
        evolve(tiny.DECREE, kind=InstrumentKind.DECISION),
        evolve(tiny.DECREE, number="61/2019/NĐ-CP"),
        evolve(tiny.DECREE, issuer=tiny.OFFICE),
        evolve(tiny.DECREE, issuer=tiny.DEPARTMENTS),
        evolve(tiny.DECREE, issued_on=None),
    }
    assert len(others | {tiny.DECREE}) == 6
    with pytest.raises(FrozenInstanceError):
        tiny.DECREE.number = "1"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("kind", "vi"),
    [
        (InstrumentKind.LAW, "luật"),
        (InstrumentKind.RESOLUTION, "nghị quyết"),
        (InstrumentKind.DECREE, "nghị định"),
        (InstrumentKind.DECISION, "quyết định"),
        (InstrumentKind.DIRECTIVE, "chỉ thị"),
        (InstrumentKind.CIRCULAR, "thông tư"),
        (InstrumentKind.PLAN, "kế hoạch"),
        (InstrumentKind.PROGRAMME, "chương trình"),
        (InstrumentKind.SCHEME, "đề án"),
        (InstrumentKind.REGULATION, "quy định"),
        (InstrumentKind.NOTICE, "thông báo"),
        (InstrumentKind.STANDARD, "tiêu chuẩn"),
        (InstrumentKind.FRAMEWORK, "khung kiến trúc"),
        (InstrumentKind.LETTER, "công văn"),
    ],
)
def test_kinds_of_instrument_are_called_as_the_law_calls_them(kind: InstrumentKind, vi: str) -> None:
    assert (kind.label.vi, kind.label.en) == (vi, kind.value)


def test_no_two_kinds_of_instrument_are_called_alike() -> None:
    assert len({kind.label.vi for kind in InstrumentKind}) == len(InstrumentKind) == 14
