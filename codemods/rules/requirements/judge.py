"""What is to be done about the pins of one file: pins in, verdicts out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from codemods.edits import Safety
from codemods.semantics.wording import assuming, listed
from codemods.sources.pins.model import Pin, Pins, Role
from codemods.sources.pins.versions import NEWEST, Specifier, Syntax, meet, narrowed, parse
from codemods.tables.requirements import Needed, needed

Edits = tuple[tuple[int, int, str], ...]

_TENSORFLOW = frozenset({"tensorflow", "tf-nightly", "tensorflow-cpu", "tensorflow-rocm"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A finding about one pin, and the edits that fix it (none: it is for people)."""

    start: int
    end: int
    message: str
    safety: Safety
    advice: str | None = None
    edits: Edits = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the project around a file is."""

    target: str
    is_old: bool
    """Whether its program was written for Keras 1 or 2, or for TensorFlow 1."""
    is_standalone: bool
    """Whether its program takes Keras from the package ``keras``."""
    imports: Callable[[str], bool]
    """Whether a file of the project imports a module."""


def judge(text: str, said: Pins, around: Surroundings) -> Iterator[Verdict]:
    """What the pins of a file with this ``text`` call for, in order."""
    if said.whole is not None:
        yield from _whole(text, said, said.whole, around)
        return
    judge = _Judge(text, said, around)
    for pin in said.pins:
        verdict = judge.verdict(pin)
        if verdict is not None:
            yield verdict


class _Judge:
    def __init__(self, text: str, said: Pins, around: Surroundings) -> None:
        self.text = text
        self.around = around
        self.rows = needed(around.target)
        self.includes = said.includes
        self.is_script = said.is_script
        self.is_complete = said.is_complete
        self.pins = [pin for pin in said.pins if pin.applies]

    def verdict(self, pin: Pin) -> Verdict | None:
        """What one pin calls for; ``None``: nothing."""
        if not pin.applies:
            return None
        if pin.role is Role.BACKEND:
            return self._backend(pin)
        if pin.role is Role.COLAB:
            message = f"{self._shown(pin)}: Colab has no TensorFlow 1 any more and stops here"
            return self._fixed(pin, message, ((*pin.version_at, "2.x"),))
        if pin.role is Role.CLASSIFIERS:
            return self._classifiers(pin)
        row = self.rows.get(f"image:{pin.name}" if pin.role is Role.IMAGE else pin.name)
        if row is None:
            return None
        if self.is_script and row.action not in ("own", "renamed"):
            return None
        return _JUDGES[row.action](self, pin, row)

    # -- Keras, TensorFlow, Python --------------------------------------------------

    def _own(self, pin: Pin, row: Needed) -> Verdict | None:
        if pin.name == "keras" and self._brings_tensorflow(pin):
            return self._as_tensorflow(pin)
        wanted = Specifier(tuple(row.releases.split(",")))
        if not self._is_off(pin, wanted):
            return None
        new = ",".join(narrowed(pin.specifier or Specifier(), wanted))
        message = f"{self._shown(pin)}: {row.why} `{row.name}{new}`"
        if pin.syntax is Syntax.EXACT:
            new = row.detail
            assumed = f"the program runs on {new}"
            return self._fixed(pin, message, self._version(pin, new), assumed)
        return self._fixed(pin, message, self._version(pin, new))

    def _is_off(self, pin: Pin, wanted: Specifier) -> bool:
        """Whether a pin lets in what must not be, or keeps out all that must be."""
        own = pin.specifier
        if own is None:
            return True
        if not meet(own, wanted) or (own.admits(NEWEST) and not wanted.admits(NEWEST)):
            return True
        if not own or not self.around.is_old:
            return False  # an installer takes the newest
        return any(
            own.admits(v) and not wanted.admits(v) for v in (*own.witnesses, *wanted.witnesses)
        )

    def _brings_tensorflow(self, pin: Pin) -> bool:
        """Whether ``keras`` is all that this file has of TensorFlow."""
        return (
            self.around.is_old
            and self.around.is_standalone
            and self.is_complete
            and not self.includes
            and not any(self._is_tensorflow(other) for other in self.pins)
        )

    def _is_tensorflow(self, pin: Pin) -> bool:
        if pin.role is Role.IMAGE:
            return "tensorflow" in pin.name
        row = self.rows.get(pin.name)
        return pin.name in _TENSORFLOW or (row is not None and row.detail == "tensorflow")

    def _as_tensorflow(self, pin: Pin) -> Verdict:
        row = self.rows["tensorflow"]
        message = (
            f"{self._shown(pin)}: the migrated program takes Keras from TensorFlow, which nothing "
            "here installs"
        )
        edits = self._renamed_edits(pin, "tensorflow", row.releases, afresh=True)
        return self._fixed(pin, message, edits, "TensorFlow is not left out on purpose")

    # -- everything around them -----------------------------------------------------

    def _floor(self, pin: Pin, row: Needed) -> Verdict | None:
        wanted = Specifier((row.releases,))
        if pin.specifier is None or meet(pin.specifier, wanted):
            return None
        edits = self._version(pin, row.releases)
        message = f"{self._shown(pin)}: {row.why} `{row.name}{row.releases}`"
        group = [other for other in self.pins if other.group == pin.group]
        if row.detail == "metadata" and any(self._is_tensorflow(other) for other in group):
            return self._fixed(pin, message, edits)
        return self._fixed(pin, message, edits, "the program works with newer ones")

    def _renamed(self, pin: Pin, row: Needed) -> Verdict | None:
        message = f"{self._shown(pin)}: {row.why}"
        wanted = Specifier(tuple(row.releases.split(","))) if row.releases else Specifier()
        if self.around.target == "keras2" and pin.specifier and not self._is_off(pin, wanted):
            return None  # releases of that time are still there
        same = [o for o in self.pins if o.name == row.detail and o.group == pin.group]
        if any(not other.marked for other in same):
            edits = self._without(pin)
        elif same and pin.syntax is Syntax.POETRY:
            edits = None  # a key stands once in a table
        else:
            edits = self._renamed_edits(pin, row.detail, row.releases)
        return self._fixed(pin, message, edits)

    def _gone(self, pin: Pin, row: Needed) -> Verdict | None:
        if row.detail and self.around.imports(row.detail):
            return None
        message = f"{self._shown(pin)}: {row.why}"
        edits = self._without(pin)
        return self._fixed(pin, message, edits, "nothing else needs it", "take it out")

    def _report(self, pin: Pin, row: Needed) -> Verdict:
        return self._manual(pin, f"{self._shown(pin)}: {row.why}", "replace it")

    # -- what is not a requirement --------------------------------------------------

    def _image(self, pin: Pin, row: Needed) -> Verdict | None:
        tag = self.text[slice(*pin.version_at)]
        number = re.match(r"\d+(?:\.\d+)*", tag)
        least = Specifier((f">={'3.9' if pin.name == 'python' else row.releases}",))
        is_old = number is not None and not meet(Specifier((f"=={number.group()}.*",)), least)
        is_old = is_old or (pin.name == "tensorflow/tensorflow" and "-py" in tag)
        if not is_old:
            return None
        message = f"{self._shown(pin)}: {row.why}"
        rest = tag[number.end() if number else 0 :]
        flavour = re.sub(r"-py[23](?=-|$)", "", rest) if pin.name != "python" else rest
        new = f"{row.releases}{flavour}" if number else flavour
        known = _FLAVOURS.get(pin.name)
        if known is None or not known.fullmatch(flavour):
            return self._manual(pin, message, f"choose an image of {row.releases} or later")
        edits = ((*pin.version_at, new),)
        return self._fixed(pin, message, edits, "the rest of the file does with it")

    def _backend(self, pin: Pin) -> Verdict:
        if pin.name == "image_dim_ordering":
            return self._manual(
                pin,
                "Keras does not know `image_dim_ordering` any more, and takes `channels_last`",
                "write `image_data_format`: 'th' is `channels_first`, 'tf' is `channels_last`",
            )
        return self._manual(
            pin,
            f"Keras has no backend `{pin.name}` any more; with this setting its import fails",
            "write `tensorflow`, or take the setting out",
        )

    def _classifiers(self, pin: Pin) -> Verdict | None:
        row = self.rows.get("python")
        if row is None or pin.specifier is None or not self.around.is_old:
            return None
        least = Specifier((row.releases,))
        old = [c[2:] for c in pin.specifier.clauses if not meet(Specifier((f"{c}.*",)), least)]
        if not old:
            return None
        return self._manual(
            pin,
            f"classifiers name Python {', '.join(old)}, on which TensorFlow of the target does "
            "not run",
            "take them out",
        )

    # -- verdicts and edits -----------------------------------------------------------

    def _shown(self, pin: Pin) -> str:
        text = " ".join(self.text[pin.start : pin.end].split())
        return listed([text if len(text) <= 60 else f"{text[:57]}…"])

    def _fixed(
        self,
        pin: Pin,
        message: str,
        edits: Edits | None,
        assumed: str = "",
        advice: str = "change it by hand",
    ) -> Verdict:
        """A verdict with a fix: safe if nothing is ``assumed``, manual if it cannot be made."""
        if pin.hold is not None:
            return self._manual(pin, message, f"{advice}: {pin.hold.value}")
        if edits is None:
            return self._manual(pin, message, advice)
        if not assumed and any(other.role is Role.IMAGE for other in self.pins):
            assumed = "the image has a Python that TensorFlow of the target runs on"
        if assumed:
            message += assuming([assumed])
        safety = Safety.UNSAFE if assumed else Safety.SAFE
        return Verdict(pin.start, pin.end, message, safety, None, edits)

    def _manual(self, pin: Pin, message: str, advice: str) -> Verdict:
        return Verdict(pin.start, pin.end, message, Safety.MANUAL, advice)

    def _version(self, pin: Pin, new: str) -> Edits:
        """The edits that give a pin another specifier."""
        return self._quoted(pin, self._inside(pin, new))

    def _inside(self, pin: Pin, new: str) -> Edits:
        """The same, without quotes around the whole."""
        start, end = pin.version_at
        old = self.text[start:end]
        blanks = len(old) - len(old.lstrip())
        if re.match(r"\s*[=<>!~^]+\s", old):
            new = re.sub(r"([=<>!~]+)", r"\1 ", new)
        if re.search(r",\s", old):
            new = new.replace(",", ", ")
        return ((start + blanks, end, new),)

    def _quoted(self, pin: Pin, edits: Edits) -> Edits:
        """The same edits; where a shell wants quotes, as one that gives the word some."""
        if not pin.quote or not any("<" in new or ">" in new for _, _, new in edits):
            return edits
        word, position = "", pin.start
        for start, end, new in edits:
            word += self.text[position:start] + new
            position = end
        word += self.text[position : pin.end]
        return ((pin.start, pin.end, pin.quote + word + pin.quote),)

    def _without(self, pin: Pin) -> Edits | None:
        """The edit that takes a pin out, if it can go."""
        if pin.removal is None or self._is_named_elsewhere(pin):
            return None
        return ((*pin.removal, ""),)

    def _is_named_elsewhere(self, pin: Pin) -> bool:
        """Whether a key of Poetry or Pipenv is mentioned once more, as an extra is."""
        if pin.syntax is not Syntax.POETRY:
            return False
        name = self.text[slice(*pin.name_at)]
        rest = self.text[: pin.start] + self.text[pin.end :]
        return re.search(rf"""["']{re.escape(name)}["']""", rest) is not None

    def _renamed_edits(
        self, pin: Pin, name: str, releases: str, *, afresh: bool = False
    ) -> Edits | None:
        """The edits that give a pin another name and its releases.

        ``afresh``: the old specifier says nothing about the new package.
        """
        if pin.name_at[0] == pin.name_at[1] or self._is_named_elsewhere(pin):
            return None
        wanted = Specifier(tuple(releases.split(","))) if releases else Specifier()
        own = Specifier() if afresh or not releases else pin.specifier or Specifier()
        new = ",".join(narrowed(own, wanted))
        if not (afresh or pin.specifier) and wanted.admits(NEWEST):
            new = ""  # an installer takes the newest
        version = self._inside(pin, new) if new or pin.specifier else ()
        return self._quoted(pin, ((*pin.name_at, name), *version))


def _whole(text: str, said: Pins, pin: Pin, around: Surroundings) -> Iterator[Verdict]:
    """A file that a tool has made of others: one report, where it holds an old Keras."""
    rows = needed(around.target)
    for other in (*said.pins, pin):
        row = rows.get(other.name)
        if row is None or row.action not in ("own", "renamed") or other.specifier is None:
            continue
        wanted = parse(row.releases) or Specifier()
        if other.specifier and not meet(other.specifier, wanted):
            yield Verdict(
                other.start,
                other.end,
                f"{listed([' '.join(text[other.start : other.end].split())])}: this file was made "
                f"by a tool for releases that the migrated program does not run with",
                Safety.MANUAL,
                f"make it anew, with `{row.detail if row.action == 'renamed' else row.name}"
                f"{row.releases}`",
            )
            return


_FLAVOURS = {
    "tensorflow/tensorflow": re.compile(r"(?:latest)?(?:-gpu)?(?:-jupyter)?"),
    "python": re.compile(r"(?:-slim)?"),
}
"""The ends of tags that images of today have as well."""

_JUDGES: dict[str, Callable[[_Judge, Pin, Needed], Verdict | None]] = {
    "own": _Judge._own,
    "floor": _Judge._floor,
    "renamed": _Judge._renamed,
    "gone": _Judge._gone,
    "report": _Judge._report,
    "image": _Judge._image,
}
