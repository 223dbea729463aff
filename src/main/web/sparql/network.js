// Rows as lines between the values of two columns, laid out by springs. The table says the same.
import { choice, element, svg, words } from "./dom.js";
import { isNumber } from "./answer.js";
import { address, learn, text } from "./terms.js";

const MOST = 120;
const WIDTH = 1000;
const HEIGHT = 700;

export function showNetwork(panel, answer, settings) {
  const things = answer.vars.filter((name) => answer.rows.some((row) => row[name]?.type === "uri"));
  const ends = things.length >= 2 ? things : answer.vars;
  if (ends.length < 2 || answer.rows.length === 0) {
    panel.append(element("p", {}, words("network.none")));
    return undefined;
  }
  let [left, right] = ends;
  const weight = answer.vars.find((name) => answer.rows.some((row) => isNumber(row[name])));

  const draw = async () => {
    const nodes = new Map();
    const lines = new Map();
    for (const row of answer.rows) {
      const [a, b] = [row[left], row[right]];
      if (!a || !b || a.value === b.value) continue;
      const much = weight && isNumber(row[weight]) ? Number(row[weight].value) : 1;
      for (const term of [a, b]) {
        const known = nodes.get(term.value) ?? { term, much: 0 };
        known.much += much;
        nodes.set(term.value, known);
      }
      const key = `${a.value}\n${b.value}`;
      const line = lines.get(key) ?? { a: a.value, b: b.value, much: 0 };
      line.much += much;
      lines.set(key, line);
    }
    const all = nodes.size;
    const kept = new Map([...nodes].sort((p, q) => q[1].much - p[1].much).slice(0, MOST));
    const edges = [...lines.values()].filter((line) => kept.has(line.a) && kept.has(line.b));
    await learn([...kept.values()].map((one) => one.term), settings);
    layOut(kept, edges);
    const variables = answer.vars.map((name) => [name, name]);
    const most = Math.max(1, ...edges.map((edge) => edge.much));
    const heaviest = Math.max(1, ...[...kept.values()].map((one) => one.much));
    panel.replaceChildren(
      element(
        "p",
        { class: "choices" },
        choice(words("network.from"), variables, left, (name) => ((left = name), draw())),
        choice(words("network.to"), variables, right, (name) => ((right = name), draw())),
        element("span", { class: "note" }, words("network.size", kept.size, edges.length)),
      ),
      element(
        "div",
        { class: "scroll", tabindex: "0", role: "region", "aria-label": words("view.network") },
        svg(
          "svg",
          { class: "network", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": words("network.size", kept.size, edges.length) },
          ...edges.map((edge) => {
            const [a, b] = [kept.get(edge.a), kept.get(edge.b)];
            return svg("line", { class: "edge", x1: a.x, y1: a.y, x2: b.x, y2: b.y, "stroke-width": 0.6 + (3.4 * edge.much) / most });
          }),
          ...[...kept].map(([key, one]) => {
            const radius = 4 + 9 * Math.sqrt(one.much / heaviest);
            const group = svg(
              "g",
              { class: "node" },
              svg("title", {}, `${text(one.term, settings)} (${one.much})`),
              svg("circle", { cx: one.x, cy: one.y, r: radius }),
              svg("text", { x: one.x, y: one.y - radius - 3, class: "label", "text-anchor": "middle" }, text(one.term, settings)),
            );
            const to = one.term.type === "uri" ? address(key, settings) : null;
            if (to) group.addEventListener("click", () => location.assign(to));
            return group;
          }),
        ),
      ),
    );
    if (all > MOST) panel.append(element("p", { class: "note" }, words("first", MOST, all)));
  };
  return draw();
}

/** Springs along the lines, repulsion between all, a pull to the middle; the same each time. */
function layOut(nodes, edges) {
  const all = [...nodes.values()];
  all.forEach((one, i) => {
    const angle = i * 2.399963; // the golden angle: spread evenly, without chance
    const far = 30 * Math.sqrt(i + 0.5);
    one.x = WIDTH / 2 + far * Math.cos(angle);
    one.y = HEIGHT / 2 + far * Math.sin(angle);
  });
  const ideal = Math.sqrt((WIDTH * HEIGHT) / Math.max(1, all.length)) * 0.75;
  for (let round = 0; round < 250; round++) {
    const heat = 40 * (1 - round / 250) + 0.5;
    for (const one of all) {
      one.dx = (WIDTH / 2 - one.x) * 2;
      one.dy = (HEIGHT / 2 - one.y) * 4;
    }
    for (let i = 0; i < all.length; i++) {
      for (let j = i + 1; j < all.length; j++) {
        const [a, b] = [all[i], all[j]];
        const x = a.x - b.x || 0.1;
        const y = a.y - b.y;
        const force = (ideal * ideal) / Math.max(25, x * x + y * y);
        a.dx += x * force;
        a.dy += y * force;
        b.dx -= x * force;
        b.dy -= y * force;
      }
    }
    for (const { a: p, b: q } of edges) {
      const [a, b] = [nodes.get(p), nodes.get(q)];
      const x = a.x - b.x;
      const y = a.y - b.y;
      const pull = (Math.hypot(x, y) / ideal) * 0.5;
      a.dx -= x * pull;
      a.dy -= y * pull;
      b.dx += x * pull;
      b.dy += y * pull;
    }
    for (const one of all) {
      const step = Math.hypot(one.dx, one.dy) || 1;
      const far = Math.min(step, heat);
      one.x += (one.dx / step) * far;
      one.y += (one.dy / step) * far;
    }
  }
  fit(all, "x", 70, WIDTH - 70);
  fit(all, "y", 34, HEIGHT - 20);
}

/** Stretches the picture to its frame. */
function fit(all, axis, from, to) {
  const least = Math.min(...all.map((one) => one[axis]));
  const most = Math.max(...all.map((one) => one[axis]));
  for (const one of all) {
    const part = most > least ? (one[axis] - least) / (most - least) : 0.5;
    one[axis] = Math.round((from + part * (to - from)) * 10) / 10;
  }
}
