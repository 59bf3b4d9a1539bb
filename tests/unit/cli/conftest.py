"""What tests of commands share: the tiny plan on the shelf, what is said about it, and files to read."""

import io
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cchc_rules.cli.commands import authoring
from cchc_rules.cli.main import main
from cchc_rules.dates.due import By
from cchc_rules.law.bound import AtLeast
from cchc_rules.law.budget import Budget, BudgetState
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Modality
from cchc_rules.text import Bilingual
from tests import changing, tiny
from tests.amending import amendment, insert, repeal, revise
from tests.shelf import offer


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def wide_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen on which every row is a line; what is narrower is tried where wrapping is."""
    monkeypatch.setenv("COLUMNS", "1000")


@pytest.fixture
def tiny_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tiny plan is on the shelf, and what became of its agencies."""
    offer(monkeypatch, tiny.PLAN, successions={"tiny-2025": changing.SUCCESSIONS})


@pytest.fixture
def tiny_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny plan is written in a package, `tiny_town`; the folder of it."""
    folder = tmp_path / "tiny_town"
    folder.mkdir()
    source = (
        'from tests.tiny import HOME, PLAN\n\n__all__ = ["OWN_HOME", "PLAN"]\n\nOWN_HOME = HOME\nSAME_PLAN = PLAN\n'
    )
    (folder / "__init__.py").write_text(source, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "tiny_town", raising=False)
    monkeypatch.setattr(authoring, "plan_package", lambda _: "tiny_town")
    return folder


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], tiny_plan: None) -> Callable[..., str]:
    """What a command prints that ends with this code: 2 on standard error, any other on standard output."""

    def run(*arguments: str, code: int = 0) -> str:
        assert main(arguments) == code
        captured = capsys.readouterr()
        said, nothing = (captured.err, captured.out) if code == 2 else (captured.out, captured.err)
        assert nothing == ""
        return said

    return run


@pytest.fixture
def refused(told: Callable[..., str]) -> Callable[..., list[str]]:
    """The lines on standard error of a command that is refused."""
    return lambda *arguments: told(*arguments, code=2).splitlines()


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], io.StringIO]:
    """Makes standard error a terminal, and gives what is printed on it from then on."""

    def attach() -> io.StringIO:
        screen = _Terminal()
        monkeypatch.setattr(sys, "stderr", screen)  # not sooner: pytest sets it anew before each test
        return screen

    return attach


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[[str, str], list[str]]:
    """The option for a sheet of a kind."""

    def written(kind: str, content: str) -> list[str]:
        path = tmp_path / f"{kind}.csv"
        path.write_text(content, encoding="utf-8")
        return [f"--{kind.replace('_', '-')}", str(path)]

    return written


@pytest.fixture
def sheets(sheet: Callable[[str, str], list[str]]) -> list[str]:
    """The options for four sheets, one of each kind; three of their rows are about nothing that is asked."""
    return [
        *sheet(
            "figures",
            "measure,agency,start,end,yes,no\n"
            "on-time-of-closed,Sở Nội vụ,2025-01-01,2026-01-01,979,21\n"
            "on-time-of-all,Sở Nội vụ,2025-01-01,2026-01-01,99,1\n",
        ),
        *sheet(
            "roll_calls",
            "measure,start,end,agency,answer\n"
            "offices-ready,2025-01-01,2026-01-01,Sở Nội vụ,yes\n"
            "offices-ready,2027-01-01,2027-04-01,Sở Nội vụ,no\n",
        ),
        *sheet(
            "deliveries",
            "rule,agency,day\nII.1.6/1,Sở Nội vụ,2025-01-04\nII.1.9/1,Huyện Bắc,2025-01-04\n",
        ),
        *sheet(
            "attestations",
            "rule,agency,day,holds\nII.1.5/1,Văn phòng Ủy ban nhân dân thị xã,2025-06-01,yes\n",
        ),
    ]


@pytest.fixture
def agencies(tmp_path: Path) -> list[str]:
    """The option for a file of one body that the tiny plan does not name, a department of its class."""
    path = tmp_path / "agencies.toml"
    path.write_text(
        '[chi-cuc-thue]\nvi = "Chi cục Thuế"\nkind = "department"\nlevel = "province"\nclasses = ["cac-so"]\n',
        encoding="utf-8",
    )
    return ["--agencies", str(path)]


@pytest.fixture
def copy(tmp_path: Path) -> Callable[[str], str]:
    """A copy of the decision that says this."""

    def written(text: str) -> str:
        path = tmp_path / "copy.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


@pytest.fixture
def dossiers(tmp_path: Path) -> list[str]:
    """The file and the options of `tally` for a small table and its mapping, in the first quarter."""
    path, mapping = tmp_path / "ho-so.csv", tmp_path / "mapping.toml"
    path.write_text(
        "HoSo,DonVi,NgayHenTra,NgayKetThucXuLy\n"
        "1,Sở Nội vụ,05/02/2025,05/02/2025 16:30\n"
        "2,sở nội vụ,05/02/2025,06/02/2025\n"
        "2,Sở Tư pháp,,06/02/2025\n"
        "3,Sở Tư pháp,06/05/2025,\n",
        encoding="utf-8",
    )
    mapping.write_text(
        '[columns]\nid = "HoSo"\nagency = "DonVi"\ndue_on = "NgayHenTra"\ncompleted_on = "NgayKetThucXuLy"\n',
        encoding="utf-8",
    )
    return [str(path), "--mapping", str(mapping), "--period", "2025-Q1", "--as-of", "15/04/2025"]


@pytest.fixture
def receipt(tmp_path: Path, tiny_plan: None, sheets: list[str]) -> str:
    """A receipt for what was found by the sheets."""
    path = str(tmp_path / "receipt.json")
    found = str(tmp_path / "findings.txt")
    assert main(["assess", "tiny-2025", *sheets, "--as-of", "2026-02-01", "--receipt", path, "-o", found]) == 0
    return path


@pytest.fixture
def amended_plan() -> Plan:
    """The tiny plan, of which a later decision revises two rules, repeals one and inserts one."""
    return tiny.PLAN.with_amendments(
        amendment(
            90,
            date(2025, 5, 1),
            revise(tiny.DOSSIERS_ON_TIME, bound=AtLeast(99), exclusions=(Bilingual("đất đai", "land"),)),
            revise(
                tiny.MIDYEAR_REPORTS,
                due=By(date(2025, 7, 31)),
                lead=(tiny.HOME,),
                modality=Modality.STRIVE,
                budget=Budget(BudgetState.AMOUNT, 900, "900"),
                printed_code="3",
            ),
            repeal(tiny.MEETINGS),
            insert(tiny.SCORE_OF_80),
        )
    )
