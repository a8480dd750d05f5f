"""What a briefing carries beside its text: notes, figures and tables, strewn over composed paragraphs.

On 500 pages of text stand 2,000 notes, 300 figures and 200 tables, on fewer pages fewer in proportion. Every figure has a
file of its own, a drawing or, for one in three, an image; they stand where they are written, at the top and at the
bottom of pages. Every block comes with its words as well, from which the same text is set as paragraphs alone.
"""

import struct
import zlib
from xml.sax.saxutils import escape

NOTES, FIGURES, TABLES, PAGES = 2000, 300, 200, 500
PLACES = ("here", "top", "bottom", "top")


class Share:
    """Tells how many things fall on each of so many places, evenly."""

    def __init__(self, things, places):
        self.things, self.places, self.seen = things, places, 0

    def next(self):
        before = self.things * self.seen // self.places
        self.seen += 1
        return self.things * self.seen // self.places - before


def drawing(chance):
    """An SVG file of bars under a line, with their names."""
    values = [chance.randint(8, 52) for _ in range(8)]
    bars = "".join(
        f'<rect x="{12 * at + 2}" y="{56 - value}" width="8" height="{value}" fill="#2b6f8a"/>'
        f'<text x="{12 * at + 6}" y="59.5" font-size="3" text-anchor="middle">{2016 + at}</text>'
        for at, value in enumerate(values)
    )
    line = " L".join(f"{12 * at + 6} {54 - value}" for at, value in enumerate(values))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="70mm" height="42mm">'
        f'{bars}<path d="M{line}" fill="none" stroke="#b5482a" stroke-width="0.6"/></svg>\n'
    ).encode()


def image(chance, width=480, height=288):
    """A PNG file of grey slopes."""
    slopes = [chance.randint(1, 6) for _ in range(2)]
    rows = b"".join(
        b"\0" + bytes((across * slopes[0] + down * slopes[1]) // 8 & 0xFF for across in range(width))
        for down in range(height)
    )

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Asides:
    def __init__(self, composer, chance, folder, name):
        self.composer, self.chance, self.folder, self.name = composer, chance, folder, name
        self.figures = 0

    def paragraph(self, text, notes):
        """With notes after the marks that end clauses."""
        ends = [at + 1 for at, character in enumerate(text) if character in ".,?。、"]
        chosen = sorted(self.chance.sample(ends, min(notes, len(ends))))
        parts = [escape(text[begin:end]) for begin, end in zip([0] + chosen, chosen + [len(text)])]
        said = [self.composer.sentence() for _ in chosen]
        notes = [f"<footnote>{escape(words)}</footnote>" for words in said] + [""]
        return "    <p>" + "".join(part + note for part, note in zip(parts, notes)) + "</p>", [text] + said

    def figure(self):
        is_image = self.figures % 3 == 2
        file = f"{self.name}/{self.figures}." + ("png" if is_image else "svg")
        (self.folder / file).parent.mkdir(exist_ok=True)
        (self.folder / file).write_bytes((image if is_image else drawing)(self.chance))
        place = PLACES[self.figures % len(PLACES)]
        self.figures += 1
        words = self.composer.heading()
        caption = escape(words)
        xml = (
            f'    <figure src="{file}" alt="{caption}" width="60mm" placement="{place}">'
            f"<caption>{caption}</caption></figure>"
        )
        return xml, [words]

    def table(self):
        caption = self.composer.heading()
        rows = [
            [self.composer.heading()] + [f"{self.chance.randint(100, 99999) / 10:,.1f}" for _ in range(3)]
            for _ in range(self.chance.randint(4, 8))
        ]
        body = "".join(
            f"<tr><th>{escape(row[0])}</th>" + "".join(f"<td>{cell}</td>" for cell in row[1:]) + "</tr>" for row in rows
        )
        head = "<thead><tr><th></th><th>2004</th><th>2014</th><th>2024</th></tr></thead>"
        xml = f"    <table><caption>{escape(caption)}</caption>{head}{body}</table>"
        return xml, [caption, "2004 2014 2024"] + [" ".join(row) for row in rows]


def strewn(rows, pages, asides):
    """(kind, text, words): the rows, of which paragraphs and blocks are of the kind \"xml\"."""
    paragraphs = sum(kind == "p" for kind, _ in rows)
    notes, figures, tables = (Share(all * pages // PAGES, paragraphs) for all in (NOTES, FIGURES, TABLES))
    for kind, text in rows:
        if kind != "p":
            yield kind, text, []
            continue
        yield "xml", *asides.paragraph(text, notes.next())
        for _ in range(figures.next()):
            yield "xml", *asides.figure()
        for _ in range(tables.next()):
            yield "xml", *asides.table()
