"""Writing a plan: lock."""

from __future__ import annotations

from argparse import Namespace

from cchc_rules.authoring.package_lock import locked_files
from cchc_rules.cli.output_file import write_together
from cchc_rules.plans.shelf import load_plan, plan_package
from cchc_rules.text import Bilingual

__all__ = ["lock_plan"]


def lock_plan(args: Namespace) -> int:
    """Write the lock file of a plan's package and the texts under its constants, where they say otherwise."""
    plan = load_plan(args.plan)
    package = plan_package(args.plan)
    write_together((str(file), content) for file, content in locked_files(package, plan).items())
    count = len(plan.rules)
    told = Bilingual(f"{package}: đã khóa {count} quy định", f"{package}: {count} rules are locked")
    print(told.in_(args.lang))
    return 0
