import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { loadText } from "@digital-cleanup/text";
import { beforeEach, describe, expect, test } from "vitest";
import { runTally, serve, serveCommand, tally } from "../support/servers/run-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { capabilityHash } from "../../src/keys/capability-hash.ts";
import { sampleEvent } from "../support/samples.ts";
import { newFolder } from "../support/new-tally.ts";

const t = await loadText("en");

let directory = "";
beforeEach(() => {
  directory = newFolder();
});

const flags =
  "--code BRUME --name Brume --organiser Ville --starts 2026-01-01 --ends 2099-12-31".split(" ");
const create = (...args: string[]) => tally(directory, "create-event", ...flags, ...args);

describe("the command", () => {
  test("prints its usage, and fails for an unknown command", () => {
    expect(tally(directory, "help")).toMatchObject({ status: 0 });
    const unknown = tally(directory, "dance");
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("Usage: tally COMMAND");
    expect(tally(directory, "recount", "--nope")).toMatchObject({ status: 2 });
  });

  test("creates an event once, from flags or from a file", () => {
    const created = create();
    expect(created.status).toBe(0);
    expect(created.stdout).toMatch(
      /^Event BRUME created: http:\/\/127\.0\.0\.1:4680\/e\/BRUME\n.*\/o\/BRUME#key=[\w-]{22}\n$/,
    );
    expect(create()).toMatchObject({
      status: 2,
      stderr: `${t("tally.cli.codeTaken", { code: "BRUME" })}\n`,
    });
    const file = join(directory, "event.json");
    writeFileSync(file, JSON.stringify(sampleEvent({ code: "FILE" })));
    expect(tally(directory, "create-event", "--file", file)).toMatchObject({ status: 0 });
  });

  test("names each invalid field of an event, and generates the key of a guarded one", () => {
    expect(create("--k", "2", "--country", "France")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/ {2}territory\.country: .*\n {2}k: /),
    });
    expect(create("--mode", "guarded").status).toBe(0);
    expect(tally(directory, "create-event", "--file", "nowhere.json").stderr).toContain(
      "nowhere.json",
    );
  });

  test("replaces an organiser's link, and the old one stops working", () => {
    const [, first] = /#key=([\w-]{22})/.exec(create().stdout) ?? [];
    const renewed = tally(directory, "organiser-link", "BRUME");
    const [, second] = /\/o\/BRUME#key=([\w-]{22})/.exec(renewed.stdout) ?? [];
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
    const database = new DatabaseSync(join(directory, "tally.sqlite"));
    const rights = database.prepare("SELECT hash FROM capability").all();
    database.close();
    expect(rights).toHaveLength(1);
    expect(Buffer.from(rights[0]!.hash as Uint8Array)).toEqual(
      Buffer.from(capabilityHash("BRUME", second!)),
    );
    expect(tally(directory, "organiser-link", "NOPE").status).toBe(2);
  });

  test("closes, reopens and raises ceilings", () => {
    create();
    expect(tally(directory, "close", "BRUME")).toMatchObject({ status: 0 });
    expect(tally(directory, "close", "BRUME").stderr).toContain("closed already");
    expect(tally(directory, "reopen", "BRUME")).toMatchObject({ status: 0 });
    expect(tally(directory, "reopen", "NOPE").stderr).toContain("No event NOPE");
    const raised = tally(
      directory,
      "raise-ceilings",
      "BRUME",
      "--reason",
      "checked",
      "--files",
      "400000",
    );
    expect(raised).toMatchObject({ status: 0 });
    expect(tally(directory, "raise-ceilings", "BRUME", "--files", "many")).toMatchObject({
      status: 2,
    });
  });

  test("voids no batch that there is not, and erases an event only if its code is repeated", () => {
    create();
    const voiding = tally(directory, "void-batch", "BRUME", "--batch", "1", "--reason", "a wave");
    expect(voiding).toMatchObject({ status: 2 });
    expect(voiding.stderr).toContain("no such batch");
    expect(tally(directory, "erase-event", "BRUME").stderr).toContain("--confirm BRUME");
    expect(tally(directory, "erase-event", "BRUME", "--confirm", "BRUME").status).toBe(0);
    expect(tally(directory, "erase-event", "BRUME", "--confirm", "BRUME").stderr).toContain(
      "No event BRUME",
    );
  });

  test("recounts, and exits with 1 if a stored counter is wrong", () => {
    create();
    expect(tally(directory, "recount")).toMatchObject({ status: 0 });
    const database = new DatabaseSync(join(directory, "tally.sqlite"));
    database.exec("UPDATE event SET pending = 7");
    database.close();
    const recount = tally(directory, "recount");
    expect(recount.status).toBe(1);
    expect(recount.stdout).toContain("pending 7 → 0");
  });
});

