"""How a reading came to its claims; signatures of texts, notices, judgements; the words of texts for searching."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

HASH = sa.String(64)


def upgrade() -> None:
    op.add_column("makes", sa.Column("manner", sa.Text))
    op.create_table(
        "signatures",
        sa.Column("article", HASH, nullable=False),
        sa.Column("scheme", sa.String(16), nullable=False),
        sa.Column("digest", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("article", "scheme", name="pk_signatures"),
        sa.ForeignKeyConstraint(["article"], ["articles.hash"], name="fk_signatures_article"),
    )
    op.create_table(
        "notices",
        sa.Column("id", HASH, nullable=False),
        sa.Column("article", HASH, nullable=False),
        sa.Column("successor", HASH),
        sa.Column("published", sa.Date),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("posted", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sa.ForeignKeyConstraint(["article"], ["articles.hash"], name="fk_notices_article"),
        sa.ForeignKeyConstraint(["successor"], ["articles.hash"], name="fk_notices_successor"),
    )
    op.create_table(
        "judgements",
        sa.Column("id", HASH, nullable=False),
        sa.Column("ruling", sa.String(16), nullable=False),
        sa.Column("claim", HASH, nullable=False),
        sa.Column("other", HASH),
        sa.Column("record", sa.Text),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("made", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name="fk_judgements_claim"),
        sa.ForeignKeyConstraint(["other"], ["claims.id"], name="fk_judgements_other"),
    )
    op.create_index("ix_notices_article", "notices", ["article"])
    op.create_index("ix_judgements_claim", "judgements", ["claim"])
    for statement in _SEARCH[op.get_bind().dialect.name]:
        op.execute(statement)


# SQLite: an index without a copy of the texts, whose row numbers a table of its own keeps (those of `articles` may
# change when the file is compacted). PostgreSQL: an index over the words; a text's first 200,000 characters, since
# the words of a row may not take more than a megabyte.
_SEARCH = {
    "sqlite": (
        "CREATE TABLE fts_rows (number INTEGER PRIMARY KEY, article VARCHAR(64) NOT NULL UNIQUE)",
        "CREATE VIRTUAL TABLE fts_words USING fts5(text, content='', tokenize='porter unicode61')",
        """CREATE TRIGGER fts_add AFTER INSERT ON articles BEGIN
             INSERT INTO fts_rows (article) VALUES (new.hash);
             INSERT INTO fts_words (rowid, text)
               SELECT number, new.text FROM fts_rows WHERE article = new.hash;
           END""",
        "INSERT INTO fts_rows (article) SELECT hash FROM articles ORDER BY hash",
        "INSERT INTO fts_words (rowid, text) SELECT number, text FROM fts_rows JOIN articles ON article = hash",
    ),
    "postgresql": ("CREATE INDEX fts_words ON articles USING gin (to_tsvector('english', left(text, 200000)))",),
}
