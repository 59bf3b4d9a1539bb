"""Receipts: they replay, whatever was seen and in whatever order; what has changed since is named, and nothing else."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import assess
from cchc_rules.agencies.agency import Level
from cchc_rules.agencies.succession import Succession, SuccessionKind
from cchc_rules.errors import BadReceipt
from cchc_rules.findings.observation import Observation
from cchc_rules.formats.receipt import observation_digest, read_receipt, write_receipt
from cchc_rules.formats.replay import replay
from cchc_rules.formats.replay_changes import Cause, ObservationsDiffer, RulesDiffer
from cchc_rules.law.plan import Plan
from cchc_rules.source import Certainty, Source
from cchc_rules.testing.strategies import LETTERS, shuffled_with_repeats
from cchc_rules.text import Bilingual
from tests import tiny
from tests.laws.strategies import days, observations, records

judged = st.sampled_from(range(9))
"""The places of the rules of the tiny plan that are judged."""


def retitled(place: int, version: int) -> Plan:
    """The tiny plan with one rule of it under another title."""
    changed = evolve(tiny.RULES[place], title=Bilingual("Khác", "Other"), version=version)
    return evolve(tiny.PLAN, rules=(*tiny.RULES[:place], changed, *tiny.RULES[place + 1 :]))


@given(records, days, st.booleans())
def test_a_receipt_replays(seen: list[Observation], on: date, closed: bool) -> None:
    """Replayed at once, with what was seen, a receipt comes out the same; and it holds the digest of all of that."""
    text = write_receipt(assess(tiny.PLAN, seen, as_of=on, closed_world=closed))
    assert replay(text, seen, tiny.PLAN).same
    assert read_receipt(text).observations == tuple(sorted({observation_digest(each) for each in seen}))
    assert str(read_receipt(text)) == text


_MERGED = evolve(tiny.HOME, key="so-moi", name=Bilingual("Sở Mới", "New Department"))
_SOURCE = Source(Bilingual("Giả định", "Fictional"), Certainty.DOCUMENTED)
FOLLOWED = tiny.ROSTER.with_successions(
    [
        Succession(SuccessionKind.MERGED, date(2025, 3, 1), (tiny.HOME, tiny.OFFICE), (_MERGED,), _SOURCE),
        Succession(
            SuccessionKind.DISSOLVED,
            date(2025, 6, 15),
            (tiny.NORTH, tiny.SOUTH),
            (),
            _SOURCE,
            ends_level=Level.DISTRICT,
        ),
    ]
)


@given(records, days)
def test_a_receipt_replays_where_agencies_end(seen: list[Observation], on: date) -> None:
    """A receipt by a roster that follows agencies holds all that was seen as well, and replays by that roster alone."""
    text = write_receipt(assess(tiny.PLAN, seen, as_of=on, roster=FOLLOWED))
    assert read_receipt(text).observations == tuple(sorted({observation_digest(each) for each in seen}))
    assert replay(text, seen, tiny.PLAN, roster=FOLLOWED).same
    assert replay(text, seen, tiny.PLAN).causes == (Cause.RULE_DATA,)


@given(records.flatmap(lambda seen: st.tuples(st.just(seen), shuffled_with_repeats(seen))), days)
def test_order_and_repeats_do_not_matter(orders: tuple[list[Observation], list[Observation]], on: date) -> None:
    """The same observations in another order, some of them twice, give the same receipt to the byte."""
    one, other = (write_receipt(assess(tiny.PLAN, seen, as_of=on)) for seen in orders)
    assert one == other


@given(records, observations, days)
def test_an_observation_more_or_less_is_named(seen: list[Observation], one: Observation, on: date) -> None:
    """Where one observation is new, or is gone, exactly that one is named, and no other cause."""
    without = [each for each in seen if each != one]
    added = replay(write_receipt(assess(tiny.PLAN, without, as_of=on)), [*without, one], tiny.PLAN)
    missing = replay(write_receipt(assess(tiny.PLAN, [*without, one], as_of=on)), without, tiny.PLAN)
    assert added.differences == (ObservationsDiffer((), (one,)),)
    assert missing.differences == (ObservationsDiffer((observation_digest(one),), ()),)
    assert {change.cause for change in (*added.changes, *missing.changes)} <= {Cause.OBSERVATIONS}


@given(records, judged, st.integers(1, 3), days)
def test_a_changed_rule_is_named(seen: list[Observation], place: int, version: int, on: date) -> None:
    """Where the content of one rule changed, exactly that rule is named, whether its version rose or not."""
    replayed = replay(write_receipt(assess(tiny.PLAN, seen, as_of=on)), seen, retitled(place, version))
    (difference,) = replayed.differences
    assert isinstance(difference, RulesDiffer)
    assert [change.key for change in difference.rules] == [tiny.RULES[place].key]
    assert not difference.parts
    assert not replayed.changes


@given(records, records, st.none() | judged, days)
def test_every_change_has_a_cause_that_is_named(
    then: list[Observation], now: list[Observation], place: int | None, on: date
) -> None:
    """What comes out otherwise is laid to a cause that did change; unchanged code is never blamed."""
    plan = tiny.PLAN if place is None else retitled(place, 2)
    replayed = replay(write_receipt(assess(tiny.PLAN, then, as_of=on)), now, plan)
    assert (
        {change.cause for change in replayed.changes} <= set(replayed.causes) <= {Cause.RULE_DATA, Cause.OBSERVATIONS}
    )


ONE_RULE = evolve(tiny.PLAN, rules=tiny.RULES[:1], not_encoded=tiny.PLAN.not_encoded[:1])
SMALL = write_receipt(assess(ONE_RULE, [], as_of=tiny.AFTERWARDS))


@pytest.mark.parametrize("other", ["0", "x", " ", '"', "\n", "}", "é", "\ud800"])
def test_any_changed_character_is_detected(other: str) -> None:
    """A receipt of which any one character is another, or is gone, is refused."""
    for place, character in enumerate(SMALL):
        for instead in {other, ""} - {character}:
            with pytest.raises(BadReceipt):
                read_receipt(SMALL[:place] + instead + SMALL[place + 1 :])


@given(st.integers(0, len(SMALL) - 1), st.sampled_from(f'{LETTERS}0123456789 \t\n\r"\\{{}}[],:-+.eE'))
def test_an_inserted_character_is_detected(place: int, character: str) -> None:
    """A receipt into which a character was put is refused; after its end, one line end does not count."""
    with pytest.raises(BadReceipt):
        read_receipt(SMALL[:place] + character + SMALL[place:])
