"""Dates: what a plan's time column says, and which days public bodies work.

- `period`: stretches of calendar days, and cycles
- `due`, `recurring`: by when, or within which days, something is due; what is due again and again
- `time_column`: what the time column of a plan means, and the days of the plan from which its cells count
- `phrases`: the words of a time column, read as dues; with `phrase_parser` (from words to dues), `phrase_events` (days
  after an event), `phrase_turns` (what comes round), `phrase_spans` (the first and last day of times), `phrase_tokens`
  (words as symbols) and `phrase_words` (the words themselves)
- `workdays`: which days are worked; with `holidays`, the table of special days
- `deadline`: the last day of a time limit, step by step
"""
