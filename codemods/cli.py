"""The command line: read options, call, print."""

from __future__ import annotations

import gc
import os
import shlex
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from codemods import __version__
from codemods.edits import Safety
from codemods.project import config as configuration
from codemods.project import docs as examples
from codemods.project import state
from codemods.project.config import Config, ConfigError
from codemods.project.evidence import describe, main_dialect
from codemods.project.files import Problem, git_top
from codemods.project.run import Result
from codemods.project.session import Progress, Session, open_paths, open_texts
from codemods.rules import all_rules, unknown
from codemods.sources.examples import is_page
from codemods.sources.requirements import kind_of
from codemods.tables.examples import example
from codemods.views import diff as diffs
from codemods.views import explain as explaining
from codemods.views import report

if TYPE_CHECKING:
    from codemods.project.write import RefusedError

NOTHING, SOMETHING, ERROR = 0, 1, 2
"""Exit codes: nothing to do, something to do, an error."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Move TF1-era Keras programs to tensorflow.keras on today's TensorFlow.",
)


class Format(str, Enum):
    """Output formats of ``check`` and ``rules``."""

    text = "text"
    json = "json"


class Target(str, Enum):
    """Where the program is to run."""

    keras3 = "keras3"
    keras2 = "keras2"


class DialectName(str, Enum):
    """What the program was written for."""

    k1 = "k1"
    k2 = "k2"
    tf1 = "tf1"
    modern = "modern"


Paths = Annotated[
    list[str] | None,
    typer.Argument(help="Files and folders (default: the current folder); - for standard input."),
]
SelectOption = Annotated[
    list[str] | None, typer.Option("--select", help="Run only these rules (comma-separated).")
]
IgnoreOption = Annotated[
    list[str] | None, typer.Option("--ignore", help="Leave these rules out (comma-separated).")
]
TargetOption = Annotated[
    Target | None,
    typer.Option("--target", help="keras3: TensorFlow 2.16 or later; keras2: TensorFlow 2.0-2.15."),
]
DialectOption = Annotated[
    DialectName | None,
    typer.Option("--dialect", help="What the program was written for (default: from evidence)."),
]
UnsafeOption = Annotated[
    bool | None,
    typer.Option("--unsafe/--safe-only", help="Also use fixes that assume something."),
]
DocsOption = Annotated[
    bool | None,
    typer.Option(
        "--docs/--no-docs",
        help="Also the code blocks of Markdown and reStructuredText, and >>> in docstrings.",
    ),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", min=0, help="Processes to use (0: one per processor).")
]


def _split(values: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(
        name.strip() for value in values or () for name in value.split(",") if name.strip()
    )


def _configure(
    paths: Sequence[str],
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    target: Target | None,
    dialect: DialectName | None,
    unsafe: bool | None,
    docs: bool | None,
) -> Config:
    start = paths[0] if paths and paths[0] != "-" else "."
    found = configuration.find(start)
    config = configuration.load(found) if found else Config()
    if select:
        config = replace(config, select=_split(select))
    if ignore:
        config = replace(config, ignore=(*config.ignore, *_split(ignore)))
    if target:
        config = replace(config, target=target.value)
    if dialect:
        config = replace(config, dialect=dialect.value)
    if unsafe is not None:
        config = replace(config, unsafe=unsafe)
    if docs is not None:
        config = replace(config, docs=docs)
    return config


def _open(
    paths: Sequence[str] | None,
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    target: Target | None,
    dialect: DialectName | None,
    unsafe: bool | None,
    jobs: int,
    docs: bool | None = None,
) -> tuple[Config, Session]:
    """Read options, configuration and sources; bad ones are one clear line and exit code 2."""
    try:
        config = _configure(paths or (), select, ignore, target, dialect, unsafe, docs)
        if not paths or "-" not in paths:
            jobs = jobs or os.cpu_count() or 1
            given = paths or ["."]
            if config.docs:  # a page that is named is no program
                given = [path for path in given if not is_page(path) or kind_of(path)]
            return config, open_paths(given, config, jobs=jobs)
        if len(paths) > 1:
            raise ConfigError("- (standard input) cannot be combined with other paths")
        return config, open_texts({"<stdin>": sys.stdin.buffer.read()}, config)
    except ConfigError as error:
        _stderr(f"error: {error}")
        raise typer.Exit(ERROR) from error


def _stderr(text: str) -> None:
    """One line on stderr."""
    sys.stderr.write(report.printable(text) + "\n")
    sys.stderr.flush()


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        _stderr(f"error: {problem}")


def _is_coloured() -> bool:
    """Whether standard output is a terminal that wants colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _stdout(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


@contextmanager
def _progress(label: str) -> Iterator[Progress | None]:
    """A progress bar on a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance


@app.command()
def check(
    paths: Paths = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    target: TargetOption = None,
    dialect: DialectOption = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.text,
    docs: DocsOption = None,
    jobs: JobsOption = 1,
) -> None:
    """List every finding of every safety level; change nothing.

    Exit code 0: none; 1: some; 2: something could not be read.
    """
    config, session = _open(paths, select, ignore, target, dialect, None, jobs, docs)
    _print_unfinished(paths)
    with _progress("checking") as progress:
        results = session.check(progress)
    if _has_docs(config, paths):
        results += examples.check(_pages(paths, config, session), config, session)
    if output is Format.json:
        name = main_dialect(r.dialects for r in results if r.dialects and r.findings)
        text = report.as_json(results, session.problems, config.target, name, __version__)
        _stdout(text.encode() + b"\n")
    else:
        lines = [report.text_line(r.document, f) for r in results for f in r.findings]
        _stdout("".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace"))
        if lines:
            _stderr(_check_summary(results, config))
        _print_problems(session.problems)
    found = any(result.findings for result in results)
    raise typer.Exit(ERROR if session.problems else SOMETHING if found else NOTHING)


def _dialects(results: Sequence[Result]) -> str:
    """The dialects of the files with something to say, with their evidence."""
    return describe(
        r.dialects for r in results if r.dialects and (r.first or r.findings or r.applied)
    )


def _check_summary(results: Sequence[Result], config: Config) -> str:
    counts = dict.fromkeys(Safety, 0)
    for result in results:
        for finding in result.findings:
            counts[finding.safety] += 1
    levels = ", ".join(f"{count} {safety.value}" for safety, count in counts.items() if count)
    files = sum(bool(result.findings) for result in results)
    return (
        f"{levels} in {files} file{'s' * (files != 1)}"
        f" (dialect: {_dialects(results)}; target: {config.target})"
    )


@app.command()
def diff(
    paths: Paths = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    target: TargetOption = None,
    dialect: DialectOption = None,
    unsafe: UnsafeOption = None,
    docs: DocsOption = None,
    jobs: JobsOption = 1,
) -> None:
    """Show what apply would change, as a diff that git apply takes; change nothing.

    Exit code 0: nothing to do; 1: there are edits or things to do by hand; 2: an error.
    """
    config, session = _open(paths, select, ignore, target, dialect, unsafe, jobs, docs)
    _print_unfinished(paths)
    with _progress("comparing") as progress:
        results = session.migrate(config.unsafe, progress)
    made = _migrate_docs(paths, config, session, results)
    coloured = _is_coloured()
    for result in examples.joined(results, made):
        if result.changed:
            text = diffs.unified(
                _git_path(result.original.path, paths or ["."]),
                result.original.to_bytes(),
                result.document.to_bytes(),
                cell_lines=result.original.form.cell_lines() if result.original.form else (),
            )
            _stdout(_coloured(text) if coloured else text)
    results += made
    _summarise(results, session, config, applied=False)
    edits = any(result.changed for result in results)
    something = edits or report.manual(results)
    raise typer.Exit(ERROR if session.problems else SOMETHING if something else NOTHING)


def _has_docs(config: Config, paths: Sequence[str] | None) -> bool:
    """Whether examples in documentation are asked for."""
    return config.docs and list(paths or ()) != ["-"]


def _pages(paths: Sequence[str] | None, config: Config, session: Session) -> examples.Pages:
    pages, problems = examples.read_pages(paths or ["."], config)
    session.problems += problems
    return pages


def _migrate_docs(
    paths: Sequence[str] | None, config: Config, session: Session, results: list[Result]
) -> list[Result]:
    """The examples in documentation after all fixes, if they are asked for."""
    if not _has_docs(config, paths):
        return []
    return examples.migrate(_pages(paths, config, session), config, session, results)


def _git_path(path: str, given: Sequence[str]) -> str:
    """The path by which git knows a file: from the top of its work tree.

    Outside a work tree from the current folder, or from the folder that was given.
    """
    top = git_top(os.path.dirname(path) or ".")
    if os.path.splitdrive(os.path.abspath(path))[0] != os.path.splitdrive(os.getcwd())[0]:
        return path  # another drive: no relative path leads there
    if top is None:
        relative = os.path.relpath(path)
        if relative.startswith(os.pardir):
            for start in given:
                inside = os.path.relpath(
                    path, start if os.path.isdir(start) else os.path.dirname(start)
                )
                if not inside.startswith(os.pardir):
                    return inside.replace(os.sep, "/")
        return relative.replace(os.sep, "/")
    return os.path.relpath(os.path.realpath(path), os.path.realpath(top)).replace(os.sep, "/")


@app.command()
def verify(
    paths: Paths = None,
    python: Annotated[
        str | None,
        typer.Option(
            "--python", help="An interpreter that has TensorFlow (default: this tool's own)."
        ),
    ] = None,
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.text,
) -> None:
    """Check a (migrated) project against an installed TensorFlow, without running the project.

    Every name must resolve and every call must fit the real signature.
    Exit code 0: all do; 1: some do not; 2: something could not be read, or no TensorFlow.
    """
    from codemods.verify.run import VerifyError, default_python
    from codemods.verify.run import verify as ask

    config, session = _open(paths, None, None, None, None, None, 1)
    try:
        found = ask(python or default_python(), session.project.sources)
    except VerifyError as error:
        _stderr(f"error: {error}")
        raise typer.Exit(ERROR) from error
    problems = [*session.problems, *found.problems]
    if output is Format.json:
        dialect = config.dialect or "modern"
        text = report.as_json(found.results, problems, found.target, dialect, __version__)
        _stdout(text.encode() + b"\n")
    else:
        lines = [report.text_line(r.document, f) for r in found.results for f in r.findings]
        _stdout("".join(line + "\n" for line in lines).encode("utf-8", "backslashreplace"))
        _stderr(
            f"tried {found.tried} names and calls in {found.files} "
            f"file{'s' * (found.files != 1)} on TensorFlow "
            f"{found.tensorflow}, Keras {found.keras}: {len(lines) or 'none'} "
            f"{'fails' if len(lines) == 1 else 'fail'}"
        )
        _print_problems(problems)
    raise typer.Exit(ERROR if problems else SOMETHING if found.results else NOTHING)


_COLOURS = {b"+": b"\x1b[32m", b"-": b"\x1b[31m", b"@": b"\x1b[36m"}


def _coloured(text: bytes) -> bytes:
    """The diff in the colours git uses; control characters of the source are shown."""
    lines = []
    for line in text.split(b"\n"):
        colour = b"\x1b[1m" if line.startswith((b"--- ", b"+++ ")) else _COLOURS.get(line[:1])
        parts = line.removesuffix(b"\r").decode("utf-8", "surrogateescape").split("\t")
        shown = "\t".join(map(report.printable, parts)).encode("utf-8")
        lines.append(colour + shown + b"\x1b[0m" if colour else shown)
    return b"\n".join(lines)


@app.command()
def apply(
    paths: Paths = None,
    select: SelectOption = None,
    ignore: IgnoreOption = None,
    target: TargetOption = None,
    dialect: DialectOption = None,
    unsafe: UnsafeOption = None,
    docs: DocsOption = None,
    jobs: JobsOption = 1,
    allow_dirty: Annotated[
        bool, typer.Option("--allow-dirty", help="Also write files with uncommitted changes.")
    ] = False,
    journal: Annotated[
        bool, typer.Option("--journal/--no-journal", help="Keep what undo needs.")
    ] = True,
) -> None:
    """Migrate the files in place (with -: standard input to standard output).

    keras-codemods undo takes it back.
    In a git work tree nothing is written if a file to be written has uncommitted changes.
    Exit code 0, or 2 if something could not be read or written.
    """
    config, session = _open(paths, select, ignore, target, dialect, unsafe, jobs, docs)
    with _progress("migrating") as progress:
        results = session.migrate(config.unsafe, progress)
    if paths == ["-"]:
        _write_stdout(session, results)
        _summarise(results, session, config, applied=True)
        raise typer.Exit(ERROR if session.problems else NOTHING)
    from codemods.project.write import RefusedError, Writing, write_all

    made = _migrate_docs(paths, config, session, results)
    _print_unfinished(paths)
    command = shlex.join(["keras-codemods", *sys.argv[1:]])
    try:
        folders = frozenset(os.path.dirname(path) or "." for path in session.project.sources)
        how = Writing(paths or ["."], command, journal, allow_dirty, folders)
        written, problems = write_all(examples.joined(results, made), how)
    except RefusedError as error:
        _print_problems(session.problems)
        _print_refusal(error)
        raise typer.Exit(ERROR) from error
    session.problems += problems
    _summarise(results + made, session, config, applied=True, changed=len(written))
    raise typer.Exit(ERROR if session.problems else NOTHING)


@app.command()
def undo(
    paths: Annotated[
        list[str] | None,
        typer.Argument(help="What the apply changed: files and folders (default: the current)."),
    ] = None,
    listing: Annotated[
        bool, typer.Option("--list", help="List earlier applies, the newest first.")
    ] = False,
    skip_changed: Annotated[
        bool,
        typer.Option("--skip-changed", help="Leave files alone that have changed since."),
    ] = False,
) -> None:
    """Take back the last apply, also an interrupted one: its files become what they were.

    If one of them has changed since, nothing is restored.
    Exit code 0, or 2 if nothing, or not everything, could be restored.
    """
    from codemods.project import undo as undoing
    from codemods.project.write import RefusedError

    if listing:
        lines, damaged = undoing.listing(paths)
        _stdout("".join(report.printable(line) + "\n" for line in lines).encode())
        for line in damaged:
            _stderr(f"error: {line}")
        raise typer.Exit(ERROR if damaged else NOTHING)
    try:
        undone = undoing.undo(paths or ["."], skip_changed=skip_changed)
    except RefusedError as error:
        _print_refusal(error)
        raise typer.Exit(ERROR) from error
    for path in undone.skipped:
        _stderr(f"left alone: {path}: it has changed since")
    count = len(undone.restored)
    _stderr(
        f"restored {count} file{'s' * (count != 1)} to what "
        f"{'it was' if count == 1 else 'they were'} before the apply of "
        f"{undoing.moment(undone.run)}"
    )
    _print_problems(undone.problems)
    raise typer.Exit(ERROR if undone.problems else NOTHING)


def _print_refusal(refusal: RefusedError) -> None:
    for line in refusal.lines:
        _stderr(f"error: {line}")


def _print_unfinished(paths: Sequence[str] | None) -> None:
    """Say which applies to these files something interrupted."""
    if paths == ["-"] or not state.folder("journal").is_dir():
        return
    from codemods.project import journal, undo

    for run in journal.unfinished(paths or ["."]):
        _stderr(f"note: {undo.interrupted(run)}")


def _write_stdout(session: Session, results: Sequence[Result]) -> None:
    if results:
        _stdout(results[0].document.to_bytes())
    else:
        source = session.project.sources["<stdin>"]
        _stdout(source.data if source else b"")


def _summarise(
    results: Sequence[Result],
    session: Session,
    config: Config,
    *,
    applied: bool,
    changed: int | None = None,
) -> None:
    """Say on stderr what was done (or would be), what is left and what ``--unsafe`` adds."""
    per_rule = report.applied_per_rule(results)
    remaining = report.left(results, original=not applied)
    files = sum(result.changed for result in results) if changed is None else changed
    verb = "applied" if applied else "would apply"
    if per_rule:
        total = sum(per_rule.values())
        counts = ", ".join(f"{rule} {count}" for rule, count in sorted(per_rule.items()))
        _stderr(
            f"{verb} {total} fix{'es' * (total != 1)} in {files} file{'s' * (files != 1)}: {counts}"
        )
    else:
        _stderr("nothing to fix" if not config.unsafe else "nothing to fix, also with --unsafe")
    more = report.more_with_unsafe(results)
    if more and not config.unsafe:
        total = sum(more.values())
        counts = ", ".join(f"{rule} {count}" for rule, count in sorted(more.items()))
        _stderr(f"{total} more with --unsafe: {counts}")
    if remaining:
        _stderr(f"left for you ({report.manual(results)}):")
        for line in remaining:
            _stderr(f"  {line}")
    if per_rule or more or remaining:
        _stderr(f"dialect: {_dialects(results)}; target: {config.target}")
    _print_problems(session.problems)


_PIPE_WIDTH, _MOST_WIDTH = 80, 100
"""To how many columns prose is wrapped in a pipe, and at most on a terminal."""


@app.command()
def rules(
    output: Annotated[Format, typer.Option("--format", help="How to print.")] = Format.text,
) -> None:
    """List the rules: name, levels of safety, what each does."""
    if output is Format.json:
        text = explaining.listing_json(all_rules())
    else:
        width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
        text = explaining.listing(all_rules(), width, _is_coloured())
    _stdout(text.encode("utf-8", "backslashreplace"))


@app.command()
def explain(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="A rule, as findings name it.")
    ] = None,
) -> None:
    """Say what a rule does and why, with an example (without RULE: list the rules)."""
    if rule is None:
        rules(Format.text)
        _stderr("keras-codemods explain RULE says more about one of them")
        return
    found = {each.name: each for each in all_rules()}.get(rule)
    if found is None:
        _stderr(f"error: {unknown(rule)}")
        raise typer.Exit(ERROR)
    width = min(shutil.get_terminal_size().columns, _MOST_WIDTH)
    text = explaining.page(
        explaining.explanation(found),
        example(found.name),
        width if sys.stdout.isatty() else _PIPE_WIDTH,
        _is_coloured(),
    )
    _stdout(text.encode("utf-8", "backslashreplace"))


@app.command()
def lsp(
    tcp: Annotated[
        str | None,
        typer.Option(
            "--tcp",
            metavar="[HOST:]PORT",
            help="Listen on this port of this machine (default: standard input and output).",
        ),
    ] = None,
    stdio: Annotated[
        bool, typer.Option("--stdio", hidden=True, help="The default; clients may say so.")
    ] = True,
) -> None:
    r"""Serve an editor: diagnostics, quick fixes and migration in the Language Server Protocol.

    Needs the extra: pip install "keras-codemods\[lsp]".
    """
    try:
        from codemods.lsp.start import AddressError, serve
    except ImportError as error:
        _stderr(f'error: {error}; the language server needs pip install "keras-codemods[lsp]"')
        raise typer.Exit(ERROR) from error
    try:
        ended = serve(tcp)
    except (AddressError, OSError) as error:
        _stderr(f"error: {error}")
        raise typer.Exit(ERROR) from error
    raise typer.Exit(0 if ended else 1)  # as the protocol says


def _version(show: bool) -> None:
    if show:
        typer.echo(f"keras-codemods {__version__}")
        raise typer.Exit()


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; usage errors exit with 2."""
    gc.disable()  # a short-lived process; ``Runner`` collects by the amount of source
    if len(sys.argv) > 1 and sys.argv[1] == "-":
        sys.argv.insert(1, "apply")  # ``keras-codemods -`` is a filter
    app()


if __name__ == "__main__":
    main()
