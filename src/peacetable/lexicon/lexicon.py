"""The lexicon: all topics, loaded once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from peacetable.lexicon.actors import Registry, read_registry
from peacetable.lexicon.acts import Acts, read_acts
from peacetable.lexicon.cues import Cues, read_cues
from peacetable.lexicon.embeddings import Embedding, read_embeddings
from peacetable.lexicon.issues import IssueTree, read_issues
from peacetable.lexicon.plover import Plover, read_plover
from peacetable.lexicon.saying import Sayings, read_sayings
from peacetable.lexicon.wordings import Wordings, read_wordings


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All topics. It never changes. `talks`, `ceasefires`, `standing` and `stances` are the cues of the topics so named."""

    issues: IssueTree
    wordings: Wordings
    acts: Acts
    embeddings: Mapping[str, Embedding]
    actors: Registry
    saying: Sayings
    plover: Plover
    talks: Cues
    ceasefires: Cues
    standing: Cues
    stances: Cues


def load(*, extra: Iterable[Path] = ()) -> Lexicon:
    """The lexicon that ships, with what the `extra` folders add. A bad entry is a `LexiconError` that names it."""
    folders = tuple(extra)
    issues = read_issues(extra=folders)
    return Lexicon(
        issues=issues,
        wordings=read_wordings(issues, extra=folders),
        acts=read_acts(extra=folders),
        embeddings=read_embeddings(extra=folders),
        actors=read_registry(extra=folders),
        saying=read_sayings(extra=folders),
        plover=read_plover(extra=folders),
        talks=read_cues("talks", extra=folders),
        ceasefires=read_cues("ceasefires", extra=folders),
        standing=read_cues("standing", extra=folders),
        stances=read_cues("stances", extra=folders),
    )
