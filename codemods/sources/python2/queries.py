"""Bowler queries for what fissix has no fixer for, or none that is careful enough.

Every function gives the fixers of one query.  A callback is called as Bowler does: with the
node, what the pattern has captured (and ``bound``: names that the program binds, and methods
that it defines), and a file name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from codemods.sources.python2.grammar import (
    COLON,
    COMMA,
    DEDENT,
    INDENT,
    LPAR,
    NAME,
    NUMBER,
    RPAR,
    SEMI,
    STAR,
    STRING,
    Tree,
    is_attribute,
    is_call,
    pygram,
    value,
)

_Callback = Callable[[Tree, dict[str, Any], str], Tree | None]


def _query(pattern: str, callback: _Callback) -> list[Any]:
    """The fixers of one Bowler query, which pass on all that they capture."""
    from bowler import Query

    fixers: list[Any] = Query(python_version=2).select(pattern).modify(callback).compile()
    return fixers


def _text(node: Tree) -> str:
    """The text of a node without what stands before it."""
    return str(node).strip()


def _call(name: str, inner: Tree, prefix: str) -> list[Tree]:
    """``name(inner)`` as the head and the trailer of a power."""
    from fissix.fixer_util import ArgList, Name

    inner.prefix = ""
    return [Name(name, prefix=prefix), ArgList([inner])]


# -- statements -----------------------------------------------------------------------


def prints() -> list[Any]:
    """The fixer of fissix, but for what is in parentheses already: ``print ('a', b)``.

    Python 2 printed a tuple there, and Python 3 prints what is in it, as was meant.
    """
    from fissix.fixes.fix_print import FixPrint

    class Print(FixPrint):  # type: ignore[misc]
        def transform(self, node: Tree, results: dict[str, Any]) -> Tree | None:
            alone = node.children[1:] if not results.get("bare") else []
            if len(alone) == 1 and is_call(alone[0]) and value(alone[0].children[-1]) == ")":
                return None
            return super().transform(node, results)

    return [Print]


# -- names ----------------------------------------------------------------------------


def renamed(old: str, new: str) -> list[Any]:
    """A name of Python that has another one today."""

    def rename(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name, is_probably_builtin

        if not is_probably_builtin(node):
            return None
        return Name(new, prefix=node.prefix)

    return _query(f"'{old}'", rename)


def division_methods() -> list[Any]:
    """``__div__`` and its kin, which ``/`` no longer calls."""
    names = {f"__{kind}div__": f"__{kind}truediv__" for kind in ("", "r", "i")}

    def rename(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name

        name = capture["name"]
        name = name[0] if isinstance(name, list) else name
        suite = node.parent
        there = {_text(c.children[1]) for c in suite.children if c.type == node.type}
        if names[name.value] not in there:
            name.replace(Name(names[name.value], prefix=name.prefix))
        return None

    choice = "|".join(f"'{name}'" for name in names)
    return _query(f"funcdef< 'def' name=({choice}) any* >", rename)


def default_encoding() -> list[Any]:
    """``reload(sys)`` and ``sys.setdefaultencoding(…)``: text is Unicode already."""

    def remove(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import BlankLine, Name

        symbols, statement = pygram().python_symbols, node.parent
        if statement.type != symbols.simple_stmt or "setdefaultencoding" not in str(_root(node)):
            return None
        if statement.parent.type != symbols.file_input or len(statement.children) > _ALONE:
            return Name("pass", prefix=node.prefix)
        blank = BlankLine()
        blank.prefix = node.prefix
        if "#" in statement.children[-1].prefix:
            return blank
        statement.replace(blank)
        return None

    return _query(
        """
        power< 'reload' trailer< '(' 'sys' ')' > >
        | power< 'sys' trailer< '.' 'setdefaultencoding' > trailer< '(' any* ')' > >
        """,
        remove,
    )


_ALONE = 2
"""A statement and the end of its line."""


def _root(node: Tree) -> Tree:
    while node.parent is not None:
        node = node.parent
    return node


_STRING_METHODS = {
    name: name
    for name in (
        "capitalize count expandtabs find index ljust lower lstrip replace rfind rindex rjust"
        " rstrip split splitlines strip swapcase translate upper zfill center"
    ).split()
}
_STRING_CALLS = {"atoi": "int", "atol": "int", "atof": "float"}
_STRING_NAMES = {
    "letters": "ascii_letters",
    "lowercase": "ascii_lowercase",
    "uppercase": "ascii_uppercase",
}


def string_functions() -> list[Any]:
    """``string.join(words, ' ')`` and its kin, which are methods of strings."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import ArgList, Comma, Dot, Name, Node, String, parenthesize

        symbols = pygram().python_symbols
        name = _text(node.children[1].children[1])
        if name in _STRING_NAMES:
            old = node.children[1].children[1]
            old.replace(Name(_STRING_NAMES[name], prefix=old.prefix))
            return None
        if len(node.children) < 3 or not is_call(node.children[2]):
            return None
        arguments, rest = _arguments(node.children[2]), [c.clone() for c in node.children[3:]]
        if not arguments or any(a.type == symbols.argument for a in arguments):
            return None
        copies = [argument.clone() for argument in arguments]
        for copy in copies:
            copy.prefix = ""
        if name in _STRING_CALLS:
            old = node.children[0]
            node.children[1].remove()
            old.replace(Name(_STRING_CALLS[name], prefix=old.prefix))
            return None
        if name in ("join", "joinfields"):
            name = "join"
            copies = [copies[1] if len(copies) > 1 else String("' '"), copies[0]]
        elif name == "maketrans":
            new = [Name("str"), Node(symbols.trailer, [Dot(), Name("maketrans")])]
            return Node(symbols.power, [*new, node.children[2].clone(), *rest], prefix=node.prefix)
        elif name not in _STRING_METHODS:
            return None
        head, *others = copies
        if head.type not in (NAME, STRING, symbols.power, symbols.atom) or "**" in str(head):
            head = parenthesize(head)
        inside: list[Tree] = []
        for other in others:
            inside += [Comma()] if inside else []
            other.prefix = " " if inside else ""
            inside.append(other)
        new = [head, Node(symbols.trailer, [Dot(), Name(name)]), ArgList(inside), *rest]
        return Node(symbols.power, new, prefix=node.prefix)

    return _query("power< 'string' trailer< '.' any > any* >", rewrite)


