import json

import pytest

from cchc_rules.cli.main import main
from cchc_rules.formats.schema import FORMS, schema_of


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_told(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", form]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of(form)


def test_a_form_may_be_named_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "ket-luan"]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of("findings")
