import json

from attrs import evolve

from cchc_rules.law.digest import digest
from cchc_rules.plans.lock import LOCK_FORMAT, Lock, changed_silently, lock_of, read_lock
from cchc_rules.text import Bilingual
from tests import tiny


def test_a_lock_holds_the_version_and_the_digest_of_every_rule_in_the_order_of_the_plan() -> None:
    lock = lock_of(tiny.PLAN)
    assert lock["format"] == LOCK_FORMAT
    assert list(lock["rules"]) == [rule.key for rule in tiny.PLAN.rules]
    assert all(lock["rules"][rule.key] == [rule.version, digest(rule)] for rule in tiny.PLAN.rules)


def test_a_change_of_content_is_silent_until_the_version_rises() -> None:
    first, *others = tiny.PLAN.rules
    changed = evolve(first, title=Bilingual("Việc khác", "Something else"))
    before = lock_of(tiny.PLAN)
    assert changed_silently(before, lock_of(evolve(tiny.PLAN, rules=(changed, *others)))) == (first.key,)
    raised = evolve(changed, version=first.version + 1)
    assert changed_silently(before, lock_of(evolve(tiny.PLAN, rules=(raised, *others)))) == ()


def test_a_lock_is_read_as_it_was_written() -> None:
    lock = lock_of(tiny.PLAN)
    assert read_lock(json.dumps(lock)) == lock
    assert read_lock("")["rules"] == {}


def test_the_digests_of_another_format_tell_nothing() -> None:
    """The first format was the rules alone."""
    first, *_ = tiny.PLAN.rules
    before = read_lock(json.dumps({first.key: [first.version, "taken otherwise"]}))
    assert before == Lock(format=1, rules={first.key: [first.version, "taken otherwise"]})
    assert changed_silently(before, lock_of(tiny.PLAN)) == ()


def test_a_rule_that_still_says_todo_is_not_locked_and_needs_no_version_to_be_finished() -> None:
    """From then on it does, as every other."""
    first, *others = tiny.PLAN.rules
    drafted = evolve(first, title=Bilingual("TODO", "TODO"))
    draft = lock_of(evolve(tiny.PLAN, rules=(drafted, *others)))
    assert first.key not in draft["rules"]
    finished = lock_of(tiny.PLAN)
    assert changed_silently(draft, finished) == ()
    changed = evolve(first, title=Bilingual("Việc khác", "Something else"))
    assert changed_silently(finished, lock_of(evolve(tiny.PLAN, rules=(changed, *others)))) == (first.key,)
