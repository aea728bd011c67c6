"""Who opens and who closes a conversation, whatever file it is kept in."""

from __future__ import annotations

from collections.abc import Sequence


def roles_of(turns: Sequence[tuple[str, str]]) -> list[str]:
    """Return the role of each turn, given as its speaker and the role that the file states.

    The first turn of each of ours is an opener, and so is the one after a hand-off; the last turn
    is the closing.
    """
    ours = [number for number, (speaker, _) in enumerate(turns) if speaker != "customer"]
    known: set[str] = set()
    roles: list[str] = []
    for number, (speaker, stated) in enumerate(turns):
        first = speaker != "customer" and speaker not in known
        place = "opener" if first else "closing" if number in ours[-1:] else "body"
        roles.append(stated or place)
        if stated == "hand-off":
            known.clear()  # whoever speaks next is new to the customer
        else:
            known.add(speaker)
    return roles
