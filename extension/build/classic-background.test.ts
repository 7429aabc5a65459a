import { createContext, runInContext } from "node:vm";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { classicBackground } from "./classic-background.ts";

const modules: Record<string, string> = {
  background: `import { a } from "a"; import { b } from "b"; import { c } from "c"; self.seen = [a(), b(), c()];`,
  popup: `import { a } from "a"; self.seen = [a()];`,
  "sober-embed": `import { a } from "a"; import { z } from "z"; self.seen = [a(), z()];`,
  welcome: `import { a } from "a"; import { b } from "b"; import { c } from "c"; self.seen = [a(), b(), c()];`,
  dashboard: `import { c } from "c"; self.seen = [c()];`,
  a: `export const a = () => "a";`,
  z: `export const z = () => "z";`,
  b: `import { z } from "z"; const own = z(); export const b = () => "b" + own;`,
  c: `export const c = () => "c";`,
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
        resolveId: (id) => (id in modules ? `\0${id}` : undefined),
        load: (id) => modules[id.slice(1)],
      },
      background.plugin,
    ],
    build: {
      write: false,
      modulePreload: false,
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

/** What an entry leaves behind when its scripts run in this order, in a global scope with or without `importScripts`. */
function seenBy(started: string[], { isWorker = false } = {}): unknown {
  const scope: Record<string, unknown> = createContext({});
  scope.self = scope;
  const run = (...names: string[]) => {
    for (const name of names) runInContext(code.get(name)!.replaceAll(oneImport, ""), scope);
  };
  if (isWorker) scope.importScripts = run;
  run(...started);
  return scope.seen;
}

const { code, scripts } = await buildEntries();

test("an event page runs the scripts that its manifest lists", () => {
  expect(seenBy(scripts)).toEqual(["a", "bz", "c"]);
});

test("a service worker loads the others itself", () => {
  expect(seenBy(["background.js"], { isWorker: true })).toEqual(["a", "bz", "c"]);
});

const importsOf = (file: string) =>
  Array.from(code.get(file)!.matchAll(oneImport), ([, name]) => `chunks/${name}`);

test.each([
  ["popup", ["a"]],
  ["sober-embed", ["a", "z"]],
  ["welcome", ["a", "bz", "c"]],
  ["dashboard", ["c"]],
])("the page %s loads what the shared code that it needs is built on", (page, seen) => {
  const file = `chunks/${page}.js`;
  expect(seenBy([...importsOf(file), file])).toEqual(seen);
});

test("the popup loads no shared code of other pages", () => {
  expect(importsOf("chunks/popup.js")).toHaveLength(1);
});
