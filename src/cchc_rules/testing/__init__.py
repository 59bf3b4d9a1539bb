"""Testing: what a plan, or a system that wraps this library, is tested with.

- `plan_faults`, what can be wrong with a plan package; `conformance_checks`, which finds it, without pytest;
  `conformance`, the test class that every plan package inherits
- `laws`, whether a system that wraps this library keeps what every verdict has to keep; `law_examples`, what it is
  tried on; `broken_law`, what it may answer, and which law it did not keep
- `pytest_plugin`, `--cchc-coverage PLAN`; `law_coverage`, which rules and conditions some tests have seen;
  `coverage_listener`, how it comes to know
- `strategies`, of values, days and names; `plan_strategies`, of what could be observed of a plan and is then found;
  `amendment_strategies`, of later decisions; `record_strategies`, of dossiers; `type_strategies` and `registration`, by
  which Hypothesis makes our types by themselves
"""
