from attrs import evolve

from cchc_rules.law.digest import digest
from cchc_rules.law.lock import changed_silently, lock_of
from cchc_rules.text import Bilingual
from tests import tiny


def test_a_lock_holds_the_version_and_the_digest_of_every_rule_in_the_order_of_the_plan() -> None:
    lock = lock_of(tiny.PLAN)
    assert list(lock) == [rule.key for rule in tiny.PLAN.rules]
    assert all(lock[rule.key] == [rule.version, digest(rule)] for rule in tiny.PLAN.rules)


def test_a_change_of_content_is_silent_until_the_version_rises() -> None:
    first, *others = tiny.PLAN.rules
    changed = evolve(first, title=Bilingual("Việc khác", "Something else"))
    before = lock_of(tiny.PLAN)
    assert changed_silently(before, lock_of(evolve(tiny.PLAN, rules=(changed, *others)))) == (first.key,)
    raised = evolve(changed, version=first.version + 1)
    assert changed_silently(before, lock_of(evolve(tiny.PLAN, rules=(raised, *others)))) == ()
