"""A lazy mapping: values are made when they are first asked for.

Who corrects a sentence in one of ten thousand projects needs a few of the others, not
all. What is in the mapping, and in which order, is known; a value costs its time only
to whoever wants it, and who goes through all of them gets all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, overload

Value = TypeVar("Value")


class Lazily(Mapping[str, Value]):
    """Values by name, in the order of the names."""

    def __init__(
        self,
        names: Mapping[str, object],
        make: Callable[[str], Value],
        made: Mapping[str, Value] | None = None,
    ) -> None:
        """Make nothing yet.

        Args:
            names: as keys, of all values.
            make: returns the value of a name; is asked once for each.
            made: values that are there already.
        """
        self._names = names
        self._make = make
        self._made = dict(made or {})

    def __getitem__(self, name: str) -> Value:
        if name in self._made:
            return self._made[name]
        if name not in self._names:
            raise KeyError(name)
        return self._made.setdefault(name, self._make(name))

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def but(self, changes: Mapping[str, Value]) -> Lazily[Value]:
        """Return the same with other values for some of its names."""
        return Lazily(self._names, self.__getitem__, changes)


class Listed(Sequence[Value]):
    """Some values of a mapping as a list, none of them asked for before it is."""

    def __init__(self, names: Sequence[str], found: Mapping[str, Value]) -> None:
        self._names = names
        self._found = found

    @overload
    def __getitem__(self, at: int) -> Value: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Value]: ...
    def __getitem__(self, at: int | slice) -> Value | Sequence[Value]:
        if isinstance(at, slice):
            return tuple(self._found[name] for name in self._names[at])
        return self._found[self._names[at]]

    def __len__(self) -> int:
        return len(self._names)


def changed(
    found: Mapping[str, Value], changes: Mapping[str, Value]
) -> Mapping[str, Value]:
    """Return a mapping with other values for some of its names."""
    if isinstance(found, Lazily):
        return found.but(changes)
    return {**found, **changes}


def mapped(
    found: Mapping[str, Value], make: Callable[[Value], Value]
) -> Mapping[str, Value]:
    """Return what `make` makes of every value; lazily where the values are so."""
    if isinstance(found, Lazily):
        return Lazily(dict.fromkeys(found), lambda name: make(found[name]))
    return {name: make(value) for name, value in found.items()}
