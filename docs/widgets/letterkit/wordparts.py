"""The parts of a Word file that are the same for every letter but for a few words: styles, settings, properties."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."

TYPES = (
    ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
    ("xml", "application/xml"),
)
OVERRIDES = (
    ("/word/document.xml", WORD_TYPE + "document.main+xml"),
    ("/word/styles.xml", WORD_TYPE + "styles+xml"),
    ("/word/settings.xml", WORD_TYPE + "settings+xml"),
    ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
)
# Without it, Word opens a file as one of Word 2007, says "Compatibility Mode", and lays it out by the rules of then.
COMPATIBILITY = "15"


def escape(text: str) -> str:
    """Text for XML: markup as entities. Control characters are gone already (``text.clean``)."""
    # No characters, says Unicode, and XML refuses them.
    text = text.replace("\ufffe", "").replace("\uffff", "")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def styles(language: str, headings: Sequence[tuple[int, int]]) -> str:
    """headings: (space before, space after) of each level of heading, in points."""
    # Cambria is in every Word since 2007, on Windows and macOS; LibreOffice has a font of the same widths for it. For
    # what it lacks a font is named, or Word takes one that fits badly; these two are in every Word, too.
    made = (
        HEAD + '<w:styles xmlns:w="' + W + '"><w:docDefaults><w:rPrDefault><w:rPr>'
        + '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/>'
        + '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="' + escape(language)
        + '" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        + '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr>'
        + '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        + '<w:name w:val="Normal"/><w:qFormat/></w:style>'
    )  # fmt: skip
    for index, (before, after) in enumerate(headings):
        level = str(index + 1)
        made += (
            '<w:style w:type="paragraph" w:styleId="Heading' + level + '"><w:name w:val="heading ' + level + '"/>'
            + '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>'
            + '<w:pPr><w:keepNext/><w:spacing w:before="' + str(before * 20) + '" w:after="' + str(after * 20)
            + '"/><w:outlineLvl w:val="' + str(index) + '"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
        )  # fmt: skip
    return made + "</w:styles>"


def settings() -> str:
    """The part that says by which rules Word lays the file out."""
    return (
        HEAD + '<w:settings xmlns:w="' + W + '"><w:compat><w:compatSetting w:name="compatibilityMode"'
        + ' w:uri="http://schemas.microsoft.com/office/word" w:val="' + COMPATIBILITY + '"/></w:compat></w:settings>'
    )  # fmt: skip


def core(title: str, language: str, author: str, stamp: str) -> str:
    """The properties that a file manager shows. stamp: when it is made, as ``20261019T083000Z``, or ""."""
    made = (
        HEAD + '<cp:coreProperties xmlns:cp="' + PACKAGE + '/metadata/core-properties"'
        + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        + ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>' + escape(title) + "</dc:title>"
        + ("<dc:creator>" + escape(author) + "</dc:creator>" if author else "")
        + "<dc:language>" + escape(language) + "</dc:language>"
    )  # fmt: skip
    if stamp:
        day, time = stamp[:4] + "-" + stamp[4:6] + "-" + stamp[6:8], stamp[9:11] + ":" + stamp[11:13]
        for name in ("created", "modified"):
            made += (
                "<dcterms:" + name + ' xsi:type="dcterms:W3CDTF">' + day + "T" + time + ":" + stamp[13:15]
                + "Z</dcterms:" + name + ">"
            )  # fmt: skip
    return made + "</cp:coreProperties>"


def package() -> str:
    """What the file holds."""
    return relations(
        (
            (OFFICE + "/officeDocument", "word/document.xml"),
            (PACKAGE + "/relationships/metadata/core-properties", "docProps/core.xml"),
        )
    )


def relations(pairs: Sequence[tuple[str, str]]) -> str:
    """What belongs to a part. pairs: (type, target) of each."""
    found = []
    for index, (kind, target) in enumerate(pairs):
        found.append(
            '<Relationship Id="r' + str(index + 1) + '" Type="' + kind + '" Target="' + target + '"/>'
        )
    return HEAD + '<Relationships xmlns="' + RELS + '">' + "".join(found) + "</Relationships>"


def content_types() -> str:
    """The part that says what each other part is."""
    found = [
        '<Default Extension="' + extension + '" ContentType="' + kind + '"/>' for extension, kind in TYPES
    ]
    found += ['<Override PartName="' + name + '" ContentType="' + kind + '"/>' for name, kind in OVERRIDES]
    return HEAD + '<Types xmlns="' + PACKAGE + '/content-types">' + "".join(found) + "</Types>"
