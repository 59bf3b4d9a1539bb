"""Code generation: what is asked of records, as the source of one generated Python function.

Three-valued logic becomes two plain conditions for each predicate, one for surely true and one for surely false; what
neither holds of is unknown. A predicate that is asked in several places is settled once a row, as True, False or None.
Each column is read once a row. The names in the source are numbered here and never come from outside: columns, days,
codes and readers are what the function finds under them; the signs of comparison come from a table of this room.

>>> from cchc_rules.measures.field_kinds import AS_OF
>>> from cchc_rules.measures.predicate import field
>>> print(FunctionWriter().write_truth((field("completed_on") <= field("due_on")) | (field("due_on") >= AS_OF)))
def ask(row):
    [c0, c1] = cells(row, 1)
    f0 = c0 if type(c0) is date else None if c0 is None else read_f0(c0, 1)
    f1 = c1 if type(c1) is date else None if c1 is None else read_f1(c1, 1)
    if (f0 is not None and f1 is not None and f0 <= f1) or (f1 is not None and f1 >= k0):
        return True
    if f0 is not None and f1 is not None and f0 > f1 and f1 < k0:
        return False
    return None
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from types import MappingProxyType
from typing import Any, Final

from attrs import Factory, define

from cchc_rules.counting.question import Question
from cchc_rules.measures.conditions import fields_of, population_and_yes
from cchc_rules.measures.field_kinds import FieldKind, Operator
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate

__all__ = ["CODED_KINDS", "FunctionWriter"]

CODED_KINDS: Final = frozenset({FieldKind.CODE, FieldKind.FLAG})
"""What is one of a list of codes, so that what is written most often is known beforehand."""

_SIGNS: Final = MappingProxyType(
    {
        (Operator.BELOW, True): "<",
        (Operator.BELOW, False): ">=",
        (Operator.AT_MOST, True): "<=",
        (Operator.AT_MOST, False): ">",
        (Operator.ABOVE, True): ">",
        (Operator.ABOVE, False): "<=",
        (Operator.AT_LEAST, True): ">=",
        (Operator.AT_LEAST, False): "<",
        (Operator.EQUAL, True): "==",
        (Operator.EQUAL, False): "!=",
    }
)  # of known values, what holds where a comparison is true, and where it is false


@define
class FunctionWriter:
    """One function being written, and what its names stand for.

    Args:
        recoded_fields: The fields whose codes do not mean what they mean to us.
        columns: The fields whose columns are read, by our names; the place of a name is its number.
        fields: Those that are read as what predicates ask about.
        texts: Those that are read as text: groups, cases and ids.
        constants: The names of what fields are compared with: days, moments, numbers, texts, and sets of them.
    """

    recoded_fields: Container[str] = ()
    columns: list[str] = Factory(list)
    fields: dict[int, Field[Any]] = Factory(dict)
    texts: list[int] = Factory(list)
    constants: dict[tuple[type, Any], str] = Factory(dict)
    _answer_names: dict[Predicate, str] = Factory(dict)

    def write_truth(self, predicate: Predicate) -> str:
        """A function that says of a record whether a predicate is true: True, False, or None where that is unknown."""
        self._number_columns(fields_of(predicate), ())
        return _indented(
            "def ask(row):",
            [
                f"{self._cells} = cells(row, 1)",
                *self._reading_lines("1"),
                f"if {self._condition(predicate, truth=True)}:",
                ["return True"],
                f"if {self._condition(predicate, truth=False)}:",
                ["return False"],
                "return None",
            ],
        )

    def write_tally(self, question: Question, *, ids: bool, by_name: bool) -> str:
        """A function that counts a table into `groups`, `cases0` and so on, and `impossible`.

        It returns how many records it read, and how many of them repeat an id.

        Args:
            question: What is asked.
            ids: Whether records have ids to compare.
            by_name: Whether the first record has its columns by name, and not as attributes.
        """
        body = self._record_lines(question, ids=ids, by_name=by_name)
        body += self._duplicate_lines(question, ids=ids)
        body += [f"counts = groups[{', '.join(map(self._text, question.by)) or '()'}]", "counts[-1] += 1"]
        for index, each in enumerate(question.case_fields[1:]):
            case = ", ".join(map(self._text, (*question.by, "agency", each)))
            body.append(f"counts{index} = cases{index}[{case}]")
        populations: dict[Predicate, list[tuple[str, int, Predicate]]] = {}
        for index, measure in enumerate(question.measures):
            population, yes = population_and_yes(measure)
            counts = f"counts{question.case_fields[1:].index(measure.case_field)}" if measure.case_field else "counts"
            populations.setdefault(population, []).append((counts, 4 * index, yes))
        answers = [yes for counted in populations.values() for _, _, yes in counted]
        impossible = [each.condition for each in question.contradictions]
        body += [self._assign_answer(each) for each in _repeated_predicates([*populations, *answers, *impossible])]
        for population, counted in populations.items():
            body += self._counting_lines(population, counted)
        for index, contradiction in enumerate(impossible):
            body += [f"if {self._condition(contradiction, truth=True)}:", [f"impossible[{index}] += 1"]]
        return self._loop("groups", body)

    def write_cases(self, question: Question, conditions: Iterable[Predicate], *, ids: bool, by_name: bool) -> str:
        """A function that hands each record of a table to `keep`, in their order.

        It hands over the number of its row, its id or None, the cells that tell its group and its case apart, whether
        each of some conditions holds of it, and whether each contradiction surely does.

        Args:
            question: What is asked.
            conditions: The conditions.
            ids: As in `write_tally`.
            by_name: As there.
        """
        body = self._record_lines(question, ids=ids, by_name=by_name)
        body += self._duplicate_lines(question, ids=False)
        body += map(self._assign_answer, conditions)
        told_apart = question.unique or ("id" if ids else None)
        name = "None" if told_apart is None else self._text(told_apart)
        cells = "".join(f"{self._text(each)}, " for each in (*question.by, *question.case_fields))
        holds = "".join(f"{answer}, " for answer in self._answer_names.values())
        against = "".join(f"{self._condition(each.condition, truth=True)}, " for each in question.contradictions)
        return self._loop("keep", [*body, f"keep(rows, {name}, ({cells}), ({holds}), ({against}))"])

    def _loop(self, hand: str, body: list[Any]) -> str:
        """A function that goes over a table, and returns how many records it read and how many of them were repeated.

        Args:
            hand: What it uses in every record, beside what all use.
            body: What it does with each.
        """
        head = f"def ask(table, {', '.join(f'{name}={name}' for name in (hand, *self._local_names()))}):"
        return _indented(head, ["rows = repeated = 0", "for row in table:", body, "return rows, repeated"])

    def _record_lines(self, question: Question, *, ids: bool, by_name: bool) -> list[Any]:
        """One record more, and what it says."""
        told_apart = (("id",) if ids else ()) if question.unique is None else (question.unique,)
        self._number_columns(question.fields, (*question.by, *question.case_fields, *told_apart))
        fetch = "c{0} = row[C{0}]" if by_name else "c{0} = getattr(row, C{0})"
        return [
            "rows += 1",
            "try:",
            [fetch.format(number) for number in range(len(self.columns))],
            "except NOT_THERE:",
            [f"{self._cells} = cells(row, rows)"],
            *self._reading_lines("rows"),
        ]

    def _number_columns(self, fields: Iterable[Field[Any]], texts: Iterable[str]) -> None:
        """Number the columns that are read."""
        for field in fields:
            self.fields[self._number(field.name)] = field
        self.texts += dict.fromkeys(map(self._number, texts))

    @property
    def _cells(self) -> str:
        return f"[{', '.join(f'c{number}' for number in range(len(self.columns)))}]"

    def _local_names(self) -> Iterator[str]:
        """What the function uses in every row: a local name is found sooner than a global one."""
        yield from ("date", "type", "LEAST", "MOST", *self.constants.values())
        yield from (f"C{number}" for number in range(len(self.columns)))
        yield from (f"known_t{number}" for number in self.texts)
        yield from (f"known_f{number}" for number, field in self.fields.items() if field.kind in CODED_KINDS)

    def _reading_lines(self, row: str) -> Iterator[Any]:
        """What predicates ask about and what is text, from the cells; `row` is the number of the row."""
        # Codes and flags are looked up in a dictionary of what is written most often, all of a row in one `try`; a row
        # with anything else is read once more, cell by cell, by the readers that know every spelling.
        quick: list[str] = []
        surely: list[str] = []
        for number, field in self.fields.items():
            cell, known, read = f"c{number}", f"known_f{number}", f"read_f{number}(c{number}, {row})"
            if field.kind is FieldKind.DAY and field.name not in self.recoded_fields:
                yield f"f{number} = {cell} if type({cell}) is date else None if {cell} is None else {read}"
            elif field.kind is FieldKind.NUMBER:
                plain = f"type({cell}) is int and LEAST <= {cell} <= MOST"
                yield f"f{number} = {cell} if {plain} else None if {cell} is None else {read}"
            elif field.kind not in CODED_KINDS:
                yield f"f{number} = {read}"
            else:
                surely.append(f"f{number} = {read}")
                if field.kind is FieldKind.FLAG and field.name not in self.recoded_fields:
                    quick.append(
                        f"f{number} = {cell} if {cell} is True or {cell} is False or {cell} is None"
                        f" else {known}[{cell}]"
                    )
                elif field.kind is FieldKind.FLAG or not (
                    field.name in self.recoded_fields or {"0", "1"} & {*field.codes}
                ):
                    quick.append(f"f{number} = {known}[{cell}]")
                else:  # to a dictionary True is 1, and among codes it is not
                    quick.append(f"f{number} = {known}[{cell}] if type({cell}) is not bool else {read}")
        if quick:
            yield from ("try:", quick, "except (KeyError, TypeError):", surely)
        for number in self.texts:
            cell, read = f"c{number}", f"read_t{number}(c{number}, {row})"
            yield f"t{number} = (known_t{number}.get({cell}) if type({cell}) is str else None) or {read}"

    def _duplicate_lines(self, question: Question, *, ids: bool) -> list[Any]:
        """Records with the id of an earlier one: counted, or left out where they may not be."""
        if question.unique is not None:
            key = self._text(question.unique)
            read = [*(f"f{number}" for number in self.fields), *(f"t{number}" for number in self.texts)]
            return [
                f"told = ({', '.join(read)},)",
                f"before = first.setdefault({key}, told)",
                "if before is not told:",
                ["repeated += 1", "if before != told:", [f"differs({key}, rows)"], "continue"],
            ]
        if not ids:
            return []
        key = self._text("id")
        return [f"if {key} in seen:", ["repeated += 1"], f"elif {key} is not None:", [f"seen.add({key})"]]

    def _counting_lines(self, population: Predicate, measures: Iterable[tuple[str, int, Predicate]]) -> list[Any]:
        """The measures of one population: yes, no, unknown, or undetermined; outside is who is left."""
        inside: list[Any] = []
        undetermined: list[Any] = []
        for counts, place, yes in measures:
            inside += [
                f"if {self._condition(yes, truth=True)}:",
                [f"{counts}[{place}] += 1"],
                f"elif {self._condition(yes, truth=False)}:",
                [f"{counts}[{place + 1}] += 1"],
                "else:",
                [f"{counts}[{place + 2}] += 1"],
            ]
            undetermined.append(f"{counts}[{place + 3}] += 1")
        return [
            f"if {self._condition(population, truth=True)}:",
            inside,
            f"elif not ({self._condition(population, truth=False)}):",
            undetermined,
        ]

    def _assign_answer(self, predicate: Predicate) -> str:
        """What is asked in several places, answered once."""
        if isinstance(predicate, Comparison | OneOf):
            *known, met = self._conjuncts(predicate, truth=True)
            answer = f"{met} if {' and '.join(known)} else None"
        else:
            true, false = self._condition(predicate, truth=True), self._condition(predicate, truth=False)
            answer = f"True if {true} else False if {false} else None"
        name = f"p{len(self._answer_names)}"
        self._answer_names[predicate] = name
        return f"{name} = {answer}"

    def _condition(self, predicate: Predicate, *, truth: bool) -> str:
        """A condition that is met exactly where a predicate is surely true, or surely false."""
        needed = list(dict.fromkeys(self._conjuncts(predicate, truth=truth)))
        return " and ".join(f"({each})" if " or " in each and len(needed) > 1 else each for each in needed)

    def _conjuncts(self, predicate: Predicate, *, truth: bool) -> Iterator[str]:
        """Conditions that are all met exactly where a predicate is surely true, or surely false."""
        if predicate in self._answer_names:
            yield self._answer_names[predicate] if truth else f"{self._answer_names[predicate]} is False"
            return
        match predicate:
            case Not(part):
                yield from self._conjuncts(part, truth=not truth)
            case And(parts) | Or(parts):
                if isinstance(predicate, And) is truth:
                    for part in parts:
                        yield from self._conjuncts(part, truth=truth)
                else:
                    either = [self._condition(part, truth=truth) for part in parts]
                    yield " or ".join(f"({each})" if " and " in each else each for each in either)
            case IsNull(field=field):
                yield f"{self._field(field)} is {'None' if truth else 'not None'}"
            case IsTrue(field=field):
                yield f"{self._field(field)}" if truth else f"{self._field(field)} is False"
            case OneOf(field=field, values=values):
                yield f"{self._field(field)} is not None"
                yield f"{self._field(field)} {'in' if truth else 'not in'} {self._constant(frozenset(values))}"
            case _:
                left, right = self._field(predicate.left), predicate.right
                yield f"{left} is not None"
                other = self._field(right) if isinstance(right, Field) else self._constant(right)
                if isinstance(right, Field):
                    yield f"{other} is not None"
                yield f"{left} {_SIGNS[predicate.operator, truth]} {other}"

    def _number(self, name: str) -> int:
        if name not in self.columns:
            self.columns.append(name)
        return self.columns.index(name)

    def _field(self, field: Field[Any]) -> str:
        return f"f{self._number(field.name)}"

    def _text(self, name: str) -> str:
        return f"t{self._number(name)}"

    def _constant(self, value: Any) -> str:
        return self.constants.setdefault((type(value), value), f"k{len(self.constants)}")


def _repeated_predicates(predicates: Iterable[Predicate]) -> list[Predicate]:
    """What is asked in more than one place and takes more than a look, parts before wholes."""
    met: Counter[Predicate] = Counter()
    in_order: list[Predicate] = []

    def meet(predicate: Predicate) -> None:
        met[predicate] += 1
        if met[predicate] > 1:
            return
        if isinstance(predicate, And | Or):
            for part in predicate.parts:
                meet(part)
        elif isinstance(predicate, Not):
            meet(predicate.part)
        in_order.append(predicate)

    for predicate in predicates:
        meet(predicate)
    return [each for each in in_order if met[each] > 1 and not isinstance(each, IsNull | IsTrue | Not)]


def _indented(head: str, body: list[Any]) -> str:
    """Lines of Python, a list standing for what is indented under the line before it."""

    def lines(block: list[Any], indent: str) -> Iterator[str]:
        for each in block:
            if isinstance(each, str):
                yield indent + each
            else:
                yield from lines(each, indent + "    ")

    return "\n".join(lines([head, body], ""))
