"""What installer/check asks of manifests, icons, the list of parts and the notices."""

import json
import re
import struct
import sys
import zipfile
from pathlib import Path

import yaml

TYPE = "application/vnd.mailpath.case"
APP = Path("target/installer-stage/mailpath/lib/app")
faults = []


def expect(holds, fault):
    if not holds:
        faults.append(fault)


def load(file):
    return yaml.safe_load(Path(file).read_text(encoding="utf-8"))


def winget():
    """The three files of a manifest, as winget's schema 1.6.0 wants them."""
    wanted = {
        "version": ["DefaultLocale"],
        "defaultLocale": ["PackageLocale", "Publisher", "PackageName", "License", "ShortDescription"],
        "installer": ["Installers", "InstallerType", "Scope"],
    }
    seen = {}
    for file in sorted(Path("installer/winget").glob("*.yaml")):
        manifest = load(file)
        kind = manifest["ManifestType"]
        seen[kind] = manifest
        for key in ["PackageIdentifier", "PackageVersion", "ManifestVersion"] + wanted.get(kind, []):
            expect(manifest.get(key), f"{file}: no {key}")
        expect(manifest["PackageVersion"] == version(), f"{file}: not the version of pom.xml")
        expect(file.name.startswith(manifest["PackageIdentifier"] + "."), f"{file}: another name")
    expect(set(seen) == set(wanted), f"winget: {sorted(seen)}")
    for one in seen["installer"]["Installers"]:
        for key in ["Architecture", "InstallerUrl", "InstallerSha256"]:
            expect(one.get(key), f"winget: installer without {key}")
    expect(seen["installer"]["FileExtensions"] == ["mailpath"], "winget: another kind of file")


def version():
    return re.search(r"<version>([^<]+)</version>", Path("pom.xml").read_text()).group(1)


def homebrew():
    cask = Path("installer/homebrew/mailpath.rb").read_text()
    expect(f'version "{version()}"' in cask, "homebrew: not the version of pom.xml")


def flatpak():
    manifest = load("installer/flatpak/mailpath.yml")
    for key in ["id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules"]:
        expect(manifest.get(key), f"flatpak: no {key}")
    for module in manifest["modules"]:
        expect(module.get("name") and module.get("sources"), "flatpak: a module without sources")


def workflow():
    """Every job runs somewhere, every step does something, and what it calls is there."""
    flow = load(".github/workflows/build.yml")
    expect(True in flow or "on" in flow, "workflow: never runs")  # YAML 1.1 reads on as true
    for name, job in flow["jobs"].items():
        expect(job.get("runs-on") and job.get("steps"), f"workflow: {name} is empty")
        for step in job["steps"]:
            expect(("uses" in step) != ("run" in step), f"workflow: {name}: {step}")
            if "uses" in step:
                expect(re.fullmatch(r"[\w-]+/[\w-]+@v\d+", step["uses"]), f"workflow: {step['uses']}")
            for script in re.findall(r"(?:^|\s)(\.ci/\S+|installer/\S+)", step.get("run", "")):
                expect(Path(script).exists(), f"workflow: no {script}")


def kind_of_file():
    for system, icon in [("windows", "ico"), ("macos", "icns")]:
        file = Path("installer") / system / "case-file.properties"
        text = dict(line.split("=", 1) for line in file.read_text().split("\n") if line)
        expect(text["extension"] == "mailpath" and text["mime-type"] == TYPE, f"{file}: another kind")
        expect(text["icon"].endswith("." + icon) and Path(text["icon"]).exists(), f"{file}: no icon")
    for file in ["mailpath.desktop", "mailpath.xml"]:
        expect(TYPE in (Path("installer/linux") / file).read_text(), f"{file}: another kind")


def side(png):
    """Of a square picture, in pixels."""
    expect(png[:8] == b"\x89PNG\r\n\x1a\n", "no PNG")
    width, height = struct.unpack(">II", png[16:24])
    expect(width == height, "not a square")
    return width


def ico(file):
    octets = file.read_bytes()
    count = struct.unpack("<HHH", octets[:6])[2]
    sides = []
    for at in range(6, 6 + 16 * count, 16):
        told = octets[at] or 256
        length, start = struct.unpack("<II", octets[at + 8 : at + 16])
        sides.append(side(octets[start : start + length]))
        expect(sides[-1] == told, f"{file}: {told} holds {sides[-1]}")
    expect(sides == [16, 24, 32, 48, 64, 256], f"{file}: {sides}")


def icns(file):
    octets = file.read_bytes()
    expect(octets[:4] == b"icns" and struct.unpack(">I", octets[4:8])[0] == len(octets), f"{file}")
    wanted = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
    seen, at = {}, 8
    while at < len(octets):
        length = struct.unpack(">I", octets[at + 4 : at + 8])[0]
        seen[octets[at : at + 4]] = side(octets[at + 8 : at + length])
        at += length
    expect(seen == wanted, f"{file}: {seen}")


def icons():
    for name in ["mailpath", "mailpath-file"]:
        ico(Path(f"target/icons/{name}.ico"))
        icns(Path(f"target/icons/{name}.icns"))
        for pixels in [16, 24, 32, 48, 64, 128, 256, 512]:
            png = Path(f"target/icons/{name}-{pixels}.png")
            expect(side(png.read_bytes()) == pixels, f"{png}: another size")


def parts():
    """The list of parts is what was linked, with checksums and licences; the notices name them all."""
    listed = {}
    for part in json.loads((APP / "mailpath.cdx.json").read_text())["components"]:
        listed[f"{part['name']}-{part['version']}"] = part
        expect(part.get("licenses") and part.get("hashes") and part.get("purl"), f"bare: {part['name']}")
    jars = {jar.stem.removesuffix("-linux") for jar in Path("target/modules").glob("*.jar")}
    ours = {f"mailpath-{version()}"}
    expect(set(listed) == jars - ours, f"list and image differ: {set(listed) ^ (jars - ours)}")
    notices = (APP / "third-party-notices.txt").read_text()
    for name, part in listed.items():
        expect(f"\n{part['name']} {part['version']}\n  " in notices, f"notices: nothing of {name}")
    for font in ["Inter", "DejaVu"]:
        expect(font in notices, f"notices: nothing of {font}")
    for jar in Path("target/modules").glob("mailpath-*.jar"):
        expect(zipfile.ZipFile(jar).testzip() is None, f"{jar}: damaged")


for check in [winget, homebrew, flatpak, workflow, kind_of_file, icons, parts]:
    check()
print("\n".join(f"check: {fault}" for fault in faults), file=sys.stderr, end="\n" if faults else "")
sys.exit(1 if faults else 0)
