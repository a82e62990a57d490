"""Who there is to negotiate: states, groups, organisations, outlets and persons with their names and offices.

In: the actor files of `lexicon/data` and a user's own. Out: a `Registry` that finds actors by name, id and office.
"""

from peacetable.lexicon.actors.forms import Form, FormKind, surnames_of
from peacetable.lexicon.actors.index import Hit, NameIndex
from peacetable.lexicon.actors.known import KnownActor
from peacetable.lexicon.actors.read import read_registry
from peacetable.lexicon.actors.registry import Registry
from peacetable.lexicon.actors.roles import RoleEntry, Roles, RoleSort, Use
from peacetable.lexicon.actors.slug import fold, slug
from peacetable.lexicon.actors.tenure import Tenure

__all__ = [
    "Form",
    "FormKind",
    "Hit",
    "KnownActor",
    "NameIndex",
    "Registry",
    "RoleEntry",
    "RoleSort",
    "Roles",
    "Tenure",
    "Use",
    "fold",
    "read_registry",
    "slug",
    "surnames_of",
]
