"""Writing a plan: scaffold, check, lock and renew."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from attrs import asdict

from cchc_rules.authoring.clause_renewal import renew_clauses
from cchc_rules.authoring.package_lock import importing_from, locked_files
from cchc_rules.cli.arguments import read_text
from cchc_rules.cli.output_file import refuse_overwriting, write_together
from cchc_rules.documents.document_lines import document_text, read_document
from cchc_rules.errors import UnknownPlan
from cchc_rules.formats.to_json import dump_json
from cchc_rules.plans.shelf import load_plan, plan_package
from cchc_rules.text import Bilingual

__all__ = ["check_plan", "lock_plan", "renew_folder", "scaffold_plan"]


def scaffold_plan(args: Namespace) -> int:
    """What a document comes to, and with a folder the distribution that it makes."""
    from cchc_rules.authoring.scaffold import scaffold  # noqa: PLC0415  the other commands read no document
    from cchc_rules.documents.table_columns import read_column_names  # noqa: PLC0415  as above

    folder = None if args.output is None else Path(args.output)
    called = Path(args.file).stem if folder is None else folder.resolve().name
    plan_id = called.lower().replace("_", "-")
    names = {} if args.columns is None else read_column_names(args.columns)
    made = scaffold(args.file, plan_id, names, args.lang)
    if folder is not None:
        files = {str(folder / name): content for name, content in made.files.items()}
        refuse_overwriting({path: path for path in files}, filter(None, (args.file, args.columns)), force=args.force)
        for path in files:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        write_together(files.items())
        with importing_from(folder.resolve() / "src"):
            plan = __import__(made.package).PLAN
            write_together((str(file), text) for file, text in locked_files(made.package, plan).items())
    for todo in made.todos:
        where = f"{todo.address}: " if todo.address else ""
        print(f"{args.file}:{todo.line}: {where}{todo.what.in_(args.lang)}")
    if called != plan_id:
        taken = Bilingual(f"{called}: mã của kế hoạch là {plan_id}", f"{called}: the id of the plan is {plan_id}")
        print(taken.in_(args.lang))
    print(f"{plan_id}: {made.summary().in_(args.lang)}")
    return 0


def check_plan(args: Namespace) -> int:
    """What is wrong with a plan's package and what is still to do, beside a copy of its document."""
    from cchc_rules.authoring.package_check import CheckedPackage, check_package  # noqa: PLC0415  as above

    try:
        load_plan(args.plan)
    except UnknownPlan as refused:
        from cchc_rules.authoring.package_import import import_faults  # noqa: PLC0415  as above

        told = import_faults(refused.__cause__, args.lang) if refused.__cause__ else ()
        if not told:
            raise
        checked = CheckedPackage(told)
    else:
        checked = check_package(plan_package(args.plan), args.file, args.lang)
    if args.format == "json":
        print(dump_json({"told": [asdict(each) for each in checked.told]}))
        return 0 if checked.is_finished else 1
    for each in checked.told:
        print(each.located())
    print(checked.summary().in_(args.lang))
    return 0 if checked.is_finished else 1


def lock_plan(args: Namespace) -> int:
    """Write the lock file of a plan's package and the texts under its constants, where they say otherwise."""
    plan = load_plan(args.plan)
    package = plan_package(args.plan)
    write_together((str(file), content) for file, content in locked_files(package, plan).items())
    count = len(plan.rules)
    told = Bilingual(f"{package}: đã khóa {count} quy định", f"{package}: {count} rules are locked")
    print(told.in_(args.lang))
    return 0


def renew_folder(args: Namespace) -> int:
    """Take the clauses in the modules of a folder anew from a copy, where they are of another version."""
    copy = document_text(read_document(args.file))
    sources = {str(path): read_text(str(path)) for path in sorted(Path(args.folder).glob("*.py"))}
    renewed = {path: renew_clauses(source, copy) for path, source in sources.items()}
    changed = [(path, source) for path, source in renewed.items() if source != sources[path]]
    write_together(changed)
    told = Bilingual(
        f"{args.folder}: đã ghi lại {len(changed)} tệp", f"{args.folder}: {len(changed)} files are written anew"
    )
    print(told.in_(args.lang))
    return 0
