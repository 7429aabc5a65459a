import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { freePort } from "../support/servers/free-port.ts";

const source = fileURLToPath(new URL("../..", import.meta.url));

let directory = "";
let tarball = "";
const empty = () => join(directory, "empty");
const installed = (...names: string[]) =>
  join(empty(), "node_modules", "@digital-cleanup", "tally", ...names);
/** An empty home, and the Node that runs the tests. */
const environment = () => ({
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
  HOME: join(directory, "home"),
  LANG: "en",
});

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "tally-packed-"));
  for (const name of ["package", "home", "empty"]) mkdirSync(join(directory, name));
  // A copy of the package's folder, whose build a server may be using.
  const staged = join(directory, "package");
  for (const name of ["package.json", "README.md"]) {
    copyFileSync(join(source, name), join(staged, name));
  }
  symlinkSync(join(source, "node_modules"), join(staged, "node_modules"));
  cpSync(inject("buildDirectory"), join(staged, "dist"), { recursive: true });
  const pack = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", directory];
  execFileSync("npx", pack, { cwd: staged, stdio: "pipe" });
  tarball = readdirSync(directory).find((name) => name.endsWith(".tgz")) ?? "";
  const install = ["install", "--offline", "--no-audit", "--no-fund", join(directory, tarball)];
  execFileSync("npm", install, { cwd: empty(), env: environment(), stdio: "pipe" });
});
afterAll(() => rmSync(directory, { recursive: true }));

test("the packed tally needs no other package and contains no source", () => {
  const manifest: unknown = JSON.parse(readFileSync(installed("package.json"), "utf8"));
  expect(manifest).not.toHaveProperty("dependencies");
  expect(manifest).toMatchObject({ bin: { tally: "./dist/main.js" } });
  expect(readdirSync(installed()).toSorted()).toEqual(["README.md", "dist", "package.json"]);
  expect(readdirSync(join(empty(), "node_modules", "@digital-cleanup"))).toEqual(["tally"]);
});

test("the packed tally contains the licences of its third-party code", () => {
  const server = readFileSync(installed("dist", "THIRD-PARTY-LICENCES.txt"), "utf8");
  for (const name of ["hono", "@hono/node-server", "preact", "preact-render-to-string", "zod"]) {
    expect(server).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, "m"));
  }
  const client = readFileSync(installed("dist", "client", "THIRD-PARTY-LICENCES.txt"), "utf8");
  expect(client).toContain("preact ");
  expect(client).toContain("Permission is hereby granted, free of charge");
});

test("tally serve runs in an empty folder with an empty home", async () => {
  const port = await freePort();
  const server = spawn(join(empty(), "node_modules", ".bin", "tally"), ["serve"], {
    cwd: empty(),
    env: { ...environment(), PORT: `${port}` },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  const exited = once(server, "exit");
  await once(server.stdout, "data");
  const page = await fetch(`http://127.0.0.1:${port}`);
  expect(page.status).toBe(200);
  const [, style = ""] = /href="(\/assets\/[^"]+\.css)"/.exec(await page.text()) ?? [];
  expect((await fetch(`http://127.0.0.1:${port}${style}`)).status).toBe(200);
  expect(readdirSync(empty())).toContain(".data");
  server.kill("SIGTERM");
  expect(await exited).toEqual([0, null]);
});
