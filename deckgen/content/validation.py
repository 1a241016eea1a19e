"""Plain values to validated content; what does not fit is said in the user's words."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from deckgen.content.findings import Findings
from deckgen.content.nodes import Path
from deckgen.content.schema import Content
from deckgen.diagnostics import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_NO_PLUGINS: Final = "PYDANTIC_DISABLE_PLUGINS"


def validate(value: object, findings: Findings) -> Content | None:
    """Return the content that plain values describe; what does not fit is added to the findings."""
    try:
        return _adapter().validate_python(value)
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    for error in errors:
        if not _follows_from_another(error, errors):
            _note(error, findings)
    return None


@functools.cache
def _adapter() -> TypeAdapter[Content]:
    with _without_plugins():
        return TypeAdapter(Content)


@contextmanager
def _without_plugins() -> Iterator[None]:
    """Keep pydantic from looking through every installed package for plugins, which costs 20 ms."""
    before = os.environ.get(_NO_PLUGINS)
    os.environ[_NO_PLUGINS] = "__all__"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_NO_PLUGINS]
        else:
            os.environ[_NO_PLUGINS] = before


def _follows_from_another(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Return whether a list only seems too short because its items were refused."""
    place = error["loc"]
    return error["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in errors
    )


def _note(error: ErrorDetails, findings: Findings) -> None:
    kind, path = error["type"], _data_path(error["loc"])
    if kind == "unexpected_keyword_argument":
        from deckgen.content.fields import field_names  # noqa: PLC0415  # costly, only an error needs it

        key = str(path[-1])
        findings.key_error(
            "unknown-key", f"unknown key '{key}'", path, did_you_mean(key, field_names(error["loc"][:-1]))
        )
    elif kind == "missing" and isinstance(path[-1], int):
        findings.error("wrong-count", f"this needs at least {path[-1] + 1} items", path[:-1])
    elif kind in {"missing", "missing_argument"}:
        findings.error("missing-key", f"the key '{path[-1]}' is missing", path[:-1])
    elif kind == "union_tag_invalid":
        _note_unknown_kind(error, path, findings)
    elif kind == "model_attributes_type" or (
        kind == "union_tag_not_found" and path[:1] == ("slides",) and len(path) == SLIDE_DEPTH
    ):
        _note_missing_kind(error, path, findings)
    elif path[-1:] == ("[key]",):
        findings.key_error("wrong-name", _explain(error)[0], path[:-1], _explain(error)[1])
    else:
        message, hint = _explain(error)
        findings.error(_code(kind), message, path, hint)


SLIDE_DEPTH: Final = 2


def _data_path(place: tuple[int | str, ...]) -> Path:
    """Return pydantic's place without the name of the slide's kind, which the data does not have."""
    if place[:1] == ("slides",) and len(place) > SLIDE_DEPTH:
        return (*place[:SLIDE_DEPTH], *place[SLIDE_DEPTH + 1 :])
    return place


def _note_unknown_kind(error: ErrorDetails, path: Path, findings: Findings) -> None:
    context = error.get("ctx", {})
    known = str(context.get("expected_tags", "")).replace("'", "").split(", ")
    tag = str(context.get("tag"))
    findings.error("unknown-kind", f"unknown slide kind '{tag}'", (*path, "kind"), did_you_mean(tag, known))


def _note_missing_kind(error: ErrorDetails, path: Path, findings: Findings) -> None:
    if isinstance(error["input"], dict):
        findings.error("missing-key", "the key 'kind' is missing", path, "a slide needs its kind, such as 'bullets'")
    else:
        findings.error("wrong-type", f"expected a slide (a mapping), got {_shown(error['input'])}", path)


_EXPECTED: Final = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number of usual size",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "decimal_type": "a number",
    "decimal_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "dict_type": "a mapping (key: value)",
    "dataclass_type": "a mapping (key: value)",
    "tuple_type": "a list",
    "union_tag_not_found": "a figure: the id of one, or a mapping with its value",
}
_LIMITS: Final = {
    "too_short": "needs at least {min_length} of these, got {actual_length}",
    "too_long": "holds at most {max_length} of these, got {actual_length}",
    "string_too_long": "is longer than {max_length} characters",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "decimal_max_digits": "has more than {max_digits} digits",
    "decimal_max_places": "has more than {decimal_places} digits after the point",
    "decimal_whole_digits": "has more than {whole_digits} digits before the point",
    "literal_error": "must be {expected}",
}
_NAMES_HINT: Final = "small letters a-z, digits and single hyphens, starting with a letter, such as 'market-2031'"
_NUMBER_HINT: Final = "write the bare number, such as 309e9 or 23.5: no unit, no commas"


def _explain(error: ErrorDetails) -> tuple[str, str | None]:
    """Return a message and a hint for one of pydantic's errors."""
    kind, given = error["type"], error["input"]
    if kind in _EXPECTED:
        hint = _NUMBER_HINT if kind == "decimal_parsing" else None
        return f"expected {_EXPECTED[kind]}, got {_shown(given)}", hint
    if kind in _LIMITS:
        return f"{_subject(error)} {_LIMITS[kind].format(**error.get('ctx', {}))}", None
    if kind == "string_pattern_mismatch":
        return _explain_pattern(str(error.get("ctx", {}).get("pattern")), given)
    if kind == "text":
        return error["msg"], "a text that starts with '{' or '[' needs quotes" if isinstance(
            given, dict | list
        ) else None
    return error["msg"], None


def _subject(error: ErrorDetails) -> str:
    names = [part for part in error["loc"] if isinstance(part, str)]
    given = error["input"]
    return f"'{given}'" if isinstance(given, str) else f"'{names[-1]}'" if names else "the file"


def _explain_pattern(pattern: str, given: object) -> tuple[str, str | None]:
    if pattern.startswith("^https?"):
        return f"{_shown(given)} is no web address", "start it with https:// or http://"
    return f"{_shown(given)} is no identifier", _NAMES_HINT


def _code(kind: str) -> str:
    if kind in _EXPECTED:
        return "wrong-type"
    if kind in {"too_short", "too_long"}:
        return "wrong-count"
    return {"quantity": "wrong-figure", "language": "wrong-language", "text": "wrong-type"}.get(kind, "wrong-value")


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value)
    return f"'{text}'" if len(text) <= SHOWN_CHARACTERS else f"'{text[:SHOWN_CHARACTERS]}...'"


SHOWN_CHARACTERS: Final = 40
