"""Testing: what a plan, or a system that wraps this library, is tested with.

- `plan_faults`, what can be wrong with a plan package; `conformance_checks`, which finds it, without pytest;
  `conformance`, the test class that every plan package inherits
- `copied_text`, whether it speaks in the decision's own words
"""
