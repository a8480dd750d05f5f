"""The table and the pictures of the comparison, and the page of the manual that holds them."""

import dataclasses
import pathlib
import re
import subprocess

NAMES = {"en": "English", "ko": "Korean", "ja": "Japanese", "zh-Hans": "Simplified Chinese",
         "zh-Hant": "Traditional Chinese"}

# What is counted, in which languages, and how it is told.
ROWS = (
    ("lines that start wrongly", ("wrong start",), NAMES),
    ("lines that end wrongly", ("wrong end", "parted", "beyond"), NAMES),
    ("adjacent marks not compressed", ("uncompressed",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("adjacent marks that collide", ("colliding",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("stretched lines", ("stretched",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("lines of wide word spaces", ("wide spaces",), ("en", "ko")),
    ("runts", ("runt",), NAMES),
    ("lines that end inside a word", ("word broken",), ("ko",)),
    ("hyphens", ("hyphens",), ("en",)),
    ("spread of the pitch, em", ("pitch spread",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("spread of word spaces, em", ("word space spread",), ("en", "ko")),
    ("widest word spaces of a line, em", ("widest word space",), ("en", "ko")),
)


@dataclasses.dataclass
class Fault:
    kind: str
    line: int
    baseline: float  # pt from the top of the page
    text: str


@dataclasses.dataclass
class Page:
    pdf: pathlib.Path
    counts: dict
    faults: list


def cell(page, names):
    if page is None:
        return "–"
    value = sum(page.counts[name] for name in names)
    return f"{value:.3f}" if names[0].endswith(("spread", "space")) else f"{value:.0f}"


def table(results, languages):
    tools = list(results)
    lines = ["| | | " + " | ".join(tools) + " |", "|---|---|" + "---:|" * len(tools)]
    for language in languages:
        title = NAMES[language]
        for what, names, where in ROWS:
            if language in where:
                cells = [cell(results[tool].get(language), names) for tool in tools]
                lines.append(f"| {title} | {what} | " + " | ".join(cells) + " |")
                title = ""
    return "\n".join(lines)


def listed_faults(results):
    for tool, pages in results.items():
        for language, page in pages.items():
            if page.counts["found"] < 0.99:
                yield f"{tool}, {language}: only {page.counts['found']:.0%} of the text was found"
            for fault in page.faults:
                yield f"{tool}, {language}, line {fault.line}: {fault.kind}: {fault.text}"


# ---- Pictures: all tools' pages in one language, with a red mark beside each line that something is wrong with.

DPI = 84
HEIGHT = 470  # pt of the page that are shown


def pixels(points):
    return round(points * DPI / 72)


def draw_page(page, tool, folder):
    """One page under the tool's name."""
    stem = folder / tool
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", "-png", "-singlefile", "-f", "1", page.pdf, stem], check=True)
    marks = []
    for baseline in sorted({fault.baseline for fault in page.faults}):
        top, foot = pixels(baseline - 8), pixels(baseline + 2)
        marks += ["-draw", f"rectangle {pixels(16)},{top} {pixels(20)},{foot}"]
    picture = folder / f"{tool}-marked.png"
    subprocess.run(["convert", f"{stem}.png", "-crop", f"{pixels(340)}x{pixels(HEIGHT)}+0+0", "+repage", "-fill", "#c00000",
                    *marks, "-font", "Vollkorn-Bold", "-pointsize", "17", "-annotate", f"+{pixels(30)}+{pixels(18)}", tool,
                    picture], check=True)
    return picture


def draw(results, language, docs):
    folder = docs / "comparison"
    folder.mkdir(parents=True, exist_ok=True)
    pages = [draw_page(found[language], tool, found[language].pdf.parent)
             for tool, found in results.items() if language in found]
    target = folder / f"{language}.png"
    subprocess.run(["montage", *pages, "-tile", "3x", "-geometry", "+6+6", "-background", "#b9b4ae", "-colors", "8",
                    "-define", "png:compression-level=9", f"PNG8:{target}"], check=True)
    return target


# ---- The page of the manual: what stands between two marks is written anew, the rest is left as it is.

def replaced(text, name, content):
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    return pattern.sub(lambda found: found[1] + content + "\n" + found[2], text)


def write(docs, results, versions, missing, languages):
    page = docs / "comparison.md"
    told = "\n".join(f"- {version}" for version in versions.values())
    if missing:
        told += "\n- not installed, so not counted: " + ", ".join(missing)
    text = replaced(replaced(page.read_text(), "table", table(results, languages)), "versions", told)
    page.write_text(text)
    for language in languages:
        draw(results, language, docs)
