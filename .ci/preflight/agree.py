"""agree.py PROGRAM FOLDER JARS: breaks FOLDER/base.pdf in every way of broken.py, and compares what is said of each file.

FOLDER/sound-*.pdf are files of which nobody may say anything. Prints what differs, and at the end a line of figures.
"""

import asyncio
import json
import pathlib
import re
import subprocess
import sys

import pikepdf
from broken import CASES, Case
from proof_pdf import core, models

# What FOGRA39 asks for in layouts/press, so that both look for the same; but for the size of type, since proof-pdf takes
# emphasis dots for letters. The sizes are those of an A5 page.
PROFILE = models.Profile(
    pdfa=False, max_tac=331, small_text_pt=12, min_dpi=150, strict_cmyk=True, min_text_pt=2, min_stroke_pt=0.2, safe_mm=3,
    output_condition="FOGRA39", uniform_pages=True,
)
A5 = models.PageGeometry(trim_w_mm=148, trim_h_mm=210, bleed_mm=3)


def save(case: Case, base: pathlib.Path, path: pathlib.Path) -> None:
    with pikepdf.open(base) as pdf:
        # Objects stay as they are, so that what is broken in them stays broken.
        options = {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "stream_decode_level": pikepdf.StreamDecodeLevel.none,
                   "compress_streams": False, "force_version": "1.6", "fix_metadata_version": False}
        encryption = None if case.on_bytes else case.change(pdf)
        if encryption is not None:
            options = {"encryption": encryption, "fix_metadata_version": False}
        pdf.save(path, **options)
    if case.on_bytes:
        path.write_bytes(case.change(path.read_bytes()))


def octavo(program: str, path: pathlib.Path, binding: str = "") -> list[str]:
    """ "E822 message" for each of our findings."""
    command = [program, "preflight", str(path), "--diagnostics", "json", *(["--binding", binding] if binding else [])]
    report = json.loads(subprocess.run(command, capture_output=True, text=True).stderr)
    return [f"{finding['code']} {finding['message']}" for finding in report["diagnostics"]]


def verapdf(jars: str, flavour: str, paths: list[pathlib.Path]) -> dict[str, set[str]]:
    """The rules of a flavour that each file breaks, by the file's name."""
    command = ["java", "-cp", f"{jars}/*", "org.verapdf.apps.GreenfieldCliWrapper", "--flavour", flavour, "--format", "text",
               "--verbose", *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True)
    broken: dict[str, set[str]] = {}
    name = ""
    for line in said.stdout.splitlines():
        if verdict := re.match(r"(PASS|FAIL) (.*\.pdf) ", line):
            name = pathlib.Path(verdict[2]).name
            broken[name] = set()
        elif rule := re.match(r"  FAIL (\S+)", line):
            broken[name].add(f"{flavour} {rule[1]}")
    return broken


def proof(path: pathlib.Path, profile: models.Profile) -> set[str]:
    report = asyncio.run(core.verify_file(path, profile))
    return {f"proof {finding.check}" for finding in report.findings if wanted(finding)}


def wanted(finding: models.Finding) -> bool:
    """Its errors, and of its warnings those that have cases; "overprint" wonders at all that overprints, page numbers too."""
    return finding.severity is models.Severity.ERROR or finding.check in ("rich-black", "page-rotate", "colour-space")


def proof_of_case(case: Case, path: pathlib.Path) -> set[str]:
    changes = {"geometry": A5} if case.theirs == "proof bleed" else {}
    if case.theirs == "proof page-count":
        changes["pages_multiple_of"] = 4
    return proof(path, models.dataclasses.replace(PROFILE, **changes))


def check_sound(program: str, files: list[pathlib.Path]) -> list[str]:
    """veraPDF looks at the same files in .ci/verapdf; proof-pdf, which draws every page, at some."""
    wrong = []
    for path in files:
        said = octavo(program, path) + (sorted(proof(path, PROFILE)) if re.match(r"sound-korea-japan\.(en|ja)-", path.name) else [])
        wrong += [f"{path.name}: sound, but: {one}" for one in said]
    return wrong


def check_broken(program: str, jars: str, folder: pathlib.Path) -> list[str]:
    paths = {case: folder / f"broken-{case.name}.pdf" for case in CASES}
    for case, path in paths.items():
        save(case, folder / "base.pdf", path)
    vera = {flavour: verapdf(jars, flavour, list(paths.values())) for flavour in ("2b", "ua1")}
    wrong = []
    for case, path in paths.items():
        ours = octavo(program, path, "saddle" if case.code == "W844" else "")
        if not any(one.startswith(case.code) and case.words in one for one in ours):
            wrong.append(f"{case.name}: ours lacks {case.code} “{case.words}”; it says {ours}")
        flavour = case.theirs.split()[0]
        theirs = proof_of_case(case, path) if flavour == "proof" else vera[flavour].get(path.name, set())
        if case.theirs not in theirs:
            wrong.append(f"{case.name}: the other lacks {case.theirs}; it says {sorted(theirs)}")
    return wrong


def main() -> None:
    program, folder, jars = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    sound = sorted(folder.glob("sound-*.pdf"))
    wrong = check_sound(program, sound) + check_broken(program, jars, folder)
    print("\n".join(wrong))
    print(f"preflight: {len(sound)} sound files, {len(CASES)} broken ones; {len(wrong)} disagreements")
    sys.exit(1 if wrong or not sound or len(CASES) < 40 else 0)


if __name__ == "__main__":
    main()
