#!/usr/bin/env python3
"""Makes src/main/resources/org/newsgraph/page/countries.tsv.gz, the outlines on the pages' maps.

    make_countries.py WORLD_ATLAS_DIR ISO_CODES_JSON OUT_DIR

WORLD_ATLAS_DIR: the npm package world-atlas 2.0.2, which holds Natural Earth 4.1.0 as TopoJSON. ISO_CODES_JSON: codes.json of the
npm package i18n-iso-countries. Outlines are those of 1:110m, centres those of the largest part at 1:50m, which has the small
countries too. Same input, same bytes. Standard library only.
"""
import gzip, io, json, pathlib, sys

atlas, codes_file, out = map(pathlib.Path, sys.argv[1:4])
codes = {code[2]: code[0] for code in json.loads(codes_file.read_text())}
NAMED = {"Kosovo": "XK"}


def shapes(name):
    """Code and polygons, each a list of rings of (longitude, latitude), of every country."""
    topology = json.loads((atlas / name).read_text())
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + tx, y * ky + ty))
        arcs.append(points)

    def ring(numbers):
        points = []
        for n in numbers:
            part = arcs[n] if n >= 0 else arcs[~n][::-1]
            points += part[1:] if points else part
        xs = [x for x, _ in points]
        if max(xs) - min(xs) > 300:  # across the 180th meridian: what lies beyond is drawn east of the map's edge
            points = [(x + 360 if x < 0 else x, y) for x, y in points]
        return points

    for g in topology["objects"]["countries"]["geometries"]:
        polygons = g["arcs"] if g["type"] == "MultiPolygon" else [g["arcs"]]
        code = codes.get(g.get("id", ""), NAMED.get(g["properties"]["name"], ""))
        yield code, [[ring(r) for r in polygon] for polygon in polygons]


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1])) / 2


def inside(point, ring):
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def centre(polygons):
    ring = max((p[0] for p in polygons), key=lambda r: abs(area(r)))
    a, pairs = area(ring), list(zip(ring, ring[1:] + ring[:1]))
    middle = (sum((p[0] + q[0]) * (p[0] * q[1] - q[0] * p[1]) for p, q in pairs) / (6 * a),
              sum((p[1] + q[1]) * (p[0] * q[1] - q[0] * p[1]) for p, q in pairs) / (6 * a))
    if not inside(middle, ring):  # a bent country: the middle of its widest stretch at that height
        crossings = sorted((b[0] - a[0]) * (middle[1] - a[1]) / (b[1] - a[1]) + a[0] for a, b in pairs if (a[1] > middle[1]) != (b[1] > middle[1]))
        left, right = max(zip(crossings[::2], crossings[1::2]), key=lambda c: c[1] - c[0])
        middle = ((left + right) / 2, middle[1])
    return middle


def written(points):
    text, last = [], None
    for point in points:
        now = "%.1f %.1f" % point
        if now != last:
            text.append(now)
        last = now
    return text[:-1] if text[0] == text[-1] else text


def outline(polygons):
    rings = [written(ring) for polygon in polygons for ring in polygon]
    return ";".join(",".join(ring) for ring in rings if len(ring) > 2)


outlines = {}
for code, polygons in shapes("countries-110m.json"):
    if code != "AQ":
        outlines.setdefault(code, []).extend(polygons)
# Natural Earth draws who holds a land; the General Assembly of the United Nations (resolution 68/262) counts Crimea to Ukraine
for polygon in [p for p in outlines["RU"] if inside((34.3, 45.2), p[0])]:
    outlines["RU"].remove(polygon)
    outlines["UA"].append(polygon)
lines, fine = [], {}
for code, polygons in shapes("countries-50m.json"):
    if code and code != "AQ":
        fine.setdefault(code, []).extend(polygons)
for code, polygons in fine.items():
    x, y = centre(polygons)
    lines.append([code, "%.1f" % y, "%.1f" % x, outline(outlines.pop(code, []))])
for code, polygons in outlines.items():
    lines.append([code, "", "", outline(polygons)])
head = ["Countries: ISO code (none for what no code is given to), degrees north and east of the centre, outline: rings of \"east north\" points, none for the smallest.",
        "Source: Natural Earth 4.1.0 (public domain), by way of the npm package world-atlas 2.0.2 (ISC). Who holds a land is drawn, save Crimea, which is Ukraine's."]
text = "".join(f"# {h}\n" for h in head) + "iso\tlatitude\tlongitude\toutline\n" + "".join("\t".join(l) + "\n" for l in sorted(lines))
buffer = io.BytesIO()
with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, mtime=0) as f:
    f.write(text.encode("utf8"))
(out / "countries.tsv.gz").write_bytes(buffer.getvalue())
