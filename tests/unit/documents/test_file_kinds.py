from pathlib import Path

import pytest

from cchc_rules.documents.file_kinds import FileKind, kind_of_file
from cchc_rules.formats.to_json import dump_observations

FILES = {
    "figures": ("a.csv", "Chỉ số;Kỳ;Cơ quan;Có;Không\n"),
    "roll-calls": ("a.csv", "measure,period,agency,answer\n"),
    "attestations": ("a.csv", "Quy định,Cơ quan,Ngày,Kết quả\n"),
    "deliveries": ("a.csv", "BÁO CÁO,,\nrule,agency,day\n"),
    "observations": ("a.json", dump_observations([])),
    "agencies": ("a.csv", "key,vi,kind,level\n"),
    "agencies of TOML": ("a.toml", '[x]\nvi = "X"\n'),
    "mapping": ("a.toml", '[columns]\ndue_on = "NgayHenTra"\n'),
    "columns": ("a.toml", 'lead = "Đơn vị thực hiện"\n'),
    "receipt": ("a.json", '{"seal": "x"}'),
    "findings": ("a.json", '{"findings": []}'),
    "records": ("a.csv", "received_on,due_on\n"),
}
"""What a file of each kind begins with."""


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_known_by_its_headings_or_its_keys(tmp_path: Path, kind: str) -> None:
    name, content = FILES[kind]
    path = tmp_path / name
    path.write_text(content, encoding="utf-8-sig")
    assert kind_of_file(path) is FileKind(kind.partition(" ")[0].replace("-", "_"))


@pytest.mark.parametrize(
    "content",
    ["", "{}", "3", "[x]\na = 1\n", "rule,agency\n", "\xff", "a\n", '"', "[" * 100_000, '{"format": 1, "rules": []}'],
)
@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xlsx"])
def test_what_looks_like_nothing_is_of_no_kind(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="latin-1")
    assert kind_of_file(str(path)) is None
    assert kind_of_file(tmp_path / "none.csv") is None
