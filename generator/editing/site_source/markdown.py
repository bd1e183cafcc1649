"""The main part of a page, HTML that our own templates wrote → Markdown.

Not for HTML of others: it counts on elements that are closed and on headings, lists,
tables and terms that mean what they are. What only a script or a mouse can use is left
out. The dialect is what CommonMark, Python-Markdown and Goldmark read alike: four
blanks a level, a blank line between blocks, `{#id}` behind a heading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from html.parser import HTMLParser

from generator.catalogue.markup import VOID

# Of no use outside our own site, or for the eye alone.
DROPPED = frozenset(
    {"button", "dialog", "form", "h1", "nav", "script", "style", "svg", "template"}
)
DROPPED_BLOCKS = DROPPED & {"dialog", "form", "h1", "nav", "template"}
INLINE = {"em": "*", "i": "*", "strong": "**", "b": "**", "code": "`", "del": "~~"}
HEADINGS = {f"h{level}": "#" * level for level in range(2, 7)}
CELLS = frozenset({"th", "td"})
LISTS = frozenset({"dl", "ol", "ul"})
ITEMS = frozenset({"li", "dt", "dd"})
BREAKING = frozenset(
    {
        *("address", "article", "aside", "div", "figure", "figcaption", "footer"),
        *("header", "main", "p", "section", "summary", "details", "picture", "hgroup"),
    }
)
SIGNS = re.compile(r"([\\`*_\[\]>|])")
# Signs that Python-Markdown takes no backslash before.
NAMED = {"<": "&lt;", "~": "&#126;"}
ENTITY = re.compile(r"&(?=[A-Za-z#])")
LINE_START = re.compile(r"^((?:#{1,6}|[-+])(?=\s|$)|=+$|-+$|:)")
NUMBER = re.compile(r"^(\d+)([.)])(?=\s|$)")
BLANKS = re.compile(r"[ \t\r\n\f]+")
INDENT = "    "
ENDS = ("?", "!", ".", ":")  # of a term, after which no colon comes

Given = Mapping[str, str | None]  # attributes of an element
# A link or picture as written → what to write instead, or None to leave it out.
Leads = Callable[[str], str | None]


def markdown(html: str, leads: Leads) -> str:
    """Return the Markdown of a main part; it ends in a line end, or is empty."""
    reader = _Reader(leads)
    reader.feed(html)
    reader.close()
    text = "\n\n".join(reader.finished())
    return f"{text}\n" if text else ""


def escape(text: str) -> str:
    """Return text as Markdown shows it unchanged within a line."""
    text = ENTITY.sub("&amp;", SIGNS.sub(r"\\\1", text))
    for sign, name in NAMED.items():
        text = text.replace(sign, name)
    return text


class _List:
    """A list that is open: its sign, the number of its next item, its items' blocks."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.number = 0
        self.items: list[str] = []


class _Table:
    def __init__(self) -> None:
        self.rows: list[list[str]] = []

    def text(self) -> str:
        """The table with its first row as head; empty where it has no cell."""
        rows = [row for row in self.rows if row]
        if not rows:
            return ""
        width = max(map(len, rows))
        lines = [
            f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows
        ]
        return "\n".join([lines[0], f"|{' --- |' * width}", *lines[1:]])


