"""The tables of a ledger. Rows are only ever added; nothing is changed or taken away.

articles    one row a text, by the hash of the text
sightings   where and when a text was published, by the hash of what is known of it: one text may have many
readings    what one version of the reader made of a text, by the hash of its content
claims      one record as one text states it, by the hash of its content; the columns beside `record` are for queries
makes       which claims a reading makes, in its order, and how it came to them (rules, confidence)
signatures  the MinHash of a text, by which copies are found
notices     that a text was retracted, or replaced by another
judgements  what a person says of a claim

Three times are kept apart: `happened` (first and last day, as the text tells it), `published`, `posted` (UTC).
"""

from sqlalchemy import (
    JSON,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

HASH = String(64)

# Constraints are named so that later migrations can speak of them on every store.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

articles = Table(
    "articles",
    METADATA,
    Column("hash", HASH, primary_key=True),
    Column("text", Text, nullable=False),
    Column("posted", DateTime, nullable=False),
)

sightings = Table(
    "sightings",
    METADATA,
    Column("id", HASH, primary_key=True),
    Column("article", HASH, ForeignKey("articles.hash"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("language", Text),
    Column("published", Date, index=True),
    Column("posted", DateTime, nullable=False),
)

readings = Table(
    "readings",
    METADATA,
    Column("id", HASH, primary_key=True),
    Column("article", HASH, ForeignKey("articles.hash"), nullable=False, index=True),
    Column("sighting", HASH, ForeignKey("sightings.id"), nullable=False, index=True),
    Column("reader", Text, nullable=False),
    Column("removed", JSON, nullable=False),
    Column("actors", JSON, nullable=False),
    Column("size", Integer, nullable=False),
    Column("posted", DateTime, nullable=False),
)

claims = Table(
    "claims",
    METADATA,
    Column("id", HASH, primary_key=True),
    Column("article", HASH, ForeignKey("articles.hash"), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("party", Text),
    Column("issue", Text),
    Column("object", Text),
    Column("happened_first", Date),
    Column("happened_last", Date),
    Column("record", Text, nullable=False),
    Column("posted", DateTime, nullable=False),
    Index("ix_claims_kind_party_issue", "kind", "party", "issue"),
    Index("ix_claims_kind_happened", "kind", "happened_first"),
)

makes = Table(
    "makes",
    METADATA,
    Column("reading", HASH, ForeignKey("readings.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("claim", HASH, ForeignKey("claims.id"), nullable=False, index=True),
    Column("manner", Text),
)

signatures = Table(
    "signatures",
    METADATA,
    Column("article", HASH, ForeignKey("articles.hash"), primary_key=True),
    Column("scheme", String(16), primary_key=True),
    Column("digest", LargeBinary, nullable=False),
)

notices = Table(
    "notices",
    METADATA,
    Column("id", HASH, primary_key=True),
    Column("article", HASH, ForeignKey("articles.hash"), nullable=False, index=True),
    Column("successor", HASH, ForeignKey("articles.hash")),
    Column("published", Date),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("posted", DateTime, nullable=False),
)

judgements = Table(
    "judgements",
    METADATA,
    Column("id", HASH, primary_key=True),
    Column("ruling", String(16), nullable=False),
    Column("claim", HASH, ForeignKey("claims.id"), nullable=False, index=True),
    Column("other", HASH, ForeignKey("claims.id")),
    Column("record", Text),
    Column("who", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("made", DateTime, nullable=False),
)
