"""Extractions and reports as bytes and back, exactly: JSON by cattrs, packed.

A report's claims stand in many places (positions, facts, relations); they are written once and named by their ids.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, overload

from attrs import Factory, define, evolve
from cattrs.preconf.json import JsonConverter, make_converter
from cattrs.strategies import configure_tagged_union

from checker.model import Claim, Extraction
from checker.outcome import Fact, Report
from checker.values import Value

T = TypeVar("T")
FACTS = tuple[Fact, ...]
CLAIMS = tuple[Claim, ...]
LENGTH = 4
"""Bytes that say how long the first part of a report is."""
FAST = 1
"""zlib's level: a fifth of the size at a tenth of the time that the best packing takes."""


def pack(plain: Any) -> bytes:
    """Plain JSON types as bytes."""
    return zlib.compress(json.dumps(plain, ensure_ascii=True, separators=(",", ":")).encode("ascii"), FAST)


def unpack(data: bytes) -> Any:
    """What `pack` was given."""
    return json.loads(zlib.decompress(data))


@cache
def converter() -> JsonConverter:
    """For the records of `checker.model`: decimals as exact text, values tagged with their kind."""
    made = make_converter(omit_if_default=True)
    made.register_unstructure_hook(Decimal, str)
    made.register_structure_hook(Decimal, lambda text, _: Decimal(text))
    configure_tagged_union(Value, made, tag_name="_kind")
    return made


def encode_extraction(extraction: Extraction) -> bytes:
    return pack(converter().unstructure(extraction, Extraction))


def decode_extraction(data: bytes) -> Extraction:
    extraction: Extraction = converter().structure(unpack(data), Extraction)
    return extraction


def encode_report(report: Report) -> bytes:
    """All of a report but the articles, which whoever asks for it has at hand.

    What only some formats show comes in a part of its own, so that it is read only where it is asked for.
    """
    agreements, single = tuple(report.agreements), tuple(report.single_source)
    head = evolve(report, articles=(), agreements=(), single_source=())
    first = pack([_with_claims(head, Report), len(agreements), len(single)])
    rest = pack([_with_claims(agreements, FACTS), _with_claims(single, CLAIMS)])
    return len(first).to_bytes(LENGTH, "big") + first + rest


def decode_report(data: bytes) -> Report:
    """A report without its articles."""
    end = LENGTH + int.from_bytes(data[:LENGTH], "big")
    head, agreements, single = unpack(data[LENGTH:end])

    @cache
    def rest() -> tuple[tuple[Fact, ...], tuple[Claim, ...]]:
        agreements, single = unpack(data[end:])
        return _from_claims(agreements, FACTS), _from_claims(single, CLAIMS)

    report: Report = _from_claims(head, Report)
    return evolve(
        report,
        agreements=Lazy(agreements, lambda: rest()[0]),
        single_source=Lazy(single, lambda: rest()[1]),
    )


@define
class _Table:
    """The claims of one report: those seen while writing, or those written and what has been made of them."""

    made: dict[str, Claim] = Factory(dict)
    written: dict[str, Any] = Factory(dict)

    def name(self, claim: Claim) -> str:
        if self.made.setdefault(claim.id, claim) != claim:
            raise ValueError(f"{claim.article}: two different claims have the id {claim.id}")
        return claim.id

    def find(self, key: str) -> Claim:
        if key not in self.made:
            self.made[key] = converter().structure(self.written[key], Claim)
        return self.made[key]


_table: ContextVar[_Table] = ContextVar("_table")


@cache
def _by_id() -> JsonConverter:
    """Names claims by their ids in the table at hand. One for all reports: cattrs compiles a converter's hooks anew."""
    made = converter().copy()
    made.register_unstructure_hook(Claim, lambda claim: _table.get().name(claim))
    made.register_structure_hook(Claim, lambda key, _: _table.get().find(key))
    return made


def _with_claims(records: Any, kind: Any) -> list[Any]:
    """Records in plain types with claims named by id, and those claims."""
    table = _Table()
    _table.set(table)
    plain = _by_id().unstructure(records, kind)
    return [plain, {key: converter().unstructure(claim, Claim) for key, claim in table.made.items()}]


def _from_claims(written: list[Any], kind: Any) -> Any:
    """The way back."""
    plain, claims = written
    _table.set(_Table(written=claims))
    return _by_id().structure(plain, kind)


class Lazy(Sequence[T]):
    """A tuple that is made when it is looked into; its length is known before."""

    def __init__(self, length: int, make: Callable[[], tuple[T, ...]]) -> None:
        self._length = length
        self._make = make

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return iter(self._make())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._make()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


def chained(parts: Iterable[Sequence[T]]) -> Lazy[T]:
    """Sequences end to end, still unread."""
    kept = tuple(parts)
    return Lazy(sum(map(len, kept)), cache(lambda: tuple(item for part in kept for item in part)))
