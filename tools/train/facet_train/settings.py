"""Every number that shapes the shipped model, in one place, and where each step leaves its files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class NgramSettings:
    """Of a language's table and fit: `pair_rows` for pairs of pieces; `strength` is scikit-learn's C, the inverse of
    regularisation; the fit stops after `iterations`, converged or not.
    """

    pair_rows: int
    strength: float
    iterations: int


@dataclass(frozen=True)
class Settings:
    """Hyper-parameters. Lengths are in tokens, times in minutes of all training threads."""

    seed: int = 20261123
    model_name: str = "facet-bert-mini"
    model_version: str = "1.6.0"
    vocabulary_size: int = 24_000
    layer_count: int = 2
    hidden_size: int = 256
    head_count: int = 4
    intermediate_size: int = 1_024
    position_count: int = 512
    max_tokens: int = 512
    # A step costs what its tokens cost; opinions stand at the start and at the end of a review.
    max_train_tokens: int = 96
    train_minutes: float = 8.0
    tokens_per_batch: int = 2_560
    pairs_per_batch: int = 256
    # Of the two languages' words: at every fourth step, the layerless model's translations were 4 points behind.
    pair_every_steps: int = 2
    # The layerless model of step `warmup` learns word meanings for the tasks; the whole model goes on from there.
    warmup_minutes: float = 14.0
    warmup_tokens_per_batch: int = 8_192
    warmup_pairs_per_batch: int = 384
    warmup_learning_rate: float = 2e-3
    # Then the whole model learns without labels which tokens of a text were replaced.
    pretrain_minutes: float = 18.0
    pretrain_tokens_per_batch: int = 4_096
    pretrain_learning_rate: float = 1e-3
    replaced_share: float = 0.15
    peak_learning_rate: float = 5e-4
    warmup_share: float = 0.03
    # Labels are few and are soon learnt by heart: with a tenth of the words hidden, dev accuracy fell early.
    weight_decay: float = 0.05
    token_dropout: float = 0.3
    # Of the target of a labelled review.
    teacher_share: float = 0.4
    contrastive_temperature: float = 0.06
    # A group of n examples (source, category, sentiment) is drawn n ** this often.
    balance_exponent: float = 0.65
    gender_swap: float = 0.5
    name_swap: float = 0.4
    label_smoothing: float = 0.05
    evaluate_every_minutes: float = 2.5
    # The n-gram models beside the encoder. On dev, sentiment is best where the fit stops early, categories are not.
    sentiment_ngrams: NgramSettings = NgramSettings(pair_rows=1 << 17, strength=3.0, iterations=80)
    category_ngrams: NgramSettings = NgramSettings(pair_rows=80_000, strength=10.0, iterations=400)
    # Of a text without an opinion, for n-grams of sentiment: profiles take sentiment from reviews. On dev, with
    # 0.1, 0.3 and 1.0, of English reviews .829, .823 and .821 are read right, of such texts .89, .97 and .99.
    opinion_free_weight: float = 0.1
    whitening_texts: int = 8_000
    whitening_power: float = 0.5
    threads: int = 2


@dataclass(frozen=True)
class Workspace:
    """Where the steps read and write. `data` is never written to."""

    data: Path
    work: Path

    @property
    def examples(self) -> Path:
        return self.work / "prepared" / "examples.jsonl"

    @property
    def pairs(self) -> Path:
        return self.work / "prepared" / "pairs.jsonl"

    @property
    def tokenizer(self) -> Path:
        return self.work / "tokenizer" / "tokenizer.json"

    @property
    def teacher(self) -> Path:
        return self.work / "teacher" / "sentiment.npz"

    @property
    def embeddings(self) -> Path:
        return self.work / "embeddings" / "token_embeddings.npy"

    @property
    def warmup(self) -> Path:
        return self.work / "warmup"

    @property
    def pretraining(self) -> Path:
        return self.work / "pretraining"

    @property
    def checkpoints(self) -> Path:
        return self.work / "checkpoints"

    @property
    def ngrams(self) -> Path:
        return self.work / "ngrams" / "ngrams.npz"

    @property
    def named_tokenizer(self) -> Path:
        """The one that ships, with names as pieces."""
        return self.work / "ngrams" / "tokenizer.json"

    @property
    def hidden_names(self) -> Path:
        return self.work / "ngrams" / "hidden_names.npy"

    @property
    def model(self) -> Path:
        return self.work / "model"

    @property
    def log(self) -> Path:
        return self.work / "train.log"
