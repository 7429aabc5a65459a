import { createContext, runInContext } from "node:vm";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { joinPageChunks } from "./join-page-chunks.ts";
import { preloads } from "./preloads.ts";

const modules: Record<string, string> = {
  popup: `import { both } from "both"; import { figure } from "figure"; self.seen = ["popup", both(), figure()]; export const ofPopup = () => "popup's"; self.late = () => import("this-webmail").then(({ webmail }) => webmail());`,
  "sober-embed": `import { both } from "both"; self.seen = ["embed", both()];`,
  dashboard: `import { both } from "both"; self.seen = ["dashboard", both()]; export const ofDashboard = () => "dashboard's"; self.late = () => import("home-section").then(({ home }) => home()); self.views = () => import("browser-views").then(({ views }) => views());`,
  "this-webmail": `import { ofPopup } from "popup"; import { late } from "late"; export const webmail = () => ["webmail", ofPopup(), late()];`,
  "home-section": `import { ofDashboard } from "dashboard"; import { figure } from "figure"; export const home = () => ["home", ofDashboard(), figure()];`,
  "browser-views": `import { late } from "late"; import { figure } from "figure"; import { home } from "home-section"; export const views = () => ["views", late(), figure(), ...home()];`,
  both: `export const both = () => "both";`,
  figure: `import { both } from "both"; export const figure = () => "figure of " + both();`,
  late: `import { figure } from "figure"; export const late = () => "late " + figure();`,
};

async function buildPages() {
  const { output } = (await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "modules",
        resolveId: (id) => (id in modules ? `/modules/${id}` : undefined),
        load: (id) => modules[id.slice("/modules/".length)],
      },
      joinPageChunks(() => []),
    ],
    build: {
      write: false,
      modulePreload: preloads,
      rolldownOptions: {
        input: Object.fromEntries(
          ["popup", "sober-embed", "dashboard"].map((name) => [name, name]),
        ),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === "chunk");
  return new Map(chunks.map((chunk) => [chunk.fileName, chunk.code]));
}

const files = await buildPages();
const oneImport = /import\s?"\.\/([^"]+)";/g;

/** Opens a page in a scope of its own, which loads each file once, after those that it imports. */
function openPage(page: string) {
  const loaded: string[] = [];
  const scope: Record<string, unknown> = createContext({});
  scope.self = scope;
  const load = (name: string) => {
    if (loaded.includes(name)) return;
    loaded.push(name);
    const code = files.get(name)!;
    for (const [, imported] of code.matchAll(oneImport)) load(imported!);
    const script = code
      .replaceAll(oneImport, "")
      .replaceAll("import(", "load(")
      .replaceAll("import.meta", "{}")
      .replace(/export\s?\{(\w+) as (\w+)\};?\s*$/, "exported = {$2: $1};");
    runInContext(`(()=>{${script}})()`, scope);
  };
  scope.load = async (path: string) => {
    load(path.replace("./", ""));
    return scope.exported;
  };
  load(page);
  return { scope: scope as Record<string, () => Promise<string[]>>, seen: scope.seen, loaded };
}

test("each page has what it imports", () => {
  expect(openPage("popup.js").seen).toEqual(["popup", "both", "figure of both"]);
  expect(openPage("sober-embed.js").seen).toEqual(["embed", "both"]);
});

test("what pages open with is one file", () => {
  expect(openPage("popup.js").loaded).toHaveLength(2);
  expect(openPage("sober-embed.js").loaded).toEqual(
    openPage("popup.js").loaded.with(0, "sober-embed.js"),
  );
});

test("a late chunk finds what an entry and joined chunks export", async () => {
  const { scope } = openPage("popup.js");
  expect(await scope.late!()).toEqual(["webmail", "popup's", "late figure of both"]);
});

test("what is loaded late starts no other page", async () => {
  const { scope, loaded } = openPage("dashboard.js");
  const home = ["home", "dashboard's", "figure of both"];
  expect(await scope.late!()).toEqual(home);
  expect(await scope.views!()).toEqual(["views", "late figure of both", "figure of both", ...home]);
  expect(loaded).not.toContain("popup.js");
});
