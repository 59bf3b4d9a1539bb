from datetime import date

import pytest
from attrs import evolve

from cchc_rules.agencies.agency import Agency, AgencyKind, Level
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.text import Bilingual
from cchc_rules.verification.printed_instruments import unproven_instruments
from cchc_rules.verification.printed_parties import NamesInPrint

D = InstrumentKind


def body(key: str, name: str, *aliases: str) -> Agency:
    return Agency(key, Bilingual(name, key), AgencyKind.MINISTRY, Level.CENTRAL, aliases=aliases)


GOVERNMENT, PRIME_MINISTER = body("chinh-phu", "Chính phủ"), body("thu-tuong", "Thủ tướng Chính phủ")
ASSEMBLY, PARTY = body("quoc-hoi", "Quốc hội"), body("bch-tw", "Ban Chấp hành Trung ương Đảng")
TOWN, STEERING = body("ubnd-thi-xa", "UBND thị xã"), body("bcd", "Ban Chỉ đạo chuyển đổi số")
NAMES = NamesInPrint((GOVERNMENT, PRIME_MINISTER, ASSEMBLY, PARTY, TOWN, STEERING))


def told(cited: Instrument, passage: str) -> list[tuple[str, tuple[str, ...]]]:
    """What of an instrument a passage does not bear out, and what it has instead."""
    return [(claim.claimed, claim.printed) for claim in unproven_instruments("a", (cited,), passage, NAMES)]


DECREE = Instrument(D.DECREE, "61/2018/NĐ-CP", GOVERNMENT, date(2018, 4, 23))
PASSAGE = (
    "theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ và Quyết định số 7/QĐ-UBND ngày 5 tháng 1 năm 2025"
)


@pytest.mark.parametrize(
    ("cited", "passage"),
    [
        (DECREE, PASSAGE),
        (Instrument(D.DECISION, "7/QĐ-UBND", TOWN, date(2025, 1, 5)), PASSAGE),
        (DECREE, "Nghị định 61/2018/NĐ- CP của Chính phủ ban hành ngày 23/4/2018"),
        (DECREE, "các Nghị định số 61/2018/NĐ-CP, 62/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"),
        (DECREE, "Nghị định 61/2018/NĐ-CP và Nghị định số 62/2018/NĐ-CP ngày 23/4/2018"),
        (evolve(DECREE, issued_on=None), "Nghị định 61/2018/NĐ-CP, gắn với việc khác"),
        (Instrument(D.DECISION, "9/QĐ-TTg", PRIME_MINISTER), "Quyết định 9/QĐ-TTg về việc khác"),
        (
            Instrument(D.RESOLUTION, "18-NQ/TW", PARTY),
            "Nghị quyết 18-NQ/TW của Hội nghị lần 6 Ban Chấp hành Trung ương Đảng",
        ),
        (Instrument(D.LAW, "Luật Thủ đô", ASSEMBLY, date(2024, 6, 28)), "Luật Thủ đô ngày 28 tháng 6 năm 2024"),
        (Instrument(D.PLAN, "Kế hoạch của UBND thị xã", TOWN), "theo quy định tại Kế hoạch của UBND thị xã"),
        (Instrument(D.REGULATION, "Quy chế quy định làm việc"), "ban hành Quy chế quy định làm việc"),
        (Instrument(D.STANDARD, "ISO 9001:2015"), "theo tiêu chuẩn TCVN ISO 9001:2015"),
        (Instrument(D.PLAN, "4/KH-BCĐ", STEERING), "Kế hoạch 4/KH-BCĐ của Ban Chỉ đạo về chuyển đổi số"),
        (Instrument(D.CIRCULAR, "2/2020/TT-BNV"), "2/2020/TT-BNV"),
        (Instrument(D.LETTER, "708/BTTTT-CATTT"), "yêu cầu tại văn bản số 708/BTTTT-CATTT"),
        (Instrument(D.REGULATION, "06-QR/TW"), "yêu cầu tại văn bản 06-QR/TW"),
        (Instrument(D.STANDARD, "9001:2015"), "chuẩn 9001:2015"),
    ],
)
def test_an_instrument_is_cited_as_it_is_printed(cited: Instrument, passage: str) -> None:
    assert told(cited, passage) == []


@pytest.mark.parametrize(
    ("change", "claimed", "printed"),
    [
        ({"number": "62/2018/NĐ-CP"}, "62/2018/NĐ-CP", ()),
        ({"kind": D.CIRCULAR}, "thông tư 61/2018/NĐ-CP", ("nghị định 61/2018/NĐ-CP",)),
        ({"issued_on": date(2018, 4, 24)}, "61/2018/NĐ-CP ngày 24/04/2018", ("23/04/2018",)),
        ({"issued_on": date(2025, 1, 5)}, "61/2018/NĐ-CP ngày 05/01/2025", ("23/04/2018",)),
        ({"issuer": PRIME_MINISTER}, "61/2018/NĐ-CP của Thủ tướng Chính phủ", ("Chính phủ",)),
    ],
)
def test_what_stands_there_of_another_instrument_is_not_its_own(
    change: dict[str, object], claimed: str, printed: tuple[str, ...]
) -> None:
    cited = evolve(DECREE, **change)  # type: ignore[arg-type]
    assert told(cited, PASSAGE) == [(claimed, printed)]


@pytest.mark.parametrize(
    ("cited", "passage"),
    [
        (Instrument(D.DECREE, "61/2018/NĐ-CP", PRIME_MINISTER), "Nghị định 61/2018/NĐ-CP, gắn với việc khác"),
        (Instrument(D.LAW, "Luật Thủ đô", GOVERNMENT), "Luật Thủ đô"),
        (Instrument(D.PLAN, "Kế hoạch của UBND thị xã", GOVERNMENT), "Kế hoạch của UBND thị xã"),
        (Instrument(D.PLAN, "4/KH-BCĐ", TOWN), "Kế hoạch 4/KH-BCĐ của Ban Chỉ đạo về chuyển đổi số"),
        (evolve(DECREE, issued_on=date(2018, 4, 5)), "Nghị định 61/2018/NĐ-CP ngày 31/4/2018 của Chính phủ"),
        (evolve(DECREE, issued_on=date(2018, 4, 5)), "Nghị định 61/2018/NĐ-CP của Chính phủ"),
    ],
)
def test_what_is_not_printed_is_told_by_the_code_of_a_number_or_not_at_all(cited: Instrument, passage: str) -> None:
    ((claimed, printed),) = told(cited, passage)
    assert claimed.startswith(cited.number)
    assert printed == ()


def test_of_several_citations_one_that_fits_is_enough() -> None:
    assert told(DECREE, f"Nghị định 61/2018/NĐ-CP; {PASSAGE}") == []
    assert told(DECREE, f"Nghị định 61/2018/NĐ-CP; {PASSAGE.replace('23/4', '24/4')}") == [
        ("61/2018/NĐ-CP ngày 23/04/2018", ())
    ]


@pytest.mark.parametrize(
    ("number", "kind"),
    [("708/BTTTT-CATTT", "công văn"), ("12/QĐ-UBND", "quyết định"), ("3/CTr-UBND", "chương trình")],
)
def test_where_no_word_says_its_kind_the_code_of_its_number_does(number: str, kind: str) -> None:
    assert told(Instrument(D.NOTICE, number), f"văn bản số {number}") == [
        (f"thông báo {number}", (f"{kind} {number}",))
    ]
