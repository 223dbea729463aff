// CodeMirror over the text field. It lives in a shadow tree: there its styles are adopted sheets,
// which a strict Content-Security-Policy allows without a nonce.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completions } from "./complete.js";
import { element, words } from "./dom.js";

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--syntax-variable)" },
  { tag: [tags.atom, tags.string, tags.special(tags.string)], color: "var(--syntax-string)" },
  { tag: [tags.number, tags.bool], color: "var(--syntax-string)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const THEME = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--paper)", border: "1px solid #8f8a80", borderRadius: "3px", fontSize: ".88rem" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "SFMono-Regular", Consolas, "Noto Sans Mono CJK SC", monospace', lineHeight: "1.55", minHeight: "12rem", maxHeight: "70vh" },
  ".cm-content, .cm-gutter": { minHeight: "12rem" },
  ".cm-content": { caretColor: "var(--ink)", padding: ".5rem 0" },
  ".cm-gutters": { backgroundColor: "var(--tint)", color: "var(--soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--tint)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--mark)" },
  ".cm-tooltip": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--soft)" },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "16rem" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", marginLeft: "1em", opacity: ".8" },
  ".cm-completionInfo": { maxWidth: "24rem", padding: ".4rem .6rem" },
  ".cm-diagnostic": { whiteSpace: "pre-wrap", maxWidth: "40rem" },
});

/**
 * Puts the editor in place of the field.
 *
 * @returns text(), replace(text), mark({line, column, message} or null)
 */
export function openEditor(field, vocabulary, settings, run) {
  const host = element("div", { id: "editor" });
  field.after(host);
  const shadow = host.attachShadow({ mode: "open" });
  const label = field.labels[0];
  const view = new EditorView({
    root: shadow,
    parent: shadow,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        lineNumbers(),
        history(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        StreamLanguage.define(sparql),
        syntaxHighlighting(COLOURS),
        THEME,
        autocompletion({ override: completions(vocabulary, settings), icons: false }),
        // Tab is left to the browser: it leaves the editor.
        keymap.of([
          { key: "Mod-Enter", run: () => (run(), true) },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter((binding) => binding.key !== "Mod-Enter"),
        ]),
        EditorView.contentAttributes.of({ "aria-label": label.textContent.trim() + " – " + words("editor.keys") }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  field.hidden = true;
  field.required = false;
  label.addEventListener("click", () => view.focus());

  return {
    text: () => view.state.doc.toString(),
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    },
    mark(fault) {
      if (!fault) {
        view.dispatch(setDiagnostics(view.state, []));
        return;
      }
      const line = view.state.doc.line(Math.min(Math.max(1, fault.line), view.state.doc.lines));
      const from = Math.min(line.from + Math.max(0, fault.column - 1), line.to);
      const word = /^[\w:?$-]+/.exec(line.text.slice(from - line.from));
      const start = from === line.to && from > line.from ? from - 1 : from;
      const to = Math.max(start, Math.min(line.to, from + (word ? word[0].length : 1)));
      view.dispatch(
        setDiagnostics(view.state, [{ from: start, to, severity: "error", message: fault.message }]),
        { selection: { anchor: from }, scrollIntoView: true },
      );
    },
  };
}
