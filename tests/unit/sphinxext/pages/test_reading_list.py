from docutils import nodes

from cchc_rules.plans import hue_2025
from cchc_rules.sphinxext.pages.reading_list import reading_list
from cchc_rules.sphinxext.pages.shown_plan import ShownPlan
from tests.shown import links, words

PAGES = {language: reading_list(ShownPlan(hue_2025.PLAN, language)) for language in ("en", "vi")}
READINGS = {chosen for rule in hue_2025.PLAN.rules for chosen in rule.interpretations}


def blocks(language: str) -> list[nodes.container]:
    found = [each for page in PAGES[language] for each in page.findall(nodes.container)]
    return [each for each in found if "cchc-reading-of" in each["classes"]]


def test_every_reading_stands_once() -> None:
    said = blocks("en")
    assert len(said) == len(READINGS)
    assert len({each["ids"][0] for each in said}) == len(said)  # each can be linked to
    text = words(PAGES["en"])
    for chosen in READINGS:
        assert chosen.reading.en in text
        assert all(rejected.en in text for rejected in chosen.rejected)
        assert chosen.source is None or chosen.source.text.en in text


def test_each_leads_to_the_rules_that_rest_on_it_the_widest_first() -> None:
    said = blocks("vi")
    carried = [{key for _, key in links([each])} for each in said]
    for block, keys in zip(said, carried, strict=True):
        rules = [rule for rule in hue_2025.PLAN.rules if rule.key in keys]
        assert any(all(chosen in rule.interpretations for rule in rules) for chosen in READINGS)
        assert f"Quy định ({len(keys)}): " in block.astext()
    assert [len(keys) for keys in carried] == sorted(map(len, carried), reverse=True)


def test_how_many_rest_on_what_is_told() -> None:
    assert f"{len(READINGS)} readings" in words(PAGES["en"])
    external = sum(chosen.source is not None for chosen in READINGS)
    assert f"from another source: {external}" in words(PAGES["en"])
    assert f"theo nguồn khác: {external}" in words(PAGES["vi"])
