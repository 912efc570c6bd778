"""Templates: good answers kept as texts to begin another answer with; what goes out is always released by a person (F34)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers import OneOf, Words, gathered
from bot.flow import Answers, Ask, Flow, Option, Review
from bot.journey import Action, Journey, Menu, Offered, Opening
from bot.turn import Turn, known
from handlers.fields import field_name
from handlers.later_offers import desk_words, own_agencies
from handlers.matter_view import official_offers, quoted, shortened
from handlers.reading import has_matter
from handlers.triage import can_become, the_matter
from models.answer import released_answer, waiting_answer
from models.appointment import Role
from models.matter import Matter, MatterState
from models.template import Template, filled_in, templates_for, unknown_placeholder
from models.village import village_name

ANY_FIELD = "any"
LISTED = 20
SHOWN = 1500
QUOTED = 80


def _list(turn: Turn, _rest: str) -> None:
    found = templates_for(turn.session, own_agencies(turn))
    lines = [
        turn.word("template-line", title=one.title, field=_field_words(turn, one.field), text=quoted(one.text, QUOTED))
        for one in found[:LISTED]
    ]
    opened = [Offered(one.title, "template.show", {"template": one.id}) for one in found[:LISTED]]
    offers = [*opened, Offered(turn.word("do-template-new"), "template.new", {})]
    turn.say("templates", offers, count=len(found), templates="\n".join(lines))


def _field_words(turn: Turn, code: str) -> str:
    return field_name(turn, code) if code and code != ANY_FIELD else turn.word("template-any-field")


def _new(turn: Turn, _args: Mapping[str, Any]) -> None:
    turn.open("template")


def _show(turn: Turn, args: Mapping[str, Any]) -> None:
    template = turn.session.get_one(Template, int(args["template"]))
    if template.retired_at is not None or not _may_use(turn, template):
        turn.say("template-gone", title=template.title)
        return
    offers = [Offered(turn.word("do-template-retire"), "template.retire", {"template": template.id})]
    turn.say(
        "template", offers if _is_own(turn, template) else (), title=template.title, text=template.text,
        field=_field_words(turn, template.field),
    )  # fmt: skip


def _may_use(turn: Turn, template: Template) -> bool:
    return template.agency_code is None or Role.OFFICE in turn.roles or template.agency_code in own_agencies(turn)


def _is_own(turn: Turn, template: Template) -> bool:
    """Whether it is of this person's desk: an agency's, or the office's."""
    return Role.OFFICE in turn.roles or template.agency_code in own_agencies(turn)


def _retire(turn: Turn, args: Mapping[str, Any]) -> None:
    template = turn.session.get_one(Template, int(args["template"]), with_for_update=True)
    if not _is_own(turn, template):
        turn.say("template-not-yours", title=template.title)
        return
    if template.retired_at is None:
        template.retired_at, template.retired_by = turn.now, turn.person_id
        turn.record("template", known(template.id), "retired")
    turn.say("done-template-retired", title=template.title)


