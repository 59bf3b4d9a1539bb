"""Letters: findings as a document of Word, from the plain template or one that an office has made its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from os import PathLike, fspath
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias
from zipfile import BadZipFile

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.dates.period import write_day
from cchc_rules.errors import BadSheet, BadValue
from cchc_rules.extras import needing_extra
from cchc_rules.findings.finding import Finding, Findings
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.selection import Selection
from cchc_rules.law.rule import Target
from cchc_rules.message import message
from cchc_rules.reports.contents import act_heading, record_words, report_title, silences, to_act_on
from cchc_rules.reports.finding_rows import ROW_COLUMNS, as_held, finding_rows
from cchc_rules.reports.letter_template import letter_template
from cchc_rules.text import Bilingual, Language, nearest_names
from cchc_rules.undated import undated

__all__ = ["LETTER_NAMES", "write_letter"]

_TemplateNames: TypeAlias = dict[str, Any]

LETTER_NAMES: Final[Mapping[str, Bilingual]] = MappingProxyType(
    {
        "plan": Bilingual("mã kế hoạch", "the plan, by its id"),
        "decision": Bilingual("số, ký hiệu quyết định", "the number of the decision"),
        "decision_title": Bilingual("tên quyết định, kế hoạch", "what the decision is called"),
        "title": Bilingual("tên báo cáo", "what the report is called"),
        "as_of": Bilingual("ngày xem xét", "the day of looking"),
        "record": Bilingual(
            "câu cho biết báo cáo có được coi là đủ hay không, và có tính việc sắp xếp cơ quan hay không",
            "whether silence counts, and whether what became of agencies is followed",
        ),
        "total": Bilingual("tổng số kết luận", "how many findings there are"),
        "counts": Bilingual("các kết quả, mỗi kết quả gồm:", "the statuses that occur, of each:"),
        "counts.status": Bilingual("tên kết quả", "what it is called"),
        "counts.count": Bilingual("số kết luận", "how many findings have it"),
        "areas": Bilingual("các lĩnh vực, mỗi lĩnh vực gồm:", "the areas of reform, of each:"),
        "areas.number": Bilingual("số thứ tự", "its number"),
        "areas.name": Bilingual("tên lĩnh vực", "what it is called"),
        "areas.counts": Bilingual("như “counts”, của lĩnh vực", "as “counts”, of the area"),
        "areas.findings": Bilingual("các kết luận của lĩnh vực", "its findings"),
        "to_act_on": Bilingual(
            "các kết quả cần xử lý, nặng nhất trước, mỗi kết quả gồm:",
            "the statuses to act on, the worst first, of each:",
        ),
        "to_act_on.status": Bilingual("tên kết quả", "what it is called"),
        "to_act_on.count": Bilingual("số kết luận", "how many findings have it"),
        "to_act_on.areas": Bilingual("như “areas”, chỉ gồm kết luận đó", "as “areas”, with those findings alone"),
        "reported": Bilingual(
            "các kết luận về chỉ tiêu đã có số liệu, như “findings”",
            "the findings about targets with a figure, as “findings”",
        ),
        "silent": Bilingual(
            "các cơ quan, nhóm cơ quan còn nội dung chưa báo cáo, mỗi nơi gồm:",
            "those of whom something is not reported yet, of each:",
        ),
        "silent.agency": Bilingual("tên cơ quan", "what it is called"),
        "silent.overdue": Bilingual("điều khoản đã đến hạn", "the clauses that are due"),
        "silent.awaited": Bilingual(
            "điều khoản chưa đến hạn, hoặc không ấn định ngày",
            "the clauses that are not due yet, or have no stated day",
        ),
        "unused": Bilingual("thông tin không sử dụng, mỗi thông tin một câu", "what was not used, a sentence each"),
        **{f"findings.{name}": column.about for name, column in ROW_COLUMNS.items()},
    }
)
"""The names that a template may use, of lists what each of their items has.

