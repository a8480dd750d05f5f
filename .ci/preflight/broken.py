"""Sound press PDFs, and broken ones: each breaks one rule, and says which finding each program must have of it.

A case is a function that breaks an open pikepdf.Pdf, or the bytes of a saved one. `ours` is the code of our finding, and
words of its message. `theirs` is a finding of veraPDF ("2b 6.1.3-1": its flavour and rule; PDF/X-4 and PDF/A-2 share most
of what they forbid) or of proof-pdf ("proof trimbox").
"""

import dataclasses
from collections.abc import Callable

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String


@dataclasses.dataclass(frozen=True)
class Case:
    name: str
    code: str
    words: str
    theirs: str
    change: Callable
    on_bytes: bool


CASES: list[Case] = []


def case(code: str, words: str, theirs: str, *, on_bytes: bool = False):
    def add(change):
        CASES.append(Case(change.__name__.replace("_", "-"), code, words, theirs, change, on_bytes))
        return change

    return add


# ---------------------------------------------------------------- what the cases are made with


def paint(pdf, operators: str, page: int = 0) -> None:
    """More content behind that of a page; its coordinates are those of the page."""
    target = pdf.pages[page]
    # A stream of its own that brings the state of the first one back: that one ends as it began.
    target.contents_add(Stream(pdf, operators.encode("latin-1")), prepend=False)


def resource(pdf, kind: str, name: str, value, page: int = 0) -> None:
    resources = pdf.pages[page].obj.Resources
    if kind not in resources:
        resources[kind] = Dictionary()
    resources[kind][name] = value


def state(pdf, **entries) -> None:
    """A graphics state that the page sets."""
    resource(pdf, "/ExtGState", "/Broken", pdf.make_indirect(Dictionary(Type=Name.ExtGState, **entries)))
    paint(pdf, "q /Broken gs Q")


def image(pdf, space, components: int, pixels: int = 200, sample: int = 0x20, points: float = 40, **entries):
    """An image of `pixels` a side, as large as `points`."""
    data = bytes([sample]) * (pixels * pixels * components)
    made = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=pixels, Height=pixels, BitsPerComponent=8,
                  ColorSpace=space, **entries)
    resource(pdf, "/XObject", "/Broken", pdf.make_indirect(made))
    paint(pdf, f"q {points} 0 0 {points} 150 300 cm /Broken Do Q")
    return made


def form(pdf, **entries):
    made = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]), **entries)
    resource(pdf, "/XObject", "/Broken", pdf.make_indirect(made))
    paint(pdf, "q /Broken Do Q")
    return made


def font(pdf) -> tuple[str, Dictionary]:
    """A font of the first page, with the name that its content calls it by."""
    fonts = pdf.pages[0].obj.Resources.Font
    name = sorted(fonts.keys())[0]
    return name, fonts[name]


def text(pdf, size: float, colour: str, x: float = 200, y: float = 300, before: str = "") -> None:
    """A glyph of the page's first font; 0001 is in every subset, since 0000 is .notdef."""
    name, _ = font(pdf)
    paint(pdf, f"q {before} BT {colour} {name} {size} Tf {x} {y} Td <0001> Tj ET Q")


def box(pdf, name: str, by: float, page: int = 0) -> None:
    """Moves the edges of a box outwards."""
    left, bottom, right, top = (float(value) for value in pdf.pages[page].obj[name])
    pdf.pages[page].obj[name] = Array([left - by, bottom - by, right + by, top + by])


def intents(pdf) -> dict:
    return {str(intent.S): intent for intent in pdf.Root.OutputIntents}


def packet(pdf, old: str, new: str) -> None:
    was = pdf.Root.Metadata.read_bytes()
    assert old.encode() in was, f"the XMP packet has no {old}"
    pdf.Root.Metadata.write(was.replace(old.encode(), new.encode(), 1))


def lzw(data: bytes) -> bytes:
    """Codes of nine bits, the table cleared before it grows (ISO 32000-1, 7.4.4)."""
    codes = []
    for at in range(0, len(data), 200):
        codes += [256, *data[at : at + 200]]
    bits = "".join(f"{code:09b}" for code in [*codes, 257])
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits), 8))


# ---------------------------------------------------------------- the file


