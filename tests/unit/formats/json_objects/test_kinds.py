from typing import get_args

from cchc_rules.findings.observation import Observation
from cchc_rules.formats.json_objects.kinds import OBSERVATION_KINDS, PATCH_KINDS
from cchc_rules.law.amendment import Patch


def test_every_kind_has_one_name() -> None:
    """Of observations and of patches; a kind that has none could be written and not read."""
    assert set(OBSERVATION_KINDS.values()) == set(get_args(Observation))
    assert set(PATCH_KINDS.values()) == set(get_args(Patch))
