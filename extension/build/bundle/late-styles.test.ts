import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lateStyles } from "./late-styles.ts";
import { preloads } from "./preloads.ts";

const sources = {
  "index.html": `<script type="module" src="./main.js"></script>`,
  "main.js": `import "./main.css"; import("./late.js").then(({ late }) => late());`,
  "late.js": `import "./late.css"; export const late = () => import("./last.js");`,
  "last.js": `import "./last.css"; export const last = 1;`,
  "main.css": "p { color: red }",
  "late.css": "p { color: green }",
  "last.css": "p { color: blue }",
};

let root: string;
let output: Rolldown.RolldownOutput["output"];
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), "late-styles-"));
  for (const [name, source] of Object.entries(sources)) {
    await writeFile(path.join(root, name), source);
  }
  ({ output } = (await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [lateStyles()],
    build: { write: false, modulePreload: preloads },
  })) as Rolldown.RolldownOutput);
});
afterAll(() => rm(root, { recursive: true }));

test("a page opens with the styles of all that it loads late, after its own, in one file", () => {
  const styles = output.filter(({ fileName }) => fileName.endsWith(".css"));
  expect(styles.map((file) => (file.type === "asset" ? file.source : ""))).toEqual([
    "p{color:red}\np{color:#00f}\np{color:green}\n",
  ]);
  const html = output.find(({ fileName }) => fileName === "index.html") as Rolldown.OutputAsset;
  expect(String(html.source).match(/\/assets\/[^"]+\.css/g)).toEqual([`/${styles[0]!.fileName}`]);
});

test("scripts have no list of styles, and no code that loads them", () => {
  const code = output.map((file) => (file.type === "chunk" ? file.code : "")).join("\n");
  expect(code).not.toMatch(/\.css|stylesheet|__VITE_PRELOAD__|__vite__mapDeps/);
});
