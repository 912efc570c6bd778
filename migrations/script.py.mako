"""${message}"""

import sqlalchemy as sa
from alembic import op

import models.instant
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Walk up."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Walk down."""
    ${downgrades if downgrades else "pass"}
