"""Sources of published packages, unpacked into a folder and never installed or run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from zipfile import ZipFile

from platformdirs import user_cache_path

from codemods.sources.reader import is_source

CACHE = user_cache_path("keras-codemods-tests")

_PLATFORM = (
    "--only-binary=:all:",  # a source distribution would run its setup.py to say its version
    "--implementation=cp",
    "--python-version=3.11",
    *(f"--platform={name}" for name in ("manylinux_2_28_x86_64", "manylinux_2_27_x86_64")),
    *(f"--platform={name}" for name in ("manylinux2014_x86_64", "manylinux_2_5_x86_64")),
)
"""The same wheel on every machine."""


def sources(name: str, version: str, cache: Path = CACHE) -> Path:
    """The folder with the sources of a release, fetched by pip if it is not there yet."""
    folder = cache / f"{name}-{version}"
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as place:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += [*_PLATFORM, "--dest", place, f"{name}=={version}"]
        subprocess.run(command, check=True)
        (wheel,) = Path(place).glob("*.whl")
        unpacked = Path(place, "sources")
        with ZipFile(wheel) as archive:
            wanted = [n for n in archive.namelist() if is_source(n) and ".dist-info/" not in n]
            archive.extractall(unpacked, wanted)
        unpacked.rename(folder)
    return folder