:meta hide-value:
"""

_WHOLE_MARK: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NAME: Final[str] = "|".join(sorted({part for name in LETTER_NAMES for part in name.split(".")}))
_SLIP: Final = re.compile(
    rf"\{{[{{%][^{{}}]*\}}?|\{{?[^{{}}]*[%}}]\}}|\{{\s*(?:\w+\.)*(?:{_NAME})\s*\}}"  # {{ x }, { x }} and { x }
)
"""What is left of a mark that lacks a brace, once the whole ones are taken out."""
_EXAMPLE: Final = "{{ total }}"
_WRITTEN_WRONGLY: Final = "một chỗ điền viết sai"
_NOT_WORKED_OUT: Final = "một chỗ điền không tính được"
_PARAGRAPH: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
_TEXT: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def write_letter(
    findings: Findings,
    *,
    language: Language = "en",
    template: str | PathLike[str] | None = None,
    about: AgencyOrClass | None = None,
) -> bytes:
    """Findings as a document of Word: the same findings and template make the same bytes.

    It counts them, tells what is to be acted on by area with the clause it comes from, the figures of targets, who has
    not reported, and what was not used.

    Args:
        findings: The findings.
        language: "vi" or "en".
        template: A document of Word with marks in braces, which may use the names of `LETTER_NAMES`; None for the
            plain one, `letter_template`.
        about: An agency or class, to tell only what is found about it, the classes that it belongs to, and its members;
            None for everything.

    Raises:
        MissingExtra: Where docxtpl is not installed; the extra is `word`.
        BadValue: For anything but findings, and where the template uses a name that there is not, has no mark or one
            that lacks a brace, or cannot be filled in.
        BadSheet: Where the template is no document of Word.
        OSError: Where it cannot be read.

    >>> from datetime import date
    >>> from cchc_rules import assess
    >>> from cchc_rules.plans import hue_2025
    >>> write_letter(assess(hue_2025.PLAN, [], as_of=date(2025, 6, 30)), language="vi")[:2]
    b'PK'
    """
    if not isinstance(findings, Findings):
        raise BadValue(findings, "findings", "assess() makes them.", "write_letter")
    with needing_extra("word"):
        from docxtpl import DocxTemplate  # noqa: PLC0415  an extra
        from jinja2 import StrictUndefined, TemplateError  # noqa: PLC0415  as above
        from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415  as above
    name = "" if template is None else fspath(template)
    content = letter_template(language) if template is None else Path(template).read_bytes()
    try:
        document = DocxTemplate(BytesIO(content))
        document.init_docx()
    except (BadZipFile, KeyError, ValueError, SyntaxError):  # the last of XML that is broken
        raise BadSheet(Path(name).name, "a document of Word", "Save it as .docx.", name) from None
    _check_marks(_paragraphs(document.docx), name)
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    names = _letter_names(findings.selected(Selection(agency=about)), language, about)
    try:
        document.render(_as_letter_shows(names, language), environment)
    except (TemplateError, ArithmeticError, LookupError, SyntaxError, TypeError, ValueError, RecursionError) as fault:
        raise _fault_of(fault, DocxTemplate(BytesIO(content)).get_docx(), name) from None
    written = BytesIO()
    document.save(written)
    return undated(written.getvalue())


def _letter_names(findings: Findings, language: Language, about: AgencyOrClass | None) -> _TemplateNames:
    """What a template may use, by the names of `LETTER_NAMES`."""
    decision = findings.plan.decision

    def counts(some: Iterable[Finding]) -> list[_TemplateNames]:
        of_status = Counter(finding.status for finding in some)
        return [
            {"status": status.label.in_(language), "count": of_status[status]} for status in Status if of_status[status]
        ]

    def areas(some: Iterable[Finding]) -> list[_TemplateNames]:
        of_area: dict[int, list[Finding]] = {}
        for finding in some:
            of_area.setdefault(finding.rule.area, []).append(finding)
        return [
            {
                "number": area,
                "name": findings.plan.area_name(area).in_(language),
                "counts": counts(found),
                "findings": finding_rows(findings, found, language),
            }
            for area, found in sorted(of_area.items())
        ]

    return {
        "plan": findings.plan.id,
        "decision": decision.label.in_(language),
        "decision_title": decision.title.in_(language),
        "title": report_title(findings, language, about),
        "as_of": write_day(findings.as_of, language),
        "record": " ".join(each.in_(language) for each in record_words(findings)),
        "total": len(findings),
        "counts": counts(findings),
        "areas": areas(findings),
        "to_act_on": [
            {"status": act_heading(status).in_(language), "count": len(found), "areas": areas(found)}
            for status, found in to_act_on(findings).items()
        ],
        "reported": finding_rows(
            findings, (each for each in findings if isinstance(each.rule, Target) and each.value is not None), language
        ),
        "silent": [
            {
                "agency": silence.name.in_(language),
                "overdue": [*dict.fromkeys(finding.rule.address for finding in silence.overdue)],
                "awaited": [*dict.fromkeys(finding.rule.address for finding in silence.awaited)],
            }
            for silence in silences(findings, about)
        ],
        "unused": [unused.sentence(language) for unused in findings.unused],
    }


def _as_letter_shows(value: Any, language: Language) -> Any:
    """All that a letter shows: text that a document can hold, days as they are written, and nothing for nothing."""
    if isinstance(value, dict):
        return {name: _as_letter_shows(each, language) for name, each in value.items()}
    if isinstance(value, list):
        return [_as_letter_shows(each, language) for each in value]
    if isinstance(value, date):
        return write_day(value, language)
    return value if isinstance(value, int) else as_held(value or "")


def _paragraphs(document: Any) -> list[str]:
    """What each paragraph of a document says, in its headers and footers too."""
    return [
        "".join(text.text or "" for text in paragraph.iter(_TEXT))
        for part in document.part.package.iter_parts()
        if hasattr(part, "element")
        for paragraph in part.element.iter(_PARAGRAPH)
    ]


def _check_marks(paragraphs: list[str], name: str) -> None:
    """Refuse a template in which nothing is filled in, such as a finished report, and a mark that lacks a brace."""
    for paragraph in paragraphs:
        slip = _SLIP.search(_WHOLE_MARK.sub("", paragraph))
        if slip is not None:
            two = message("A name stands between two braces on each side: {mark}.", mark=_EXAMPLE)
            raise BadValue(
                slip[0].strip(), "what is filled in, with all its braces", two, _paragraph_place(name, [paragraph])
            )
    if not any(map(_WHOLE_MARK.search, paragraphs)):
        remedy = "Begin with the one that cchc-rules template letter writes; a finished report stays as it is."
        expected = message("a template with something to fill in, such as {mark}", mark=_EXAMPLE)
        raise BadValue(Path(name).name, expected, remedy, name)


def _fault_of(fault: Exception, document: Any, name: str) -> BadValue:
    """What keeps a template from being filled in: the name that there is not, or else what is written wrongly."""
    from jinja2 import TemplateSyntaxError, UndefinedError  # noqa: PLC0415  an extra

    if isinstance(fault, UndefinedError):
        unknown = re.findall("'([^']*)'", str(fault))[-1]
        known = sorted({part for each in LETTER_NAMES for part in each.split(".")})
        near = nearest_names(unknown, known)
        remedy = message("Nearest to it: {names}.", names=", ".join(near)) if near else ""
        found = [
            each for each in _paragraphs(document) if "{" in each and re.search(rf"\b{re.escape(unknown)}\b", each)
        ]
        return BadValue(unknown, "a name that the template of a letter may use", remedy, _paragraph_place(name, found))
    lines = [*getattr(fault, "docx_context", ())]
    found = lines[min(getattr(fault, "lineno", 1) - 1, 3) :][:1]
    remedy = "What begins has to end: each for with an endfor, each if with an endif."
    in_our_words = _WRITTEN_WRONGLY if isinstance(fault, TemplateSyntaxError) else _NOT_WORKED_OUT
    said = message("{sentence}", sentence=Bilingual(in_our_words, f"'{fault}'"))
    return BadValue(said, "a template that can be filled in", remedy, _paragraph_place(name, found))


def _paragraph_place(name: str, paragraphs: list[str]) -> str:
    if not paragraphs:
        return name
    return message("{file}, the paragraph “{text}”", file=name, text=paragraphs[0].strip())
