"""The judge: an account in, the heads' estimates out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from peacetable.claims.account import Account
from peacetable.claims.claim import Claim
from peacetable.claims.learned.choices import choose_by, choose_object
from peacetable.claims.learned.estimate import Estimates, Leaning
from peacetable.claims.learned.forward import Asked, Floats, Numbers, Told, Weights, run
from peacetable.claims.learned.holders import Question, questions_of
from peacetable.model import Stance

SHIPPED = Path(__file__).parent / "model"
FILES = ("heads.npz", "heads.json")

FAINT = 0.04
"""Estimates below this chance are not handed on: they neither make a record nor speak against one."""

STANCES = tuple(Stance)


@dataclass(frozen=True)
class Judge:
    """The trained heads: weights, the issues in the order of the outputs, and the version that estimates carry."""

    weights: Weights
    issues: tuple[str, ...]
    version: str

    def __call__(self, account: Account, claims: Iterable[Claim]) -> Estimates:
        """The estimates for every sentence of the story; `claims` are what the rules found."""
        questions = list(questions_of(account, claims))
        if not questions:
            return Estimates(model=self.version)
        asked = ask(account, questions, self.issues)
        told = run(self.weights, asked)
        leanings: list[Leaning] = []
        first = 0
        for at, question in enumerate(questions):
            leanings.extend(self._leanings(told, question, at, first))
            first += len(question.holders)
        return Estimates(tuple(leanings), self.version)

    def _leanings(self, told: Told, question: Question, at: int, first: int) -> Iterator[Leaning]:
        parties = dict.fromkeys(holder.party for holder in question.holders)
        for party in parties:
            rows = [first + row for row, holder in enumerate(question.holders) if holder.party == party]
            scores = told.stances[rows]
            chances = _chances(scores.max(axis=0))
            for issue, number in np.argwhere(_sides(chances) >= FAINT):
                side = [place for place, stance in enumerate(STANCES) if stance.is_for == (number == 0)]
                best = side[int(chances[issue, side].argmax())]
                row = rows[int(scores[:, issue, -1].argmax())]
                yield Leaning(
                    holder=question.holders[row - first],
                    sentence=question.sentence,
                    issue=self.issues[issue],
                    stance=STANCES[best],
                    chance=float(chances[issue, side].sum()),
                    by=choose_by(self.weights, told, question, first, row, int(issue)),
                    object=choose_object(self.weights, told, question, at, row, int(issue)),
                )


def ask(account: Account, questions: list[Question], issues: tuple[str, ...]) -> Asked:
    """The questions as arrays, the document's vectors in them."""
    width = max(len(question.tokens) for question in questions)
    holders = [(at, holder) for at, question in enumerate(questions) for holder in question.holders]
    words: Floats = np.zeros((len(questions), width, account.doc.tensor.shape[1]), dtype=np.float32)
    for at, question in enumerate(questions):
        words[at, : len(question.tokens)] = account.doc.tensor[list(question.tokens)]
    pool: Floats = np.zeros((len(holders), width), dtype=np.float32)
    for row, (_, holder) in enumerate(holders):
        if holder.words:
            pool[row, list(holder.words)] = 1 / len(holder.words)
    named: Floats = np.array([[issue in one.named for issue in issues] for one in questions], dtype=np.float32)
    lengths: Numbers = np.array([len(question.tokens) for question in questions], dtype=np.int64)
    return Asked(
        words=words,
        mask=np.arange(width) < lengths[:, None],
        sentence=np.array([at for at, _ in holders], dtype=np.int64),
        pool=pool,
        seen=np.array([int(holder.seen) for _, holder in holders], dtype=np.int64),
        named=named,
        acts=np.array([[stance in one.acts for stance in STANCES] for one in questions], dtype=np.float32),
        claimed=claimed_by(questions, issues),
    )


def claimed_by(questions: Iterable[Question], issues: tuple[str, ...]) -> Numbers:
    """(N, I): the number of the stance that the rules read for a holder's party, 0 where they read none."""
    rows = [(question, holder.party) for question in questions for holder in question.holders]
    claimed: Numbers = np.zeros((len(rows), len(issues)), dtype=np.int64)
    place = {issue: at for at, issue in enumerate(issues)}
    for row, (question, party) in enumerate(rows):
        for (holder, issue), stance in question.claimed.items():
            if holder == party and issue in place:
                claimed[row, place[issue]] = 1 + STANCES.index(stance)
    return claimed


def load_judge(folder: Path = SHIPPED) -> Judge | None:
    """The heads that ship, or None where their files are absent: then rules read alone."""
    if not all((folder / name).is_file() for name in FILES):
        return None
    with np.load(folder / "heads.npz") as stored:
        weights = {name: stored[name].astype(np.float32) for name in stored.files}
    about = json.loads((folder / "heads.json").read_text(encoding="utf-8"))
    return Judge(weights, tuple(about["issues"]), about["version"])


def _chances(scores: Floats) -> Floats:
    """(I, 7) scores → chances (I, 6) of the stances: that the issue is told, shared out among them."""
    told = np.float32(1) / (np.float32(1) + np.exp(-np.clip(scores[:, -1:], -50, 50)))
    each = np.exp(scores[:, :-1] - scores[:, :-1].max(axis=-1, keepdims=True))
    chances: Floats = told * each / each.sum(axis=-1, keepdims=True)
    return chances


def _sides(chances: Floats) -> Floats:
    """(I, 2): the chances of being for and against."""
    against = np.array([not stance.is_for for stance in STANCES])
    return np.stack((chances[:, ~against].sum(axis=-1), chances[:, against].sum(axis=-1)), axis=-1)
