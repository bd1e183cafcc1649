"""A document that is read as XML gives the tree that the HTML parser gives."""

from __future__ import annotations

import io

import pytest
import tinyhtml5
from hypothesis import given
from hypothesis import strategies as st

from generator.brochure.pdf.quick.reading import as_xml

NAMES = [
    *("a", "b", "em", "span", "div", "section", "p", "h2", "h3", "ul", "ol", "li"),
    *("dl", "dt", "dd", "table", "thead", "tbody", "tr", "td", "svg", "pre", "style"),
    *("title", "button", "form", "select", "option", "template"),
]
VOID = ["br", "img", "hr", "link", "input", "path"]
ATTRIBUTES = [
    *('id="x"', 'data-Name="x"', 'title="a > b / c"', "title='it\"s'", "hidden"),
    *('title="a\nb"', 'viewBox="0 0 1 1"', 'xml:lang="nl"', 'title="<"', "x=y/"),
    *('xmlns="http://www.w3.org/2000/svg"', 'xmlns:a="b"', 'title="&amp;&#39;"'),
]
TEXTS = [
    *("", "tekst", "één", " \n ", "\t", "\r\n", ">", '"', "/>", "a & b", "a &amp; b"),
    *("&lt;p>", "&#150;", "&#x27;", "&nbsp;", "<!-- x -->", "<![CDATA[x]]>"),
]
PLAIN = (
    '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">'
    "<title>Één &amp; ander</title><style>a > b { color: red }</style></head>\n"
    '<body class="book">\n<h2 id="a">Titel</h2><p>tekst<br><b>vet</b> &#39;s</p>'
    '<dl><div><dt>Plaats</dt><dd><a href="#a">hier</a></dd></div></dl>'
    '<ul><li><img src="a.svg" alt="">een<ol><li>twee</li></ol></li></ul>'
    '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td><p>1</p>'
    '</td></tr></tbody></table><svg xmlns="http://www.w3.org/2000/svg" '
    'viewBox="0 0 1 1"><g><path d="M0 0"/></g></svg>\n</body>\n</html>\n'
)


@st.composite
def elements(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    """Return the text of an element, well-formed or not."""
    attributes = draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=2))
    if draw(st.integers(0, 4)) == 0:
        name = draw(st.sampled_from(VOID))
        return " ".join(["<" + name, *attributes]) + draw(st.sampled_from([">", "/>"]))
    name = draw(st.sampled_from(NAMES))
    end = draw(st.sampled_from([f"</{name}>"] * 9 + [""]))
    inside = "".join(draw(st.lists(inner, max_size=3)))
    return " ".join(["<" + name, *attributes]) + ">" + inside + end


BODIES = st.recursive(st.sampled_from(TEXTS), elements, max_leaves=12)


@given(
    body=st.lists(BODIES, max_size=4).map("".join),
    head=st.sampled_from(["", "<title>a</title>", "tekst", "<p>x</p>", "\n"]),
    end=st.sampled_from(["</body></html>", "</body>\n</html>\n", "</html>", "", " x"]),
)
def test_what_is_read_as_xml_gives_the_tree_of_the_html_parser(body, head, end):
    text = f'<!DOCTYPE html><html lang="nl"><head>{head}</head><body>{body}{end}'

    quick = as_xml(text)

    assert quick is None or described(quick) == described(parsed(text))


def test_a_plain_document_is_read_as_xml():
    quick = as_xml(PLAIN)

    assert quick is not None
    assert described(quick) == described(parsed(PLAIN))


@pytest.mark.parametrize(
    "mended",
    [
        "<p>a<div>b</div></p>",
        "<p>a<ul><li>b</li></ul></p>",
        '<a href="#a">a<span><a href="#b">b</a></span></a>',
        "<table><tr><td>a</td></tr></table>",
        "<table><tbody>a<tr><td>b</td></tr></tbody></table>",
        "<div><li>a</li><li>b</li></div>",
        "<h2>a<h3>b</h3></h2>",
        "<div/>a",
        "<p>a &#150; b</p>",
        '<p title="a\nb">c</p>',
        "<p>a<!-- b --></p>",
        '<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>',
        '<b:svg xmlns:b="http://www.w3.org/2000/svg"></b:svg>',
        "<pre>\na</pre>",
    ],
)
def test_a_document_that_a_parser_mends_is_read_as_html(mended):
    text = PLAIN.replace("</body>", f"{mended}</body>")

    assert as_xml(text) is None


def parsed(text: str):
    """Return the root that WeasyPrint's parser gives."""
    return tinyhtml5.parse(io.StringIO(text), namespace_html_elements=False)


def described(element):
    """Return an element and what is in it as plain values, comments among them."""
    return (
        str(element.tag),
        dict(element.attrib),
        element.text or "",
        element.tail or "",
        [described(part) for part in element],
    )
