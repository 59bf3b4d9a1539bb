"""Judging: how a finding is come to.

- `verdict`: three decision tables, one a kind of rule; `weighing`: what all that is said of some days says together
- `member_sums`: a class judged by what all its members counted; `answers`: a finding for whoever answers a target
- `leads`: a finding for whoever has to deliver an activity
- `matching`: which observation bears on which rule; `ended_agencies`: what a finding is worth once its agency has ended
- `renamed_bodies`: what a body says of a target under several names, judged as said by one
- `expected_cases`: how many of the cases to come may be missed
- `waiting`: who has to deliver today what is not settled, and which turns of it were not answered
"""
