"""Verification: a copy of a document that no one wrote, altered in every way that matters and in some that do not."""

from itertools import accumulate, pairwise
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_rules import quote, verify
from cchc_rules.errors import ClauseNotFound
from cchc_rules.testing.strategies import LETTERS
from tests.laws.strategies import documents
from tests.tiny import plan_of

separators = st.lists(
    st.sampled_from(["\n", " ", "\n\n", " | ", "\r\n", " – ", ";\t", "\n| ", ". "]), min_size=1, max_size=7
)


def kept(passage: str) -> str:
    """What is compared of a passage in NFC that begins with its number, and has words and spaces besides."""
    return f" {passage.replace(' ', '')}"


@given(documents())
def test_an_intact_copy_holds(passages: list[str]) -> None:
    """In an intact copy every passage is found, in its order, and nothing is left over."""
    plan = plan_of(*passages)
    report = verify(plan, "\n".join(passages))
    assert report.matches
    assert report.found == plan.clauses


@given(documents(), separators)
def test_layout_and_unicode_form_do_not_matter(passages: list[str], between: list[str]) -> None:
    """A copy in NFD, with other line breaks, bars and spaces between its words, holds as well."""
    gapped = " ".join(passages).split(" ")
    text = "".join(word + between[turn % len(between)] for turn, word in enumerate(gapped))
    assert verify(plan_of(*passages), normalize("NFD", text)).matches


@given(documents(), st.data())
def test_one_changed_character_changes_one_clause(passages: list[str], data: st.DataObject) -> None:
    """Where one letter or digit differs, exactly its clause is changed and everything else is found."""
    plan = plan_of(*passages)
    which = data.draw(st.integers(0, len(passages) - 1))
    passage = passages[which]
    places = [place for place, letter in enumerate(passage) if letter != " "]
    place = data.draw(st.sampled_from(places))
    others = "0123456789" if passage[place].isdigit() else LETTERS + "f"
    other = data.draw(st.sampled_from(others.replace(passage[place], "")))
    copy = [*passages[:which], passage[:place] + other + passage[place + 1 :], *passages[which + 1 :]]
    report = verify(plan, "\n".join(copy))
    assert report.changed == (plan.clauses[which],)
    assert report.found == plan.clauses[:which] + plan.clauses[which + 1 :]
    assert not report.missing
    assert not report.uncovered
    assert not report.matches


@given(documents(), st.data())
def test_a_truncated_copy_misses_what_is_not_wholly_there(passages: list[str], data: st.DataObject) -> None:
    """Cut off after any letter, exactly the clauses that are not wholly there are missing, and none is changed."""
    plan = plan_of(*passages)
    text = "".join(kept(passage) for passage in passages)
    cut = data.draw(st.integers(0, len(text)))
    ends = list(accumulate(len(kept(passage)) for passage in passages))
    whole = sum(end <= cut for end in ends)
    report = verify(plan, text[:cut])
    assert report.found == plan.clauses[:whole]
    assert report.missing == plan.clauses[whole:]
    assert not report.changed
    rest = text[ends[whole - 1] if whole else 0 : cut]
    assert [stretch.text for stretch in report.uncovered] == ([rest.strip()] if rest.strip() else [])


@given(documents(), st.data())
def test_an_inserted_paragraph_is_unaccounted_for(passages: list[str], data: st.DataObject) -> None:
    """A paragraph put between two clauses is the only thing uncovered for, with its line; all clauses are found."""
    plan = plan_of(*passages)
    paragraph = data.draw(st.text("FJWZ!", max_size=20)) + "W"
    line = data.draw(st.integers(0, len(passages)))
    report = verify(plan, "\n".join([*passages[:line], paragraph, *passages[line:]]))
    assert report.found == plan.clauses
    assert [(stretch.line, stretch.text) for stretch in report.uncovered] == [(line + 1, paragraph.lstrip("!"))]
    assert not report.matches


@given(documents(), st.data())
def test_a_removed_passage_is_missing(passages: list[str], data: st.DataObject) -> None:
    """Without one passage, exactly it is missing and all others are found; of equal neighbours, any one of them."""
    plan = plan_of(*passages)
    which = data.draw(st.integers(0, len(passages) - 1))
    report = verify(plan, "\n".join(passages[:which] + passages[which + 1 :]))
    (missing,) = report.missing
    place = plan.clauses.index(missing)
    low, high = sorted((place, which))
    assert len(set(passages[low : high + 1])) == 1
    assert report.found == plan.clauses[:place] + plan.clauses[place + 1 :]
    assert not report.changed
    assert not report.uncovered


@given(documents(repeats=False), st.data())
def test_a_changed_clause_of_a_truncated_copy_is_changed(passages: list[str], data: st.DataObject) -> None:
    """Cut off after a clause whose last letter differs, that clause is changed and what is not wholly there missing."""
    long = [f"{passage} và những điều khác" for passage in passages]
    plan = plan_of(*long)
    which = data.draw(st.integers(0, len(long) - 1))
    text = "".join(kept(f"{passage[:-1]}F" if turn == which else passage) for turn, passage in enumerate(long))
    ends = list(accumulate(len(kept(passage)) for passage in long))
    cut = data.draw(st.integers(ends[which], len(text)))
    whole = sum(end <= cut for end in ends)
    report = verify(plan, text[:cut])
    assert report.changed == (plan.clauses[which],)
    assert report.found == plan.clauses[:which] + plan.clauses[which + 1 : whole]
    assert report.missing == plan.clauses[whole:]


@given(documents(repeats=False), st.data())
def test_two_changed_passages_with_one_between_are_both_named(passages: list[str], data: st.DataObject) -> None:
    """Where the first letters of several passages differ that do not touch, exactly those clauses are changed."""
    plan = plan_of(*passages)
    touched = data.draw(st.sets(st.integers(0, len(passages) - 1)))
    apart = {which for which in touched if which - 1 not in touched}
    copy = [f"00{passage[2:]}" if turn in apart else passage for turn, passage in enumerate(passages)]
    report = verify(plan, "\n".join(copy))
    assert report.changed == tuple(clause for turn, clause in enumerate(plan.clauses) if turn in apart)
    assert not report.missing
    assert not report.uncovered


@given(documents(), st.data())
def test_a_passage_is_quoted_as_it_stands(passages: list[str], data: st.DataObject) -> None:
    """A copy quotes the passage of a rule to the letter; a copy without it quotes nothing."""
    plan = plan_of(*passages)
    which = data.draw(st.integers(0, len(passages) - 1))
    copy = normalize("NFD", "\n".join(f"| {passage}" for passage in passages))
    assert quote(plan.rules[which], copy) == quote(plan.clauses[which], copy) == passages[which]
    others = [passage for passage in passages if passage != passages[which]]
    with pytest.raises(ClauseNotFound):
        quote(plan.clauses[which], "\n".join(others))


@given(documents())
def test_clauses_tile_the_document(passages: list[str]) -> None:
    """The clauses of passages that follow one another start where the one before ends."""
    clauses = plan_of(*passages).clauses
    assert clauses[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(clauses))
    assert clauses[-1].end == len("".join(map(kept, passages)))
