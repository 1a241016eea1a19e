"""YAML text to nodes: scalars stay text as written, and what YAML hides is said.

PyYAML's own constructors are not used: they let the last of two equal keys win, turn ``no`` into
false and ``12:30`` into 750, and expand aliases without a limit.
"""

from __future__ import annotations

from typing import Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from deckgen.content.characters import describe, forbidden, join_folded
from deckgen.content.findings import Findings
from deckgen.content.nodes import Node, Position
from deckgen.content.syntax_hints import hint_for

NODE_LIMIT: Final = 200_000
DEPTH_LIMIT: Final = 64
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})


class _RefusedError(Exception):
    """The rest of the file cannot be read; the reason is among the findings."""


def compose(text: str, findings: Findings) -> Node | None:
    """Return the only document of a YAML text, or nothing if it is empty or cannot be read."""
    loader = yaml.CSafeLoader(text)
    try:
        return _Composer(loader, findings).document()
    except _RefusedError:
        return None
    except yaml.MarkedYAMLError as problem:
        _note_syntax_error(problem, text, findings)
        return None
    except (yaml.YAMLError, ValueError, LookupError, OverflowError, RecursionError) as problem:
        findings.add("yaml-syntax", f"this is no YAML: {problem}", (1, 1))
        return None
    finally:
        loader.dispose()


def _note_syntax_error(problem: yaml.MarkedYAMLError, text: str, findings: Findings) -> None:
    mark = problem.problem_mark or problem.context_mark
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    message = problem.problem or "this is no YAML"
    context = f" {problem.context}" if problem.context else ""
    findings.add("yaml-syntax", f"{message}{context}", position, hint_for(message, context, text, position[0]))


class _Composer:
    """Builds nodes from the parser's events, within the limits."""

    def __init__(self, loader: yaml.CSafeLoader, findings: Findings) -> None:
        self._loader = loader
        self._findings = findings
        self._anchors: dict[str, Node] = {}
        self._count = 0

    def _next(self) -> Event:
        event = self._loader.get_event()
        if event is None:
            raise _RefusedError
        return event

    def document(self) -> Node | None:
        """Return the root node."""
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None
        root = self._node(self._next(), 1)
        self._next()
        after = self._next()
        if isinstance(after, DocumentStartEvent):
            self._refuse("yaml-syntax", "a second document starts here", after, "a content file is one document")
        return root

    def _node(self, event: Event, depth: int) -> Node:
        if isinstance(event, AliasEvent):
            return self._alias(event, depth)
        self._spend(event, 1, depth)
        if isinstance(event, ScalarEvent):
            node = self._scalar(event)
        elif isinstance(event, MappingStartEvent):
            node = self._mapping(event, depth)
        else:
            node = self._sequence(event, depth)
        if isinstance(event, ScalarEvent | CollectionStartEvent):
            self._check_tag(event, event.tag)
        if isinstance(event, NodeEvent) and event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _alias(self, event: AliasEvent, depth: int) -> Node:
        node = self._anchors.get(event.anchor or "")
        if node is None:
            hint = "quote a text that starts with '*'"
            raise self._refuse("yaml-syntax", f"no anchor '&{event.anchor}' stands before this alias", event, hint)
        self._spend(event, node.size, depth + node.height - 1)
        return node

    def _scalar(self, event: ScalarEvent) -> Node:
        value: str = event.value
        if not event.style and value in NULLS:
            return Node(None, _position(event))
        character = forbidden(value) if event.style == '"' else None
        if character:
            message = f"an escape makes {describe(character.group())}, which no slide can show"
            self._findings.add("character", message, _position(event))
        if event.style != "|" and event.end_mark and event.end_mark.line + 1 > _position(event)[0]:
            value = join_folded(value)
        return Node(value, _position(event))

    def _sequence(self, event: Event, depth: int) -> Node:
        items: list[object] = []
        node = Node(items, _position(event))
        while not isinstance(event := self._next(), SequenceEndEvent):
            child = self._node(event, depth + 1)
            node.add(len(items), child)
            items.append(child.value)
        return node

    def _mapping(self, event: Event, depth: int) -> Node:
        values: dict[str, object] = {}
        node = Node(values, _position(event))
        while not isinstance(event := self._next(), MappingEndEvent):
            key = self._key(event, depth + 1)
            child = self._node(self._next(), depth + 1)
            if key is None:
                continue
            if key in values:
                self._note_duplicate(key, event, node.keys[key])
                continue
            node.add(key, child)
            node.keys[key] = _position(event)
            values[key] = child.value
        return node

    def _note_duplicate(self, key: str, event: Event, first: Position) -> None:
        message = f"the key '{key}' is here twice"
        self._findings.add("duplicate-key", message, _position(event), f"it is first on line {first[0]}")

    def _key(self, event: Event, depth: int) -> str | None:
        """Return a key's text, or nothing (and a finding) if it cannot be one."""
        if isinstance(event, ScalarEvent) and not event.style and event.value == "<<":
            self._findings.add(
                "merge-key", "merge keys ('<<') are not supported", _position(event), "write out the keys"
            )
            return None
        node = self._node(event, depth)
        if isinstance(node.value, str):
            return node.value
        hint = "a text that starts with '{' or '[' needs quotes" if isinstance(event, CollectionStartEvent) else None
        self._findings.add("wrong-key", "a key must be a text", _position(event), hint)
        return None

    def _check_tag(self, event: Event, tag: str | None) -> None:
        if tag:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self._findings.add(
                "yaml-tag", f"tags such as '{shown}' are not supported", _position(event), "remove the tag"
            )

    def _spend(self, event: Event, nodes: int, depth: int) -> None:
        self._count += nodes
        if self._count > NODE_LIMIT:
            self._refuse("too-large", f"the file has more than {NODE_LIMIT:,} values, aliases written out", event)
        if depth > DEPTH_LIMIT:
            self._refuse("too-deep", f"the file is nested more than {DEPTH_LIMIT} levels deep", event)

    def _refuse(self, code: str, message: str, event: Event, hint: str | None = None) -> _RefusedError:
        self._findings.add(code, message, _position(event), hint)
        raise _RefusedError


def _position(event: Event) -> Position:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
