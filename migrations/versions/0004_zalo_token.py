"""The pair of tokens of the Zalo OA"""

import sqlalchemy as sa
from alembic import op

import models.instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Walk up."""
    op.create_table(
        "zalo_token",
        sa.Column("app_id", sa.String(), nullable=False),
        sa.Column("access", sa.String(), nullable=False),
        sa.Column("refresh", sa.String(), nullable=False),
        sa.Column("expires_at", models.instant.Instant(), nullable=False),
        sa.Column("renewed_at", models.instant.Instant(), nullable=False),
        sa.Column("intent_at", models.instant.Instant(), nullable=True),
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("trouble_at", models.instant.Instant(), nullable=True),
        sa.PrimaryKeyConstraint("app_id"),
    )


def downgrade() -> None:
    """Walk down: the office then connects the OA again."""
    op.drop_table("zalo_token")
