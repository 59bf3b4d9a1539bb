"""Law: what a decision says, rule by rule, and what later decisions change in it.

- `clause`, `instrument`: a passage by its fingerprint; the laws and decisions that it cites
- `decision`: the facts of a document, and what is no rule in it
- `bound`, `budget`: between which numbers a value has to stay; what stands in a budget cell
- `rule`: the four kinds of obligation; `demand`: what a target asks, in words
- `rule_columns`: what a flat table says of rules
- `versions`, `amendment`: a rule from one day to another; what a later decision changes
- `plan`: the rules of one decision
- `digest`: the SHA-256 of what a rule says
- `difference`: which rules of two plans stand for one another, and what they say otherwise
- `responsibility`, `recurrence`: who has to deliver, and in which turns
"""
