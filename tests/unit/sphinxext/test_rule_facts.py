from cchc_rules.law.rule import Target
from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.rule_facts import folded, rule_facts
from tests import tiny
from tests.browser import in_node, needs_node

FACTS = {each.rule.key: each for each in rule_facts(hue_2025.PLAN, hue_2025.PLAN.rules)}


def test_every_rule_has_its_facts_in_the_order_of_the_plan() -> None:
    assert list(FACTS) == [rule.key for rule in hue_2025.PLAN.rules]
    assert {each.area for each in FACTS.values()} == {str(number) for number, _ in enumerate(hue_2025.PLAN.areas, 1)}


def test_a_target_is_found_by_its_names_bound_and_period() -> None:
    each = FACTS[hue_2025.DOSSIERS_ON_TIME.key]
    assert {"ii.2.a.11", "ii.2.a.11/1", "hue-2025:ii.2.a.11/1", "dossiers_on_time"} <= set(each.names)
    assert folded(hue_2025.DOSSIERS_ON_TIME.title.vi) in each.names
    assert "98%" in each.facts.split()
    assert "31/12/2025" in each.facts.split()
    assert folded(hue_2025.ON_TIME_OF_CLOSED.definition.vi) in each.words
    assert all(said in each.text for said in (*each.names, each.facts, each.words))


def test_an_activity_is_found_by_the_words_of_its_time_and_its_product() -> None:
    each = FACTS[hue_2025.OWN_PLANS_ISSUED.key]
    assert folded(hue_2025.OWN_PLANS_ISSUED.due.phrase) in each.facts
    assert folded(hue_2025.OWN_PLANS_ISSUED.product.en) in each.words
    assert each.day == "2025-01-04"  # before the fifth


def test_a_duty_has_no_day() -> None:
    each = FACTS[hue_2025.LEADS_ONLINE_SERVICES.key]
    assert each.day == ""
    assert each.kind == "duty"


def test_a_rule_is_filtered_by_everybody_whom_it_concerns() -> None:
    [each] = rule_facts(tiny.PLAN, (tiny.MIDYEAR_REPORTS,))
    assert each.agencies == ("so-noi-vu", "cac-so", "van-phong")
    assert each.levels == ("province",)
    assert "vp thi xa" in each.facts  # as people write it
    assert each.modality == tiny.MIDYEAR_REPORTS.modality.value


def test_whatever_is_cited_is_found_by_its_number() -> None:
    [each] = rule_facts(tiny.PLAN, (tiny.DOSSIERS_ON_TIME,))
    assert "61/2018/nd-cp" in each.facts.split()


@needs_node
def test_the_scripts_fold_as_the_pages_do() -> None:
    """What is typed and what it is looked for in are one wherever they read alike to a reader without marks."""
    titles = [rule.title for rule in hue_2025.PLAN.rules]
    texts = [text for title in titles for text in (title.vi, title.en)]
    texts += [str(rule.bound) for rule in hue_2025.PLAN.rules if isinstance(rule, Target)]
    texts += ["  98  % ", "ĐÚNG\nHẠN", "Ho\u0302\u0300 so\u031b", "II.2.a.11"]
    assert in_node("given.map(cchcFold)", "cchc-fold.js", given=texts) == [folded(text) for text in texts]


@needs_node
def test_a_word_is_held_from_its_beginning_on() -> None:
    held = "given.map((word) => cchcHolds('ho so dung han, 98%, ii.2.a.11/1', word))"
    words = ["dung", "du", "ung", "98%", "98", "8%", "ii.2.a.11", "ii.2.a.1", "2.a", "han, 98%", "chua"]
    told = in_node(held, "cchc-fold.js", given=words)
    assert told == [1, 0.6, 0, 1, 1, 0, 1, 0.6, 1, 1, 0]
