"""Raw options become typed values at once; an unknown key is an error with the nearest name."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from tonelint.errors import nearest
from tonelint.kinds.base import OptionError


class OptionReader:
    """Takes options out of a mapping one by one; `done` objects to what nobody took."""

    def __init__(self, raw: Mapping[str, object]) -> None:
        self._raw = dict(raw)
        self._asked: set[str] = set()

    def _take(self, key: str) -> object | None:
        self._asked.add(key)
        return self._raw.pop(key, None)

    def text(self, key: str, default: str = "") -> str:
        """Return a text option."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, (str, int, float)) and not isinstance(value, bool):
            return str(value)
        raise OptionError(f"“{key}” must be a text.", f"Write {key}: some text.")

    def choice(self, key: str, known: Collection[str], default: str = "") -> str:
        """Return one of `known`."""
        value = self.text(key, default)
        if value not in known:
            raise OptionError(f"“{value}” is not a choice for “{key}”.", nearest(value, known))
        return value

    def number(self, key: str, default: int | None = None) -> int | None:
        """Return a whole number that is not negative."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        raise OptionError(f"“{key}” must be a whole number.", f"Write {key}: 3, say.")

    def decimal(self, key: str, default: float | None = None) -> float | None:
        """Return a number that is not negative."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, (int, float)) and not isinstance(value, bool) and value >= 0:
            return float(value)
        raise OptionError(f"“{key}” must be a number.", f"Write {key}: 0.5, say.")

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return yes or no."""
        value = self._take(key)
        if value is None:
            return default
        if isinstance(value, bool):
            return value
        raise OptionError(f"“{key}” must be true or false.", f"Write {key}: true.")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        value = self._take(key)
        if value is None:
            return ()
        items = value if isinstance(value, (list, tuple)) else [value]
        if not all(isinstance(item, (str, int)) and not isinstance(item, bool) for item in items):
            raise OptionError(f"“{key}” must be a list of texts.", f"Write {key}: [one, two].")
        return tuple(str(item) for item in items)

    def mapping(self, key: str) -> dict[str, object]:
        """Return a mapping with text keys."""
        value = self._take(key)
        if value is None:
            return {}
        if isinstance(value, Mapping) and all(isinstance(name, str) for name in value):
            return dict(value)
        raise OptionError(f"“{key}” must be a mapping.", f"Write {key}: {{name: value}}.")

    def rows(self, key: str) -> list[dict[str, object]]:
        """Return a list of mappings."""
        value = self._take(key)
        if value is None:
            return []
        if isinstance(value, (list, tuple)) and all(isinstance(row, Mapping) for row in value):
            return [dict(row) for row in value]
        raise OptionError(f"“{key}” must be a list of mappings.", f"Write {key}: [{{…}}, {{…}}].")

    def lists(self, key: str) -> list[tuple[str, ...]]:
        """Return a list of lists of texts."""
        value = self._take(key)
        if value is None:
            return []
        if isinstance(value, (list, tuple)) and all(
            isinstance(row, (list, tuple)) and all(isinstance(text, str) for text in row)
            for row in value
        ):
            return [tuple(row) for row in value]
        raise OptionError(
            f"“{key}” must be a list of lists.", f"Write {key}: [[one, two], [three, four]]."
        )

    def done(self) -> None:
        """Raise `OptionError` when an option is left that the kind does not know."""
        for key in self._raw:
            raise OptionError(f"Unknown option “{key}”.", nearest(key, self._asked))
