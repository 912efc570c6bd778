"""English names of agencies"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Walk up: the names come from config.toml at the next start."""
    op.add_column("agency", sa.Column("name_en", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Walk down."""
    with op.batch_alter_table("agency", schema=None) as batch_op:
        batch_op.drop_column("name_en")