@case("E821", "the trailer has no /ID", "2b 6.1.3-1", on_bytes=True)
def no_identifier(data: bytes) -> bytes:
    at = data.rindex(b"/ID")
    return data[:at] + b"/IX" + data[at + 3 :]


@case("E821", "encrypted", "2b 6.1.3-2")
def encrypted(pdf):
    return pikepdf.Encryption(owner="o", user="", R=4, aes=True)


@case("E821", "compressed by LZW", "2b 6.1.7.2-1")
def compressed_by_lzw(pdf):
    made = pikepdf.Stream(pdf, b"")
    made.write(lzw(b"0 0 m n "), filter=Name.LZWDecode)
    pdf.pages[0].contents_add(made, prepend=False)


@case("E821", "a string has more than 32767 bytes", "2b 6.1.13-3")
def long_string(pdf):
    pdf.pages[0].obj.PieceInfo = Dictionary(Broken=Dictionary(LastModified=String("a" * 40000)))


@case("E821", "a name has more than 127 bytes", "2b 6.1.13-4")
def long_name(pdf):
    pdf.pages[0].obj.PieceInfo = Dictionary(Broken=Dictionary(Private=Name("/" + "a" * 200)))


# ---------------------------------------------------------------- metadata


@case("E822", "the file has no XMP metadata", "2b 6.6.2.1-1")
def no_metadata(pdf):
    del pdf.Root.Metadata


@case("E822", "not well-formed", "2b 6.6.2.1-4")
def ill_formed_metadata(pdf):
    packet(pdf, "</rdf:RDF>", "")


@case("E822", "no pdfxid:GTS_PDFXVersion", "proof pdfx-xmp")
def no_version_in_metadata(pdf):
    was = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(was.replace(b"GTS_PDFXVersion", b"GTS_PDFYVersion"))


@case("E822", "no dc:title", "ua1 7.1-9")
def no_title(pdf):
    was = pdf.Root.Metadata.read_bytes().decode()
    begin, end = was.index("<dc:title>"), was.index("</dc:title>") + len("</dc:title>")
    pdf.Root.Metadata.write((was[:begin] + was[end:]).encode())


@case("E822", "nothing says whether the file is trapped", "proof trapped")
def not_said_whether_trapped(pdf):
    del pdf.docinfo["/Trapped"]
    was = pdf.Root.Metadata.read_bytes().decode()
    begin, end = was.index("<pdf:Trapped>"), was.index("</pdf:Trapped>") + len("</pdf:Trapped>")
    pdf.Root.Metadata.write((was[:begin] + was[end:]).encode())


@case("E822", "neither /True nor /False", "proof trapped")
def trapped_unknown(pdf):
    pdf.docinfo["/Trapped"] = Name.Unknown


# ---------------------------------------------------------------- output intents


@case("E823", "no output intent of PDF/X", "proof pdfx-intent")
def no_intent(pdf):
    pdf.Root.OutputIntents = Array([intents(pdf)["/GTS_PDFA1"]])


@case("E823", "not that of a printer", "2b 6.2.3-1")
def profile_of_a_link(pdf):
    profile = intents(pdf)["/GTS_PDFX"].DestOutputProfile
    data = profile.read_bytes()
    profile.write(data[:12] + b"link" + data[16:])


@case("W843", "is meant for FOGRA51", "proof output-condition")
def another_condition(pdf):
    for intent in intents(pdf).values():
        intent.OutputConditionIdentifier = String("FOGRA51")
        intent.Info = String("PSO Coated v3")
    profile = intents(pdf)["/GTS_PDFX"].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"FOGRA39", b"FOGRA51"))


# ---------------------------------------------------------------- page boxes


@case("E824", "neither TrimBox nor ArtBox", "proof trimbox")
def no_trim(pdf):
    del pdf.pages[0].obj.TrimBox


@case("E824", "both a TrimBox and an ArtBox", "proof trimbox")
def trim_and_art(pdf):
    pdf.pages[0].obj.ArtBox = pdf.pages[0].obj.TrimBox


@case("E824", "the TrimBox reaches beyond the BleedBox", "proof bleedbox")
def trim_beyond_bleed(pdf):
    box(pdf, "/BleedBox", -20)


@case("E824", "the BleedBox reaches beyond the MediaBox", "proof bleedbox")
def bleed_beyond_media(pdf):
    box(pdf, "/BleedBox", 60)


