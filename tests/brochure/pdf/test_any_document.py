"""Documents that nobody thought of: built at random from what a brochure has."""

import io

import page as page_validation
import pikepdf
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.brochure.pdf.finishing import write_tagged
from generator.brochure.pdf.tree import Annotation

WORDS = st.sampled_from(
    ["buur", "verantwoordelijkheidsverdeling", "stad-en-streek", "één", "500 euro"]
)
text = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)


def wrapped(*tags):
    """Return a way to wrap content in one of some elements."""
    return lambda inner: st.tuples(st.sampled_from(tags), inner).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0].split()[0]}>"
    )


INLINE_TAGS = (
    *("em", "strong", "span", 'span lang="en"', 'span class="note"', "code", "q"),
    *('a href="https://example.org"', 'abbr title="lang"', 'span aria-hidden="true"'),
)
inline = st.recursive(
    text | st.just('<img src="asset:a.jpg" alt="foto">') | st.just("<br>x"),
    lambda inner: (
        wrapped(*INLINE_TAGS)(inner) | st.lists(inner, max_size=3).map(" ".join)
    ),
    max_leaves=4,
)
rows = st.lists(inline | st.just(""), min_size=2, max_size=2).map(
    lambda cells: "<tr><th>" + "</th><td>".join(cells) + "</td></tr>"
)
table = st.lists(rows, min_size=1, max_size=4).map(
    lambda body: (
        "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table>"
    )
)
terms = st.lists(st.tuples(st.sampled_from(["dt", "dd"]), inline), min_size=1).map(
    lambda pairs: "".join(f"<{tag}>{inner}</{tag}>" for tag, inner in pairs)
)
# Columns and flexible boxes are not nested: WeasyPrint's time multiplies.
PARAGRAPHS = (
    *("p", "div", "blockquote", 'div class="pale"', "address"),
    *('div class="columns"', 'div class="flex"'),
)
block = st.recursive(
    wrapped(*PARAGRAPHS)(inline)
    | inline
    | table
    | terms.map("<dl>{}</dl>".format)
    | st.just('<img src="asset:a.jpg" alt="">'),
    lambda inner: (
        wrapped(
            *("section", "aside", "div", "figure", "article"),
            *('div class="placed"', 'a href="#top"'),
        )(st.lists(inner, max_size=3).map("".join))
        | st.tuples(st.sampled_from(["ul", "ol"]), st.lists(inner, min_size=1)).map(
            lambda pair: (
                f"<{pair[0]}>"
                + "".join(f"<li>{item}</li>" for item in pair[1])
                + f"</{pair[0]}>"
            )
        )
    ),
    max_leaves=4,
)
STYLE = """
code { font-family: inherit } ul { list-style: disc }
.note { float: footnote } .pale { opacity: .5 } .columns { columns: 2 }
.flex { display: flex } .placed { position: absolute; right: 0 }
p { hyphens: auto } img { width: 10mm; height: 8mm }
"""


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(body=st.lists(block, min_size=1, max_size=4).map("".join))
def test_any_document_is_accessible(body, lay_out_body, picture):
    """Whatever is nested in whatever, the file is PDF/UA-1 and its tree is sound."""
    layout = lay_out_body(f'<h1 id="top">Kop</h1>{body}', STYLE, {"a.jpg": picture})
    content, tree = write_tagged(layout)
    report = page_validation.validate_pdf_bytes(content, profile="ua1")

    assert report.is_compliant, report.failures
    assert all(node.kids for node in tree.nodes() if node.role not in {"TH", "TD"})
    with pikepdf.open(io.BytesIO(content)) as pdf:
        linked = sum(len(page.obj.get("/Annots", [])) for page in pdf.pages)
    kids = [kid for node in tree.nodes() for kid in node.kids]
    annotations = sum(isinstance(kid, Annotation) for kid in kids)
    assert linked == annotations
