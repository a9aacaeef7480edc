"""Migrate projects and let the installed TensorFlow judge what came out of it.

    python survey.py PROJECTS --judge PYTHON --output FOLDER [--only NAME,NAME]

PROJECTS is a folder of projects (it is only read: all work is done in copies); PYTHON is an
interpreter that has today's TensorFlow.  For each project: ``apply --unsafe`` on a copy,
``check --format json`` on the result, and ``codemods.verify.judge`` on both texts.  A site of
the migrated text at which a finding stands is reported; any other is silent.

Into FOLDER go ``table.md`` (one row per project), ``silent.tsv`` and ``reported.tsv`` (the
sites that are left), ``kinds.tsv`` (what is silent, and how often), ``noise.tsv`` (findings
without a fix at statements where nothing is known to break: read them, the check does not
see everything) and the copies.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
COPIED = {".py", ".toml", ".cfg", ".txt", ".yml", ".yaml"}  # tracked files may be ignored ones
SKIPPED = {".git", ".hg", "node_modules", "__pycache__", ".venv", "venv", "site-packages"}
LARGEST = 2_000_000
Site = dict[str, Any]
Finding = dict[str, Any]


@dataclass
class Outcome:
    """What became of the sites of one project."""

    name: str
    files: int = 0
    unparsed: int = 0
    tried: tuple[int, int] = (0, 0)  # imports, attributes and calls that were looked up
    before: list[Site] = field(default_factory=list)
    fixed: int = 0
    new: int = 0  # sites of the migrated text that the original did not have
    reported: list[Site] = field(default_factory=list)
    near: int = 0  # reported by a finding elsewhere in the statement
    unnamed: int = 0  # reported, but the finding does not mention what the site is about
    silent: list[Site] = field(default_factory=list)
    unsure: list[Site] = field(default_factory=list)  # silent, but perhaps no Keras at all
    noise: list[Finding] = field(default_factory=list)
    findings: int = 0
    errors: list[str] = field(default_factory=list)


def copy_sources(project: Path, target: Path) -> None:
    """Copy what the migration reads."""
    for folder, folders, files in os.walk(project):
        folders[:] = sorted(set(folders) - SKIPPED)
        place = target / Path(folder).relative_to(project)
        for name in files:
            source = Path(folder) / name
            if source.suffix in COPIED and source.is_file() and source.stat().st_size < LARGEST:
                place.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, place / name)


def run_tool(arguments: Sequence[str], folder: Path, state: Path) -> str:
    """Run the command line inside ``folder``; return what it prints."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE.parent),
        "XDG_STATE_HOME": str(state),
        "PYTHONHASHSEED": "0",
    }
    done = subprocess.run(
        [sys.executable, "-m", "codemods", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode not in (0, 1, 2) or b"Traceback" in done.stderr:
        raise RuntimeError(f"{folder}: {arguments}: {done.stderr.decode(errors='replace')[-2000:]}")
    return done.stdout.decode()


def migrate(project: Path, output: Path) -> dict[str, Any]:
    """Migrate a copy of the project; return the report on the result."""
    old, new = output / "old" / project.name, output / "new" / project.name
    state = output / "state" / project.name
    for folder in (old, new, state):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    copy_sources(project, old)
    copy_sources(project, new)
    run_tool(["apply", "--unsafe", "."], new, state)
    report: dict[str, Any] = json.loads(run_tool(["check", "--format", "json", "."], new, state))
    for finding in report["findings"]:
        finding["path"] = os.path.normpath(finding["path"]).replace(os.sep, "/")
    return report


def judge(python: str, folders: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Run the check on all folders, in one process; return the answers by folder."""
    done = subprocess.run(
        [python, "-m", "codemods.verify.judge", *map(str, folders)],
        cwd=HERE.parent,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr.decode(errors="replace")[-4000:])
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["folder"]: answer for answer in answers}


class Lines:
    """Where the lines of a migrated file stood before."""

    def __init__(self, old: Path, new: Path) -> None:
        before, after = (
            path.read_bytes().decode("utf-8", "replace").splitlines() if path.exists() else []
            for path in (old, new)
        )
        self._origin: dict[int, range] = {}
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for tag, start, end, first, last in matcher.get_opcodes():
            for line in range(first, last):
                same = tag == "equal"
                place = start + line - first
                self._origin[line + 1] = (
                    range(place + 1, place + 2) if same else range(start + 1, end + 1)
                )

    def origin(self, line: int) -> range:
        """Return the original lines a migrated line can come from."""
        return self._origin.get(line, range(0))


def covers(finding: Finding, site: Site) -> bool:
    """Tell whether a finding stands at the site itself."""
    start = finding["line"], finding["column"]
    end = finding["end_line"], finding["end_column"]
    place = site["line"], site["column"]
    last = site["end_line"], site["end_column"]
    overlap = start < last and place < end
    return overlap or finding["line"] == site["line"]


def beside(finding: Finding, site: Site) -> bool:
    """Tell whether a finding stands in the statement of the site."""
    return bool(finding["line"] <= site["last_line"] and site["first_line"] <= finding["end_line"])


def naming(chosen: Finding, found: Iterable[Finding], site: Site) -> tuple[Finding, bool]:
    """Return the finding beside the site that mentions what it is about, else the chosen one."""
    word = re.findall(r"\w+", site["what"])[-1]
    for finding in found:
        text = f"{finding['message']} {finding['advice'] or ''}"
        if beside(finding, site) and re.search(rf"\b{word}\b", text):
            return finding, True
    return chosen, False


def compare(
    name: str,
    old: dict[str, Any],
    new: dict[str, Any],
    report: dict[str, Any],
) -> Outcome:
    """Decide for each site what became of it."""
    outcome = Outcome(name, old["files"], len(old["unparsed"]), (old["tried"], new["tried"]))
    # names that never were defined are no matter of the library
    undefined = {(s["path"], s["what"]) for s in old["sites"] if s["kind"] == "undefined"}
    outcome.before = [
        s for s in old["sites"] if s["sure"] and not s["weak"] and s["kind"] != "undefined"
    ]
    outcome.errors = [f"{e['path']}:{e['line']}: {e['message']}" for e in report["errors"]]
    outcome.errors += [
        f"does not parse any more: {path}" for path in set(new["unparsed"]) - set(old["unparsed"])
    ]
    outcome.findings = len(report["findings"])
    by_path: dict[str, list[Finding]] = {}
    for finding in report["findings"]:
        by_path.setdefault(finding["path"], []).append(finding)
    waiting: dict[str, list[Site]] = {}
    for site in outcome.before:
        waiting.setdefault(site["path"], []).append(site)
    lines: dict[str, Lines] = {}
    left = 0
    for site in new["sites"]:
        path = site["path"]
        if path not in lines:
            lines[path] = Lines(Path(old["folder"]) / path, Path(new["folder"]) / path)
        origin = lines[path].origin(site["line"])
        same = [
            before
            for before in waiting.get(path, [])
            if (before["kind"], before["what"]) == (site["kind"], site["what"])
            and before["line"] in origin
        ]
        if site["weak"] and not same:
            continue
        if site["kind"] == "undefined" and (path, site["what"]) in undefined:
            continue
        if same:
            waiting[path].remove(same[0])
            left += 1
        elif site["sure"]:
            outcome.new += 1
            site["new"] = True
        found = by_path.get(path, [])
        exact = next((f for f in found if covers(f, site)), None)
        near = exact or next((f for f in found if beside(f, site)), None)
        if near is not None:
            if site["sure"]:
                outcome.near += exact is None
                near, named = naming(near, found, site)
                outcome.unnamed += not named
                hints = ("" if exact else "near: ") + ("" if named else "not named: ")
                by = f"{hints}{near['rule']}: {near['message']}"
                outcome.reported.append({**site, "by": by})
        elif site["sure"]:
            outcome.silent.append(site)
        else:
            outcome.unsure.append(site)
    outcome.fixed = len(outcome.before) - left
    sites = new["sites"]
    for finding in report["findings"]:
        known = any(s["path"] == finding["path"] and beside(finding, s) for s in sites)
        if finding["safety"] == "manual" and not known:
            outcome.noise.append(finding)
    return outcome


def table(outcomes: Iterable[Outcome]) -> str:
    """Return the table, in Markdown."""
    head = (
        "project|files|not Python 3|places tried before|after|sites before|fixed|reported"
        "|of these near|not named|silent: Keras|silent: other TensorFlow|new"
        "|perhaps silent|findings|perhaps noise|errors"
    ).split("|")
    rows: list[list[int | str]] = []
    for o in outcomes:
        rows.append(
            [
                o.name,
                o.files,
                o.unparsed,
                o.tried[0],
                o.tried[1],
                len(o.before),
                o.fixed,
                len(o.reported),
                o.near,
                o.unnamed,
                sum(s["area"] == "keras" for s in o.silent),
                sum(s["area"] != "keras" for s in o.silent),
                o.new,
                len(o.unsure),
                o.findings,
                len(o.noise),
                len(o.errors),
            ]
        )
    total: list[int | str] = ["**all**"]
    total += [sum(int(row[column]) for row in rows) for column in range(1, len(head))]
    lines: list[Sequence[int | str]] = [head, ["---", *["---:"] * (len(head) - 1)], *rows, total]
    return "".join("| " + " | ".join(map(str, line)) + " |\n" for line in lines)


def write_sites(path: Path, outcomes: Iterable[Outcome], kind: str) -> None:
    """Write the sites of all projects, one per line."""
    with path.open("w", encoding="utf-8") as file:
        for outcome in outcomes:
            for site in getattr(outcome, kind):
                cells = [
                    site["area"],
                    site["kind"],
                    site["what"],
                    f"{outcome.name}/{site['path']}:{site['line']}:{site['column']}",
                    "new" if site.get("new") else "",
                    site["detail"],
                    site.get("by", ""),
                ]
                file.write("\t".join(cells) + "\n")


def write_kinds(path: Path, outcomes: Sequence[Outcome]) -> None:
    """Write how often each thing is silent, and in how many projects."""
    count: Counter[tuple[str, str, str]] = Counter()
    projects: dict[tuple[str, str, str], set[str]] = {}
    for outcome in outcomes:
        for site in outcome.silent:
            key = site["area"], site["kind"], site["what"]
            count[key] += 1
            projects.setdefault(key, set()).add(outcome.name)
    with path.open("w", encoding="utf-8") as file:
        for key, number in count.most_common():
            file.write(f"{number}\t{len(projects[key])}\t" + "\t".join(key) + "\n")


def write_noise(path: Path, outcomes: Iterable[Outcome]) -> None:
    """Write the findings at which nothing is known to break."""
    with path.open("w", encoding="utf-8") as file:
        for outcome in outcomes:
            for f in outcome.noise:
                place = f"{outcome.name}/{f['path']}:{f['line']}:{f['column']}"
                file.write(f"{f['rule']}\t{f['message']}\t{place}\t{f['advice'] or ''}\n")


def main() -> None:
    """Run the survey and write its files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("projects", type=Path)
    parser.add_argument("--judge", required=True, help="an interpreter with today's TensorFlow")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--only", default="", help="names of projects, comma-separated")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    only = set(filter(None, options.only.split(",")))
    projects = [
        path
        for path in sorted(options.projects.iterdir())
        if path.is_dir() and (not only or path.name in only)
    ]
    output: Path = options.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(options.jobs) as pool:
        reports = list(pool.map(lambda project: migrate(project, output), projects))
    places = [output / age / project.name for project in projects for age in ("old", "new")]
    answers = judge(options.judge, places)
    outcomes = [
        compare(
            project.name,
            answers[str(output / "old" / project.name)],
            answers[str(output / "new" / project.name)],
            report,
        )
        for project, report in zip(projects, reports)
    ]
    (output / "table.md").write_text(table(outcomes), encoding="utf-8")
    for kind in ("silent", "unsure", "reported"):
        write_sites(output / f"{kind}.tsv", outcomes, kind)
    write_kinds(output / "kinds.tsv", outcomes)
    write_noise(output / "noise.tsv", outcomes)
    print(table(outcomes))
    for area in ("keras", "tensorflow"):
        kinds = Counter(s["kind"] for o in outcomes for s in o.silent if s["area"] == area)
        print(f"silent, {area}: {dict(kinds.most_common())}")
    for outcome in outcomes:
        for error in outcome.errors:
            print(f"{outcome.name}: {error}", file=sys.stderr)


if __name__ == "__main__":
    main()