def _arguments(trailer: Tree) -> list[Tree]:
    """The arguments between the parentheses of a call."""
    symbols = pygram().python_symbols
    inside = trailer.children[1:-1]
    if len(inside) == 1 and inside[0].type == symbols.arglist:
        inside = inside[0].children
    return [node for node in inside if node.type != COMMA]  # a comma


# -- literals -------------------------------------------------------------------------

_LITERAL = re.compile(r"([A-Za-z]*)(.*)", re.DOTALL)


def strings() -> list[Any]:
    r"""``ur''``, and ``\u`` in what were bytes: an escape today, and often a broken one."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        match = _LITERAL.match(node.value)
        assert match is not None
        prefix, body = match.groups()
        kind = prefix.lower()
        if kind == "ur":
            new = prefix[1:] + body
            if re.search(r"(?<!\\)(?:\\\\)*\\[uU]", body):  # an escape there, and none in r''
                new = prefix[0] + re.sub(r"(\\+)([uU]?)", _escaped, body)
        elif kind == "" and "unicode_literals" not in _root(node).future_features:
            new = re.sub(
                r"\\(.)", lambda m: r"\\" + m[1] if m[1] in "uUN" else m[0], body, flags=re.DOTALL
            )
        else:
            return None
        if new == node.value:
            return None
        copy = node.clone()
        copy.value = new
        return copy

    return _query("STRING", rewrite)


def _escaped(match: re.Match[str]) -> str:
    r"""Backslashes of a raw Unicode literal in one that is not raw; only ``\u`` was an escape."""
    slashes, letter = match.groups()
    if letter and len(slashes) % 2:
        return slashes[1:] * 2 + "\\" + letter
    return slashes * 2 + letter


_NUMBER = re.compile(r"(0[xXbBoO])?([0-9a-fA-F]+)[lL]?")


def numbers() -> list[Any]:
    """``0777`` and ``10L``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        match = _NUMBER.fullmatch(str(node.value))
        if match is None:
            return None
        base, digits = match[1] or "", match[2]
        if not base and digits[0] == "0" and digits.strip("0"):
            base, digits = "0o", digits[1:]
        elif not base and not digits.isdigit():
            return None  # 1e5
        if base + digits == node.value:
            return None
        after = node.next_sibling
        if after is not None and after.children and value(after.children[0]) == ".":
            after.prefix = after.prefix or " "  # 7L.real
        copy = node.clone()
        copy.value = base + digits
        return copy

    return _query("NUMBER", rewrite)


