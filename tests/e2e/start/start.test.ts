import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { loadText } from "@digital-cleanup/text";
import { afterAll, beforeAll, test } from "vitest";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { freePort } from "../../rig/servers/free-port.ts";
import { root } from "../../scripts/test/run-command.ts";
import { isEverything } from "../support/extent.ts";

const t = await loadText("fr");
/** A newcomer's first start builds everything, which takes minutes on a busy machine. */
const maxStartMs = 600_000;
/** Another server occupies the requested port. */
const occupant = createServer();
let port: number;
let dataFolder: string;
let started: ChildProcess;
let printed = "";

beforeAll(async () => {
  port = await freePort();
  occupant.listen(port, "127.0.0.1");
  await once(occupant, "listening");
  dataFolder = temporaryFolder("start");
  // Without NODE_ENV, which would make the build one for tests.
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, NODE_ENV: _mode, ...env } = process.env;
  // In `npm test` everything has just been built.
  const options = isEverything ? [] : ["--no-build"];
  started = spawn(process.execPath, ["tests/scripts/start/main.ts", ...options], {
    cwd: root,
    env: { ...env, LC_ALL: "fr_FR.UTF-8", PORT: String(port), DATA: dataFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const running = new Promise<void>((resolve, reject) => {
    started.stdout!.on("data", (text) => {
      printed += text;
      if (printed.includes(t("start.running"))) resolve();
    });
    started.on("exit", () => reject(new Error(`It ended by itself:\n${printed}`)));
  });
  await running;
}, maxStartMs);

afterAll(() => {
  started.kill("SIGKILL");
  occupant.close();
});

test.runIf(isEverything)("the build states what it does and about how long is left", () => {
  const [what, seconds] = [t("start.building.server"), 70];
  assert.ok(printed.includes(t("start.progress", { what, seconds })), printed);
  const built = t("start.built", { seconds: "" }).split(" ")[0]!;
  const [building] = printed.split(built);
  const lines = building!.split("\n").filter((line) => /\d+\s?s…$/.test(line));
  const took = Number(/\d+/.exec(printed.slice(printed.indexOf(built)))?.[0]);
  // One at the beginning, then one each ten seconds, but for a second at either end.
  assert.ok(Math.abs(lines.length - 1 - took / 10) <= 1, printed);
});

test("a port that is in use is reported, and another one is used", () => {
  const next = /127\.0\.0\.1:(\d+)\/e\/DEMO/.exec(printed)?.[1] ?? "";
  assert.ok(Number(next) > port, printed);
  assert.ok(printed.includes(t("start.portTaken", { wanted: String(port), port: next })), printed);
});

test("without a display the guided tour goes through all its steps", async () => {
  assert.ok(printed.includes(t("tour.granted", { button: t("welcome.measureEvery") })), printed);
  for (const step of ["measure", "clean", "empty", "join", "preview", "send", "watch"] as const) {
    assert.ok(printed.includes(t(`tour.${step}Title`)), `${step}:\n${printed}`);
  }
  assert.ok(!printed.includes(t("tour.failed", { detail: "" })), printed);
  // Two pages of the first step, three of the cleanup, three of the event, two of its public page.
  assert.equal((await readdir(path.join(root, ".demo"))).length, 10);
});

test("the public page updates once five simulated participants have contributed", () => {
  assert.equal(printed.split(t("start.simulated")).length - 1, 5);
  // Of six, K = 3 are kept back.
  const published = t("tour.watchPublished", { count: 3, files: 99, bytes: "" });
  assert.ok(printed.includes(published.slice(0, published.indexOf("99"))), printed);
});

test("Ctrl-C stops everything cleanly", async () => {
  const ended = once(started, "exit");
  started.kill("SIGINT");
  assert.deepEqual(await ended, [0, null]);
  assert.ok(printed.includes("start-"), printed);
});
