"""How each tool is given a dense page: the same words, fonts, sizes and measure, and what its users would set for the
language. Pages are 340 by 540 pt with margins of 30 pt, so that the measure is 280 pt; text is 10 on 16 pt, headings 12
on 18 pt. In Chinese, Japanese and Korean the letters of Vollkorn are 1.1 times as large, as fonts/fonts.xml has them.
"""

import html
import xml.etree.ElementTree

LANGUAGES = ("en", "ko", "ja", "zh-Hans", "zh-Hant")
CJK_FONT = {"ko": "Noto Serif CJK KR", "ja": "Noto Serif CJK JP", "zh-Hans": "Noto Serif CJK SC",
            "zh-Hant": "Noto Serif CJK TC"}
INDENT = {"en": 1, "ko": 1, "ja": 1, "zh-Hans": 2, "zh-Hant": 2}  # em
FLUSH_FIRST = ("en", "ko")


def blocks(source):
    """The heading and the paragraphs of a source."""
    section = xml.etree.ElementTree.parse(source).getroot().find("section")
    return section.find("title").text, [paragraph.text for paragraph in section.findall("p")]


# ---- TeX

TEX_PAGE = r"""\documentclass{article}
\usepackage[paperwidth=340bp,paperheight=540bp,left=30bp,right=30bp,top=30bp,bottom=14bp]{geometry}
\pagestyle{empty}
%(fonts)s
\makeatletter
\renewcommand\normalsize{\@setfontsize\normalsize{10bp}{16bp}}
\makeatother
\setlength\parskip{0pt}
\begin{document}\normalsize
\setlength\parindent{%(indent)sem}
{\noindent\raggedright\bfseries\fontsize{12bp}{18bp}\selectfont %(heading)s\par}
\vspace{8bp}
%(first)s%(text)s
\end{document}
"""

LATIN = r"\setmainfont{Vollkorn}[Numbers=%s,Scale=%s]"

LUATEX_JA = r"""\usepackage{luatexja-fontspec,luatexja-adjust}
%(latin)s
\setmainjfont[JFM=%(jfm)s,Scale=1,BoldFont={%(font)s Bold}]{%(font)s}
\ltjenableadjust[lineend=extended,priority=true]"""

LUATEX_KO = r"""\usepackage{kotex}
%(latin)s
\setmainhangulfont{%(font)s}[BoldFont={%(font)s Bold}]
\setmainhanjafont{%(font)s}[BoldFont={%(font)s Bold}]"""

XECJK = r"""\usepackage{xeCJK}
%(latin)s
\setCJKmainfont[BoldFont={%(font)s Bold}]{%(font)s}"""


def tex_escaped(text, language):
    for sign in "&%$#_":
        text = text.replace(sign, "\\" + sign)
    text = text.replace("~", r"\char`\~{}")
    if language in ("en", "ko"):  # Latin dashes, where TeX breaks after the ligature only
        text = text.replace("—", "---").replace("–", "--")
    return text


def tex(source, language, fonts):
    heading, paragraphs = blocks(source)
    return TEX_PAGE % {
        "fonts": fonts,
        "indent": INDENT[language],
        "heading": tex_escaped(heading, language),
        "first": r"\noindent " if language in FLUSH_FIRST else "",
        "text": "\n\n".join(tex_escaped(paragraph, language) for paragraph in paragraphs),
    }


def latin_of(language):
    return LATIN % (("OldStyle", 1) if language == "en" else ("Lining", 1.1))


def lualatex(source, language):
    fonts = {"latin": latin_of(language), "font": CJK_FONT.get(language)}
    if language == "en":
        return tex(source, language, r"\usepackage{fontspec}" + "\n" + fonts["latin"] + "\n" + r"\usepackage{microtype}")
    if language == "ko":
        return tex(source, language, LUATEX_KO % fonts)
    fonts["jfm"] = "jlreq" if language == "ja" else "quanjiao"
    return tex(source, language, LUATEX_JA % fonts)


