from collections.abc import Callable
from pathlib import Path

from cchc_rules.plans.hover import hover_text
from tests import tiny


def test_lock_writes_lock_and_texts_and_says_how_many_rules(told: Callable[..., str], tiny_package: Path) -> None:
    count = len(tiny.PLAN.rules)
    assert told("lock", "tiny-2025") == f"tiny_town: {count} rules are locked\n"
    assert tiny.PLAN.rules[0].key in (tiny_package / "lock.json").read_text(encoding="utf-8")
    assert hover_text(tiny.HOME) in (tiny_package / "__init__.py").read_text(encoding="utf-8")
    assert told("lock", "tiny-2025", "--lang", "vi") == f"tiny_town: đã khóa {count} quy định\n"
