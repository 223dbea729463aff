// Bundles the scripts that come from packages into src/main/resources, where they are committed.
import { build } from "esbuild";

await build({
  entryPoints: ["sparql/page.js"],
  outfile: "../resources/META-INF/resources/assets/sparql.js",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none", // the licences are in NOTICE
  banner: { js: "// Built from src/main/web by mvn -Pweb; with CodeMirror, see NOTICE." },
});
