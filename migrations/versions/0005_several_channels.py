"""One person on several channels: links, the preferred contact, and messages that go another way"""

import sqlalchemy as sa
from alembic import op

import models.instant

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

REFERENCES = (("outbox", "person_id", "person"), ("outbox", "task_id", "task"), ("task", "person_id", "person"))


def upgrade() -> None:
    """Walk up: columns are added where they are, no table is written anew."""
    op.create_table(
        "link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("secret_hash", sa.String(), nullable=False),
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("made_at", models.instant.Instant(), nullable=False),
        sa.Column("valid_until", models.instant.Instant(), nullable=False),
        sa.Column("used_at", models.instant.Instant(), nullable=True),
        sa.Column("used_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.ForeignKeyConstraint(["used_by"], ["contact.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("secret_hash"),
    )
    op.create_index(op.f("ix_link_contact_id"), "link", ["contact_id"], unique=False)
    op.create_index(op.f("ix_link_valid_until"), "link", ["valid_until"], unique=False)
    op.add_column("contact", sa.Column("preferred", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("outbox", sa.Column("listed", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("outbox", sa.Column("tried", sa.JSON(), nullable=False, server_default="[]"))
    for table, column, to in REFERENCES:
        op.add_column(
            table, sa.Column(column, sa.Integer(), sa.ForeignKey(f"{to}.id"), nullable=True), inline_references=True
        )
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def downgrade() -> None:
    """Walk down."""
    for table, column, _to in reversed(REFERENCES):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(f"ix_{table}_{column}"))
            batch_op.drop_column(column)
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("tried")
        batch_op.drop_column("listed")
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.drop_column("preferred")
    op.drop_table("link")
