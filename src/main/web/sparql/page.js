// The SPARQL page: the editor in place of the text field, the answer below it in several views.
// Without this script the form sends the query and the server answers in the form chosen there.
import { openEditor } from "./editor.js";
import { readAnswer } from "./answer.js";
import { showTable } from "./table.js";
import { showChart } from "./chart.js";
import { showTimeline } from "./timeline.js";
import { showNetwork } from "./network.js";
import { showMap } from "./map.js";
import { element, words } from "./dom.js";

const VIEWS = {
  table: showTable,
  chart: showChart,
  timeline: showTimeline,
  network: showNetwork,
  map: showMap,
  raw: showRaw,
};

const DOWNLOADS = {
  rows: { csv: "text/csv", tsv: "text/tab-separated-values", json: "application/sparql-results+json", xml: "application/sparql-results+xml" },
  graph: { ttl: "text/turtle", nt: "application/n-triples", jsonld: "application/ld+json", rdf: "application/rdf+xml" },
};

const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9, */*;q=0.1";

const root = document.getElementById("sparql");
const form = document.getElementById("ask");
const field = document.getElementById("query");
const status = document.getElementById("status");
const answerBox = document.getElementById("answer");
const settings = {
  endpoint: form.getAttribute("action"),
  base: root.dataset.base,
  root: root.dataset.root,
  suggest: root.dataset.suggest,
  cancel: root.dataset.cancel,
  language: document.documentElement.lang,
};

async function start() {
  const vocabulary = await (await fetch(root.dataset.terms)).json();
  words.set(vocabulary.words);
  settings.terms = new Map(vocabulary.terms.map((term) => [term.iri, term]));
  settings.prefixes = vocabulary.prefixes;
  const editor = openEditor(field, vocabulary, settings, run);
  root.classList.add("ready");

  const button = document.getElementById("run");
  const cancel = element("button", { type: "button", id: "cancel", disabled: true }, words("cancel"));
  const link = element("a", { id: "permalink", href: "#" }, words("link"));
  button.after(" ", cancel, " ", element("span", { class: "note" }, words("keys")), " ", link);
  form.querySelector(".format").hidden = true;

  let request = null;
  let view = "table";
  let last = null;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  // Leaving the connection is not seen by the server; the token tells it which query to end.
  const abandon = () => {
    if (request && !request.signal.aborted) {
      request.abort();
      fetch(settings.cancel, {
        method: "POST",
        headers: { "Query-Token": request.token },
        keepalive: true,
      }).catch(() => {});
    }
  };
  cancel.addEventListener("click", abandon);
  addEventListener("pagehide", () => {
    if (!cancel.disabled) abandon();
  });

  const remember = () => {
    const hash = "#" + new URLSearchParams({ query: editor.text(), view });
    link.href = hash;
    history.replaceState(null, "", location.pathname + keptSearch() + hash);
  };

  function ask(accept, signal, text, token) {
    return fetch(settings.endpoint, {
      method: "POST",
      headers: {
        Accept: accept,
        "Content-Type": "application/x-www-form-urlencoded",
        ...(token && { "Query-Token": token }),
      },
      body: new URLSearchParams({ query: text }),
      signal,
    });
  }
  settings.select = async (text) => {
    const answer = await ask("application/sparql-results+json", undefined, text);
    return answer.ok ? readAnswer(answer.headers.get("Content-Type"), await answer.text()).rows : [];
  };

  async function run() {
    if (!cancel.disabled) abandon();
    const own = new AbortController();
    own.token = crypto.getRandomValues(new Uint32Array(4)).join("-");
    request = own;
    const text = editor.text();
    editor.mark(null);
    cancel.disabled = false;
    root.setAttribute("aria-busy", "true");
    status.textContent = words("running");
    remember();
    const began = performance.now();
    try {
      const response = await ask(ACCEPT, own.signal, text, own.token);
      const body = await response.text();
      if (!response.ok) {
        refuse(response.status, body);
        return;
      }
      last = { ...readAnswer(response.headers.get("Content-Type"), body), query: text };
      const seconds = ((performance.now() - began) / 1000).toFixed(2);
      status.textContent =
        last.kind === "rows" ? words("rows", last.rows.length, seconds) : words("done", seconds);
      show();
    } catch (failed) {
      if (request !== own) return; // another run took over
      last = null;
      answerBox.replaceChildren();
      status.textContent = failed.name === "AbortError" ? words("cancelled") : words("unreachable");
    } finally {
      if (request === own) {
        cancel.disabled = true;
        root.removeAttribute("aria-busy");
      }
    }
  }

  function refuse(code, body) {
    last = null;
    const place = /line\s*:?\s*(\d+),\s*col(?:umn)?\s*:?\s*(\d+)/i.exec(body);
    status.textContent = words("refused", code);
    const message = element("pre", { class: "detail", role: "alert", tabindex: "0" }, body.trim());
    answerBox.replaceChildren(message);
    if (place) {
      editor.mark({ line: Number(place[1]), column: Number(place[2]), message: body.trim() });
    }
  }

  /** The tabs of the views, and the one chosen. */
  function show() {
    const fitting = Object.keys(VIEWS).filter((name) => name === "raw" || last.kind === "rows");
    if (!fitting.includes(view)) view = fitting[0];
    const panel = element("div", { id: "view", role: "tabpanel", tabindex: "0", "aria-labelledby": `tab-${view}` });
    const tabs = element("div", { role: "tablist", "aria-label": words("views") });
    const choose = (name, focus) => {
      view = name;
      for (const tab of tabs.children) {
        const own = tab.id === `tab-${name}`;
        tab.setAttribute("aria-selected", String(own));
        tab.tabIndex = own ? 0 : -1;
        if (own && focus) tab.focus();
      }
      panel.setAttribute("aria-labelledby", `tab-${name}`);
      panel.replaceChildren();
      VIEWS[name](panel, last, settings);
      remember();
    };
    for (const name of fitting) {
      const tab = element("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "view" }, words(`view.${name}`));
      tab.addEventListener("click", () => choose(name, true));
      tabs.append(tab);
    }
    tabs.addEventListener("keydown", (event) => {
      const at = fitting.indexOf(view);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: fitting.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      choose(fitting[(to + fitting.length) % fitting.length], true);
    });
    answerBox.replaceChildren(tabs, panel, downloads());
    choose(view, false);
  }

  function downloads() {
    const line = element("p", { class: "note" }, words("download"), " ");
    for (const [name, type] of Object.entries(DOWNLOADS[last.kind] ?? {})) {
      const button = element("button", { type: "button", class: "download", "data-format": name }, name.toUpperCase());
      button.addEventListener("click", async () => {
        const answer = await ask(type, undefined, last.query);
        const address = URL.createObjectURL(await answer.blob());
        element("a", { href: address, download: `dashiji.${name}` }).click();
        setTimeout(() => URL.revokeObjectURL(address), 60_000);
      });
      line.append(button, " ");
    }
    return line;
  }

  const asked = new URLSearchParams(location.hash.slice(1));
  if (asked.get("query")) {
    editor.replace(asked.get("query"));
    if (Object.hasOwn(VIEWS, asked.get("view") ?? "")) view = asked.get("view");
    run();
  } else if (root.dataset.run === "true") {
    run();
  }
}

/** Of the address only the language stays; the query is behind the #. */
function keptSearch() {
  const language = new URLSearchParams(location.search).get("lang");
  return language ? `?lang=${encodeURIComponent(language)}` : "";
}

function showRaw(panel, answer) {
  panel.append(element("pre", { tabindex: "0", class: "raw" }, answer.text));
}

start().catch((failed) => {
  // The form works on as it is.
  status.textContent = String(failed);
});
