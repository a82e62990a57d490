"""The network: a BERT encoder that sees casing, word vectors from mixed layers, and heads on one pass.

Written out rather than taken from `transformers` so that export (graph.py) can follow it operation by operation.
Shapes: B sentences, P pieces with [CLS] and [SEP], W words with the root at 0, H = 384 wide.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from peacetable.language.labels import Labels
from peacetable.language.shapes import SHAPES, SUFFIXES
from training.batches import Batch
from training.corpus import SOURCES


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of the network. The first five are those of the base weights."""

    vocabulary: int = 30522
    positions: int = 512
    hidden: int = 384
    inner: int = 1536
    attention_heads: int = 12
    layers: int = 6
    mixed_layers: int = 4
    suffix: int = 64
    shape: int = 16
    word_mlp: int = 320
    arc: int = 256
    relation: int = 256
    layer_norm_eps: float = 1e-12


@dataclass(frozen=True, slots=True)
class Dropouts:
    """Dropout rates, used in training only."""

    encoder: float = 0.1
    word: float = 0.2
    head: float = 0.3


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer, normalised after each sum, as in BERT."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.heads = sizes.attention_heads
        self.dropout = dropout
        self.qkv = nn.Linear(sizes.hidden, 3 * sizes.hidden)
        self.attended = nn.Linear(sizes.hidden, sizes.hidden)
        self.attended_norm = nn.LayerNorm(sizes.hidden, eps=sizes.layer_norm_eps)
        self.widened = nn.Linear(sizes.hidden, sizes.inner)
        self.narrowed = nn.Linear(sizes.inner, sizes.hidden)
        self.narrowed_norm = nn.LayerNorm(sizes.hidden, eps=sizes.layer_norm_eps)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: (B, P, H); mask: (B, 1, 1, P), True where a piece may be attended to."""
        batch, pieces, hidden = x.shape
        qkv = self.qkv(x).view(batch, pieces, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        rate = self.dropout if self.training else 0.0
        context = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], attn_mask=mask, dropout_p=rate)
        context = context.transpose(1, 2).reshape(batch, pieces, hidden)
        x = self.attended_norm(x + functional.dropout(self.attended(context), rate))
        return self.narrowed_norm(x + functional.dropout(self.narrowed(functional.gelu(self.widened(x))), rate))


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces → the hidden states of the last `mixed_layers` layers."""

    def __init__(self, sizes: Sizes, dropout: float) -> None:
        super().__init__()
        self.mixed_layers = sizes.mixed_layers
        self.piece = nn.Embedding(sizes.vocabulary, sizes.hidden, padding_idx=0)
        self.position = nn.Embedding(sizes.positions, sizes.hidden)
        self.segment = nn.Parameter(torch.zeros(sizes.hidden))
        self.shape = nn.Embedding(len(SHAPES), sizes.hidden)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(sizes.hidden, eps=sizes.layer_norm_eps)
        self.layers = nn.ModuleList(Layer(sizes, dropout) for _ in range(sizes.layers))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor) -> list[Tensor]:
        """pieces, shapes: (B, P) → `mixed_layers` tensors (B, P, H)."""
        places = torch.arange(pieces.shape[1])
        x = self.piece(pieces) + self.position(places) + self.segment + self.shape(shapes)
        x = self.dropout(self.norm(x))
        mask = (pieces != 0)[:, None, None, :]
        states = []
        for layer in self.layers:
            x = layer(x, mask)
            states.append(x)
        return states[-self.mixed_layers :]


@dataclass(slots=True)
class Scores:
    """What the heads say. Word axes include the root at 0.

    tags, feats, scripts, entities: (B, W, labels); arcs: (B, W dependants, W heads);
    dependants, heads: (B, W, R), the two sides of the relation scorer.
    """

    tags: Tensor
    feats: Tensor
    scripts: Tensor
    entities: Tensor
    arcs: Tensor
    dependants: Tensor
    heads: Tensor


