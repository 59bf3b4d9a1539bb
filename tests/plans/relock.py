"""Write the lock file of a plan, and the docstrings under its rules, from the rules as they are now.

A rule whose content changed has to carry a higher version first; otherwise nothing is written. What is written is put
in place together, whole.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path

from cchc_rules.cli.output_file import write_together
from cchc_rules.law.digest import digest
from cchc_rules.law.plan import Plan
from cchc_rules.law.rule import Activity, Duty, Outcome, Target
from tests.plans.hover import constants, hover


def locked(plan: Plan) -> dict[str, list[object]]:
    """Key → version and digest of every rule."""
    return {rule.key: [rule.version, digest(rule)] for rule in plan.rules}


def changed_silently(before: dict[str, list[object]], after: dict[str, list[object]]) -> list[str]:
    """The keys whose content changed while the version did not rise."""
    return [
        key
        for key, (version, content) in after.items()
        if key in before and content != before[key][1] and version == before[key][0]
    ]


def main(package: str) -> int:
    """Lock the plan of a package."""
    module = import_module(package)
    folder = Path(str(module.__file__)).parent
    lock = folder / "lock.json"
    before = json.loads(lock.read_text(encoding="utf-8")) if lock.exists() else {}
    after = locked(module.PLAN)
    if silent := changed_silently(before, after):
        sys.stderr.write("raise the version first: " + ", ".join(silent) + "\n")
        return 1
    written = [(str(lock), json.dumps(after, indent=0, sort_keys=False) + "\n")]
    for path in sorted(folder.glob("*.py")):
        room = import_module(f"{package}.{path.stem}" if path.stem != "__init__" else package)
        written.append((str(path), _documented(path, room)))
    write_together(written)
    return 0


def _documented(path: Path, module: object) -> str:
    lines = path.read_text(encoding="utf-8").splitlines()
    for name, said, end in sorted(constants(path), key=lambda constant: -constant[2]):
        rule = getattr(module, name)
        if isinstance(rule, Target | Outcome | Activity | Duty):
            if said is not None:
                height = len(said.splitlines())
                del lines[end : end + height + (1 if height > 1 else 0)]
            lines[end:end] = f'"""{hover(rule)}\n"""'.splitlines()
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main("cchc_rules.plans.hue_2025"))
