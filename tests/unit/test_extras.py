import tomllib
from pathlib import Path

import pytest

from cchc_rules import extras
from cchc_rules.errors import MissingExtra
from cchc_rules.extras import needing_extra

PACKAGES = [(extra, package) for extra, packages in extras._EXTRAS.items() for package in packages]


@pytest.mark.parametrize(("extra", "package"), PACKAGES)
def test_an_extra_asks_for_the_versions_that_the_project_declares(
    extra: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first version that will do is the one in `pyproject.toml`, and any older one counts as missing."""
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    floor = dict(each.split(">=") for each in project["optional-dependencies"][extra])[package]
    monkeypatch.setattr(extras, "version", {package: floor}.__getitem__)
    with needing_extra(extra, package):
        pass
    monkeypatch.setattr(extras, "version", lambda _: "0.19.9")
    with pytest.raises(MissingExtra) as raised, needing_extra(extra, package):
        pytest.fail("nothing is imported from a package that is too old")
    assert str(raised.value) == (
        f"the extra {extra}: got '{package} 0.19.9'; expected {package} {floor} or later. "
        f'Install it: pip install "cchc-rules[{extra}]".'
    )


@pytest.mark.parametrize(
    ("installed", "enough"),
    [("2.20", True), ("2.20.0rc1", True), ("2.100.1", True), ("3", True), ("2.19.9", False), ("2", False)],
)
def test_versions_are_ordered_as_numbers(installed: str, enough: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """2.100 comes after 2.20, whatever stands behind the second number."""
    monkeypatch.setattr(extras, "version", lambda _: installed)
    entered = False
    try:
        with needing_extra("frames"):
            entered = True
    except MissingExtra:
        assert not enough
    assert entered is enough


def test_what_goes_wrong_beside_an_import_is_told_as_it_is() -> None:
    """Only an import that fails says that an extra is missing."""
    with pytest.raises(ZeroDivisionError), needing_extra("frames"):
        raise ZeroDivisionError


def test_the_first_package_of_an_extra_is_looked_for_unless_another_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever has but one of two can do what that one does."""
    monkeypatch.setattr(extras, "version", {"openpyxl": "3.1.5", "XlsxWriter": "3.0"}.__getitem__)
    with needing_extra("excel"):
        pass
    with pytest.raises(MissingExtra, match=r"XlsxWriter 3\.2 or later"), needing_extra("excel", "XlsxWriter"):
        pytest.fail("nothing is imported from a package that is too old")