def bare_tuples() -> list[Any]:
    """``[x for x in a, b]``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import parenthesize

        if node.parent.type != pygram().python_symbols.comp_for:
            return None
        prefix, copy = node.prefix, node.clone()
        copy.prefix = ""
        new = parenthesize(copy)
        new.prefix = prefix
        return new

    return _query("testlist_safe", rewrite)


# -- tuple parameters -----------------------------------------------------------------


def tuple_parameters() -> list[Any]:
    """``def f((a, b)):`` and ``lambda (a, b):``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        symbols = pygram().python_symbols
        if node.type == symbols.funcdef:
            _function(node)
        else:
            _lambda(node)
        return None

    return _query("funcdef | lambdef | old_lambdef", rewrite)


def _tuples(node: Tree) -> list[Tree]:
    """The tuples among the parameters of a function."""
    symbols = pygram().python_symbols
    kinds = (symbols.tfpdef, symbols.vfpdef)
    parameters = (
        node.children[2].children[1:-1] if node.type == symbols.funcdef else (node.children[1:-2])
    )
    found: list[Tree] = []
    for parameter in parameters:
        if parameter.type in kinds:
            found.append(parameter)
        elif parameter.type in (symbols.typedargslist, symbols.varargslist):
            found += [child for child in parameter.children if child.type in kinds]
    return found


def _names(node: Tree) -> list[str]:
    return [leaf.value for leaf in node.leaves() if leaf.type == NAME]


def _is_single(parameter: Tree) -> bool:
    """``(x)``, which is only a name in parentheses."""
    return not any(leaf.type == COMMA for leaf in parameter.leaves())


def _one_name(parameter: Tree, taken: set[str]) -> str:
    """A name for what was a tuple: its names, joined."""
    name = "_".join(_names(parameter))
    while name in taken:
        name += "_"
    return name


def _function(node: Tree) -> None:
    """``def f((a, b)):`` becomes ``def f(a_b):`` with ``a, b = a_b`` as its first line."""
    from fissix.fixer_util import Assign, Leaf, Name, Newline, Node

    symbols = pygram().python_symbols
    taken = set(_names(node))
    unpacked: list[Tree] = []
    for parameter in _tuples(node):
        if _is_single(parameter):
            parameter.replace(Name(_names(parameter)[0], prefix=parameter.prefix))
            continue
        name = _one_name(parameter, taken)
        taken.add(name)
        target = parameter.children[1].clone()
        target.prefix = ""
        parameter.replace(Name(name, prefix=parameter.prefix))
        unpacked.append(Assign(target, Name(name)))
    if not unpacked:
        return
    suite = node.children[-1]
    if suite.type != symbols.suite:  # def f((a, b)): return a
        lines: list[Tree] = []
        for assignment in unpacked:
            lines += [assignment, Leaf(SEMI, ";")]
        first = suite.children[0]
        lines[0].prefix, first.prefix = first.prefix, " "
        for line in reversed(lines):
            suite.insert_child(0, line)
        return
    at = next(i for i, child in enumerate(suite.children) if child.type == INDENT) + 1
    indent = suite.children[at - 1].value
    first = suite.children[at]
    if first.type == symbols.simple_stmt and first.children[0].type == STRING:  # a docstring
        at += 1
    for assignment in reversed(unpacked):
        statement = Node(symbols.simple_stmt, [assignment, Newline()])
        follower = suite.children[at]
        if follower.type == DEDENT:  # the end of the block
            statement.prefix = indent
        elif at > 0 and suite.children[at - 1].type == INDENT:
            statement.prefix, follower.prefix = follower.prefix, indent + follower.prefix
        else:
            statement.prefix = indent
        suite.insert_child(at, statement)