test.each([
  ["recount"],
  ["backup", "before.sqlite"],
  ["export", "BRUME"],
  ["close", "BRUME"],
  ["organiser-link", "BRUME"],
])("%s without a database says where it looked, and creates nothing", (...args) => {
  const data = join(directory, "data");
  expect(tally(data, ...args)).toMatchObject({
    status: 2,
    stderr: `There is no database at ${join(data, "tally.sqlite")}.\n`,
  });
  expect(existsSync(data)).toBe(false);
});

test("recount of a database without an event is no success", () => {
  create();
  expect(tally(directory, "erase-event", "BRUME", "--confirm", "BRUME").status).toBe(0);
  expect(tally(directory, "recount")).toEqual({
    status: 3,
    stdout: "",
    stderr: "Nothing to count: there is no event in this database.\n",
  });
});

test("a drill writes nothing to the backups of the server that runs", async () => {
  const backups = join(directory, "backups");
  const real = await freePort();
  const drill = await freePort();
  const server = await serve(join(directory, "real"), real, serveCommand(real), {
    BACKUPS: backups,
  });
  // While a backup is written, there are a copy and its journal.
  const whole = [/^serve\.lock$/, /\.sqlite$/, /\.sha256$/].map((end) =>
    expect.stringMatching(end),
  );
  await expect.poll(() => readdirSync(backups).toSorted(), { timeout: 20_000 }).toEqual(whole);
  const before = readdirSync(backups);
  const copy = join(directory, "copy");
  const args = ["serve", "--port", `${drill}`];
  const refused = runTally(copy, args, [], { BACKUPS: backups });
  expect(refused).toMatchObject({ status: 2, stdout: "" });
  expect(refused.stderr).toContain(`into ${backups} already`);
  expect(refused.stderr).toContain("for a drill on a copy, add --backups=.");
  const asked = [...serveCommand(drill), "--backups="];
  const own = await serve(copy, drill, asked, { BACKUPS: backups });
  expect((await fetch(`${own.baseUrl}/health`)).status).toBe(200);
  expect(readdirSync(backups)).toEqual(before);
  server.process.kill("SIGTERM");
  expect(await server.exited).toEqual([0, null]);
});

test.each([
  ["--writes-per-key", "", "--writes-per-key takes a whole number"],
  ["--trusted-proxies", "10.0.0.0/", "not “10.0.0.0/”"],
])("serve with %s «%s» reports the invalid value", (flag, value, sentence) => {
  const { status, stderr } = tally(directory, "serve", flag, value);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
});

describe("the server", () => {
  test("finds an event created while it runs, reports a port in use, and ends its streams when it stops", async () => {
    const port = await freePort();
    const server = await serve(directory, port);
    create();
    const live = await fetch(`${server.baseUrl}/api/events/BRUME/live`);
    expect(live.status).toBe(200);
    expect(tally(join(directory, "other"), "serve", "--port", `${port}`)).toMatchObject({
      status: 2,
      stderr: `Port ${port} is taken. Choose another one with --port.\n`,
    });
    server.process.kill("SIGTERM");
    expect(await server.exited).toEqual([0, null]);
    expect(await live.text()).toContain('"code":"BRUME"');
  });
});
