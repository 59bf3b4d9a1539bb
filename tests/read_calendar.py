"""A second reading of calendar files, by vobject, after the octets were held against RFC 5545."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any

import vobject
from attrs import frozen

FOLD = 75


@frozen
class ReadEvent:
    """What a calendar knows of an event: each property once, by its name, and how long before its day it rings."""

    properties: Mapping[str, Any]
    parameters: Mapping[str, Mapping[str, list[str]]]
    alarms: tuple[timedelta, ...]

    @property
    def uid(self) -> str:
        return str(self.properties["UID"])

    @property
    def sequence(self) -> int:
        return int(self.properties["SEQUENCE"])

    @property
    def cancelled(self) -> bool:
        return bool(self.properties["STATUS"] == "CANCELLED")

    @property
    def day(self) -> date:
        """The one day it takes, which RFC 5545 says by the day after it."""
        start, end = self.properties["DTSTART"], self.properties["DTEND"]
        assert type(start) is date
        assert end - start == timedelta(days=1)
        return start

    @property
    def stamp(self) -> datetime:
        return self.properties["DTSTAMP"]  # type: ignore[no-any-return]


def read_calendar(written: bytes) -> dict[str, ReadEvent]:
    """The events of a calendar file by their names, each of which stands there once."""
    _hold_lines(written)
    calendar = vobject.readOne(written.decode("utf-8"))
    assert {"VERSION", "PRODID", "NAME", "X-WR-CALNAME"} == {line.name for line in calendar.lines()}
    assert {component.name for component in calendar.components()} <= {"VEVENT"}
    found: dict[str, ReadEvent] = {}
    for component in calendar.components():
        lines = list(component.lines())
        properties = {line.name: line.value for line in lines}
        assert len(properties) == len(lines)
        parameters = {line.name: MappingProxyType(dict(line.params)) for line in lines}
        alarms = []
        for alarm in component.components():
            assert alarm.name == "VALARM"
            assert alarm.action.value == "DISPLAY"
            assert alarm.description.value == properties["SUMMARY"]
            alarms.append(-alarm.trigger.value)
        event = ReadEvent(MappingProxyType(properties), MappingProxyType(parameters), tuple(alarms))
        assert event.uid not in found
        found[event.uid] = event
    return found


def _hold_lines(written: bytes) -> None:
    """Every line ends with CRLF, is no longer than 75 octets, and is whole letters of UTF-8 by itself."""
    assert written.endswith(b"END:VCALENDAR\r\n")
    for line in written.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= FOLD
        assert line.decode("utf-8").isprintable()
