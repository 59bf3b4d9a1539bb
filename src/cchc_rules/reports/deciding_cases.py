"""Deciding cases: how many dossiers made a finding what it is, and the command that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from attrs import frozen

from cchc_rules.agencies.agency import MAX_NAMED
from cchc_rules.counting.counts.group_counts import Answer
from cchc_rules.dates.period import Period, write_day
from cchc_rules.findings.finding import Finding
from cchc_rules.findings.observation import Figure
from cchc_rules.findings.reasons import Status
from cchc_rules.findings.values import Tally
from cchc_rules.law.rule import Target
from cchc_rules.measures.measure import Direction
from cchc_rules.reports.counted_table import CountedTable, typed
from cchc_rules.text import Bilingual, Language, is_vietnamese

__all__ = ["DecidingCases", "answers_to_list", "deciding_cases"]

_FILE_NAME: Final = Bilingual("truong-hop", "cases")
_TO_LIST: Final = Bilingual("liệt kê bằng lệnh", "to list them")
_NO_TABLE: Final = Bilingual(
    "không có bảng hồ sơ để liệt kê: đề nghị nơi báo cáo gửi danh sách, hoặc đếm từ bảng hồ sơ bằng lệnh tally",
    "no table of records to list them from: ask whoever reported for the list, or count a table with tally",
)


@frozen
class DecidingCases:
    """The cases of a period that stand against a target, and how to list them (các trường hợp quyết định).

    Args:
        period: The period.
        counts: How many there are, by what they are; of what there is none is left out.
        command: What is typed to list them, in the folder of the table that they were counted in; None where that is
            not known, such as of figures that were typed.
    """

    period: Period
    counts: tuple[tuple[Answer, int], ...]
    command: str | None

    def in_(self, language: Language) -> str:
        """How many there are, to be read by people.

        Args:
            language: "vi" or "en".
        """
        said = ", ".join(f"{answer.label.in_(language)} {count}" for answer, count in self.counts)
        first, last = (write_day(day, language) for day in (self.period.start, self.period.last_day))
        return f"{first} – {last}: {said}"

    def how_to_list(self, language: Language) -> str:
        """What to do to have them listed, but for the command itself.

        Args:
            language: "vi" or "en".
        """
        return (_NO_TABLE if self.command is None else _TO_LIST).in_(language)

    def sentence(self, language: Language) -> str:
        """How many there are, and how they are listed.

        Args:
            language: "vi" or "en".
        """
        return (
            f"{self.in_(language)}; {self.how_to_list(language)}{'' if self.command is None else f': {self.command}'}"
        )


def deciding_cases(finding: Finding, language: Language = "en") -> tuple[DecidingCases, ...]:
    """The cases that a finding about a target rests on, by period, where somebody has to act on it.

    That is where it is missed or not known, or open and behind what is asked. They are those that are no, or yes where
    fewer are better, and those that are unknown, in each figure that was weighed and counts cases.

    Args:
        finding: The finding.
        language: Of what the command lists: "vi" or "en".

    >>> from datetime import date
    >>> from cchc_rules import Figure, Period, Tally, judge
    >>> from cchc_rules.plans import hue_2025
    >>> target = hue_2025.PLAN.rule("II.2.a.11/1")
    >>> counted = Figure(target.measure, target.answered_by, Period.year(2025), Tally(90, 7, 3), "ho-so.csv")
    >>> (behind,) = deciding_cases(judge(target, [counted], as_of=date(2026, 1, 31)))
    >>> behind.in_("en")
    '2025-01-01 – 2025-12-31: no 7, unknown 3'
    >>> behind.command.partition(" --measure")[0]
    'cchc-rules tally hue-2025 ho-so.csv'
    """
    if not finding.to_act_on or finding.status is Status.CONTESTED or not isinstance(finding.rule, Target):
        return ()
    weighed = [
        each
        for each in finding.of_own_period()
        if isinstance(each, Figure) and isinstance(each.value, Tally) and each.measure.population is not None
    ]

    def place(figure: Figure) -> tuple[date, date, str, str]:
        return figure.period.start, figure.period.end, figure.measure.key, figure.source

    found = (_of_table(finding, tuple(group), language) for _, group in groupby(sorted(weighed, key=place), place))
    return tuple(each for each in found if each.counts)


def answers_to_list(which: Iterable[Answer], language: Language) -> str:
    """What `--cases` is given to list all that a figure counts so: what is undetermined is unknown in a figure.

    Args:
        which: As a figure counts them.
        language: "vi" or "en".

    >>> answers_to_list([Answer.NO, Answer.UNKNOWN], "en")
    'no,unknown,undetermined'
    """
    asked = dict.fromkeys(which)
    if Answer.UNKNOWN in asked:
        asked[Answer.UNDETERMINED] = None
    return ",".join(each.label.vi.replace(" ", "-") if is_vietnamese(language) else each.value for each in asked)


def _of_table(finding: Finding, figures: Sequence[Figure], language: Language) -> DecidingCases:
    """The cases of one period that were counted in one table."""
    measure, period = figures[0].measure, figures[0].period
    against = Answer.YES if measure.direction is Direction.LESS_IS_BETTER else Answer.NO
    values = [each.value for each in figures if isinstance(each.value, Tally)]
    counted = ((answer, sum(getattr(each, answer.value) for each in values)) for answer in (against, Answer.UNKNOWN))
    counts = tuple((answer, count) for answer, count in counted if count)
    table = CountedTable.of_source(figures[0].source)
    which = [answer for answer, _ in counts]
    return DecidingCases(
        period, counts, None if table is None else _listing_command(finding, figures, table, which, language)
    )


def _listing_command(
    finding: Finding, figures: Sequence[Figure], table: CountedTable, which: Sequence[Answer], language: Language
) -> str | None:
    """What lists the cases of some figures; None where a name can be typed in no shell."""
    measure, period = figures[0].measure, figures[0].period.short
    agencies = sorted({each.agency.key for each in figures})
    if len(agencies) > MAX_NAMED:
        agencies = [] if finding.agency is None else [finding.agency.key]
    name = "-".join([_FILE_NAME.in_(language), measure.key, period.replace("..", "_"), *agencies])
    given = {
        "--measure": [measure.key],
        "--period": [period],
        "--as-of": [f"{finding.as_of}"],
        **{f"--{option}": [value] if value else [] for option, value in table.options},
    }
    options = [word for option, values in given.items() for word in (option, *values)]
    options += [word for each in agencies for word in ("--agency", each)]
    options += ["--cases", answers_to_list(which, language), "--lang", language, "-o", f"{name}.xlsx"]
    return typed(["cchc-rules", "tally", finding.rule.key.partition(":")[0], table.file, *options])
