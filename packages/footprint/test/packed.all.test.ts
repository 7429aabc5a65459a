import { execFileSync } from "node:child_process";
import {
  cpSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { imported } from "../scripts/run-examples.ts";

const source = fileURLToPath(new URL("..", import.meta.url));
const repository = join(source, "../..");
const tsc = join(repository, "node_modules", ".bin", "tsc");

let directory = "";
let tarball = "";
const consumer = () => join(directory, "consumer");
const installed = () => join(consumer(), "node_modules", "@digital-cleanup", "footprint");

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "footprint-packed-"));
  const staged = join(directory, "package");
  for (const name of ["package", "tarballs", "consumer"]) mkdirSync(join(directory, name));
  for (const name of ["package.json", "README.md"]) {
    copyFileSync(join(source, name), join(staged, name));
  }
  for (const name of ["data", "docs"]) {
    cpSync(join(source, name), join(staged, name), { recursive: true });
  }
  const build = ["-p", "tsconfig.build.json", "--outDir", join(staged, "dist")];
  execFileSync(tsc, build, { cwd: source, stdio: "pipe" });
  const pack = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", join(directory, "tarballs")];
  execFileSync("npx", pack, { cwd: staged, stdio: "pipe" });
  const [name = ""] = readdirSync(join(directory, "tarballs"));
  tarball = join(directory, "tarballs", name);
  // Like npm install of a package without dependencies.
  mkdirSync(installed(), { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", installed(), "--strip-components=1"]);
  const peer = join("node_modules", "@tgwf", "co2");
  mkdirSync(join(consumer(), dirname(peer)));
  symlinkSync(join(source, peer), join(consumer(), peer));
  writeFileSync(join(consumer(), "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(directory, { recursive: true }));

const run = (command: string, ...words: string[]) =>
  execFileSync(join(source, "node_modules", ".bin", command), words, {
    cwd: directory,
    encoding: "utf8",
    env: { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, NO_COLOR: "1" },
  });

test("publint reports no problem in the tarball", () => {
  expect(run("publint", "--strict", tarball)).toContain("All good!");
});

test("its types resolve for Node and for bundlers", () => {
  // CommonJS and the resolution of Node 10 are left out on purpose: Node 22 and later can require a module.
  const answer = run("attw", tarball, "--profile", "esm-only", "--no-emoji");
  expect(answer).toMatch(/node16 \(from ESM\)\s*│ OK \(ESM\)/);
  expect(answer).toMatch(/bundler\s*│ OK/);
});

test("the tarball contains JavaScript with types and the data with its licence, without tests or sources", () => {
  const names = readdirSync(installed(), { recursive: true, encoding: "utf8" });
  expect(names.filter((name) => /\.test\.|^src|^scripts|^bench/.test(name))).toEqual([]);
  expect(names.filter((name) => name.startsWith("dist") && /(?<!\.d)\.ts$/.test(name))).toEqual([]);
  for (const name of ["data/ember/LICENSE.md", "docs/api.md"]) {
    expect(existsSync(join(installed(), name)), name).toBe(true);
  }
  const manifest = JSON.parse(readFileSync(join(installed(), "package.json"), "utf8")) as {
    dependencies?: Record<string, string>;
  };
  expect(manifest.dependencies ?? {}).toEqual({});
});

const program = `
import { addEstimates, english, type Estimate, estimatePage, explain, lowerDefinition } from "@digital-cleanup/footprint";

const page: Estimate<"average"> = estimatePage({ bytes: 2_420_000, gridZone: "FR" });
console.log(page.carbonGramsCo2e.central.toFixed(3), explain(page, english).formula.length);
const { average, marginal } = lowerDefinition({ from: "hd", to: "sd", durationMs: 3_600_000, network: "fixed" });
console.log(addEstimates(page, average).parts.length);
`;

const compile = (name: string, text: string) => {
  writeFileSync(join(consumer(), `${name}.ts`), text);
  const options = ["--strict", "--module", "nodenext", "--target", "es2023", "--lib", "es2023,dom"];
  const alone = [...options, "--types", "", "--noEmit", "false", `${name}.ts`];
  return execFileSync(tsc, alone, { cwd: consumer(), encoding: "utf8", stdio: "pipe" });
};

test("another project compiles against it, and runs", () => {
  compile("program", program);
  const output = execFileSync(process.execPath, ["program.js"], {
    cwd: consumer(),
    encoding: "utf8",
  });
  expect(output).toBe("0.148 6\n7\n");
});

test("it runs in a worker without Node's APIs, DOM, clock or network", () => {
  const inWorker = 'new (require("node:worker_threads").Worker)("./program.js")';
  const output = execFileSync(process.execPath, ["-e", inWorker], {
    cwd: consumer(),
    encoding: "utf8",
  });
  expect(output).toBe("0.148 6\n7\n");
  const names = readdirSync(join(installed(), "dist"), { recursive: true, encoding: "utf8" });
  const scripts = names.filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(30);
  const beyond =
    /\b(console|process|window|document|globalThis|fetch|Date|random|require)\b[.(]|["']node:/;
  for (const name of scripts) {
    expect(readFileSync(join(installed(), "dist", name), "utf8"), name).not.toMatch(beyond);
  }
});

test("the examples of its documentation compile in that project", () => {
  const pages = ["README.md", "docs/api.md"].map((name) =>
    readFileSync(join(installed(), name), "utf8"),
  );
  const examples = pages.flatMap((page) => [...page.matchAll(/```ts\n([^`]*)```/g)]);
  expect(examples.length).toBeGreaterThan(30);
  // Each example is in its own block, with all imports at the top.
  const bodies = examples.map(([, code = ""]) => code.replace(/^import \{[^}]*\} from .*\n/m, ""));
  const names = new Set(pages.flatMap((page) => [...imported(page)]));
  const text = `import { ${[...names].join(", ")} } from "@digital-cleanup/footprint";\n`;
  expect(compile("examples", text + bodies.map((body) => `{${body}}\n`).join(""))).toBe("");
});

const compileErrors = (name: string, text: string) => {
  try {
    return compile(name, text);
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
};

test("adding average to marginal does not compile in that project", () => {
  const mixed = `${program}\naddEstimates(average, marginal);\n`;
  expect(compileErrors("mixed", mixed)).toMatch(/mixed\.ts\(9,\d+\): error TS2345/);
});

test("its types are included, while @tgwf/co2 has none", () => {
  const importing = (name: string) => `import * as all from "${name}";\nconsole.log(all);\n`;
  expect(compileErrors("theirs", importing("@tgwf/co2"))).toMatch(/error TS7016/);
  expect(compileErrors("ours", importing("@digital-cleanup/footprint"))).toBe("");
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
  writeFileSync(join(consumer(), "exports.js"), exportsOf);
  const output = execFileSync(process.execPath, ["exports.js"], {
    cwd: consumer(),
    encoding: "utf8",
  });
  expect(output).toBe(
    "@digital-cleanup/footprint lacks nothing\n@tgwf/co2 lacks electricityMaps\n",
  );
});
