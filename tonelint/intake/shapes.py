"""What a line of a guide looks like: heading, item, fence, rule, tag."""

from __future__ import annotations

import re

FENCE = re.compile(r"\s*(`{3,}|~{3,})")
HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$|\s*<h([1-6])(?:\s[^<>]*)?>(.*?)</h\3>")
ITEM = re.compile(r"(\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?=\S)(.*)$|(\s*)<li(?:\s[^<>]*)?>(.*)$")
RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
SETEXT = re.compile(r"\s{0,3}(=+|-{2,})\s*$")
SKIPPED = re.compile(
    r"\s*(?:import\s.+\sfrom\s|export\s(?:const|default)\s|:::|!!!\s|\{\{[<%]"
    r"|\[\^?[^\]]+\]:\s|\[block:|\[/block\])"
)
ATTRIBUTE_LINE = re.compile(
    r"\s*(?:\w+\s*=\s*[\"'{].*|content\s*=\s*[\"']\s*|[\"']|%\}|/?>|-?%\}"
    r"|[\"']\s*%\})\s*$"
)
PAIRED_DEFINITION = re.compile(r"\s{0,3}:\s+(.*)$")
NUNJUCKS = re.compile(r"\{\{-?\s*\w+\(\{?")
TAG_ONLY = re.compile(r"(?:(?:</?[A-Za-z][^<>]*>|\{%[^%]*%\})\s*)+$")
