"""Draft readings: what an author still has to say of how a drafted rule was read."""

from __future__ import annotations

from typing import Final

from cchc_rules.law.rule import Basis, Interpretation
from cchc_rules.text import Bilingual

__all__ = ["HOW_COUNTED", "READ_AS_FLOOR", "STATE_TO_READ"]

HOW_COUNTED: Final = Interpretation(
    Bilingual("TODO: đếm gì, mẫu số là gì", "TODO: what is counted, and of what"), basis=Basis.INFERRED
)
READ_AS_FLOOR: Final = Interpretation(
    Bilingual("TODO: số không kèm dấu, hiểu là mức tối thiểu", "TODO: a number without a sign, read as a floor"),
    basis=Basis.INFERRED,
)
STATE_TO_READ: Final = Interpretation(
    Bilingual("TODO: trạng thái nào thì coi là đạt", "TODO: which state brings it about"), basis=Basis.INFERRED
)
