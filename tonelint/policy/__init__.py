"""Policies: all rules and limits that judge a project's copy, compiled from guide and packs."""

from __future__ import annotations

from tonelint.policy.values import Policy

__all__ = ["Policy"]
