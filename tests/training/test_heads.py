"""The heads of the training and those of the reader say the same. Needs PyTorch: skipped where it is absent."""

from pathlib import Path

import numpy as np
import pytest

from peacetable.claims.learned import questions_of
from peacetable.claims.learned.forward import by_scores, object_scores, run
from peacetable.claims.learned.judge import ask
from peacetable.lexicon.issues import read_issues
from peacetable.model import Article
from peacetable.run import Reader

torch = pytest.importorskip("torch", reason="PyTorch is not installed; it is only needed for training")

TEXT = "Juba rejected the truce that Khartoum had offered on Monday. Peasant unions demand the release of 12 detainees. Rain."


def test_numpy_and_torch_agree(reader: Reader, tmp_path: Path) -> None:
    from training.heads.batches import head_batches
    from training.heads.examples import HeadExample
    from training.heads.export import read_weights
    from training.heads.labels import Told
    from training.heads.network import Heads

    torch.manual_seed(3)
    issues = tuple(issue.code for issue in read_issues())
    heads = Heads(len(issues), width=16).eval()
    torch.nn.init.normal_(heads.claimed.weight)
    torch.save(heads.state_dict(), tmp_path / "heads.pt")
    weights = {name: value.astype(np.float32) for name, value in read_weights(tmp_path / "heads.pt").items()}

    account, claims = reader.claimed(Article(id="a", text=TEXT))
    questions = list(questions_of(account, claims))
    examples = []
    for question in questions:
        told = Told(list(dict.fromkeys(holder.party for holder in question.holders)))
        groups = tuple(told.parties.index(holder.party) for holder in question.holders)
        vectors = np.asarray(account.doc.tensor[list(question.tokens)])
        examples.append(HeadExample("a", vectors, question, groups, told))
    (batch,) = head_batches(examples, issues, len(examples), None)
    with torch.no_grad():
        scores = heads(batch)
    found = run(weights, ask(account, questions, issues))

    close = {"rtol": 0.02, "atol": 0.02}  # the stored weights have 16 bits
    np.testing.assert_allclose(found.stances, scores.stances.numpy(), **close)
    own, others = by_scores(weights, found, 1, 2)
    np.testing.assert_allclose(own, scores.by_own[1, 2].numpy(), **close)
    np.testing.assert_allclose(others, scores.by[1, 2].numpy(), **close)
    starts, ends, none = object_scores(weights, found, 0, 1, 2)
    np.testing.assert_allclose(starts, scores.starts[1, 2].numpy(), **close)
    np.testing.assert_allclose(ends, scores.ends[1, 2].numpy(), **close)
    np.testing.assert_allclose(none[0], scores.no_object[1, 2].numpy(), **close)
