"""Printed instruments: whether a passage cites an instrument of the kind, number, day and issuer that a rule says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from cchc_rules.agencies.agency import AgencyOrClass
from cchc_rules.law.instrument import Instrument, InstrumentKind
from cchc_rules.text import fold_name
from cchc_rules.verification.claims import ClaimKind, UnprovenClaim
from cchc_rules.verification.printed_parties import NamesInPrint

__all__ = ["day_pattern", "printed_pattern", "unproven_instruments"]

_KIND_WORDS: Final = {kind.label.vi: kind for kind in InstrumentKind} | {"quy chế": InstrumentKind.REGULATION}
_KIND_WORD: Final = re.compile("|".join(_KIND_WORDS))
_KIND_REACH: Final = 60
"""So far before a number may the word for its kind stand; others of a list may stand between."""
_REACH: Final = 600
"""So far behind a number may what is said of it stand, and of others that it is listed with."""
_ISSUER_REACH: Final = 120
"""So far behind a number may its issuer stand."""
_CODED: Final = re.compile(r"[0-9]+(?:/[0-9]{4})?[-/][A-ZĐ][\w/-]*")
_NEXT: Final = re.compile(r"[\s,;]*(?:và\s+|hoặc\s+)?(?:[^\W\d_]+\s+){0,2}(?:số\s+)?", re.IGNORECASE)
_DATED: Final = re.compile(
    r"(?:\W*của\s[^;,]{1,60}?)?\W*(?:ban hành\s+|ký\s+)?ngày\W*"
    r"(?P<day>[0-9]{1,2})(?:\W+|\s*tháng\s*)(?P<month>[0-9]{1,2})(?:\W+|\s*năm\s*)(?P<year>[0-9]{4})(?![0-9]|[.,][0-9])"
)
_BY: Final = re.compile(r"\W*của\s+")
_CODES: Final = {
    "CP": "^chínhphủ$",
    "TTg": "^thủtướng",
    "UBND": "ubnd",
    "HĐND": "hđnd",
    "TW": "trungương|bộchínhtrị|banbíthư",
    "TU": "tỉnhủy|thànhủy",
}
"""Who issues what has a code in its number, folded."""
_KIND_CODES: Final = {
    "NQ": InstrumentKind.RESOLUTION,
    "NĐ": InstrumentKind.DECREE,
    "QĐ": InstrumentKind.DECISION,
    "CT": InstrumentKind.DIRECTIVE,
    "TT": InstrumentKind.CIRCULAR,
    "KH": InstrumentKind.PLAN,
    "CTr": InstrumentKind.PROGRAMME,
    "ĐA": InstrumentKind.SCHEME,
    "TB": InstrumentKind.NOTICE,
}
"""What kind the first code of a number tells; a letter has none, but who issued it and the unit that drew it up."""
_OF_A_LETTER: Final = re.compile(r"[0-9]+/[A-ZĐ]+-[A-ZĐ]+")


def printed_pattern(words: str) -> str:
    """A pattern for words and numbers in print, whatever stands between them, and not as a part of a longer number."""
    said = r"[\W_]*".join(map(re.escape, re.findall(r"\w+", words)))
    return rf"(?<![0-9])(?<![0-9][.,]){said}(?![0-9]|[.,][0-9])"


def day_pattern(day: date) -> str:
    """A pattern for a day in print."""
    words = rf"0?{day.day}(?:\W+|\s*tháng\s*)0?{day.month}(?:\W+|\s*năm\s*){day.year}"
    return rf"(?<![0-9])(?<![0-9][.,]){words}(?![0-9]|[.,][0-9])"


class _Citation(NamedTuple):
    """An instrument in print: where its number stands, what stands before it, and what behind."""

    words: str
    before: str
    behind: str


def unproven_instruments(
    owner: str, cited: Iterable[Instrument], passage: str, names: NamesInPrint
) -> Iterator[UnprovenClaim]:
    """The instruments that a rule says its passage cites, and it does not cite by that number, kind, day and issuer.

    The word for the kind stands before the number, or begins the name; the day and the issuer stand behind it. Where
    several are listed they may share all three. An issuer that is not printed may be told by the code of the number.

    Args:
        owner: The key of the rule, or the number of the decision.
        cited: The instruments.
        passage: The passage.
        names: The names of the roster.
    """
    for instrument in dict.fromkeys(cited):
        faults: list[tuple[str, str] | None] = []
        for found in re.finditer(printed_pattern(instrument.number), passage):
            before = passage[max(0, found.start() - _KIND_REACH) : found.start()]
            behind = passage[found.end() : found.end() + _REACH]
            citation = _Citation(found[0], before, behind)
            faults.append(_fault(instrument, citation, names))
        if None not in faults:
            claimed, printed = next((fault for fault in faults if fault), (instrument.number, ""))
            yield UnprovenClaim(owner, ClaimKind.INSTRUMENT, claimed, (printed,) if printed else ())


def _fault(instrument: Instrument, citation: _Citation, names: NamesInPrint) -> tuple[str, str] | None:
    """What is said of an instrument that a citation does not bear out, and what stands there instead."""
    number, kind = instrument.number, _printed_kind(citation)
    if kind is not None and kind is not instrument.kind:
        return f"{instrument.kind.label.vi} {number}", f"{kind.label.vi} {number}"
    days = list(_printed_days(citation.behind))
    if instrument.issued_on is not None and instrument.issued_on not in days:
        return f"{number} ngày {instrument.issued_on:%d/%m/%Y}", "".join(f"{day:%d/%m/%Y}" for day in days[:1])
    if instrument.issuer is None:
        return None
    borne_out, printed = _issued_by(instrument.issuer, instrument, citation, names)
    return None if borne_out else (f"{number} của {instrument.issuer.name.vi}", printed)


def _printed_kind(citation: _Citation) -> InstrumentKind | None:
    """Its kind by the first word of a name that begins with one, by the last before the number, or by its code."""
    named = _KIND_WORD.match(citation.words.lower())
    word = named[0] if named else next(reversed(_KIND_WORD.findall(citation.before.lower())), "")
    if word:
        return _KIND_WORDS[word]
    codes = re.findall("[^\\W\\d_]+", citation.words)
    letter = InstrumentKind.LETTER if _OF_A_LETTER.fullmatch(citation.words) else None
    return _KIND_CODES.get(codes[0], letter) if codes else None


def _printed_days(behind: str) -> Iterator[date]:
    """The day printed behind a number, or else those of the others that it is listed with."""
    if found := _DATED.match(behind):
        try:
            yield date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:  # printed, and no day of the calendar
            return
    elif listed := _next_listed(behind):
        yield from _printed_days(listed)


def _issued_by(
    issuer: AgencyOrClass, instrument: Instrument, citation: _Citation, names: NamesInPrint
) -> tuple[bool, str]:
    """Whether a citation bears out who issued an instrument, and who else is printed as that."""
    found = _DATED.match(citation.behind)
    if by := _BY.match(citation.behind, found.end() if found else 0):
        said = fold_name(citation.behind[by.end() : by.end() + _ISSUER_REACH])
        printed = names.find(said)[:1]
        if printed and printed[0].start == 0:
            told = names.titles(printed)
            return issuer.key in told, ", ".join(told.values())
        return names.is_named(issuer, said), ""
    if listed := _next_listed(citation.behind):
        return _issued_by(issuer, instrument, _Citation(citation.words, "", listed), names)
    codes = re.findall(r"\w+", instrument.number) if _CODED.match(instrument.number) else []
    told_by = next((named for code, named in _CODES.items() if code in codes), "")
    if instrument.kind is InstrumentKind.LAW:
        told_by = "^quốchội$"
    if told_by:
        return any(re.search(told_by, name) for name in names.of(issuer)), ""
    return issuer.key in names.titles(names.find(fold_name(citation.words))), ""


def _next_listed(behind: str) -> str:
    """What stands behind the next number of a list, where one follows."""
    listed = _NEXT.match(behind)
    number = _CODED.match(behind, listed.end()) if listed else None
    return behind[number.end() :] if number else ""
