"""What a leaning points at: who would have to act, and the words for the thing at issue."""

import numpy as np
from spacy.tokens import Span

from peacetable.claims.learned.forward import Told, Weights, by_scores, object_scores
from peacetable.claims.learned.holders import Question

LONGEST_OBJECT = 8  # words


def choose_by(weights: Weights, told: Told, question: Question, first: int, row: int, issue: int) -> str | None:
    """The holder's own party, another of the sentence, or nobody: whichever scores best."""
    own, others = by_scores(weights, told, row, issue)
    here = question.holders
    party = here[row - first].party
    scores = [(float(own[0]), None), (float(own[1]), party)]
    scores += [(float(others[first + at]), one.party) for at, one in enumerate(here) if one.party != party]
    return max(scores, key=lambda pair: pair[0])[1]


def choose_object(weights: Weights, told: Told, question: Question, sentence: int, row: int, issue: int) -> Span | None:
    """The best stretch of at most `LONGEST_OBJECT` words, unless there being none scores better."""
    starts, ends, none = object_scores(weights, told, sentence, row, issue)
    count = len(question.tokens)
    pairs = starts[:count, None] + ends[None, :count]
    places = np.arange(count)
    apart = places[None] - places[:, None]
    pairs = np.where((apart >= 0) & (apart < LONGEST_OBJECT), pairs, -np.inf)
    first, last = np.unravel_index(int(pairs.argmax()), pairs.shape)
    if pairs[first, last] <= 2 * none[0]:
        return None
    return question.sentence.doc[question.tokens[first] : question.tokens[last] + 1]
