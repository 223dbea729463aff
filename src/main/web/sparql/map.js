// Points: by columns of latitude and longitude or WKT, else each area at the seat of its province.
// There is no outline: none that is free of doubts about its licence is known.
import { element, svg, words } from "./dom.js";
import { learn, node, text } from "./terms.js";

/** By the first two digits of area codes: the name, and where the province's seat is, roughly. */
const PROVINCES = {
  11: ["北京", 39.9, 116.4], 12: ["天津", 39.1, 117.2], 13: ["河北", 38.0, 114.5], 14: ["山西", 37.9, 112.5],
  15: ["内蒙古", 40.8, 111.7], 21: ["辽宁", 41.8, 123.4], 22: ["吉林", 43.9, 125.3], 23: ["黑龙江", 45.8, 126.6],
  31: ["上海", 31.2, 121.5], 32: ["江苏", 32.1, 118.8], 33: ["浙江", 30.3, 120.2], 34: ["安徽", 31.8, 117.3],
  35: ["福建", 26.1, 119.3], 36: ["江西", 28.7, 115.9], 37: ["山东", 36.7, 117.0], 41: ["河南", 34.8, 113.7],
  42: ["湖北", 30.6, 114.3], 43: ["湖南", 28.2, 113.0], 44: ["广东", 23.1, 113.3], 45: ["广西", 22.8, 108.3],
  46: ["海南", 20.0, 110.3], 50: ["重庆", 29.6, 106.5], 51: ["四川", 30.7, 104.1], 52: ["贵州", 26.6, 106.7],
  53: ["云南", 25.0, 102.7], 54: ["西藏", 29.7, 91.1], 61: ["陕西", 34.3, 108.9], 62: ["甘肃", 36.1, 103.8],
  63: ["青海", 36.6, 101.8], 64: ["宁夏", 38.5, 106.3], 65: ["新疆", 43.8, 87.6], 71: ["台湾", 25.0, 121.5],
  81: ["香港", 22.3, 114.2], 82: ["澳门", 22.2, 113.5],
};

const WIDTH = 800;
const HEIGHT = 620;
const AREA = /\/id\/place\/(\d{6})\d*$/;

export async function showMap(panel, answer, settings) {
  const points = byPosition(answer, settings) ?? byArea(answer);
  if (points.length === 0) {
    panel.append(element("p", {}, words("map.none")));
    return;
  }
  await learn(points.map((point) => point.term), settings);
  for (const point of points) point.name ??= text(point.term, settings);
  const most = Math.max(...points.map((point) => point.number));
  const lines = [];
  for (let lon = 75; lon <= 135; lon += 10) lines.push(path(range(18, 54).map((lat) => project(lat, lon))));
  for (let lat = 20; lat <= 50; lat += 10) lines.push(path(range(73, 135).map((lon) => project(lat, lon))));
  points.sort((a, b) => b.number - a.number);
  panel.replaceChildren(
    element(
      "div",
      { class: "map" },
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words("map.size", points.length) },
        ...lines.map((line) => svg("path", { class: "graticule", d: line })),
        ...points.map((point) => {
          const [x, y] = project(point.lat, point.lon);
          const radius = 4 + 16 * Math.sqrt(point.number / most);
          return svg(
            "g",
            { class: "node" },
            svg("title", {}, `${point.name}: ${point.number}`),
            svg("circle", { cx: x, cy: y, r: radius }),
            svg("text", { class: "label", x: x + radius + 3, y: y + 4 }, point.name),
          );
        }),
      ),
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.map") },
        element(
          "table",
          {},
          element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words("map.where")), element("th", { scope: "col", class: "number" }, words("chart.count")))),
          element(
            "tbody",
            {},
            ...points.map((point) =>
              element(
                "tr",
                {},
                element("th", { scope: "row", lang: "zh-Hans" }, point.term ? node(point.term, settings) : point.name),
                element("td", { class: "number" }, String(point.number)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  panel.append(element("p", { class: "note" }, words(points[0].term ? "map.points" : "map.provinces")));
}

function byPosition(answer) {
  const find = (names) => answer.vars.find((name) => names.includes(name.toLowerCase()));
  const [lat, lon] = [find(["lat", "latitude"]), find(["lon", "lng", "long", "longitude"])];
  const wkt = answer.vars.find((name) => answer.rows.some((row) => /^POINT/i.test(row[name]?.value ?? "")));
  const label = answer.vars.find((name) => ![lat, lon, wkt].includes(name));
  const points = [];
  for (const row of answer.rows) {
    const point = wkt && /POINT\s*\(\s*([-\d.]+)\s+([-\d.]+)/i.exec(row[wkt]?.value ?? "");
    const [y, x] = point ? [point[2], point[1]] : [row[lat]?.value, row[lon]?.value];
    if (y !== undefined && x !== undefined && Number.isFinite(Number(y)) && Number.isFinite(Number(x))) {
      points.push({ lat: Number(y), lon: Number(x), number: 1, term: row[label] });
    }
  }
  return points.length ? points : null;
}

function byArea(answer) {
  const numbers = new Map();
  for (const row of answer.rows) {
    for (const term of Object.values(row)) {
      const code =
        term.type === "uri" ? AREA.exec(term.value)?.[1] : /^\d{6}(\d{6})?$/.test(term.value) ? term.value : null;
      const province = code?.slice(0, 2);
      if (province && PROVINCES[province]) {
        numbers.set(province, (numbers.get(province) ?? 0) + 1);
        break;
      }
    }
  }
  return [...numbers].map(([code, number]) => {
    const [name, lat, lon] = PROVINCES[code];
    return { name, lat, lon, number };
  });
}

/** Albers' conic, equal areas, with the parallels usual for China. */
function project(lat, lon) {
  const rad = Math.PI / 180;
  const [s1, s2] = [Math.sin(25 * rad), Math.sin(47 * rad)];
  const n = (s1 + s2) / 2;
  const c = Math.cos(25 * rad) ** 2 + 2 * n * s1;
  const rho = (phi) => Math.sqrt(c - 2 * n * Math.sin(phi * rad)) / n;
  const theta = n * (lon - 105) * rad;
  const x = rho(lat) * Math.sin(theta);
  const y = rho(36) - rho(lat) * Math.cos(theta);
  return [Math.round((WIDTH / 2 + x * 900) * 10) / 10, Math.round((HEIGHT / 2 - y * 900) * 10) / 10];
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function path(points) {
  return "M" + points.map(([x, y]) => `${x},${y}`).join("L");
}
