import { createContext, runInContext } from "node:vm";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { classicBackground } from "./classic-background.ts";
import { preloads } from "./preloads.ts";

const modules: Record<string, string> = {
  background: `import { a } from "a"; import { b } from "b"; import { c } from "c"; self.seen = [a(), b(), c()]; self.isStrict = (function () { return !this; })();`,
  popup: `import { a } from "a"; self.seen = [a()]; self.late = () => import("later-parts").then(({ later }) => later()); self.event = () => import("joined-event-card"); self.last = () => import("c").then(({ c }) => c());`,
  "joined-event-card": `export const event = () => "event";`,
  "later-parts": `import { b } from "b"; export const later = () => "later" + b();`,
  "sober-embed": `import { a } from "a"; import { z } from "z"; self.seen = [a(), z()];`,
  welcome: `import { a } from "a"; import { b } from "b"; import { c } from "c"; self.seen = [a(), b(), c()];`,
  dashboard: `import { c } from "c"; self.seen = [c()];`,
  a: `export const a = () => "a";`,
  z: `export const z = () => "z";`,
  b: `import { z } from "z"; const own = (function () { return this ? "sloppy" : z(); })(); export const b = () => "b" + own;`,
  c: `import { b } from "b"; export const c = () => "c" + b();`,
};
const entries = ["background", "popup", "sober-embed", "welcome", "dashboard"];

async function buildEntries() {
  const background = classicBackground();
  const { output } = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "modules",
        resolveId: (id) => (id in modules ? `/modules/${id}` : undefined),
        load: (id) => modules[id.slice("/modules/".length)],
      },
      background.plugin,
    ],
    build: {
      write: false,
      modulePreload: preloads,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((name) => [name, name])),
        output: {
          entryFileNames: ({ name }) => (name === "background" ? "[name].js" : "chunks/[name].js"),
          chunkFileNames: "chunks/[name].js",
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === "chunk");
  const code = new Map(chunks.map((chunk) => [chunk.fileName, chunk.code]));
  return { code, scripts: background.scripts() };
}

const oneImport = /import"\.\/([^"]+)";/g;

/** What is global after scripts ran in this order, with or without `importScripts`. */
function runScripts(started: string[], { isWorker = false } = {}) {
  const scope: Record<string, unknown> = createContext({});
  scope.self = scope;
  const run = (...names: string[]) => {
    for (const name of names) {
      const script = code
        .get(name)!
        .replaceAll(oneImport, "")
        .replaceAll("import(", "load(")
        .replaceAll("import.meta", "{}");
      runInContext(script, scope);
    }
  };
  scope.load = async (path: string) => run(path.replace(".", "chunks"));
  if (isWorker) scope.importScripts = run;
  run(...started);
  return scope;
}

const { code, scripts } = await buildEntries();

test("chunks leave nothing on the global object but their exports", () => {
  const added = Object.keys(runScripts(scripts)).filter((name) => name !== "self");
  expect(added.filter((name) => !/^_[\da-z]$/.test(name)).toSorted()).toEqual([
    "isStrict",
    "load",
    "seen",
  ]);
});

test("an event page runs the scripts that its manifest lists", () => {
  expect(runScripts(scripts).seen).toEqual(["a", "bz", "cbz"]);
});

test("all of it is strict, as modules are", () => {
  expect(runScripts(scripts).isStrict).toBe(true);
});

test("a service worker loads the others itself", () => {
  expect(runScripts(["background.js"], { isWorker: true }).seen).toEqual(["a", "bz", "cbz"]);
});

const importsOf = (file: string) =>
  Array.from(code.get(file)!.matchAll(oneImport), ([, name]) => `chunks/${name}`);

test.each([
  ["popup", ["a"]],
  ["sober-embed", ["a", "z"]],
  ["welcome", ["a", "bz", "cbz"]],
  ["dashboard", ["cbz"]],
])("the page %s loads what the shared code that it needs is built on", (page, seen) => {
  const file = `chunks/${page}.js`;
  expect(runScripts([...importsOf(file), file]).seen).toEqual(seen);
});

test("the popup loads no shared code of other pages", () => {
  expect(importsOf("chunks/popup.js")).toHaveLength(1);
});

test("what the popup loads after its figures contains no shared code of other pages", () => {
  expect(importsOf("chunks/later-parts.js")).toHaveLength(2);
});

test("a page loads late what is in the last script, after the one that it is built on", async () => {
  const { last } = runScripts([...importsOf("chunks/popup.js"), "chunks/popup.js"]);
  expect(await (last as () => Promise<string>)()).toBe("cbz");
});
