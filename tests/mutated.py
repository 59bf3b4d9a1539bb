"""Documents that say something else, more or less than was written, and whether what no schema says is why."""

import json
import re
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from cchc_rules.errors import CchcError
from cchc_rules.formats.json_objects.unsaid import UNSAID

WORDS = (
    *("", "x", "2025-02-29", "2024-02-29", "2025-01-01", "9999-12-31", "2025-01-01\n", "0000-02-29"),
    *("0", "97.95", "97,95", "1/3", "1/0", "-1", "100.5", "9" * 200, "percent", "rank", "day", "so-noi-vu", "phuong"),
    *("figure", "roll_call", "delivery", "attestation", "online", "offices-ready", "1e3"),
)
SCALARS = (None, True, False, 0, 1, 2, 13, -1, 10**13, 1.0, 1.5, *WORDS)
contents = st.sampled_from(SCALARS) | st.sampled_from(
    ([], ["so-noi-vu"], ["x"], [1], {}, {"yes": 1, "no": 0}, {"share": "50"}, {"quantity": "1", "unit": "day"})
)
KEYS = (
    *("successions", "missing", "missing_days", "part", "total", "baseline", "budget", "roster", "closed_world", "id"),
    *("names", "labels", "area"),
    *("kind", "measure", "agency", "period", "value", "source", "done", "not_done", "unknown", "not_concerned"),
    *("complete", "rule", "day", "holds", "reference", "yes", "no", "share", "decimals", "quantity", "unit", "x"),
)


def containers(form: Any) -> list[Any]:
    """The objects and the lists of a document that hold something, and the empty ones."""
    inner = form.values() if isinstance(form, dict) else form if isinstance(form, list) else None
    return [] if inner is None else [form, *(each for part in inner for each in containers(part))]


@st.composite
def mutants(draw: st.DrawFn, written: str) -> str:
    """A document in which one to three places say something else, more or less; some of it what another place says."""
    document = json.loads(written)
    for _ in range(draw(st.integers(1, 3))):
        every = containers(document)
        holder = draw(st.sampled_from(every))
        said = contents | st.sampled_from(every).flatmap(_parts)
        places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if isinstance(holder, dict) and (not places or draw(st.integers(0, 3)) == 0):
            keys = st.sampled_from(KEYS) | st.sampled_from(
                sorted({"x", *(key for each in every for key in _keys(each))})
            )
            holder[draw(keys)] = deepcopy(draw(said))
        elif not places or (isinstance(holder, list) and draw(st.integers(0, 3)) == 0):
            holder.append(deepcopy(draw(said)))
        elif draw(st.integers(0, 3)) == 0:
            del holder[draw(st.sampled_from(places))]
        else:
            holder[draw(st.sampled_from(places))] = deepcopy(draw(said))
    return json.dumps(document)


def _keys(holder: Any) -> list[str]:
    return list(holder) if isinstance(holder, dict) else []


def _parts(holder: Any) -> st.SearchStrategy[Any]:
    """What an object or a list holds, or itself where it is empty."""
    return st.sampled_from([*(holder.values() if isinstance(holder, dict) else holder)] or [holder])


def is_unsaid(fault: CchcError, form: str) -> bool:
    """Whether the list of what no schema says has it."""
    return any(isinstance(fault, each.errors) and re.search(each.saying, fault.sentence("en")) for each in UNSAID[form])
