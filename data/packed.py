"""A record as a few bytes and back: lists in the order of the classes' fields, as compressed JSON.

``unpack`` gives everything back. ``unpack_slim`` is for holding very many at once: equal facts are one object, and of
the spans only the first place of what is a mention is left, which is all that ``resolve`` looks at.
"""

from __future__ import annotations

import json
import types
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, Union, get_args, get_origin, get_type_hints

from data.record import Engagement, Fact, Official, Outcome, Record, Span

Decode = Callable[[Any], Any]
FactOf = Callable[[str], Decode]
"""How the facts of a field are made."""
MENTIONS = frozenset(("name", "kind", "countries", "title"))
"""The fields whose first place names a mention."""


def pack(record: Record) -> bytes:
    """The bytes of a record."""
    return zlib.compress(json.dumps(_plain(record), ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(packed: bytes) -> Record:
    """The record of these bytes, with all its spans."""
    record: Record = _decoder(_whole)(json.loads(zlib.decompress(packed)))
    return record


def unpack_slim(packed: bytes) -> Record:
    """The record of these bytes as small as ``resolve`` can do with; its facts are shared: never change one."""
    record: Record = _decoder(_slim)(json.loads(zlib.decompress(packed)))
    record.blank.clear()
    return record


@cache
def shape() -> str:
    """Changes when the classes of a record do: bytes of another shape cannot be unpacked."""
    told = [(c.__name__, f.name, str(f.type)) for c in (Record, Engagement, Official, Outcome, Fact) for f in fields(c)]
    return blake2b(repr(told).encode(), digest_size=4).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, Fact):
        return [value.value, value.basis, value.confidence, *(place for span in value.spans for place in span)]
    if is_dataclass(value):
        kind: Any = type(value)
        return [_plain(getattr(value, name)) for name in _names(kind)]
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _whole(field: str) -> Decode:
    def fact(told: list[Any]) -> Fact[Any]:
        return Fact(told[0], told[1], tuple(zip(told[3::2], told[4::2], strict=True)), told[2])

    return fact


_known: dict[tuple[Any, ...], Any] = {}


def _slim(field: str) -> Decode:
    mention = field in MENTIONS

    def fact(told: list[Any]) -> Fact[Any]:
        first = min(told[3::2]) if mention and len(told) > 3 else None
        key = told[0], told[1], told[2], first
        if key not in _known:
            _known[key] = Fact(told[0], told[1], (_point(first),) if first is not None else (), told[2])
        found: Fact[Any] = _known[key]
        return found

    return fact


def _point(place: int) -> Span:
    span: Span = _known.setdefault((place,), (place, place))
    return span


def forget() -> None:
    """Let go of the facts that slim records share; for when no slim record is needed any more."""
    _known.clear()


@cache
def _decoder(fact_of: FactOf) -> Decode:
    return _of(Record, "", fact_of)


def _of(hint: Any, field: str, fact_of: FactOf) -> Decode:
    """How a value of this type is made from plain JSON."""
    kind, inner = get_origin(hint), get_args(hint)
    if kind is Fact:
        return fact_of(field)
    if kind in (Union, types.UnionType):
        return _optional(_of(inner[0], field, fact_of))
    if kind is list:
        return _many(_of(inner[0], field, fact_of), list)
    if kind is tuple:
        return _many(_of(inner[0], field, fact_of), tuple) if inner[-1] is ... else _pair(inner, field, fact_of)
    return _whole_class(hint, fact_of) if is_dataclass(hint) else _same


def _same(value: Any) -> Any:
    return value


def _optional(decode: Decode) -> Decode:
    return decode if decode is _same else lambda value: None if value is None else decode(value)


def _many(decode: Decode, kind: type) -> Decode:
    if decode is _same:
        return _same if kind is list else kind
    return lambda values: kind([decode(value) for value in values])


def _pair(inner: tuple[Any, ...], field: str, fact_of: FactOf) -> Decode:
    decoders = [_of(hint, field, fact_of) for hint in inner]
    if all(decode is _same for decode in decoders):
        return tuple
    return lambda values: tuple(decode(value) for decode, value in zip(decoders, values, strict=True))


def _whole_class(kind: Any, fact_of: FactOf) -> Decode:
    hints = get_type_hints(kind)
    decoders = [_of(hints[name], name, fact_of) for name in _names(kind)]
    return lambda values: kind(*[decode(value) for decode, value in zip(decoders, values, strict=True)])