class _Reader(HTMLParser):
    """Gathers blocks; a stack of lists of blocks stands for what is nested."""

    def __init__(self, leads: Leads) -> None:
        super().__init__(convert_charrefs=True)
        self.leads = leads
        self.blocks: list[list[str]] = [[]]
        self.line = ""
        self.skipped: list[str] = []  # elements that are open within what is left out
        self.links: list[tuple[str | None, int]] = []
        self.lists: list[_List] = []
        self.tables: list[_Table] = []
        self.anchor = ""
        self.terms: list[str] = []

    def finished(self) -> list[str]:
        """Return the blocks of the whole text."""
        self._end_block()
        return self.blocks[0]

    # --- events -----------------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = dict(attrs)
        if self.skipped or self._is_left_out(tag, given):
            if tag not in VOID:
                self.skipped.append(tag)
        elif begin := self._begins.get(tag):
            begin(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self.skipped:
            if tag in self.skipped:
                while self.skipped.pop() != tag:
                    pass
        elif end := self._ends.get(tag):
            end(tag)

    def handle_data(self, data: str) -> None:
        """Take text, its blanks folded."""
        if self.skipped:
            return
        text = BLANKS.sub(" ", data)
        if not self.line or self.line.endswith((" ", "\n")):
            text = text.lstrip(" ")
        self.line += escape(text)

    def _is_left_out(self, tag: str, given: Given) -> bool:
        """Whether an element is left out; a block that is ends the line before it."""
        if not (
            tag in DROPPED or "hidden" in given or given.get("aria-hidden") == "true"
        ):
            return False
        if tag in DROPPED_BLOCKS:
            self._end_block()
        return True

    @cached_property
    def _begins(self) -> dict[str, Callable[[str, Given], None]]:
        """What begins an element, by its name; no others count."""
        return {
            **dict.fromkeys(BREAKING, lambda *_: self._end_block()),
            **dict.fromkeys(HEADINGS, self._begin_heading),
            **dict.fromkeys(INLINE, self._begin_inline),
            **dict.fromkeys(LISTS, self._begin_list),
            **dict.fromkeys((*ITEMS, *CELLS, "blockquote"), self._begin_nested),
            "a": self._begin_link,
            "img": self._picture,
            "br": self._break_line,
            "hr": self._rule,
            "span": self._set_apart,
            "table": self._begin_table,
            "tr": self._begin_row,
        }

    @cached_property
    def _ends(self) -> dict[str, Callable[[str], None]]:
        """What ends an element, by its name; no others count."""
        return {
            **dict.fromkeys(BREAKING, lambda _: self._end_block()),
            **dict.fromkeys(HEADINGS, self._end_heading),
            **dict.fromkeys(INLINE, self._end_inline),
            **dict.fromkeys(LISTS, self._end_list),
            **dict.fromkeys(CELLS, self._end_cell),
            **dict.fromkeys(("dt", "dd"), self._end_term),
            "li": self._end_item,
            "a": self._end_link,
            "blockquote": self._end_quotation,
            "table": self._end_table,
        }

    # --- blocks -----------------------------------------------------------------------

    def _end_block(self) -> None:
        if self.links:  # blocks within a link are one line of it
            if self.line and not self.line.endswith(" "):
                self.line += " "
            return
        text = self.line.strip()
        self.line = ""
        if text:
            text = NUMBER.sub(r"\1\\\2", LINE_START.sub(r"\\\1", text))
            self.blocks[-1].append(text)

    def _pop(self) -> list[str]:
        self._end_block()
        return self.blocks.pop() if len(self.blocks) > 1 else []

    def _begin_nested(self, _tag: str, _given: Given) -> None:
        self._end_block()
        self.blocks.append([])

    def _rule(self, _tag: str, _given: Given) -> None:
        self._end_block()
        self.blocks[-1].append("---")

    def _begin_heading(self, _tag: str, given: Given) -> None:
        self._end_block()
        self.anchor = given.get("id") or ""

    def _end_heading(self, tag: str) -> None:
        if self.links:
            self.line += " "
            return
        text = " ".join(self.line.split())
        self.line = ""
        if text:
            anchor = f" {{#{self.anchor}}}" if self.anchor else ""
            self.blocks[-1].append(f"{HEADINGS[tag]} {text}{anchor}")
        self.anchor = ""

    def _end_quotation(self, _tag: str) -> None:
        inside = "\n\n".join(self._pop())
        if inside:
            quoted = (f"> {line}".rstrip() for line in inside.split("\n"))
            self.blocks[-1].append("\n".join(quoted))

    def _begin_table(self, _tag: str, _given: Given) -> None:
        self._end_block()
        self.tables.append(_Table())

    def _begin_row(self, _tag: str, _given: Given) -> None:
        if self.tables:
            self.tables[-1].rows.append([])

    def _end_cell(self, _tag: str) -> None:
        cell = " ".join(self._pop()).replace("\n", " ")
        if self.tables and self.tables[-1].rows:
            self.tables[-1].rows[-1].append(cell)

    def _end_table(self, _tag: str) -> None:
        if self.tables and (text := self.tables.pop().text()):
            self.blocks[-1].append(text)

    def _begin_list(self, tag: str, _given: Given) -> None:
        self._end_block()
        self.lists.append(_List(tag))

    def _end_list(self, _tag: str) -> None:
        if not self.lists:
            return
        self._end_block()
        items = self.lists.pop().items
        apart = "\n\n" if any("\n\n" in item for item in items) else "\n"
        if items:
            self.blocks[-1].append(apart.join(items))

    def _end_item(self, _tag: str) -> None:
        blocks = self._pop()
        if not self.lists or not blocks:
            return
        here = self.lists[-1]
        here.number += 1
        sign = f"{here.number}." if here.tag == "ol" else "-"
        here.items.append(_nested(sign, blocks))

    def _end_term(self, tag: str) -> None:
        blocks = self._pop()
        if tag == "dt":
            self.terms = [" ".join(blocks)]
            return
        said = f"**{self.terms[0]}**" if self.terms and self.terms[0] else ""
        if blocks and self.lists:
            colon = "" if self.terms and self.terms[0].endswith(ENDS) else ":"
            first = f"{said}{colon} {blocks[0]}" if said else blocks[0]
            self.lists[-1].items.append(_nested("-", [first, *blocks[1:]]))
        self.terms = []

    # --- within a line ----------------------------------------------------------------

    def _begin_inline(self, tag: str, _given: Given) -> None:
        self.line += INLINE[tag]

    def _end_inline(self, tag: str) -> None:
        sign = INLINE[tag]
        held = self.line.rstrip(" ")
        blank = " " if held != self.line else ""
        if held.endswith(sign):  # nothing stood in it
            self.line = held.removesuffix(sign) + blank
        else:
            self.line = held + sign + blank

    def _break_line(self, _tag: str, _given: Given) -> None:
        self.line = self.line.rstrip() + "\\\n"

    def _set_apart(self, _tag: str, _given: Given) -> None:
        """Keep words apart that only stand apart by the styles of our pages."""
        if self.line[-1:].isalnum():
            self.line += " "

    def _begin_link(self, _tag: str, given: Given) -> None:
        self.links.append((self.leads(given.get("href") or ""), len(self.line)))

    def _end_link(self, _tag: str) -> None:
        if not self.links:
            return
        target, start = self.links.pop()
        text = " ".join(self.line[start:].split())
        before = self.line[:start]
        if not text:
            self.line = before
        elif target is None:
            self.line = before + text
        else:
            self.line = f"{before}[{text}]({target})"

    def _picture(self, _tag: str, given: Given) -> None:
        target = self.leads(given.get("src") or "")
        if target is None:
            return
        said = escape(" ".join((given.get("alt") or "").split()))
        self.line += f"![{said}]({target})"


def _nested(sign: str, blocks: list[str]) -> str:
    """An item: its first line behind the sign, the rest a level deeper."""
    lines = "\n\n".join(blocks).split("\n")
    head = f"{sign:<4}{lines[0]}"
    return "\n".join([head, *(f"{INDENT}{line}" if line else "" for line in lines[1:])])
