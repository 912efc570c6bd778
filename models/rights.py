"""Who may do what: one table, read in one place (``Turn.may``), printed in docs/quyen-han.md."""

from collections.abc import Mapping

from models.appointment import Role

_OFFICE = frozenset({Role.OFFICE})
_FRONT = frozenset({Role.FRONT})
_CHAIR = frozenset({Role.CHAIR})
_LEADERS = frozenset({Role.OFFICE, Role.CHAIR})
_AGENCY = frozenset({Role.AGENCY, Role.AGENCY_HEAD})
_ANSWERING = frozenset({Role.OFFICE, Role.AGENCY, Role.AGENCY_HEAD})
_HALL = frozenset({Role.OFFICE, Role.CHAIR, Role.SECRETARY})
_DOOR = frozenset({Role.OFFICE, Role.SECRETARY, Role.OPINION_TEAM})
_READERS = frozenset(
    {Role.OFFICE, Role.CHAIR, Role.CO_CHAIR, Role.FRONT, Role.PARTY, Role.SECRETARY, Role.AGENCY, Role.AGENCY_HEAD}
)

MAY: Mapping[str, frozenset[Role]] = {
    "invite": frozenset({Role.ADMINISTRATOR, Role.OFFICE}),
    "role.end": frozenset({Role.ADMINISTRATOR, Role.OFFICE}),
    # Before the meeting
    "meeting.make": _LEADERS,
    "meeting.announce": _LEADERS,
    "meeting.announce.late": _LEADERS,
    "meeting.change": _LEADERS,
    "meeting.speakers": _LEADERS | {Role.CO_CHAIR, Role.SECRETARY, Role.OPINION_TEAM, Role.FRONT},
    "meeting.places": _LEADERS,
    "meeting.reorder": _CHAIR,
    "posting.tick": _OFFICE | {Role.VILLAGE_HEAD},
    "posting.see": _LEADERS | {Role.FRONT, Role.PARTY},
    "call.see": _LEADERS | {Role.VILLAGE_HEAD},
    "guest.manage": _OFFICE,
    "checklist.manage": _LEADERS,
    "collect.open": _FRONT,
    "collect.give": frozenset({Role.FRONT, Role.ASSOCIATION, Role.VILLAGE_HEAD}),
    "synthesis.write": _FRONT,
    "synthesis.sign": _FRONT,
    "synthesis.see": _LEADERS | {Role.CO_CHAIR, Role.FRONT, Role.SECRETARY},
    "prepare.assign": _OFFICE,
    "prepare.write": _ANSWERING,
    # On the day
    "meeting.run": _HALL,
    "meeting.check-in": _DOOR | {Role.VILLAGE_HEAD},
    "walk-in.take": _DOOR | {Role.VILLAGE_HEAD, Role.FRONT},
    "minutes.write": frozenset({Role.OFFICE, Role.SECRETARY}),
    "minutes.sign": frozenset({Role.SECRETARY, Role.CHAIR}),
    "outcome.set": frozenset({Role.CHAIR, Role.SECRETARY}),
    "meeting.conclude": _CHAIR,
    "meeting.close": _LEADERS,
    # Triage and answering; the chair triages only what complains of the office (handlers/reading.py)
    "matter.triage": _LEADERS,
    "matter.assign": _LEADERS,
    "matter.merge": _LEADERS,
    "matter.split": _LEADERS,
    "matter.restrict": _LEADERS,
    "matter.refuse": _LEADERS,
    "matter.refuse.approve": frozenset({Role.OFFICE, Role.CHAIR, Role.CO_CHAIR}),
    "matter.objection.decide": _CHAIR,
    "matter.send-up": _OFFICE | {Role.AGENCY_HEAD},
    "matter.hand-over": _ANSWERING,
    "matter.receipt": _ANSWERING,
    "matter.answer": _ANSWERING | _CHAIR,
    "matter.nudge": _LEADERS,
    "matter.extend": _AGENCY,
    "matter.extend.decide": _LEADERS,
    "answer.release": frozenset({Role.OFFICE, Role.CHAIR, Role.AGENCY_HEAD}),
    "template.write": _ANSWERING,
    "matter.act-for": frozenset({Role.VILLAGE_HEAD, Role.FRONT, Role.OPINION_TEAM, Role.OFFICE}),
    "task.assign": _OFFICE,
    # A task of a meeting's preparation can be given to anybody who holds a role
    "work.see": frozenset(Role),
    # Afterwards
    "result.classify": _LEADERS,
    "result.approve": _OFFICE,
    "result.publish": _OFFICE | {Role.VILLAGE_HEAD},
    "conclusion.send": _LEADERS,
    "conclusion.receive": frozenset({Role.PARTY, Role.FRONT, Role.AGENCY, Role.AGENCY_HEAD}),
    # Supervision
    "desk.see": _FRONT,
    "matter.comment": _FRONT,
    "matter.re-examine": _FRONT,
    "re-examination.answer": _ANSWERING | {Role.CHAIR},
    "promise.make": _LEADERS | {Role.SECRETARY},
    "promise.keep": _ANSWERING,
    "promise.confirm": _LEADERS,
    "promise.see": _READERS,
    "summary.see": _READERS,
    "report.see": _READERS,
}


def may(roles: frozenset[Role], right: str) -> bool:
    """Whether somebody with these roles has a right; the empty right is everybody's."""
    return not right or not MAY[right].isdisjoint(roles)