def _lambda(node: Tree) -> None:
    """``lambda (a, b): a + b`` becomes ``lambda a_b: a_b[0] + a_b[1]``."""
    from fissix.fixer_util import Name

    taken = set(_names(node))
    for parameter in _tuples(node):
        if _is_single(parameter):
            prefix = parameter.prefix or " "
            parameter.replace(Name(_names(parameter)[0], prefix=prefix))
            continue
        name = _one_name(parameter, taken)
        taken.add(name)
        places = dict(_places(parameter.children[1]))
        parameter.replace(Name(name, prefix=parameter.prefix or " "))
        body = node.children[-1]
        if _rebinds(body, places):
            _unpacked(body, name, parameter)
            continue
        for leaf in list(body.leaves()):
            if leaf.value in places and leaf.type == NAME and not _is_no_use(leaf):
                leaf.replace(Name(name + places[leaf.value], prefix=leaf.prefix))


def _places(node: Tree, before: str = "") -> Iterator[tuple[str, str]]:
    """The names of a tuple of parameters, each with the subscripts that lead to it."""
    if node.type == NAME:
        yield node.value, f"{before}[0]"
        return
    parts = [child for child in node.children if child.type != COMMA and _text(child) not in "()"]
    for index, part in enumerate(parts):
        here = f"{before}[{index}]"
        if part.type == NAME:
            yield part.value, here
        else:
            inner = next((c for c in part.children if c.type != LPAR and c.type != RPAR), part)
            yield from _places(inner, here)


def _is_no_use(leaf: Tree) -> bool:
    """Whether a name is that of an attribute or of a keyword argument."""
    symbols = pygram().python_symbols
    if is_attribute(leaf):
        return True
    after = leaf.next_sibling
    return leaf.parent.type == symbols.argument and value(after) == "="


def _rebinds(body: Tree, names: Iterable[str]) -> bool:
    """Whether something in an expression binds one of these names itself."""
    symbols = pygram().python_symbols
    pending = [body]
    while pending:
        node = pending.pop()
        inside: list[Tree] = []
        if node.type in (symbols.lambdef, symbols.old_lambdef):
            inside = node.children[1:-2]
        elif node.type == symbols.comp_for:
            inside = [node.children[1]]
        if any(name in _names(part) for part in inside for name in names):
            return True
        pending += node.children
    return False


def _unpacked(body: Tree, name: str, parameter: Tree) -> None:
    """``(lambda a, b: body)(*a_b)``, where the names cannot simply be replaced."""
    from fissix.fixer_util import ArgList, Leaf, Name, Node

    symbols = pygram().python_symbols
    inner = parameter.children[1].clone()
    copy = body.clone()
    inner.prefix, copy.prefix = " ", " "
    function = Node(symbols.lambdef, [Leaf(NAME, "lambda"), inner, Leaf(COLON, ":"), copy])
    atom = Node(symbols.atom, [Leaf(LPAR, "("), function, Leaf(RPAR, ")")])
    call = Node(symbols.power, [atom, ArgList([Leaf(STAR, "*"), Name(name)])])
    call.prefix = body.prefix
    body.replace(call)


# -- comparisons ----------------------------------------------------------------------


def comparisons() -> list[Any]:
    """``cmp(a, b)`` of what can be written twice, and functions given to ``sort``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Leaf

        symbols = pygram().python_symbols
        arguments = _arguments(node.children[1])
        if len(arguments) != 2 or len(node.children) != 2:
            return None
        if any(a.type == symbols.argument or not _is_repeatable(a) for a in arguments):
            return None
        left, right = (_text(argument) for argument in arguments)
        text = f"(({left} > {right}) - ({left} < {right}))"
        return Leaf(NAME, text, prefix=node.prefix)

    return _query("power< 'cmp' trailer< '(' any* ')' > any* >", rewrite)


def sorts() -> list[Any]:
    """``x.sort(cmp=f)`` and ``sorted(x, lambda a, b: …)``."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        from fissix.fixer_util import Name, touch_import

        for index in range(1, len(node.children)):
            if not is_call(node.children[index]):
                continue
            before = node.children[index - 1]
            method = bool(before.children) and value(before.children[-1]) == "sort"
            if not method and not (index == 1 and value(before) == "sorted"):
                continue
            function = _comparing(_arguments(node.children[index])[0 if method else 1 :])
            if function is None:
                continue
            prefix, copy = function.prefix, function.clone()
            argument = function.parent
            if argument.type == pygram().python_symbols.argument and len(argument.children) > 1:
                argument.children[0].replace(Name("key", prefix=argument.children[0].prefix))
                key = ""
            else:
                key = "key="
            function.replace(_power(*_call(f"{key}functools.cmp_to_key", copy, prefix)))
            touch_import(None, "functools", node)
        return None

    return _query("power", rewrite)


