// Elements and words.

/** An element with attributes and children; true sets an attribute, false and null leave it out. */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** The same in SVG. */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

let known = {};

/** The words of the page's language; {0}, {1} stand for the values. */
export function words(key, ...values) {
  return (known[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);
}
words.set = (given) => {
  known = given;
};

/** A choice with its label. Calls back with the value that is chosen. */
export function choice(label, options, value, changed) {
  const select = element(
    "select",
    {},
    ...options.map(([key, text]) => element("option", { value: key, selected: key === value }, text)),
  );
  select.addEventListener("change", () => changed(select.value));
  return element("label", { class: "choice" }, label + " ", select);
}
