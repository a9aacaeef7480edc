"""The passes as LibCST codemod commands: thin adapters over the engine.

``python -m libcst.tool codemod -x codemods.commands.GeneratorMethodsCommand PATH``
(with ``--no-format`` where black is not installed).
"""

from __future__ import annotations

import argparse
from typing import ClassVar

import libcst
from libcst.codemod import CodemodCommand, CodemodContext

from codemods.project import memory
from codemods.project.config import Config
from codemods.project.files import shown
from codemods.project.session import open_texts
from codemods.views.report import text_line


class _RuleCommand(CodemodCommand):
    """Runs one rule of the engine on one module; what is left becomes a warning."""

    RULE: ClassVar[str]

    def __init__(self, context: CodemodContext, unsafe: bool = False) -> None:
        super().__init__(context)
        self._unsafe = unsafe

    @staticmethod
    def add_args(parser: argparse.ArgumentParser) -> None:
        """Add the option of the adapters."""
        parser.add_argument(
            "--unsafe", action="store_true", help="also use fixes that assume something"
        )

    def transform_module_impl(self, tree: libcst.Module) -> libcst.Module:
        """The module after all fixes of the rule.

        Raises ``RuntimeError`` if the engine reports an error.
        """
        path = shown(self.context.filename or "<module>")
        session = open_texts({path: tree.bytes}, Config(select=(self.RULE,)), on_disk=True)
        results = session.migrate(self._unsafe)
        if session.problems:
            raise RuntimeError(str(session.problems[0]))
        memory.record(memory.entries(results))
        for result in results:
            for finding in result.findings:
                self.warn(text_line(result.document, finding))
            if result.changed:
                return libcst.parse_module(result.document.to_bytes())
        return tree


class GeneratorMethodsCommand(_RuleCommand):
    """``generator-methods``."""

    RULE = "generator-methods"
    DESCRIPTION = "fit_generator, evaluate_generator, predict_generator -> fit, evaluate, predict"


class KerasImportsCommand(_RuleCommand):
    """``keras-imports``."""

    RULE = "keras-imports"
    DESCRIPTION = "imports of standalone Keras and its private homes -> tensorflow.keras"


class OutputSignatureCommand(_RuleCommand):
    """``output-signature``."""

    RULE = "output-signature"
    DESCRIPTION = "from_generator: output_types and output_shapes -> output_signature"


class StrayXYCommand(_RuleCommand):
    """``stray-xy``."""

    RULE = "stray-xy"
    DESCRIPTION = "x=, y= and the like beside an iterator; ImageDataGenerator -> its flow"
