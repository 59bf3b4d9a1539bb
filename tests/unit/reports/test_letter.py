import re
import sys
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from attrs import evolve
from docx import Document

from cchc_rules import Figure, Findings, RollCall, Tally, assess
from cchc_rules.agencies.agency import names_together
from cchc_rules.dates.period import Period
from cchc_rules.errors import BadSheet, BadValue, MissingExtra
from cchc_rules.findings.miss_budget import ExpectedCases
from cchc_rules.findings.reasons import Status
from cchc_rules.law.rule import Target
from cchc_rules.plans import hue_2025
from cchc_rules.reports import letter
from cchc_rules.reports.finding_rows import as_held
from cchc_rules.reports.letter import LETTER_NAMES, write_letter
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.text import Bilingual, Language
from tests import tiny
from tests.quarter import LOOKED, quarter
from tests.read_letter import read_letter

EMPTY = Findings(tiny.PLAN, LOOKED, (), ())


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """Writes a template whose paragraphs say this, and names its file."""

    def write(*paragraphs: str, header: str = "") -> Path:
        document = Document()
        for each in paragraphs:
            document.add_paragraph(each)
        document.sections[0].header.paragraphs[0].text = header
        path = tmp_path / "mẫu.docx"
        document.save(str(path))
        return path

    return write


def test_a_letter_counts_and_tells_what_is_to_act_on() -> None:
    findings = quarter()
    texts = read_letter(write_letter(findings, language="vi"))
    counts = {status: len(found) for status, found in findings.by_status().items()}
    counted = "; ".join(f"{status.label.vi}: {counts[status]}" for status in Status if status in counts)
    assert f"Tổng số kết luận: {len(findings)}, trong đó: {counted}." in texts
    assert "BÁO CÁO" in texts
    for number, status in enumerate((Status.MISSED, Status.CONTESTED, Status.UNKNOWN), start=1):
        assert f"{number}. {status.label.vi} ({counts[status]})" in texts
    behind = sum(finding.to_act_on for finding in findings.of_status(Status.OPEN))
    assert f"4. Chưa kết luận, hiện chưa đạt mức yêu cầu ({behind})" in texts
    for finding in findings:
        told = finding.to_act_on or (isinstance(finding.rule, Target) and finding.value is not None)
        assert (finding.explanation("vi") in texts) is told
        assert not told or finding.rule.address in texts
    assert [text for text in texts if text.startswith("- ")][:-2] == [
        f"- {each.sentence('vi')}" for each in findings.unused
    ]
    assert not [text for text in texts if "{" in text or "None" in text]


@pytest.mark.parametrize(("language", "none"), [("vi", "Không có."), ("en", "None.")])
def test_where_there_is_nothing_to_tell_a_letter_says_so(language: Language, none: str) -> None:
    assert read_letter(write_letter(EMPTY, language=language)).count(none) == 4


def paths(value: object, within: str) -> set[str]:
    """The names below a value, each of them and of the items of each list."""
    if isinstance(value, list):
        return set().union(*(paths(each, within) for each in value))
    if not isinstance(value, dict):
        return set()
    return {f"{within}{name}" for name in value} | set().union(
        *(paths(each, f"{within}{name}.") for name, each in value.items())
    )


def test_the_names_of_a_template_are_those_that_are_described() -> None:
    """No other, and none that there is not: counts, areas and findings are alike wherever they stand."""
    there = {
        name.replace("reported.", "findings.")
        for name in paths(letter._letter_names(quarter(), "vi", None), "")
        if name.startswith("reported.")
    } | {
        re.sub(r"^.*(?=(?:findings|counts)\.)|^to_act_on\.(?=areas\.)", "", name)
        for name in paths(letter._letter_names(quarter(), "vi", None), "")
        if not name.startswith("reported.")
    }
    assert there - {"areas.counts", "areas.findings"} == set(LETTER_NAMES) - {"areas.counts", "areas.findings"}


def test_a_letter_says_how_the_cases_behind_a_finding_are_listed_where_its_template_asks(
    template: Callable[..., Path],
) -> None:
    """The plain one prints no command: whom it is written to does not type it."""
    quarters = [Period.quarter(2025, number) for number in (1, 3)]
    known = [Figure(tiny.ON_TIME, tiny.HOME, days, Tally(9, 2), "ho-so.csv") for days in quarters]
    findings = assess(tiny.PLAN, known, as_of=date(2026, 2, 1))
    own = template(
        "{%p for area in areas %}",
        "{%p for each in area.findings if each.cases %}",
        "{{ each.cases }}",
        "{%p endfor %}",
        "{%p endfor %}",
    )
    listed = "\n".join(read_letter(write_letter(findings, template=own, language="vi")))
    for days in ("01/01/2025 – 31/03/2025", "01/07/2025 – 30/09/2025"):
        assert f"{days}: không 2; liệt kê bằng lệnh: cchc-rules tally " in listed
    assert not any("cchc-rules tally" in text for text in read_letter(write_letter(findings, language="vi")))


