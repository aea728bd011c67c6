"""The ways in which guides mark good and bad copy, made the few that the reader knows.

Each module knows one way and writes it anew: a note box, the attributes of a component, a mark
at the end of a line. No line moves: what a text says stays on the line it was said on.
"""
