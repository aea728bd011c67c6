"""A rule for its page and for `explain`: its facts, its evidence, its Markdown."""
