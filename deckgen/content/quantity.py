"""Figures as typed quantities: written once in the content, worded by each language."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from deckgen.content.base import Identifier, Model, model

Derivation = Literal["growth", "ratio", "span", "sum"]
Number = Annotated[Decimal, Field(max_digits=24, decimal_places=9)]
CURRENCY: Final = re.compile(r"[A-Z]{3}")


class FigureId(str):
    """The id of a figure where a figure is wanted, told apart from other strings by its type."""

    __slots__ = ()


@model
class Quantity(Model):
    """A figure: a value or a range, its unit, its period and how sure it is.

    ``unit`` is an ISO 4217 currency code, ``percent``, ``times``, a CLDR unit such as ``month`` or
    ``year``, or absent for a plain count. A derived figure has no value of its own: ``growth`` is
    the compound rate a year from the first of ``of`` to the last, as a percentage, ``ratio`` the
    last over the first, ``span`` the years between them, ``sum`` their sum.
    """

    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    at_least: bool = False
    about: bool = False
    year: Annotated[int | None, Field(ge=1, le=9999)] = None
    until: Annotated[int | None, Field(ge=1, le=9999)] = None
    projected: bool = False
    derive: Derivation | None = None
    of: tuple[Identifier, ...] = ()
    digits: Annotated[int | None, Field(ge=0, le=6)] = None
    source: Identifier | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        """Hold that a quantity is a value, a range, or derived."""
        forms = [self.value is not None, self.low is not None or self.high is not None, self.derive is not None]
        if sum(forms) != 1:
            raise PydanticCustomError("quantity", "a figure needs exactly one of: value; low and high; derive and of")
        if (self.low is None) != (self.high is None):
            raise PydanticCustomError("quantity", "a range needs both low and high")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise PydanticCustomError("quantity", "low must be less than high")
        if self.derive is not None and len(self.of) < 2:
            raise PydanticCustomError("quantity", "a derived figure needs 'of' with at least two figures")
        if self.until is not None and (self.year is None or self.until <= self.year):
            raise PydanticCustomError("quantity", "until must come after year")
        return self


def _reference_form(value: Any) -> str | None:
    if isinstance(value, str):
        return "id"
    return "quantity" if isinstance(value, dict | Quantity) else None


FigureReference = Annotated[
    Annotated[Identifier, AfterValidator(FigureId), Tag("id")] | Annotated[Quantity, Tag("quantity")],
    Discriminator(_reference_form),
]
