"""Every transformation, by its name."""

from __future__ import annotations

from tests.metamorphic.files import FILES
from tests.metamorphic.layout import LAYOUT
from tests.metamorphic.names import NAMES
from tests.metamorphic.programs import Transformation

TRANSFORMATIONS: dict[str, Transformation] = {**NAMES, **LAYOUT, **FILES}