@case("E824", "the TrimBox reaches beyond", "proof trimbox")
def trim_beyond_media(pdf):
    box(pdf, "/TrimBox", 60)


@case("E834", "asks for 3 mm", "proof bleed")
def little_bleed(pdf):
    box(pdf, "/BleedBox", -4)


@case("E835", "trimmed to", "proof page-size")
def mixed_sizes(pdf):
    box(pdf, "/TrimBox", -10, page=1)


@case("E835", "turned by /Rotate", "proof page-rotate")
def turned(pdf):
    pdf.pages[1].obj.Rotate = 90


# ---------------------------------------------------------------- fonts


@case("E825", "is not embedded", "2b 6.2.11.4.1-1")
def font_not_embedded(pdf):
    _, used = font(pdf)
    descriptor = used.DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


@case("E825", "the glyph .notdef", "proof missing-glyph")
def glyph_for_nothing(pdf):
    name, _ = font(pdf)
    paint(pdf, f"q BT 0 0 0 1 k {name} 10 Tf 200 300 Td <0000> Tj ET Q")


# ---------------------------------------------------------------- colour


@case("E826", "DeviceRGB stands where", "proof colour-space")
def rgb_fill(pdf):
    paint(pdf, "q 1 0 0 rg 200 300 20 20 re f Q")


@case("E826", "DeviceRGB stands where", "2b 6.2.4.3-2")
def rgb_image(pdf):
    image(pdf, Name.DeviceRGB, 3)


@case("E826", "mixed in two different ways", "2b 6.2.4.4-2")
def one_ink_two_ways(pdf):
    def tint(full):
        return pdf.make_indirect(Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array(full), N=1))

    for name, full in (("/One", [0, 0, 1, 0]), ("/Two", [0, 0, 0.5, 0])):
        resource(pdf, "/ColorSpace", name, Array([Name.Separation, Name.Gold, Name.DeviceCMYK, tint(full)]))
    paint(pdf, "q /One cs 1 scn 200 300 9 9 re f /Two cs 1 scn 220 300 9 9 re f Q")


@case("E826", "transparency is mixed in DeviceRGB", "proof blend-space")
def mixed_in_rgb(pdf):
    pdf.pages[0].obj.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)
    state(pdf, ca=0.5)
    paint(pdf, "q /Broken gs 0 1 0 0 k 200 300 9 9 re f Q")


@case("E826", "the rendering intent /Vivid", "2b 6.2.6-1")
def unknown_intent(pdf):
    paint(pdf, "q /Vivid ri Q")


@case("E826", "an alternate", "2b 6.2.8-1")
def alternate_image(pdf):
    other = Stream(pdf, bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
                   ColorSpace=Name.DeviceCMYK)
    image(pdf, Name.DeviceCMYK, 4,
          Alternates=Array([Dictionary(Image=pdf.make_indirect(other), DefaultForPrinting=True)]))


# ---------------------------------------------------------------- content


@case("E827", "an operator that PDF does not know", "2b 6.2.2-1")
def unknown_operator(pdf):
    paint(pdf, "q 1 2 xyz Q")


@case("E827", "nested more than 28 deep", "2b 6.1.13-8")
def deep_states(pdf):
    paint(pdf, "q " * 40 + "Q " * 40)


@case("E827", "a transfer curve (/TR)", "2b 6.2.5-1")
def transfer_curve(pdf):
    state(pdf, TR=Name.Identity)


@case("E827", "a transfer curve (/TR2)", "2b 6.2.5-2")
def second_transfer_curve(pdf):
    state(pdf, TR2=Name.Identity)


@case("E827", "moves the halftone", "2b 6.2.5-3")
def moved_halftone(pdf):
    state(pdf, HTP=Array([1, 1]))


@case("E827", "a type other than 1 and 5", "2b 6.2.5-4")
def halftone_type(pdf):
    threshold = Stream(pdf, bytes(16), Type=Name.Halftone, HalftoneType=6, Width=4, Height=4)
    state(pdf, HT=pdf.make_indirect(threshold))


@case("E827", "asked for by name", "2b 6.2.5-5")
def halftone_name(pdf):
    state(pdf, HT=Dictionary(Type=Name.Halftone, HalftoneType=1, Frequency=100, Angle=45, SpotFunction=Name.Round,
                             HalftoneName=String("Broken")))