def _comparing(arguments: list[Tree]) -> Tree | None:
    """The function of two elements among what is given to a sort."""
    symbols = pygram().python_symbols
    for argument in arguments:
        if argument.type == symbols.argument and value(argument.children[0]) == "cmp":
            return argument.children[2]
    if arguments and arguments[0].type == symbols.lambdef:
        parameters = [leaf for leaf in arguments[0].children[1].leaves() if leaf.type == COMMA]
        return arguments[0] if len(parameters) == 1 else None
    return None


def _power(*children: Tree) -> Tree:
    """A call, subscript or attribute of these parts."""
    from fissix.fixer_util import Node

    return Node(pygram().python_symbols.power, list(children))


def _is_repeatable(node: Tree) -> bool:
    """Whether an expression can be evaluated twice, and stand left of ``>``."""
    symbols = pygram().python_symbols
    if node.type == symbols.power:
        return all(not is_call(child) for child in node.children) and "**" not in _text(node)
    return node.type in (NAME, NUMBER, STRING)


# -- lists ----------------------------------------------------------------------------

_FUNCTIONS = {"map": "map", "filter": "filter", "zip": "zip", "range": "range", "xrange": "range"}
_VIEWS = {
    before + name: name for before in ("", "iter", "view") for name in ("keys", "values", "items")
}
_CONSUMERS = frozenset(
    "all any chain cycle deque dict enumerate extend frozenset fromkeys ifilter imap iter izip"
    " izip_longest join list map max min filter reduce set sorted starmap sum tuple update zip"
    " Counter OrderedDict".split()
)
"""Functions and methods that go through an argument once, by the last part of their name."""
_OF_SEQUENCES = frozenset(
    "array asarray bar choice choices hist len permutation plot reversed sample scatter xticks"
    " yticks".split()
)
"""The same for what has a length and can be indexed, as ``range`` can."""


def lists() -> list[Any]:
    """``d.keys()``, ``map(…)``, ``zip(…)``, ``range(…)``: a list, where one is needed."""

    def rewrite(node: Tree, capture: dict[str, Any], filename: str) -> Tree | None:
        return _listed(node, capture)

    return _query("power", rewrite)


def _listed(node: Tree, capture: dict[str, Any]) -> Tree | None:
    """The call with ``list(…)`` where it is needed; today's names are put in place."""
    from fissix.fixer_util import Name, Node

    symbols = pygram().python_symbols
    parts, changed, index = list(node.children), False, 0
    while index < len(parts):
        found = _lazy(parts, index, frozenset(capture.get("bound", ())))
        if found is None:
            index += 1
            continue
        name, new, end = found
        if name.value != new:
            name.replace(Name(new, prefix=name.prefix))
            parts = list(node.children) if not changed else parts
            capture["label"] = f"`{name.value}`"
        rest = parts[end:]
        if new == "map" and _pads(parts, end):
            capture["label"] = "`map(None, …)`"
        plain = name.value == "xrange" or name.value.startswith("view")
        iterates = name.value.startswith("iter")
        if plain or (not rest and _is_consumed(node, new, iterates)):
            index = end
            continue
        inner = Node(symbols.power, [part.clone() for part in parts[:end]])
        wrapper = "iter" if iterates else "list"
        parts = [*_call(wrapper, inner, node.prefix), *(part.clone() for part in rest)]
        changed, index = True, 2
    if not changed:
        return None
    if "label" not in capture:
        capture["label"] = "`list(…)`"
    return Node(symbols.power, parts, prefix=node.prefix)


