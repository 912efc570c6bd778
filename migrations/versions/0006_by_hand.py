"""Who is being answered by hand, and what they wrote meanwhile"""

import sqlalchemy as sa
from alembic import op

import models.instant

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Walk up."""
    op.create_table(
        "by_hand",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("until", models.instant.Instant(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("heard", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["contact_id"], ["contact.id"]),
        sa.PrimaryKeyConstraint("contact_id"),
    )


def downgrade() -> None:
    """Walk down."""
    op.drop_table("by_hand")