def xelatex(source, language):
    fonts = {"latin": latin_of(language), "font": CJK_FONT.get(language)}
    if language == "en":
        return tex(source, language, r"\usepackage{fontspec}" + "\n" + fonts["latin"] + "\n" + r"\usepackage{microtype}")
    return tex(source, language, (LUATEX_KO if language == "ko" else XECJK) % fonts)


# ---- Typst

TYPST_PAGE = """#set page(width: 340pt, height: 540pt, margin: (left: 30pt, right: 30pt, top: 30pt, bottom: 14pt))
#set text(font: %(fonts)s, size: 10pt, lang: "%(lang)s", region: %(region)s, number-type: "%(figures)s",
  top-edge: 10pt, bottom-edge: 0pt)
#set par(justify: true, leading: 6pt, spacing: 6pt, first-line-indent: (amount: %(indent)sem, all: %(all)s))
#block(below: 14pt)[#set par(justify: false)
#text(size: 12pt, weight: "bold", top-edge: 12pt)[#par(first-line-indent: 0pt)[#"%(heading)s"]]]
%(text)s
"""


def typst_string(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


def typst(source, language):
    heading, paragraphs = blocks(source)
    lang, _, script = language.partition("-")
    fonts = '"Vollkorn"'
    if language != "en":
        fonts = f'((name: "Vollkorn 110", covers: "latin-in-cjk"), "{CJK_FONT[language]}")'
    return TYPST_PAGE % {
        "fonts": fonts,
        "lang": lang,
        "region": {"Hans": '"CN"', "Hant": '"TW"'}.get(script, "none"),
        "figures": "old-style" if language == "en" else "lining",
        "indent": INDENT[language],
        "all": "false" if language in FLUSH_FIRST else "true",
        "heading": typst_string(heading),
        "text": "\n\n".join(f'#par[#"{typst_string(paragraph)}"]' for paragraph in paragraphs),
    }


# ---- Chromium

HTML_PAGE = """<!DOCTYPE html>
<html lang="%(language)s"><meta charset="utf-8"><title>%(heading)s</title>
<style>
@font-face { font-family: Latin; src: local("Vollkorn Regular"), local("Vollkorn"); size-adjust: %(scale)s%%; %(range)s }
@font-face { font-family: Latin; font-weight: 700; src: local("Vollkorn Bold"); size-adjust: %(scale)s%%; %(range)s }
@page { size: 340pt 540pt; margin: 0 }
body { margin: 30pt 30pt 14pt; width: 280pt; font: 10pt/16pt Latin, "%(font)s"; font-variant-numeric: %(figures)s;
  line-break: strict; text-spacing-trim: trim-start; text-autospace: normal; %(words)s }
h1 { font-size: 12pt; line-height: 18pt; margin: 0 0 8pt; text-wrap: balance }
p { margin: 0; text-align: justify; text-indent: %(indent)sem; hyphens: auto; text-wrap: pretty }
%(flush)s
</style>
<h1>%(heading)s</h1>
%(text)s
"""


def chromium(source, language):
    heading, paragraphs = blocks(source)
    return HTML_PAGE % {
        "language": language,
        "heading": html.escape(heading),
        "scale": 100 if language == "en" else 110,
        # Quotes, dashes and ellipses of Chinese and Japanese come from the fonts of those languages.
        "range": "unicode-range: U+0-2FF" if language in ("ja", "zh-Hans", "zh-Hant") else "",
        "font": CJK_FONT.get(language, "serif"),
        "figures": "oldstyle-nums" if language == "en" else "lining-nums",
        "words": "word-break: keep-all" if language == "ko" else "",
        "indent": INDENT[language],
        "flush": "h1 + p { text-indent: 0 }" if language in FLUSH_FIRST else "",
        "text": "\n".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs),
    }
