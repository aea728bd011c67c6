"""Merge tags with a field that does not exist."""

from __future__ import annotations

import pytest

from tonelint.kinds.placeholder.unknown import field_of, is_known, meant

from .helpers import found, rule_of, segment_of


@pytest.mark.parametrize(
    ("tag", "field"),
    [
        ("{first_name}", "first_name"),
        ("{{ first_name }}", "first_name"),
        ("{{{first_name}}}", "first_name"),
        ("{{- user.name | default: 'there' -}}", "user.name"),
        ("%{count}", "count"),
        ("${name}", "name"),
        ("*|FNAME|*", "FNAME"),
        ("*|FNAME:there|*", "FNAME"),
        ("<%= @name %>", "name"),
        ("{{ t('greeting') }}", ""),
        ("{{ 'text' }}", ""),
        ("{{else}}", ""),
        ("%s", ""),
    ],
)
def test_the_field_of_a_tag(tag, field):
    assert field_of(tag) == field


def test_a_field_is_known_by_its_name_whatever_owns_it():
    assert is_known("customer.First_Name", ["first_name"])
    assert not is_known("frist_name", ["first_name"])


def test_the_nearest_field_is_put_into_the_same_tag():
    assert meant("{{ user.frist_name | upcase }}", "user.frist_name", ["first_name"]) == (
        "{{ user.first_name | upcase }}"
    )
    assert meant("*|FNMAE|*", "FNMAE", ["fname"]) == "*|FNAME|*"
    assert meant("{{ zzz }}", "zzz", ["first_name"]) == ""


def test_the_rule_marks_the_tag_and_says_what_is_meant():
    rule = rule_of("placeholder", {"what": "unknown-field", "fields": ["first_name"]}, lang="any")
    tag = "{{ frist_name }}"
    (match,) = found(rule, segments=[segment_of(f"Hi {tag},", kept=[tag])])
    assert match.values["field"] == "frist_name"
    assert match.advice == ("Write {{ first_name }}",)
