"""Expressions: a predicate as a pair of data-frame expressions, surely true and surely false.

Neither is true of a record whose answer is unknown, whatever a library makes of a comparison with something missing:
null, as SQL does, or False, as NumPy does. One expression alone would not do: of a missing day NumPy says that it is
not early and not late either, so that the negation of early would be true of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import and_, eq, ge, gt, le, lt, ne, or_
from types import MappingProxyType
from typing import Any, Final, TypeAlias, final

from attrs import Factory, define

from cchc_rules.counting.cells import as_text
from cchc_rules.counting.frame_query.columns import FrameColumns, combine
from cchc_rules.extras import needing_extra
from cchc_rules.measures.field_kinds import FieldKind, Moment, Operator
from cchc_rules.measures.predicate import And, Comparison, Field, IsNull, IsTrue, Not, OneOf, Or, Predicate

with needing_extra("frames"):
    import narwhals as nw

__all__ = ["PredicateExpressions", "TruePair", "free_prefix", "said_by_column"]

TruePair: TypeAlias = tuple[nw.Expr, nw.Expr]
"""Where a predicate is surely true, and where it is surely false; elsewhere each is False or null."""

_COMPARE: Final = MappingProxyType({"<": lt, "<=": le, ">": gt, ">=": ge, "==": eq, "!=": ne})


def said_by_column(columns: FrameColumns, field: Field[Any]) -> nw.Expr:
    """What a column says of a field, however it is written: a day, a number, or text, yes and no as true and false."""
    if field.kind is FieldKind.DAY:
        return columns.day(field)
    if field.kind is FieldKind.NUMBER:
        return columns.number(field)
    said = columns.text(field) if field.kind is FieldKind.TEXT else nw.lit(None, nw.String)
    codes = () if field.kind is FieldKind.TEXT else {*columns.meanings(field).values()} - {None}
    for meaning in sorted(codes, key=str):
        here = columns.has_meaning(field, {meaning}).fill_null(False)
        said = nw.when(here).then(nw.lit(as_text(meaning))).otherwise(said)
    return said


@final
@define
class PredicateExpressions:
    """The predicates of one question, as expressions on the columns of one table (biểu thức).

    What several predicates share, a day read from a column or a comparison, is computed once: `with_shared_columns`
    adds it to the table under a name of its own, and a pair refers to it by that name. Where each
    column costs more than a comparison, what a measure asks as a whole is shared in their place.

    Args:
        columns: The columns of the table.
    """

    columns: FrameColumns
    _prefix: str = Factory(lambda self: free_prefix(self.columns.schema), takes_self=True)
    _values: dict[str, nw.Expr] = Factory(dict)
    _shared: dict[str, nw.Expr] = Factory(dict)
    _pairs: dict[Predicate, TruePair] = Factory(dict)

    def with_shared_columns(self, table: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """The table with what the pairs made so far refer to."""
        for added in (self._values, self._shared):
            table = table.with_columns(**added) if added else table
        return table

    def pair(self, predicate: Predicate) -> TruePair:
        """Where a predicate is surely true, and where it is surely false; elsewhere each is False or null."""
        match predicate:
            case And(parts):
                return self._combined(parts, and_, or_)
            case Or(parts):
                return self._combined(parts, or_, and_)
            case Not(part):
                surely, surely_not = self.pair(part)
                return surely_not, surely
            case Comparison(left, Operator.EQUAL, Field() as right) if left.kind is FieldKind.CODE:
                return self._same_code(left, right)
            case _:
                if predicate not in self._pairs:
                    made = self._leaf_pair(predicate)
                    self._pairs[predicate] = self._share(made) if self.columns.shares_comparisons else made
                return self._pairs[predicate]

    def shared_pair(self, predicate: Predicate) -> TruePair:
        """The same of what several conditions ask; it is computed once, if not each comparison in it is."""
        made = self.pair(predicate)
        return made if self.columns.shares_comparisons else self._share(made)

    @property
    def _is_exact(self) -> bool:
        """Whether a pair is one expression and its negation, null where the answer is unknown, whatever is asked."""
        return self.columns.three_valued and not self.columns.shares_comparisons

    def _leaf_pair(self, predicate: Comparison | IsNull | OneOf | IsTrue) -> TruePair:
        match predicate:
            case IsNull(of):
                missing = self.columns.is_unknown(of)
                return missing, ~missing
            case IsTrue(of) if self._is_exact and not self.columns.holds_truth(of):
                return self._one_of_pair(of, (as_text(True),))
            case IsTrue(of):
                return self.columns.has_meaning(of, (True,)), self.columns.has_meaning(of, (False,))
            case OneOf(of, among):
                return self._one_of_pair(of, among)
            case Comparison(left, Operator.EQUAL, right) if left.kind is FieldKind.CODE:
                return self._one_of_pair(left, (right,))
            case _:
                left, right = self._operand(predicate.left), self._operand(predicate.right)
                return self._comparison_pair(left, predicate.operator, right)

    def _combined(self, parts: Sequence[Predicate], one: Callable[..., Any], other: Callable[..., Any]) -> TruePair:
        pairs = [self.pair(part) for part in parts]
        surely = combine((surely for surely, _ in pairs), one)
        return surely, ~surely if self._is_exact else combine((surely_not for _, surely_not in pairs), other)

    def _operand(self, given: Any) -> Any:
        """A side of a comparison: an expression for a field, a literal of the table's kind for anything else."""
        if isinstance(given, Field):
            name = f"{self._prefix}{given.name}"
            self._values[name] = said_by_column(self.columns, given)
            return nw.col(name)
        if isinstance(given, Moment):
            given = self.columns.question.day_of(given)
        return self.columns.literal(given) if isinstance(given, date) else given

    def _comparison_pair(self, left: nw.Expr, operator: Operator, right: Any) -> TruePair:
        """A comparison, and its opposite: the negation where null stays null, the opposite comparison elsewhere."""
        surely = _COMPARE[operator](left, right)
        if self.columns.three_valued:
            return surely, ~surely
        surely_not = _COMPARE[operator.opposite](left, right)
        if operator is Operator.EQUAL:  # for NumPy, nothing is unequal to everything
            surely_not = surely_not & ~left.is_null()
            surely_not = surely_not & ~right.is_null() if isinstance(right, nw.Expr) else surely_not
        return surely, surely_not

    def _one_of_pair(self, field: Field[Any], among: Sequence[Any]) -> TruePair:
        if field.kind is FieldKind.CODE and not self._is_exact:
            rest = tuple(code for code in field.codes if code not in among)
            return self.columns.has_meaning(field, among), self.columns.has_meaning(field, rest)
        value = self._operand(field)
        pairs = [self._comparison_pair(value, Operator.EQUAL, self._operand(each)) for each in among]
        return combine((surely for surely, _ in pairs), or_), combine((surely_not for _, surely_not in pairs), and_)

    def _same_code(self, left: Field[Any], right: Field[Any]) -> TruePair:
        """Whether two fields hold one code, whatever each of their systems writes for it."""
        alike = self.pair(Or(tuple((left == code) & (right == code) for code in left.codes)))[0]
        if self._is_exact:
            return alike, ~alike
        known = ~self.columns.is_unknown(left) & ~self.columns.is_unknown(right)
        return alike, known & ~alike.fill_null(False)

    def _share(self, given: TruePair) -> TruePair:
        """The pair by names, under which `with_shared_columns` adds it."""
        told = given[:1] if self._is_exact else given
        names = [f"{self._prefix}pair_{len(self._shared) + turn}" for turn in range(len(told))]
        self._shared.update(zip(names, told, strict=True))
        return nw.col(names[0]), ~nw.col(names[0]) if self._is_exact else nw.col(names[1])


def free_prefix(names: Iterable[str]) -> str:
    """What no column's name begins with, in capitals either, which to SQL are no others."""
    prefix = "cchc_rules_"
    while any(name.casefold().startswith(prefix) for name in names):
        prefix = f"_{prefix}"
    return prefix
