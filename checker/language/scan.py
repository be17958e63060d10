"""spaCy's entity recognizer with all words scored at once: the same names in less than half the time.

The recognizer walks a text word by word, and for each one scores every move anew and asks whether it is allowed.
Outside of a name nothing that came before bears on a word's scores, so one product of matrices has them for some whole
texts. Only within a name, which few words are, has the walk to be followed step by step.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, reduce
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NAME = "scanning_entity_recognizer"
_LOOKED_AT = 3
"""Words behind a move's scores: the word itself, and within a name its first word and the word before."""


@frozen(eq=False)
class Scanner:
    """Sets what the recognizer sets."""

    recognizer: Callable[[Doc], Doc]
    moves: tuple[str, ...]
    """What each score is for: "O", or "B-", "I-", "L-", "U-" and a label."""

    def __call__(self, doc: Doc) -> Doc:
        self._set([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = 1) -> Iterator[Doc]:
        coming = iter(docs)
        while batch := list(islice(coming, batch_size)):
            self._set(batch)
            yield from batch

    def _set(self, docs: Sequence[Doc]) -> None:
        """Set the names of some texts, whose words are all looked at together."""
        from spacy.tokens import Span

        fresh: list[Doc] = []
        for doc in docs:
            if len(doc) and not doc.has_annotation("ENT_IOB"):
                fresh.append(doc)
            else:
                self.recognizer(doc)
        if not fresh:
            return
        names: list[list[Span]] = [[] for _ in fresh]
        begins = [0, *accumulate(map(len, fresh))]
        for start, end, label in self._names(fresh, begins):
            at = bisect_right(begins, start) - 1
            names[at].append(Span(fresh[at], start - begins[at], end - begins[at], label))
        for doc, found in zip(fresh, names, strict=True):
            doc.set_ents(found)

    def _names(self, docs: Sequence[Doc], begins: Sequence[int]) -> Iterator[tuple[int, int, str]]:
        """The first token, the token after the last one and the label of each name.

        Tokens are counted through all texts; `begins` says where each text begins, and where the last one ends.
        """
        import numpy as np

        words, lower, _ = self._layers
        parts = lower.predict(words.predict(docs))
        nothing, parts = parts[0], parts[1:]
        spaces, starts = np.concatenate([doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs]).T
        starts[list(begins[:-1])] = 1
        final = np.append(starts[1:] == 1, True)  # a name goes no further than its sentence
        scores = self._scores(parts[:, 0] + nothing[1] + nothing[2])
        scores[:, self._within] = -np.inf
        scores[np.ix_(spaces == 1, self._beginning)] = -np.inf
        scores[np.ix_(final, self._going_on)] = -np.inf
        best = scores.argmax(axis=1)
        starts = np.flatnonzero(best != self.moves.index("O"))
        ends = self._ends(parts, final, starts, best[starts])
        reached = 0
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if start >= reached:
                yield start, end, self.moves[best[start]].partition("-")[2]
                reached = end

    def _ends(self, parts: Any, final: Any, starts: Any, moves: Any) -> Any:
        """The token after each name, by where it begins and with which move: all go on a word at a time, together."""
        import numpy as np

        ends = starts + 1
        several = np.flatnonzero(self._going_on[moves])
        on, closing = self._next[:, moves]
        unclosed = several
        while len(unclosed := unclosed[~final[ends[unclosed]]]):
            last = ends[unclosed]
            within = self._scores(parts[last, 0] + parts[starts[unclosed], 1] + parts[last - 1, 2])
            rows = np.arange(len(unclosed))
            unclosed = unclosed[within[rows, closing[unclosed]] <= within[rows, on[unclosed]]]
            ends[unclosed] += 1
        ends[several] += 1
        return ends

    @property
    def _layers(self) -> Any:
        recognizer: Any = self.recognizer
        return recognizer.model.layers

    @cached_property
    def _within(self) -> Any:
        """The moves that only a name that has begun allows, and the one of a name without a label."""
        import numpy as np

        return self._of("I-", "L-") | (np.array(self.moves) == "U-")

    @cached_property
    def _beginning(self) -> Any:
        return self._of("B-", "U-")

    @cached_property
    def _going_on(self) -> Any:
        """The moves that begin a name of several words."""
        return self._of("B-")

    @cached_property
    def _next(self) -> Any:
        """For each move, the two that may come next in a name of its label: to go on, and to close it."""
        import numpy as np

        labels = [move.partition("-")[2] for move in self.moves]
        numbers = {move: number for number, move in enumerate(self.moves)}
        return np.array([[numbers.get(f"{kind}-{label}", 0) for label in labels] for kind in "IL"])

    def _of(self, *kinds: str) -> Any:
        """Which of the moves are of some kinds."""
        import numpy as np

        return np.array([move.startswith(kinds) for move in self.moves])

    def _scores(self, sums: Any) -> Any:
        """The score of every move, from the summed parts of the words that it looks at."""
        import numpy as np

        _, lower, upper = self._layers
        pieces = np.moveaxis(sums + lower.get_param("b"), -1, 0)  # numpy's own max is slow along so short an axis
        return upper.predict(reduce(np.maximum, pieces))


def scan(nlp: Language) -> None:
    """Put what scans in the place of a pipeline's entity recognizer, where that is built as the small models' is."""
    from spacy.language import Language

    if "ner" not in nlp.pipe_names or not _fits(nlp.get_pipe("ner")):
        return
    if not Language.has_factory(NAME):
        Language.factory(NAME, func=_make)
    nlp.add_pipe(NAME, after="ner")
    nlp.disable_pipe("ner")


def _fits(recognizer: Any) -> bool:
    model = recognizer.model
    return bool(
        recognizer.cfg.get("beam_width") == 1
        and model.name == "parser_model"
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.layers[1].get_dim("nF") == _LOOKED_AT
        and model.layers[1].get_dim("nP") > 1
    )


def _make(nlp: Language, name: str) -> Scanner:
    """What stands in for the entity recognizer of a pipeline."""
    recognizer: Any = nlp.get_pipe("ner")
    moves = recognizer.moves
    return Scanner(recognizer=recognizer, moves=tuple(map(moves.get_class_name, range(moves.n_moves))))
