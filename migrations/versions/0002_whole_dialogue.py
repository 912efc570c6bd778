"""The tables of the whole dialogue"""

import sqlalchemy as sa
from alembic import op

import models.instant

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Walk up: columns are added where they are, no table is written anew."""
    op.create_table(
        "leave",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("stand_in_id", sa.Integer(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("began_at", models.instant.Instant(), nullable=True),
        sa.Column("ended_at", models.instant.Instant(), nullable=True),
        sa.Column("matter_ids", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["stand_in_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("leave", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_leave_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_leave_stand_in_id"), ["stand_in_id"], unique=False)

    op.create_table(
        "template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("agency_code", sa.String(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("retired_by", sa.Integer(), nullable=True),
        sa.Column("retired_at", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agency_code"],
            ["agency.code"],
        ),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["retired_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_template_agency_code"), ["agency_code"], unique=False)
        batch_op.create_index(batch_op.f("ix_template_field"), ["field"], unique=False)

    op.create_table(
        "collection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("due_at", models.instant.Instant(), nullable=False),
        sa.Column("opened_by", sa.Integer(), nullable=False),
        sa.Column("opened_at", models.instant.Instant(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["opened_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("meeting_id"),
    )
    op.create_table(
        "conclusion_notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", models.instant.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("conclusion_notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conclusion_notice_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("told", sa.String(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("told_at", models.instant.Instant(), nullable=True),
        sa.Column("told_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", models.instant.Instant(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("substitute", sa.String(), nullable=False),
        sa.Column("added_by", sa.Integer(), nullable=False),
        sa.Column("added_at", models.instant.Instant(), nullable=False),
        sa.Column("removed_at", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["added_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["told_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guest_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_guest_person_id"), ["person_id"], unique=False)

    op.create_table(
        "minutes_signature",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("signed_at", models.instant.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("meeting_id", "role"),
    )
    with op.batch_alter_table("minutes_signature", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_minutes_signature_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("matter_ids", sa.JSON(), nullable=False),
        sa.Column("approved_by", sa.Integer(), nullable=False),
        sa.Column("approved_at", models.instant.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["approved_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "synthesis",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("signed_by", sa.Integer(), nullable=True),
        sa.Column("signed_at", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["signed_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("meeting_id", "version"),
    )
    with op.batch_alter_table("synthesis", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_synthesis_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "comment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_comment_matter_id"), ["matter_id"], unique=False)

    op.create_table(
        "conclusion_receipt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("receiver", sa.String(), nullable=False),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", models.instant.Instant(), nullable=True),
        sa.Column("on_paper", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["confirmed_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"],
            ["conclusion_notice.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("conclusion_receipt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conclusion_receipt_notice_id"), ["notice_id"], unique=False)

    op.create_table(
        "opinion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collection_id", sa.Integer(), nullable=False),
        sa.Column("association_code", sa.String(), nullable=True),
        sa.Column("village_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("voices", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("given_by", sa.Integer(), nullable=False),
        sa.Column("given_at", models.instant.Instant(), nullable=False),
        sa.Column("sheet_digest", sa.String(), nullable=False),
        sa.Column("withdrawn_at", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["association_code"],
            ["agency.code"],
        ),
        sa.ForeignKeyConstraint(
            ["collection_id"],
            ["collection.id"],
        ),
        sa.ForeignKeyConstraint(
            ["given_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["village_id"],
            ["village.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("opinion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_opinion_collection_id"), ["collection_id"], unique=False)

    op.create_table(
        "outcome",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("decided", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("agency_code", sa.String(), nullable=True),
        sa.Column("due_at", models.instant.Instant(), nullable=True),
        sa.Column("set_by", sa.Integer(), nullable=False),
        sa.Column("set_at", models.instant.Instant(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_code"],
            ["agency.code"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["set_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_outcome_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outcome_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("agency_code", sa.String(), nullable=True),
        sa.Column("first_due_at", models.instant.Instant(), nullable=False),
        sa.Column("due_at", models.instant.Instant(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("proof", sa.String(), nullable=False),
        sa.Column("reported_by", sa.Integer(), nullable=True),
        sa.Column("reported_at", models.instant.Instant(), nullable=True),
        sa.Column("confirmed_by", sa.Integer(), nullable=True),
        sa.Column("confirmed_at", models.instant.Instant(), nullable=True),
        sa.Column("doubt", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agency_code"],
            ["agency.code"],
        ),
        sa.ForeignKeyConstraint(
            ["confirmed_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reported_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_promise_agency_code"), ["agency_code"], unique=False)
        batch_op.create_index(batch_op.f("ix_promise_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_promise_state"), ["state"], unique=False)

    op.create_table(
        "re_examination",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Integer(), nullable=False),
        sa.Column("asked_at", models.instant.Instant(), nullable=False),
        sa.Column("due_at", models.instant.Instant(), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.Column("answered_by", sa.Integer(), nullable=True),
        sa.Column("answered_at", models.instant.Instant(), nullable=True),
        sa.Column("reopened", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["answered_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["asked_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("re_examination", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_re_examination_matter_id"), ["matter_id"], unique=False)

    op.create_table(
        "refusal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("earlier_id", sa.Integer(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.Column("ground_name", sa.String(), nullable=False),
        sa.Column("ground_source", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("proposed_by", sa.Integer(), nullable=False),
        sa.Column("proposed_at", models.instant.Instant(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", models.instant.Instant(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=True),
        sa.Column("return_reason", sa.String(), nullable=False),
        sa.Column("object_until", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["earlier_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["proposed_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("refusal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_refusal_matter_id"), ["matter_id"], unique=False)

    op.create_table(
        "synthesis_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("synthesis_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("opinion_ids", sa.JSON(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["synthesis_id"],
            ["synthesis.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("synthesis_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_synthesis_item_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_synthesis_item_synthesis_id"), ["synthesis_id"], unique=False)

    op.create_table(
        "escalation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("document_number", sa.String(), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=True),
        sa.Column("sent_by", sa.Integer(), nullable=False),
        sa.Column("sent_at", models.instant.Instant(), nullable=False),
        sa.Column("chase_at", models.instant.Instant(), nullable=False),
        sa.Column("ended_by", sa.Integer(), nullable=True),
        sa.Column("ended_at", models.instant.Instant(), nullable=True),
        sa.Column("answer_id", sa.Integer(), nullable=True),
        sa.Column("end_reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_id"],
            ["answer.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ended_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["sent_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("escalation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_escalation_matter_id"), ["matter_id"], unique=False)

    op.create_table(
        "objection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("refusal_id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("objected_at", models.instant.Instant(), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", models.instant.Instant(), nullable=True),
        sa.Column("upheld", sa.Boolean(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asker_id"],
            ["asker.id"],
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["refusal_id"],
            ["refusal.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("objection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_objection_asker_id"), ["asker_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_objection_refusal_id"), ["refusal_id"], unique=False)

    op.create_table(
        "speaking_turn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("extra_minutes", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=True),
        sa.Column("called_at", models.instant.Instant(), nullable=True),
        sa.Column("called_by", sa.Integer(), nullable=True),
        sa.Column("began_at", models.instant.Instant(), nullable=True),
        sa.Column("running_since", models.instant.Instant(), nullable=True),
        sa.Column("used_seconds", sa.Integer(), nullable=False),
        sa.Column("ended_at", models.instant.Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["called_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registration.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("registration_id"),
    )
    with op.batch_alter_table("speaking_turn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_speaking_turn_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_speaking_turn_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_speaking_turn_person_id"), ["person_id"], unique=False)

    op.create_table(
        "task",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("matter_id", sa.Integer(), nullable=True),
        sa.Column("asker_id", sa.Integer(), nullable=True),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("due_at", models.instant.Instant(), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=True),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("done_by", sa.Integer(), nullable=True),
        sa.Column("done_at", models.instant.Instant(), nullable=True),
        sa.Column("dropped_at", models.instant.Instant(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asker_id"],
            ["asker.id"],
        ),
        sa.ForeignKeyConstraint(
            ["done_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["made_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_task_kind"), ["kind"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_task_owner_id"), ["owner_id"], unique=False)

    op.create_table(
        "chase",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("escalation_id", sa.Integer(), nullable=False),
        sa.Column("chased_by", sa.Integer(), nullable=False),
        sa.Column("chased_at", models.instant.Instant(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["chased_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["escalation_id"],
            ["escalation.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("chase", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_chase_escalation_id"), ["escalation_id"], unique=False)

    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("matter_id", sa.Integer(), nullable=True),
        sa.Column("speaking_turn_id", sa.Integer(), nullable=True),
        sa.Column("corrects", sa.Integer(), nullable=True),
        sa.Column("added_later", sa.Boolean(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("written_at", models.instant.Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["matter_id"],
            ["matter.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["speaking_turn_id"],
            ["speaking_turn.id"],
        ),
        sa.ForeignKeyConstraint(
            ["written_by"],
            ["person.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_note_matter_id"), ["matter_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_note_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "posting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("means", sa.String(), nullable=False),
        sa.Column("village_id", sa.Integer(), nullable=True),
        sa.Column("posted_at", models.instant.Instant(), nullable=False),
        sa.Column("ticked_by", sa.Integer(), nullable=False),
        sa.Column("ticked_at", models.instant.Instant(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["file_id"],
            ["stored_file.id"],
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
        ),
        sa.ForeignKeyConstraint(
            ["ticked_by"],
            ["person.id"],
        ),
        sa.ForeignKeyConstraint(
            ["village_id"],
            ["village.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("posting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_posting_meeting_id"), ["meeting_id"], unique=False)

    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.String(), nullable=False, server_default="agency"))

    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.add_column(sa.Column("due_at", models.instant.Instant(), nullable=True))

    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("paper_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(
            sa.Column("paper_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(sa.Column("more_due_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("source", sa.String(), nullable=False, server_default="person"))
        batch_op.add_column(sa.Column("authority", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("about_agency_code", sa.String(), sa.ForeignKey("agency.code"), nullable=True),
            inline_references=True,
        )
        batch_op.add_column(
            sa.Column("split_from_id", sa.Integer(), sa.ForeignKey("matter.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(
            sa.Column("follows_id", sa.Integer(), sa.ForeignKey("matter.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(sa.Column("state_before", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("prepared", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("prepared_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(sa.Column("prepared_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("prepare_due_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("restricted", sa.Boolean(), nullable=False, server_default="0"))
        batch_op.create_index(batch_op.f("ix_matter_follows_id"), ["follows_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_matter_split_from_id"), ["split_from_id"], unique=False)

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.add_column(sa.Column("ground", sa.String(), nullable=False, server_default="yearly"))
        batch_op.add_column(sa.Column("attending", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("capacity", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("village_quota", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("opened_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("began_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("concluded_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("conclusion", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("minutes_signed_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=True),
            inline_references=True,
        )
        batch_op.add_column(sa.Column("minutes_signed_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("closed_at", models.instant.Instant(), nullable=True))

    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.add_column(sa.Column("waiting_since", models.instant.Instant(), nullable=True))
        batch_op.add_column(sa.Column("goes_first", sa.Boolean(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("place", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("check_in_code", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("present_at", models.instant.Instant(), nullable=True))
        batch_op.add_column(
            sa.Column("checked_in_by", sa.Integer(), sa.ForeignKey("person.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(
            sa.Column("matter_id", sa.Integer(), sa.ForeignKey("matter.id"), nullable=True), inline_references=True
        )
        batch_op.add_column(
            sa.Column("helper_id", sa.Integer(), sa.ForeignKey("person.id"), nullable=True), inline_references=True
        )
        batch_op.create_index(batch_op.f("ix_registration_check_in_code"), ["check_in_code"], unique=False)
        batch_op.create_index(batch_op.f("ix_registration_helper_id"), ["helper_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_registration_matter_id"), ["matter_id"], unique=False)

    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("promise_id", sa.Integer(), sa.ForeignKey("promise.id"), nullable=True), inline_references=True
        )
        batch_op.create_index(batch_op.f("ix_stored_file_promise_id"), ["promise_id"], unique=False)


def downgrade() -> None:
    """Walk down."""
    with op.batch_alter_table("stored_file", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stored_file_promise_id"))
        batch_op.drop_column("promise_id")

    with op.batch_alter_table("registration", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_registration_matter_id"))
        batch_op.drop_index(batch_op.f("ix_registration_helper_id"))
        batch_op.drop_index(batch_op.f("ix_registration_check_in_code"))
        batch_op.drop_column("helper_id")
        batch_op.drop_column("matter_id")
        batch_op.drop_column("checked_in_by")
        batch_op.drop_column("present_at")
        batch_op.drop_column("check_in_code")
        batch_op.drop_column("place")
        batch_op.drop_column("goes_first")
        batch_op.drop_column("waiting_since")

    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_column("closed_at")
        batch_op.drop_column("minutes_signed_at")
        batch_op.drop_column("minutes_signed_by")
        batch_op.drop_column("conclusion")
        batch_op.drop_column("concluded_at")
        batch_op.drop_column("began_at")
        batch_op.drop_column("opened_at")
        batch_op.drop_column("village_quota")
        batch_op.drop_column("capacity")
        batch_op.drop_column("attending")
        batch_op.drop_column("ground")

    with op.batch_alter_table("matter", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_matter_split_from_id"))
        batch_op.drop_index(batch_op.f("ix_matter_follows_id"))
        batch_op.drop_column("restricted")
        batch_op.drop_column("prepare_due_at")
        batch_op.drop_column("prepared_at")
        batch_op.drop_column("prepared_by")
        batch_op.drop_column("prepared")
        batch_op.drop_column("state_before")
        batch_op.drop_column("follows_id")
        batch_op.drop_column("split_from_id")
        batch_op.drop_column("about_agency_code")
        batch_op.drop_column("authority")
        batch_op.drop_column("source")
        batch_op.drop_column("more_due_at")
        batch_op.drop_column("paper_by")
        batch_op.drop_column("paper_at")

    with op.batch_alter_table("answer", schema=None) as batch_op:
        batch_op.drop_column("due_at")

    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.drop_column("kind")

    with op.batch_alter_table("posting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_posting_meeting_id"))

    op.drop_table("posting")
    with op.batch_alter_table("note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_note_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_note_matter_id"))

    op.drop_table("note")
    with op.batch_alter_table("chase", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_chase_escalation_id"))

    op.drop_table("chase")
    with op.batch_alter_table("task", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_task_owner_id"))
        batch_op.drop_index(batch_op.f("ix_task_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_task_matter_id"))
        batch_op.drop_index(batch_op.f("ix_task_kind"))

    op.drop_table("task")
    with op.batch_alter_table("speaking_turn", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_speaking_turn_person_id"))
        batch_op.drop_index(batch_op.f("ix_speaking_turn_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_speaking_turn_matter_id"))

    op.drop_table("speaking_turn")
    with op.batch_alter_table("objection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_objection_refusal_id"))
        batch_op.drop_index(batch_op.f("ix_objection_asker_id"))

    op.drop_table("objection")
    with op.batch_alter_table("escalation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_escalation_matter_id"))

    op.drop_table("escalation")
    with op.batch_alter_table("synthesis_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_synthesis_item_synthesis_id"))
        batch_op.drop_index(batch_op.f("ix_synthesis_item_matter_id"))

    op.drop_table("synthesis_item")
    with op.batch_alter_table("refusal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_refusal_matter_id"))

    op.drop_table("refusal")
    with op.batch_alter_table("re_examination", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_re_examination_matter_id"))

    op.drop_table("re_examination")
    with op.batch_alter_table("promise", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_promise_state"))
        batch_op.drop_index(batch_op.f("ix_promise_matter_id"))
        batch_op.drop_index(batch_op.f("ix_promise_agency_code"))

    op.drop_table("promise")
    with op.batch_alter_table("outcome", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outcome_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_outcome_matter_id"))

    op.drop_table("outcome")
    with op.batch_alter_table("opinion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_opinion_collection_id"))

    op.drop_table("opinion")
    with op.batch_alter_table("conclusion_receipt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conclusion_receipt_notice_id"))

    op.drop_table("conclusion_receipt")
    with op.batch_alter_table("comment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_comment_matter_id"))

    op.drop_table("comment")
    with op.batch_alter_table("synthesis", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_synthesis_meeting_id"))

    op.drop_table("synthesis")
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_publication_meeting_id"))

    op.drop_table("publication")
    with op.batch_alter_table("minutes_signature", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_minutes_signature_meeting_id"))

    op.drop_table("minutes_signature")
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guest_person_id"))
        batch_op.drop_index(batch_op.f("ix_guest_meeting_id"))

    op.drop_table("guest")
    with op.batch_alter_table("conclusion_notice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conclusion_notice_meeting_id"))

    op.drop_table("conclusion_notice")
    op.drop_table("collection")
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_template_field"))
        batch_op.drop_index(batch_op.f("ix_template_agency_code"))

    op.drop_table("template")
    with op.batch_alter_table("leave", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_leave_stand_in_id"))
        batch_op.drop_index(batch_op.f("ix_leave_person_id"))

    op.drop_table("leave")