def _open_save(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if has_matter(turn, matter) and not matter.restricted and _answer_text(turn, matter):
        turn.open("template", matter=matter.id)
    else:
        turn.say("template-no-answer", official_offers(turn, matter), code=matter.code)


def _answer_text(turn: Turn, matter: Matter) -> str:
    """The words of its draft or answer, its own code made a placeholder."""
    matter_id = known(matter.id)
    answer = waiting_answer(turn.session, matter_id) or released_answer(turn.session, matter_id)
    return answer.text.replace(matter.code, "{code}") if answer else ""


def _matter_of(turn: Turn, answers: Answers) -> Matter | None:
    return turn.session.get(Matter, int(answers["matter"])) if answers.get("matter") else None


def _likely_field(turn: Turn, answers: Answers) -> str | None:
    matter = _matter_of(turn, answers)
    return matter.field if matter else None


def _likely_text(turn: Turn, answers: Answers) -> str | None:
    matter = _matter_of(turn, answers)
    return _answer_text(turn, matter) or None if matter else None


def _fields(turn: Turn, _answers: Answers) -> Sequence[Option]:
    named = [Option(field.code, field_name(turn, field.code)) for field in turn.settings.fields]
    return [Option(ANY_FIELD, turn.word("template-any-field")), *named]


def _placeholders_known(turn: Turn, answers: Answers) -> bool:
    """Warn of braces that nothing would be filled in for; the text can still be changed in the review."""
    wrong = unknown_placeholder(answers["text"])
    if wrong is not None:
        turn.say("template-braces", wrong=wrong)
    return True


def _review_args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {
        "title": answers["title"], "field": _field_words(turn, answers["field"]),
        "text": shortened(answers["text"], SHOWN), "whose": desk_words(turn),
    }  # fmt: skip


def _save(turn: Turn, answers: Answers) -> None:
    same = [one for one in templates_for(turn.session, own_agencies(turn)) if one.title == answers["title"]]
    if same:
        turn.say("template-same-title", title=answers["title"])
        turn.open("template", **{name: given for name, given in answers.items() if name not in ("title", "review")})
        return
    field = "" if answers["field"] == ANY_FIELD else answers["field"]
    template = Template(
        title=answers["title"], field=field, text=answers["text"], agency_code=next(iter(own_agencies(turn)), None),
        made_by=turn.person_id, made_at=turn.now,
    )  # fmt: skip
    turn.session.add(template)
    turn.session.flush()
    turn.record("template", known(template.id), "saved")
    turn.say("done-template-saved", title=template.title)


def _open_answer(turn: Turn, args: Mapping[str, Any]) -> None:
    matter = the_matter(turn, args)
    if _can_answer(turn, matter):
        if _choices(turn, {"matter": matter.id}):
            turn.open("answer-template", matter=matter.id)
        else:
            turn.say("template-none", official_offers(turn, matter), code=matter.code)


def _can_answer(turn: Turn, matter: Matter) -> bool:
    if not has_matter(turn, matter):
        turn.say("not-your-desk", code=matter.code)
        return False
    return can_become(turn, matter, MatterState.DRAFTED)


def _choices(turn: Turn, answers: Answers) -> Sequence[Option]:
    matter = turn.session.get_one(Matter, int(answers["matter"]))
    found = templates_for(turn.session, own_agencies(turn), matter.field)
    return [Option(str(one.id), one.title) for one in found[:LISTED]]


def _args(turn: Turn, answers: Answers) -> Mapping[str, Any]:
    return {"code": turn.session.get_one(Matter, int(answers["matter"])).code}


def _answer(turn: Turn, answers: Answers) -> None:
    """The answer's own form goes on, its text filled in: it is looked at, changed, and released as any other."""
    matter = the_matter(turn, answers)
    template = turn.session.get_one(Template, int(answers["template"]))
    if template.retired_at is not None:
        turn.say("template-gone", official_offers(turn, matter), title=template.title)
        return
    if not _can_answer(turn, matter):
        return
    text = filled_in(
        template.text, code=matter.code,
        village=village_name(turn.session, matter.village_id) or turn.word("template-no-village"),
        due=turn.texts.day(turn.language, matter.due_at) if matter.due_at else turn.word("template-no-due"),
    )  # fmt: skip
    turn.say("template-filled", title=template.title)
    turn.open("answer", matter=matter.id, text=text, more=gathered())


journey = Journey(
    "templates",
    flows=(
        Flow(
            "template",
            (
                Ask("title", Words(3, 60)),
                Ask("field", OneOf(_fields), default=_likely_field),
                Ask("text", Words(10, 4000), default=_likely_text, after=_placeholders_known),
                Ask("review", Review(), args=_review_args),
            ),
            _save,
            right="template.write",
        ),
        Flow("answer-template", (Ask("template", OneOf(_choices), args=_args),), _answer, right="matter.answer"),
    ),
    openings=(Opening("templates", _list, menu=Menu.OFFICIAL, group="office", place=61, right="template.write"),),
    actions={
        "template.show": Action(_show, "template.write"),
        "template.new": Action(_new, "template.write"),
        "template.retire": Action(_retire, "template.write"),
        "do.save-template": Action(_open_save, "template.write"),
        "do.answer-template": Action(_open_answer, "matter.answer"),
    },
)
