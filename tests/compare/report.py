"""The table and the pictures of the comparison."""

import dataclasses
import pathlib
import subprocess

NAMES = {"en": "English", "ko": "Korean", "ja": "Japanese", "zh-Hans": "Simplified Chinese",
         "zh-Hant": "Traditional Chinese"}

# What is counted, in which languages, and how it is told.
ROWS = (
    ("lines that start wrongly", ("wrong start",), NAMES),
    ("lines that end wrongly", ("wrong end", "parted", "beyond"), NAMES),
    ("adjacent marks not compressed", ("uncompressed",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("stretched lines", ("stretched",), NAMES),
    ("runts", ("runt",), NAMES),
    ("lines that end inside a word", ("word broken",), ("ko",)),
    ("hyphens", ("hyphens",), ("en",)),
    ("spread of the pitch, em", ("pitch spread",), ("ko", "ja", "zh-Hans", "zh-Hant")),
    ("spread of word spaces, em", ("word space spread",), ("en", "ko")),
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
    return f"{value:.3f}" if names[0].endswith("spread") else f"{value:.0f}"


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
