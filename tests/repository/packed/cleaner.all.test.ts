import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("cleaner");

test("the packed command is one file, which names the licences of what it contains", () => {
  const command = path.join(packed().installed, "dist/node/cli");
  expect(readdirSync(command).toSorted()).toEqual(["main.js", "third-party-licences.md"]);
  const licences = readFileSync(path.join(command, "third-party-licences.md"), "utf8");
  for (const name of ["xxhash-wasm", "zod"]) expect(licences).toContain(`## ${name} `);
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

test("the packed library is imported by its two names", () => {
  const script = `
    import { buildPlan } from "@digital-cleanup/cleaner";
    import { walkFolder } from "@digital-cleanup/cleaner/node";
    console.log(typeof buildPlan, typeof walkFolder);`;
  expect(packed().node("--input-type=module", "-e", script)).toBe("function function\n");
});
