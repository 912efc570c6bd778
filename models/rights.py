"""Who may do what: one table, read in one place (``Turn.may``), printed in docs/quyen-han.md."""

from collections.abc import Mapping

from models.appointment import Role

_OFFICE = frozenset({Role.OFFICE})
_LEADERS = frozenset({Role.OFFICE, Role.CHAIR})
_ANSWERING = frozenset({Role.OFFICE, Role.AGENCY, Role.AGENCY_HEAD})
_READERS = frozenset(
    {Role.OFFICE, Role.CHAIR, Role.CO_CHAIR, Role.FRONT, Role.PARTY, Role.SECRETARY, Role.AGENCY, Role.AGENCY_HEAD}
)

MAY: Mapping[str, frozenset[Role]] = {
    "invite": frozenset({Role.ADMINISTRATOR, Role.OFFICE}),
    "meeting.make": _LEADERS,
    "meeting.announce": _LEADERS,
    "meeting.announce.late": frozenset({Role.CHAIR, Role.OFFICE}),
    "meeting.change": _LEADERS,
    "meeting.speakers": _LEADERS | {Role.CO_CHAIR, Role.SECRETARY, Role.OPINION_TEAM, Role.FRONT},
    "matter.triage": _OFFICE,
    "matter.assign": _OFFICE,
    "matter.merge": _OFFICE,
    "matter.receipt": frozenset({Role.AGENCY, Role.AGENCY_HEAD, Role.OFFICE}),
    "matter.answer": _ANSWERING,
    "matter.extend": frozenset({Role.AGENCY, Role.AGENCY_HEAD}),
    "matter.extend.decide": _LEADERS,
    "answer.release": frozenset({Role.OFFICE, Role.CHAIR, Role.AGENCY_HEAD}),
    "matter.act-for": frozenset({Role.VILLAGE_HEAD, Role.FRONT, Role.OPINION_TEAM, Role.OFFICE}),
    "work.see": _ANSWERING | {Role.CHAIR},
    "summary.see": _READERS,
}


def may(roles: frozenset[Role], right: str) -> bool:
    """Whether somebody with these roles has a right; the empty right is everybody's."""
    return not right or not MAY[right].isdisjoint(roles)