def _pads(parts: list[Tree], end: int) -> bool:
    """Turn ``map(None, a, b)`` into ``itertools.zip_longest(a, b)``; whether it was that."""
    from fissix.fixer_util import ArgList, Comma, Name, touch_import

    first, *others = _arguments(parts[end - 1])
    if value(first) != "None" or not others:
        return False
    if len(others) == 1:  # map(None, a): a list of a
        copy = others[0].clone()
        copy.prefix = ""
        for index, new in ((0, Name("iter", prefix=parts[0].prefix)), (end - 1, ArgList([copy]))):
            parts[index].replace(new)
            parts[index] = new
        return True
    touch_import(None, "itertools", first)
    inside: list[Tree] = []
    for other in others:
        copy = other.clone()
        copy.prefix = " " if inside else ""
        inside += [Comma(), copy] if inside else [copy]
    trailer = ArgList(inside)
    name = Name("itertools.zip_longest", prefix=parts[0].prefix)
    for index, new in ((0, name), (end - 1, trailer)):
        parts[index].replace(new)
        parts[index] = new
    return True


def _lazy(parts: list[Tree], index: int, bound: frozenset[str]) -> tuple[Tree, str, int] | None:
    """The name at ``parts[index]`` that gives no list, its new name, and the end of its call."""
    part = parts[index]
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is None or not is_call(following):
        return None
    if index == 0:
        if part.type != NAME or part.value not in _FUNCTIONS or part.value in bound:
            return None
        if not _arguments(following):
            return None
        return part, _FUNCTIONS[part.value], 2
    if not part.children or value(part.children[0]) != "." or _arguments(following):
        return None
    name = part.children[1]
    if name.value not in _VIEWS or name.value in bound - {"keys", "values", "items"}:
        return None
    return name, _VIEWS[name.value], index + 2


def _is_consumed(node: Tree, name: str, iterates: bool = False) -> bool:
    """Whether all that is wanted of a value is to go through it once.

    ``iterates``: it was no list in Python 2 either.
    """
    symbols, parent = pygram().python_symbols, node.parent
    if parent.type in (symbols.for_stmt, symbols.comp_for):
        before = node.prev_sibling
        if before is None or _text(before) != "in":
            return False
        return iterates or parent.type != symbols.for_stmt or not _may_change(parent, node)
    if parent.type == symbols.comparison:
        operator = node.prev_sibling
        return operator is not None and _text(operator) in ("in", "not in")
    if parent.type == symbols.expr_stmt:
        before = node.prev_sibling
        if _text(before) == "+=":
            return True
        targets = [parent.children[0]] if len(parent.children) == 3 else []
        return any(
            t.type in (symbols.testlist_star_expr, symbols.exprlist) or _text(t)[:1] in "(["
            for t in targets
        )
    if parent.type == symbols.argument:
        return value(parent.children[0]) == "*"
    trailer = parent.parent if parent.type == symbols.arglist else parent
    if trailer.type != symbols.trailer or not is_call(trailer):
        return False
    before = trailer.prev_sibling
    if before is None or (before.children and not is_attribute(before.children[-1])):
        return False
    callee = value(before.children[-1] if before.children else before)
    if name in ("keys", "values", "items") and callee in ("len", "reversed"):
        return callee == "len"
    if callee in _CONSUMERS:
        return True
    return name == "range" and callee in _OF_SEQUENCES


def _may_change(loop: Tree, node: Tree) -> bool:
    """Whether the body of a loop visibly changes the dict that it goes through."""
    head = re.sub(r"\s+", "", _text(node)).rpartition(".")[0]
    if not head:
        return False
    body = re.sub(r"[ \t]+", "", str(loop.children[5])) if len(loop.children) > 5 else ""
    dotted = re.escape(head)
    changes = (
        rf"(?<![\w.]){dotted}(?:\[[^\n]*\][-+*/|&^%]*=(?!=)|\.(?:pop|update|clear|setdefault|"
        rf"popitem|add_node|remove_node)\()|del\(?{dotted}\b"
    )
    return re.search(changes, body) is not None