def test_a_letter_tells_how_many_of_the_expected_cases_may_be_missed() -> None:
    half_year = Period(date(2025, 1, 1), date(2025, 7, 1))
    known = [Figure(tiny.ON_TIME, tiny.HOME, half_year, Tally(590, 10))]
    coming = [ExpectedCases(tiny.ON_TIME, tiny.HOME, 400)]
    findings = assess(tiny.PLAN, known, as_of=date(2025, 7, 1), expected=coming)
    texts = read_letter(write_letter(findings, language="vi"))
    assert "590/600" in texts
    assert any("dự kiến thêm 400 trường hợp: tối đa 10 trường hợp" in text for text in texts)


@pytest.mark.parametrize(
    ("language", "answer", "said"),
    [
        ("vi", "not_done", "Mọi cơ quan trả lời “không”: "),
        ("en", "not_done", "All who answered no: "),
        ("vi", "unknown", "Mọi cơ quan trả lời “chưa rõ”: "),
        ("en", "unknown", "All who answered unknown: "),
    ],
)
def test_a_letter_names_everybody_who_answered_no_or_unknown(language: Language, answer: str, said: str) -> None:
    """In the reason the first five; where there are more, all of them below it, and nobody twice where not."""
    bodies = hue_2025.PLAN.roster.members(hue_2025.CAC_SO_BAN_NGANH)[:7]
    measure = hue_2025.REFORM_SECTION_ON_WEBSITE
    for silent in (bodies[:5], bodies):
        call = RollCall(measure, Period.year(2025), **dict[str, Any]({"done": [], answer: silent}))
        texts = read_letter(write_letter(assess(hue_2025.PLAN, [call], as_of=LOOKED), language=language))
        in_order = sorted(silent, key=lambda each: each.key)
        everybody = "; ".join(each.name.in_(language) for each in in_order)
        assert (f"{said}{everybody}" in texts) is (len(silent) > 5)
        assert any(names_together(in_order[:5], language) in text for text in texts)


def test_an_office_puts_its_own_template_in_its_place(template: Callable[..., Path]) -> None:
    own = template("Đến {{ as_of }}: {{ total }} ({{ decision }})", header="{{ plan }}")
    written = write_letter(quarter(), language="vi", template=own)
    assert read_letter(written) == [f"Đến 15/04/2025: {len(quarter())} (3322/QĐ-UBND)"]
    assert Document(BytesIO(written)).sections[0].header.paragraphs[0].text == "hue-2025"


def test_the_plain_template_saved_as_a_file_makes_the_same_letter(tmp_path: Path) -> None:
    path = tmp_path / "plain.docx"
    path.write_bytes(letter_template("vi"))
    assert write_letter(quarter(), language="vi", template=path) == write_letter(quarter(), language="vi")


@pytest.mark.parametrize("name", ['<w:p>{{ total }} & "Sở" {% for', "Sở\xa0\x0b\ud800\x07Nội vụ"])
def test_whatever_a_name_holds_is_text(template: Callable[..., Path], name: str) -> None:
    """Neither a mark of the template nor one of XML; and what no document can hold, as Python writes it."""
    findings = assess(tiny.PLAN, [], as_of=LOOKED)
    body = evolve(tiny.HOME, name=Bilingual(name, name))
    named = evolve(findings, findings=tuple(evolve(each, agency=body, missing=()) for each in findings.findings[:1]))
    own = template("{% for area in areas %}{% for each in area.findings %}{{ each.agency }}{% endfor %}{% endfor %}")
    assert read_letter(write_letter(named, template=own)) == [as_held(name)]


@pytest.mark.parametrize(
    ("paragraph", "name", "near"),
    [
        ("Tổng: {{ totall }} kết luận", "totall", " Nearest to it: total"),
        ("{% for each in counts %}{{ each.statut }}{% endfor %}", "statut", " Nearest to it: status"),
        ("{{ zzz }}", "zzz", ""),
    ],
)
def test_a_name_that_there_is_not_is_told_with_its_paragraph(
    template: Callable[..., Path], paragraph: str, name: str, near: str
) -> None:
    own = template("Kính gửi: …", paragraph, "totall, statut, zzz")
    with pytest.raises(BadValue) as raised:
        write_letter(quarter(), template=own)
    expected = "a name that the template of a letter may use"
    told = f"{own}, the paragraph “{paragraph}”: got '{name}'; expected {expected}.{near}"
    assert str(raised.value).startswith(told) if near else str(raised.value) == told


