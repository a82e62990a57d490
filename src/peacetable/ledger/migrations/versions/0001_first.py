"""The first tables: articles, sightings, readings, claims, and which claims a reading makes."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

HASH = sa.String(64)


def upgrade() -> None:
    op.create_table(
        "articles",
        sa.Column("hash", HASH, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("posted", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("hash", name="pk_articles"),
    )
    op.create_table(
        "sightings",
        sa.Column("id", HASH, nullable=False),
        sa.Column("article", HASH, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("title", sa.Text),
        sa.Column("outlet", sa.Text),
        sa.Column("url", sa.Text),
        sa.Column("language", sa.Text),
        sa.Column("published", sa.Date),
        sa.Column("posted", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sightings"),
        sa.ForeignKeyConstraint(["article"], ["articles.hash"], name="fk_sightings_article"),
    )
    op.create_table(
        "readings",
        sa.Column("id", HASH, nullable=False),
        sa.Column("article", HASH, nullable=False),
        sa.Column("sighting", HASH, nullable=False),
        sa.Column("reader", sa.Text, nullable=False),
        sa.Column("removed", sa.JSON, nullable=False),
        sa.Column("actors", sa.JSON, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("posted", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_readings"),
        sa.ForeignKeyConstraint(["article"], ["articles.hash"], name="fk_readings_article"),
        sa.ForeignKeyConstraint(["sighting"], ["sightings.id"], name="fk_readings_sighting"),
    )
    op.create_table(
        "claims",
        sa.Column("id", HASH, nullable=False),
        sa.Column("article", HASH, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("party", sa.Text),
        sa.Column("issue", sa.Text),
        sa.Column("object", sa.Text),
        sa.Column("happened_first", sa.Date),
        sa.Column("happened_last", sa.Date),
        sa.Column("record", sa.Text, nullable=False),
        sa.Column("posted", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_claims"),
        sa.ForeignKeyConstraint(["article"], ["articles.hash"], name="fk_claims_article"),
    )
    op.create_table(
        "makes",
        sa.Column("reading", HASH, nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("claim", HASH, nullable=False),
        sa.PrimaryKeyConstraint("reading", "place", name="pk_makes"),
        sa.ForeignKeyConstraint(["reading"], ["readings.id"], name="fk_makes_reading"),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_makes_claim"),
    )
    for table, columns in _INDEXES:
        name = f"ix_{table}_{'_'.join(columns)}"
        op.create_index(_SHORTER.get(name, name), table, columns)


_INDEXES = (
    ("sightings", ["article"]),
    ("sightings", ["published"]),
    ("readings", ["article"]),
    ("readings", ["sighting"]),
    ("claims", ["article"]),
    ("claims", ["kind", "party", "issue"]),
    ("claims", ["kind", "happened_first"]),
    ("makes", ["claim"]),
)
_SHORTER = {"ix_claims_kind_happened_first": "ix_claims_kind_happened"}