class Network(nn.Module):  # type: ignore[misc]
    """Encoder and heads."""

    def __init__(self, labels: Labels, sizes: Sizes, dropouts: Dropouts) -> None:
        super().__init__()
        hidden, surface = sizes.hidden, sizes.suffix + sizes.shape
        self.encoder = Encoder(sizes, dropouts.encoder)
        self.mix = nn.Parameter(torch.zeros(sizes.mixed_layers))
        self.suffix = nn.Embedding(SUFFIXES, sizes.suffix)
        self.shape = nn.Embedding(len(SHAPES), sizes.shape)
        self.tag_mlp = nn.Linear(hidden + surface, sizes.word_mlp)
        self.entity_mlp = nn.Linear(hidden + surface, sizes.word_mlp)
        self.habits = nn.Embedding(len(SOURCES), sizes.word_mlp)
        nn.init.zeros_(self.habits.weight)
        self.tags = nn.Linear(sizes.word_mlp, len(labels.tags))
        self.feats = nn.Linear(sizes.word_mlp, len(labels.feats))
        self.scripts = nn.Linear(sizes.word_mlp, len(labels.scripts))
        self.entities = nn.Linear(sizes.word_mlp, len(labels.entities))
        self.arc_dependant = nn.Linear(hidden, sizes.arc)
        self.arc_head = nn.Linear(hidden, sizes.arc)
        self.arc_bilinear = nn.Parameter(torch.zeros(sizes.arc, sizes.arc))
        self.arc_head_bias = nn.Parameter(torch.zeros(sizes.arc))
        self.relation_dependant = nn.Linear(hidden, sizes.relation)
        self.relation_head = nn.Linear(hidden, sizes.relation)
        self.relation = nn.Linear(3 * sizes.relation, len(labels.deprels))
        self.word_dropout = nn.Dropout(dropouts.word)
        self.head_dropout = nn.Dropout(dropouts.head)

    def forward(self, batch: Batch) -> Scores:
        """Scores for a batch. Sources that mark names differently shift the entity head, each in its own way."""
        words = self.words(batch)
        shape = self.shape(batch.shapes.gather(1, batch.first))
        surface = torch.cat((self.suffix(batch.suffixes), shape), dim=-1)
        described = torch.cat((self.word_dropout(words), self.word_dropout(surface)), dim=-1)
        tagged = self.head_dropout(functional.gelu(self.tag_mlp(described)))
        named = self.head_dropout(functional.gelu(self.entity_mlp(described) + self.habits(batch.sources)[:, None]))
        return Scores(
            tags=self.tags(tagged),
            feats=self.feats(tagged),
            scripts=self.scripts(tagged),
            entities=self.entities(named),
            arcs=self._arcs(words),
            dependants=self.head_dropout(functional.gelu(self.relation_dependant(words))),
            heads=self.head_dropout(functional.gelu(self.relation_head(words))),
        )

    def words(self, batch: Batch) -> Tensor:
        """(B, W, H): what every head reads; the root at 0."""
        return self._words(self.encoder(batch.pieces, batch.shapes), batch.first, batch.last)

    def relations(self, dependants: Tensor, heads: Tensor) -> Tensor:
        """Scores (N, labels) for N pairs of a dependant (N, R) and its head (N, R).

        A low-rank bilinear form: cheap enough to be asked after the tree is known, for its arcs only.
        """
        return self.relation(torch.cat((dependants * heads, dependants, heads), dim=-1))

    def _words(self, states: list[Tensor], first: Tensor, last: Tensor) -> Tensor:
        """(B, W, H): the mixed layers, averaged over a word's first and last piece."""
        weights = torch.softmax(self.mix, dim=0)
        mixed = torch.stack([weight * state for weight, state in zip(weights, states, strict=True)]).sum(dim=0)
        return (_take(mixed, first) + _take(mixed, last)) / 2

    def _arcs(self, words: Tensor) -> Tensor:
        dependants = self.head_dropout(functional.gelu(self.arc_dependant(words)))
        heads = self.head_dropout(functional.gelu(self.arc_head(words)))
        return (dependants @ self.arc_bilinear + self.arc_head_bias) @ heads.transpose(1, 2)


def _take(states: Tensor, places: Tensor) -> Tensor:
    return states.gather(1, places[:, :, None].expand(-1, -1, states.shape[-1]))
