import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { entries, imported } from "../../../packages/footprint/scripts/run-examples.ts";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("footprint", ["LICENSE", "data", "docs"]);
beforeAll(() => {
  const compared = path.join("node_modules", "@tgwf", "co2");
  mkdirSync(path.dirname(path.join(packed().project, compared)));
  symlinkSync(
    path.resolve(import.meta.dirname, "../../../packages/footprint", compared),
    path.join(packed().project, compared),
  );
});

test("the tarball contains each licence of its data, and depends on nothing", () => {
  for (const name of [
    "data/ember/LICENSE.md",
    "data/ember/CC-BY-SA-4.0.txt",
    "data/ademe/LICENSE.md",
    "data/unfccc/LICENSE.md",
    "data/electricity-maps/LICENSE.md",
    "data/electricity-maps/ODbL-1.0.txt",
  ]) {
    expect(existsSync(path.join(packed().installed, name)), name).toBe(true);
  }
  const manifest = JSON.parse(
    readFileSync(path.join(packed().installed, "package.json"), "utf8"),
  ) as {
    dependencies?: Record<string, string>;
  };
  expect(manifest.dependencies ?? {}).toEqual({});
});

const program = `
import { addEstimates, english, type Estimate, estimatePage, explain, lowerDefinition } from "@digital-cleanup/footprint";

const page: Estimate<"average"> = estimatePage({ bytes: 2_420_000, electricity: "FR" });
console.log(page.carbonGramsCo2e.central.toFixed(3), explain(page, english).formula.length);
const { average, marginal } = lowerDefinition({ from: "hd", to: "sd", durationMs: 3_600_000, network: "fixed" });
console.log(addEstimates([page, average]).parts.length);
`;

test("another project compiles against it, and runs", () => {
  expect(packed().compile("program", program)).toBe("");
  expect(packed().node("program.js")).toBe("0.148 6\n7\n");
});

test("the tables of marginal and yearly grids are entries of their own", () => {
  const grids = `
import { estimateStorage } from "@digital-cleanup/footprint";
import { marginalGridIntensity } from "@digital-cleanup/footprint/marginal-grid";
import { yearlyGridIntensity } from "@digital-cleanup/footprint/yearly-grid";

const electricity = yearlyGridIntensity("FR", 2022);
console.log(marginalGridIntensity("FR")?.value, electricity?.value);
console.log(estimateStorage({ bytes: 1e9, years: 1, electricity }).electricity?.[0]?.year);
`;
  expect(packed().compile("grids", grids)).toBe("");
  expect(packed().node("grids.js")).toBe("158 91\n2022\n");
});

test("it runs in a worker without Node's APIs, DOM, clock or network", () => {
  const inWorker = 'new (require("node:worker_threads").Worker)("./program.js")';
  expect(packed().node("-e", inWorker)).toBe("0.148 6\n7\n");
  const scripts = packed()
    .installedFiles()
    .filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(30);
  const beyond =
    /\b(console|process|window|document|globalThis|fetch|Date|random|require)\b[.(]|["']node:/;
  for (const name of scripts) {
    expect(readFileSync(path.join(packed().installed, name), "utf8"), name).not.toMatch(beyond);
  }
});

test("the examples of its documentation compile in that project", () => {
  const pages = ["README.md", "docs/api.md"].map((name) =>
    readFileSync(path.join(packed().installed, name), "utf8"),
  );
  const examples = pages.flatMap((page) => [...page.matchAll(/```ts\n([^`]*)```/g)]);
  expect(examples.length).toBeGreaterThan(30);
  // Each example is in its own block, with all imports at the top.
  const bodies = examples.map(([, code = ""]) =>
    code.replaceAll(/^import \{[^}]*\} from .*\n/gm, ""),
  );
  const importing = (from: string) => {
    const names = new Set(pages.flatMap((page) => [...imported(page, from)]));
    return `import { ${[...names].join(", ")} } from "@digital-cleanup/footprint${from}";\n`;
  };
  const text = Object.keys(entries)
    .map((entry) => importing(entry.slice(1)))
    .join("");
  expect(packed().compile("examples", text + bodies.map((body) => `{${body}}\n`).join(""))).toBe(
    "",
  );
});

test("adding average to marginal does not compile in that project", () => {
  const mixed = `${program}\naddEstimates([average, marginal]);\n`;
  expect(packed().compile("mixed", mixed)).toMatch(/mixed\.ts\(9,\d+\): error TS2769/);
});

test("its types are included, while @tgwf/co2 has none", () => {
  const importing = (name: string) => `import * as all from "${name}";\nconsole.log(all);\n`;
  expect(packed().compile("theirs", importing("@tgwf/co2"))).toMatch(/error TS7016/);
  expect(packed().compile("ours", importing("@digital-cleanup/footprint"))).toBe("");
});

const exportsOf = `
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
for (const name of ["@digital-cleanup/footprint", "@tgwf/co2"]) {
  const required = Object.keys(require(name));
  const lacking = Object.keys(await import(name)).filter((key) => key !== "default" && !required.includes(key));
  console.log(name, "lacks", lacking.length === 0 ? "nothing" : lacking.join());
}
`;

test("require gives the same exports as import, while require of @tgwf/co2 lacks a table", () => {
  writeFileSync(path.join(packed().project, "exports.js"), exportsOf);
  expect(packed().node("exports.js")).toBe(
    "@digital-cleanup/footprint lacks nothing\n@tgwf/co2 lacks electricityMaps\n",
  );
});