@case("E827", "a PostScript XObject", "2b 6.2.9-3")
def postscript(pdf):
    made = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.PS)
    resource(pdf, "/XObject", "/Broken", pdf.make_indirect(made))
    paint(pdf, "q /Broken Do Q")


@case("E827", "(OPI)", "2b 6.2.9-1")
def stands_in_for_a_file(pdf):
    form(pdf, OPI=Dictionary({"/2.0": Dictionary(Type=Name.OPI, Version=2.0, F=String("x"))}))


@case("E827", "/Ref", "2b 6.2.9-2")
def stands_in_for_a_page(pdf):
    form(pdf, Ref=Dictionary(F=String("x.pdf"), Page=0))


# ---------------------------------------------------------------- what a printed page cannot do


@case("E828", "when it is opened (/OpenAction)", "2b 6.5.1-1")
def script_on_opening(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("1"))


@case("E828", "printed or closed (/AA)", "2b 6.5.2-1")
def actions_of_the_file(pdf):
    pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


@case("E828", "opened or closed (/AA)", "2b 6.5.2-2")
def actions_of_a_page(pdf):
    pdf.pages[0].obj.AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


@case("E828", "a bookmark has an action", "2b 6.5.1-1")
def launching_bookmark(pdf):
    entry = pdf.make_indirect(Dictionary(Title=String("a"), A=Dictionary(S=Name.Launch, F=String("x"))))
    outline = pdf.make_indirect(Dictionary(Type=Name.Outlines, First=entry, Last=entry, Count=1))
    entry.Parent = outline
    pdf.Root.Outlines = outline


@case("E828", "an XFA form", "2b 6.4.2-1")
def forms(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]), XFA=pdf.make_indirect(Stream(pdf, b"<x/>")))


@case("E828", "/AlternatePresentations", "2b 6.10-1")
def presentation(pdf):
    pdf.Root.Names = Dictionary(AlternatePresentations=Dictionary(Names=Array([])))


@case("E828", "/PresSteps", "2b 6.10-2")
def steps_of_a_presentation(pdf):
    pdf.pages[0].obj.PresSteps = Dictionary(Type=Name.NavNode)


@case("E828", "switched by events", "2b 6.9-4")
def switched_layers(pdf):
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("a")))
    usage = Array([Dictionary(Event=Name.Print, Category=Array([Name.Print]), OCGs=Array([layer]))])
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Name=String("a"), Order=Array([layer]), AS=usage))


# ---------------------------------------------------------------- what printers ask besides


@case("E833", "pixels an inch", "proof image-dpi")
def coarse_image(pdf):
    image(pdf, Name.DeviceCMYK, 4, pixels=100, points=100)


@case("W836", "is thinner", "proof hairline")
def hairline(pdf):
    paint(pdf, "q 0 0 0 1 K .05 w 200 300 m 250 300 l S Q")


@case("W837", "is smaller than the press prints well", "proof text-size")
def tiny_type(pdf):
    text(pdf, 1.5, "0 0 0 1 k")


@case("E838", "white overprints", "proof white-overprint")
def white_overprints(pdf):
    state(pdf, OP=True, op=True, OPM=1)
    paint(pdf, "q /Broken gs 0 0 0 0 k 200 300 20 20 re f Q")


@case("W839", "black on top of other inks", "proof rich-black")
def rich_black(pdf):
    text(pdf, 11, ".7 .6 .6 1 k")


@case("E841", "of ink", "proof tac")
def too_much_ink(pdf):
    paint(pdf, "q 1 1 1 1 k 200 300 40 40 re f Q")


@case("E841", "an image has up to", "proof tac")
def too_much_ink_in_an_image(pdf):
    image(pdf, Name.DeviceCMYK, 4, sample=0xF5)


@case("W842", "from the trim", "proof safe-area")
def text_near_the_knife(pdf):
    left, bottom = (float(value) for value in list(pdf.pages[0].obj.TrimBox)[:2])
    text(pdf, 10, "0 0 0 1 k", x=left + 3, y=bottom + 100)


@case("W844", "not a multiple of 4", "proof page-count")
def pages_that_do_not_fold(pdf):
    del pdf.pages[-1]
