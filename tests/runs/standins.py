"""Synthetic files in place of what the official examples download or expect to find.

Sizes that Keras or the examples count on (60,000 digits, 50,000 pictures) are kept; contents
are drawn.  Needs numpy.
"""

from __future__ import annotations

import importlib
import io
import json
import pickle
import random
import struct
import tarfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

np: Any = importlib.import_module("numpy")

PRETRAINED = b"in place of pretrained weights"
"""What a file of weights that would be downloaded holds."""

_WORDS = """the of and to in a is that it as was for but with not be which by on his are from this
one all there their they have an had were what so out up into man who will more if no my when
him them some our you has would could good evil truth spirit value moral soul nature power
""".split()


class NoStandInError(Exception):
    """A program wants a file that nothing here stands for."""


def _pictures(count: int, shape: tuple[int, ...], classes: int, seed: int) -> tuple[Any, Any]:
    """Noise around one picture for each class, and the classes."""
    draw = np.random.RandomState(seed)
    labels = np.arange(count) % classes
    pattern = draw.randint(0, 200, (classes, *shape)).astype("uint8")
    noise = draw.randint(0, 50, (101, *shape)).astype("uint8")
    return pattern[labels] + noise[np.arange(count) % 101], labels.astype("uint8")


def _mnist(path: Path) -> None:
    train, test = _pictures(60000, (28, 28), 10, 1), _pictures(10000, (28, 28), 10, 2)
    names = ("x_train", "y_train", "x_test", "y_test")
    with path.open("wb") as stream:
        np.savez(stream, **dict(zip(names, (*train, *test))))


def _cifar10(path: Path) -> None:
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for number, name in enumerate([*(f"data_batch_{n}" for n in range(1, 6)), "test_batch"]):
            pictures, labels = _pictures(10000, (3072,), 10, 10 + number)
            batch = {b"data": pictures, b"labels": labels.tolist()}
            _add(archive, f"cifar-10-batches-py/{name}", pickle.dumps(batch, protocol=3))


def _add(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    archive.addfile(entry, io.BytesIO(content))


def _texts(count: int, classes: int, seed: int) -> tuple[Any, Any]:
    """Word numbers of texts; as in real ones, small numbers are frequent."""
    draw = np.random.RandomState(seed)
    texts = np.empty(count, dtype=object)
    for at in range(count):
        texts[at] = np.minimum(draw.zipf(1.4, draw.randint(20, 250)), 25000).tolist()
    return texts, np.arange(count) % classes


def _imdb(path: Path) -> None:
    (x_train, y_train), (x_test, y_test) = _texts(1500, 2, 3), _texts(500, 2, 4)
    with path.open("wb") as stream:
        np.savez(stream, x_train=x_train, y_train=y_train, x_test=x_test, y_test=y_test)


def _reuters(path: Path) -> None:
    x, y = _texts(2000, 46, 5)
    with path.open("wb") as stream:
        np.savez(stream, x=x, y=y)


def _word_index(path: Path) -> None:
    path.write_text(json.dumps({f"word{number}": number for number in range(1, 25001)}))


def _prose(sentences: int, seed: int) -> str:
    draw = random.Random(seed)
    spoken = [" ".join(draw.choices(_WORDS, k=draw.randint(4, 12))) for _ in range(sentences)]
    return "".join(f"{one.capitalize()}{draw.choice('.?!')}\n" for one in spoken)


def _nietzsche(path: Path) -> None:
    path.write_text(_prose(200, 6), encoding="utf-8")


def _babi(path: Path) -> None:
    people, rooms = ("Mary", "John", "Daniel"), ("kitchen", "garden", "office", "hallway")
    draw = random.Random(7)
    with tarfile.open(path, "w:gz") as archive:
        for task in ("qa1_single-supporting-fact", "qa2_two-supporting-facts"):
            for part, count in (("train", 150), ("test", 60)):
                lines = []
                for _ in range(count):
                    (one, there), (other, here) = (
                        (person, draw.choice(rooms)) for person in draw.sample(people, 2)
                    )
                    lines += [f"1 {one} moved to the {there}.", f"2 {other} went to the {here}."]
                    lines.append(f"3 Where is {one}? \t{there}\t1")
                text = "\n".join(lines) + "\n"
                for folder in ("en", "en-10k"):
                    _add(archive, f"tasks_1-20_v1-2/{folder}/{task}_{part}.txt", text.encode())


def _pretrained(path: Path) -> None:
    path.write_bytes(PRETRAINED)


_DOWNLOADS: dict[str, Callable[[Path], None]] = {
    "mnist.npz": _mnist,
    "cifar-10-python.tar.gz": _cifar10,
    "imdb.npz": _imdb,
    "reuters.npz": _reuters,
    "word_index.json": _word_index,
    "nietzsche.txt": _nietzsche,
    "babi": _babi,
    "_weights_tf_": _pretrained,
}
"""What writes a download, by a part of its file name."""


def download(url: str, cache: Path) -> Path:
    """The file that stands for ``url``; made once."""
    name = url.rsplit("/", 1)[-1]
    for part, write in _DOWNLOADS.items():
        if part in name:
            cache.mkdir(parents=True, exist_ok=True)
            if not (cache / name).exists():
                made = cache / f"{name}.{random.SystemRandom().randrange(10**9)}"
                write(made)
                made.replace(cache / name)
            return cache / name
    raise NoStandInError(f"nothing stands for {url}")


def _picture(path: Path) -> None:
    """A PNG (readers look at the content, not at the name); a mask has two areas."""
    height, width = 96, 128
    pixels = np.zeros((height, width, 3), "uint8")
    if "mask" in path.name:
        pixels[:, width // 2 :, 0] = 255
    else:
        blocks = np.random.RandomState(8).randint(0, 256, (12, 16, 3))
        pixels[:] = blocks.repeat(8, 0).repeat(8, 1)
    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    with path.open("wb") as stream:
        stream.write(b"\x89PNG\r\n\x1a\n")
        for tag, body in chunks:
            stream.write(struct.pack(">I", len(body)) + tag + body)
            stream.write(struct.pack(">I", zlib.crc32(tag + body)))


def _translations(path: Path) -> None:
    pairs = zip(_prose(300, 9).splitlines(), _prose(300, 10).splitlines())
    path.write_text("".join(f"{one[:16]}\t{other[:24]}\n" for one, other in pairs))


def _vectors(path: Path) -> None:
    draw = np.random.RandomState(11)
    lines = (f"{word} {' '.join(f'{v:.4f}' for v in draw.randn(100))}\n" for word in _WORDS)
    path.write_text("".join(lines))


def _newsgroups(path: Path) -> None:
    for group in ("alt.one", "comp.two", "rec.three"):
        (path / group).mkdir(parents=True)
        for number in range(40):
            rare = " ".join(f"{group[:2]}{number}x{at}" for at in range(200))
            text = f"Subject: {number}\n\n{_prose(10, number)}{rare}\n"
            (path / group / str(number)).write_text(text)


def place(name: str, folder: Path) -> None:
    """Write an input file that an example expects in its working directory."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix in (".png", ".jpg"):
        _picture(path)
    else:
        {"fra.txt": _translations, "glove.6B.100d.txt": _vectors, "20_newsgroup": _newsgroups}[
            path.name
        ](path)
