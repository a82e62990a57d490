"""Propositions in; where parties stand, as claims, out: act × content × polarity × force.

Three ways of taking a stance are read. An act does it by its own meaning ("Kyiv demanded a withdrawal"), a modal
does it in a party's own words ("they should withdraw", "we will not withdraw"), and words of necessity or impossibility do
it for whoever says them ("any partition is out of the question").
"""

from peacetable.claims.stance.find import find_claims

__all__ = ["find_claims"]
