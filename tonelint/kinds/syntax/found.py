"""What a search of a sentence gives back, and what a construction has to offer."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tonelint.language.syntax import Sentence


class Found(NamedTuple):
    """A construction in a sentence, in places of the sentence.

    `agent`: it says by whom. `better` is the word to use, `size` how many words make it up.
    `rewrite` takes the text at the place, merge tags and all, and returns it rewritten. `core` is
    the part that must be the writer's own words when the place holds more; None: all of it.
    """

    start: int
    end: int
    agent: bool = False
    better: str = ""
    size: int = 0
    rewrite: Callable[[str], str] | None = None
    core: tuple[int, int] | None = None


class Construction(NamedTuple):
    """How a construction is found.

    `may_be_in` says of a folded text whether parsing it is worth while; `find` yields what a parsed
    sentence has, and is given the shortest string that counts.
    """

    may_be_in: Callable[[str], bool]
    find: Callable[[Sentence, int], Iterator[Found]]
