// Offers names while somebody types, in any field with data-suggest (the address that answers).
// A combobox with a list (WAI-ARIA 1.2). A choice opens the thing; in a field with data-fill it
// becomes the field's value. Without this script the form around the field does the search.
"use strict";
(() => {
  let count = 0;

  function combobox(input) {
    const id = `suggestions-${++count}`;
    const kind = input.dataset.kind;
    const fills = input.dataset.fill;
    const list = document.createElement("ul");
    list.id = id;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.labels[0]?.textContent.trim() || input.placeholder);
    const status = document.createElement("span");
    status.className = "unseen";
    status.setAttribute("role", "status");
    input.parentElement.classList.add("suggest");
    input.after(list, status);
    input.autocomplete = "off";
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    })) {
      input.setAttribute(name, value);
    }

    let shown = [];
    let chosen = -1;
    let asked = "";
    let waiting = 0;
    let request = null;

    const close = () => {
      clearTimeout(waiting);
      request?.abort();
      shown = [];
      chosen = -1;
      list.hidden = true;
      list.replaceChildren();
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      status.textContent = "";
    };

    const choose = (at) => {
      chosen = at;
      [...list.children].forEach((option, i) => {
        option.setAttribute("aria-selected", String(i === at));
        if (i === at) option.scrollIntoView({ block: "nearest" });
      });
      if (at < 0) input.removeAttribute("aria-activedescendant");
      else input.setAttribute("aria-activedescendant", list.children[at].id);
    };

    const take = (result) => {
      if (fills) {
        input.value = fills === "iri" ? result.iri : result.label;
        asked = input.value;
        close();
        input.focus();
      } else {
        location.assign(result.href);
      }
    };

    const show = (results) => {
      shown = results;
      list.replaceChildren(
        ...results.map((result, i) => {
          const option = document.createElement("li");
          option.id = `${id}-${i}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          const name = document.createElement("span");
          name.lang = "zh-Hans";
          name.textContent = result.label;
          const what = document.createElement("span");
          what.className = "what";
          what.textContent = [result.kindLabel, result.description].filter(Boolean).join(" · ");
          option.append(name, what);
          option.addEventListener("mousedown", (event) => event.preventDefault());
          option.addEventListener("click", () => take(result));
          return option;
        }),
      );
      list.hidden = results.length === 0;
      input.setAttribute("aria-expanded", String(results.length > 0));
      status.textContent = (document.querySelector("[data-suggested]")?.dataset.suggested ?? "{0}")
        .replace("{0}", results.length);
      choose(-1);
    };

    const ask = async () => {
      const text = input.value.trim();
      if (text === asked) return;
      asked = text;
      if (!text) return close();
      request?.abort();
      request = new AbortController();
      const address = new URL(input.dataset.suggest, location.href);
      address.searchParams.set("q", text);
      if (kind) address.searchParams.set("kind", kind);
      const language = new URLSearchParams(location.search).get("lang");
      if (language) address.searchParams.set("lang", language);
      try {
        const answer = await fetch(address, { signal: request.signal });
        if (answer.ok && input.value.trim() === text && document.activeElement === input) {
          show((await answer.json()).results);
        }
      } catch (failed) {
        if (failed.name !== "AbortError") close();
      }
    };

    input.addEventListener("input", (event) => {
      clearTimeout(waiting);
      if (!event.isComposing) waiting = setTimeout(ask, 120);
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 120);
    });
    input.addEventListener("blur", () => {
      asked = "";
      close();
    });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return; // the input method's own keys
      const last = shown.length - 1;
      if (event.key === "ArrowDown") {
        if (shown.length) choose(chosen === last ? -1 : chosen + 1);
        else {
          asked = "";
          ask();
        }
      } else if (event.key === "ArrowUp") {
        if (shown.length) choose(chosen < 0 ? last : chosen - 1);
      } else if (event.key === "Escape" && shown.length) {
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        take(shown[chosen]);
      } else {
        return;
      }
      event.preventDefault();
    });
  }

  document.querySelectorAll("input[data-suggest]").forEach(combobox);
})();
