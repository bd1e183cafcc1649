"""What a press PDF says of itself: the standard, the paper, the title, the date.

Every date comes from the content and every identifier from its bytes: the same
brochure is the same file.

Source:
    ISO 15930-7:2010 (PDF/X-4); ISO 16684-1 (XMP); ISO 32000-1:2008, 14.3.3
    “Document information dictionary” and 14.11.5 “Output intents”.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from generator.brochure.profile import Condition

VERSION = "PDF/X-4"
TOOL = "Buurtboek"

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{tool}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:CreatorTool>{tool}</xmp:CreatorTool>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmpMM:DocumentID>uuid:{identifier}</xmpMM:DocumentID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def identify(pdf: Pdf, *, title: str, created: datetime, content: bytes) -> None:
    """Replace the information dictionary and the XMP of a PDF.

    Args:
        pdf: the document.
        title: its title.
        created: date of the content, with a time zone.
        content: the bytes that stand for the content, of which the identifier
            is a hash.

    Raises:
        ValueError: `created` has no time zone.
    """
    if created.tzinfo is None:
        raise ValueError("the date of creation has no time zone")
    moment = created.astimezone(UTC)
    digest = hashlib.sha256(content).hexdigest()
    identifier = "-".join(
        (digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:32])
    )
    text = XMP.format(
        title=escape(title),
        tool=TOOL,
        version=VERSION,
        date=moment.strftime("%Y-%m-%dT%H:%M:%S+00:00"),
        identifier=identifier,
    )
    metadata = pdf.make_stream(text.encode(), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = metadata
    date = moment.strftime("D:%Y%m%d%H%M%S+00'00'")
    if "/Info" in pdf.trailer:
        del pdf.trailer["/Info"]
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(title),
            Creator=String(TOOL),
            Producer=String(TOOL),
            CreationDate=String(date),
            ModDate=String(date),
            GTS_PDFXVersion=String(VERSION),
            Trapped=Name("/False"),
        )
    )


def output_intent(pdf: Pdf, condition: Condition, profile: bytes) -> Object:
    """Return the output intent of a printing condition, with its ICC profile."""
    embedded = pdf.make_stream(profile, N=4, Alternate=Name.DeviceCMYK)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFX,
            OutputConditionIdentifier=String(condition.identifier),
            OutputCondition=String(condition.description),
            RegistryName=String(condition.registry),
            Info=String(condition.description),
            DestOutputProfile=embedded,
        )
    )


def set_output_intent(pdf: Pdf, condition: Condition, profile: bytes) -> None:
    """Make a printing condition the only output intent of a document."""
    pdf.Root.OutputIntents = Array([output_intent(pdf, condition, profile)])