def test_a_name_in_a_header_is_told_too(template: Callable[..., Path]) -> None:
    with pytest.raises(BadValue, match=r"the paragraph “\{\{ zzz \}\}”: got 'zzz'"):
        write_letter(EMPTY, template=template("x", header="{{ zzz }}"))


@pytest.mark.parametrize(
    ("paragraph", "slip"),
    [
        ("Tổng: {{ total } kết luận", "{{ total }"),
        ("Tổng: { total }} kết luận", "{ total }}"),
        ("Tổng: { total } kết luận", "{ total }"),
        ("{each.agency}", "{each.agency}"),
        ("{{ plan }} {% endfor }", "{% endfor }"),
        ("total %}", "total %}"),
    ],
)
@pytest.mark.parametrize("header", ["", "{{ plan }}"])
def test_a_mark_that_lacks_a_brace_is_told_with_its_paragraph(
    template: Callable[..., Path], paragraph: str, slip: str, header: str
) -> None:
    """It would stand in the letter as it is written, or swallow what follows it."""
    own = template("Một", "Hai", "Ba", "Bốn", paragraph, "Năm", header=header)
    told = f"{own}, the paragraph “{paragraph}”: got '{slip}'; expected what is filled in, with all its braces."
    with pytest.raises(BadValue, match=f"^{re.escape(told)}"):
        write_letter(EMPTY, template=own)


def test_braces_around_other_words_are_text(template: Callable[..., Path]) -> None:
    own = template("{1}, {a; b} và { ghi chú }: {{ plan }}")
    assert read_letter(write_letter(EMPTY, template=own)) == ["{1}, {a; b} và { ghi chú }: tiny-2025"]


def test_a_finished_report_is_no_template(tmp_path: Path) -> None:
    """The report of the last quarter would come back with its old figures."""
    old = tmp_path / "bao-cao.docx"
    old.write_bytes(write_letter(quarter(), language="vi"))
    with pytest.raises(BadValue) as raised:
        write_letter(EMPTY, template=old)
    assert "'bao-cao.docx'; cần một mẫu có chỗ để điền, như {{ total }}. Hãy bắt đầu" in raised.value.sentence("vi")


@pytest.mark.parametrize(
    ("paragraph", "english"),
    [
        ("{{ số báo cáo }}", "expected token"),
        ("{% for each in unused %}", "Unexpected end of template"),
        ("{{ total / 0 }}", "division by zero"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_in_vietnamese(
    template: Callable[..., Path], paragraph: str, english: str
) -> None:
    """The words of the template's engine, which are English, stand in the English sentence alone."""
    own = template(paragraph)
    with pytest.raises(BadValue, match=english) as raised:
        write_letter(quarter(), template=own)
    told = raised.value.sentence("vi")
    assert "nhận được một chỗ điền " in told
    assert not re.findall(r"expected|token|template|division|end of|tag", told.replace(str(own), ""))


@pytest.mark.parametrize(
    "mark", ["{{ total + decision }}", "{{ total / 0 }}", "{{ ''.__class__.__mro__ }}", "{{ counts.append(1) }}"]
)
def test_what_cannot_be_worked_out_is_refused(template: Callable[..., Path], mark: str) -> None:
    """Neither does a template reach what is none of its business, nor change what it is given."""
    with pytest.raises(BadValue, match=r"mẫu\.docx"):
        write_letter(quarter(), template=template(mark))


@pytest.mark.parametrize("content", [b"", b"PK", b"no document"])
def test_what_is_no_document_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(content)
    with pytest.raises(BadSheet, match="expected a document of Word"):
        write_letter(EMPTY, template=path)


@pytest.mark.parametrize("content", [b"", b"<w:document", b"<a>&lol;</a>"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
def test_a_document_of_which_a_part_is_broken_is_refused(tmp_path: Path, part: str, content: bytes) -> None:
    path = tmp_path / "letter.docx"
    with ZipFile(BytesIO(letter_template("vi"))) as whole, ZipFile(path, "w") as broken:
        for each in whole.namelist():
            broken.writestr(each, content if each == part else whole.read(each))
    with pytest.raises(BadSheet, match="expected a document of Word"):
        write_letter(EMPTY, template=path)


def test_a_template_that_calls_itself_without_end_is_refused(template: Callable[..., Path]) -> None:
    endless = "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}"
    with pytest.raises(BadValue, match=r"mẫu\.docx"):
        write_letter(quarter(), template=template(endless))


def test_only_findings_make_a_letter() -> None:
    given: Any = [*quarter()]
    with pytest.raises(BadValue, match="write_letter: got "):
        write_letter(given)


def test_without_its_extra_a_letter_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(MissingExtra, match=r'pip install "cchc-rules\[word\]"'):
        write_letter(EMPTY)


def test_a_letter_says_nothing_of_when_it_was_written() -> None:
    with ZipFile(BytesIO(write_letter(EMPTY))) as parts:
        assert {each.date_time for each in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
