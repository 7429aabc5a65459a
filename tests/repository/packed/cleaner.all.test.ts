import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("cleaner");

test("the packed command is few files, which name the licences of what they contain", () => {
  const command = path.join(packed().installed, "dist/node/cli");
  expect(readdirSync(command).toSorted()).toEqual([
    "language.js",
    "main.js",
    "run-command.js",
    "third-party-licences.md",
  ]);
  const licences = readFileSync(path.join(command, "third-party-licences.md"), "utf8");
  for (const name of ["xxhash-wasm", "zod"]) expect(licences).toContain(`## ${name} `);
});

test("the packed command has the page that it opens", () => {
  const page = path.join(packed().installed, "dist/page");
  expect(readdirSync(page).toSorted()).toEqual(["assets", "index.html", "third-party-licences.md"]);
  const licences = readFileSync(path.join(page, "third-party-licences.md"), "utf8");
  for (const name of ["fake-indexeddb", "idb", "preact"]) expect(licences).toContain(`## ${name} `);
});

test("the packed command scans, sets aside and undoes", () => {
  const folder = path.join(packed().home, "mess");
  mkdirSync(folder);
  for (const name of ["a.txt", "copy.txt"]) writeFileSync(path.join(folder, name), "same");
  const run = (...args: string[]) => packed().run("cleaner", "scan", folder, ...args);
  expect(run()).toContain("copy  copy.txt");
  const { aside } = JSON.parse(run("--trash", "--json")) as { aside: { batch: string } };
  expect(readdirSync(folder)).toEqual(["_DigitalCleanup_Trash", "a.txt"]);
  run("--undo", aside.batch);
  expect(readFileSync(path.join(folder, "copy.txt"), "utf8")).toBe("same");
});

/** A Node.js of this machine that is older than the package allows. */
const oldNode = (process.env.PATH ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "node"))
  .find((node) =>
    /^v1?\d\.|^v2[01]\./.test(spawnSync(node, ["--version"]).stdout?.toString() ?? ""),
  );

test.skipIf(!oldNode)("an older Node.js is told in one line which one is needed", () => {
  const main = path.join(packed().installed, "dist/node/cli/main.js");
  const { status, stderr } = spawnSync(oldNode!, [main, "scan", "."], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]*Node\.js 22[^\n]*\n$/);
});

test("the packed library is imported by its two names", () => {
  const script = `
    import { buildPlan } from "@digital-cleanup/cleaner";
    import { walkFolder } from "@digital-cleanup/cleaner/node";
    console.log(typeof buildPlan, typeof walkFolder);`;
  expect(packed().node("--input-type=module", "-e", script)).toBe("function function\n");
});
