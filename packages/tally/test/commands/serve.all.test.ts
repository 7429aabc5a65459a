import { mkdirSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { paths } from "@digital-cleanup/challenge";
import { beforeEach, describe, expect, test } from "vitest";
import { serve, serveCommand, tally } from "../support/servers/run-tally.ts";
import { freePort } from "../support/servers/free-port.ts";
import { measuredFiles, secretOf } from "../support/samples.ts";
import { jsonHeaders } from "../support/json-headers.ts";
import { newFolder } from "../support/new-tally.ts";

let directory = "";
const data = () => join(directory, "data");
beforeEach(() => {
  directory = newFolder();
  const flags = "--code BRUME --name B --organiser V --starts 2026-01-01 --ends 2099-12-31 --k 3";
  tally(data(), "create-event", ...flags.split(" "));
});

const contributionBody = (person: number): string =>
  JSON.stringify({ secret: secretOf(person), seq: 1, totals: measuredFiles(1) });

async function put(baseUrl: string, person: number): Promise<number> {
  const url = baseUrl + paths.contribution("BRUME");
  const response = await fetch(url, {
    method: "PUT",
    headers: jsonHeaders(),
    body: contributionBody(person),
  });
  await response.text();
  return response.status;
}

function corruptCounters(): void {
  const database = new DatabaseSync(join(data(), "tally.sqlite"));
  database.exec("UPDATE event SET pending = 7");
  database.close();
}

/** Requests `path` until it answers with a status, since the server's first tasks take a moment. */
async function untilStatus(url: string, status: number): Promise<Response> {
  for (let asked = 0; ; asked += 1) {
    const response = await fetch(url);
    if (response.status === status || asked === 100) return response;
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("a running server", () => {
  test("shows its health, and its metrics only to its own machine", async () => {
    const { baseUrl } = await serve(data(), await freePort());
    expect(await put(baseUrl, 1)).toBe(200);
    const unknown = await fetch(baseUrl + paths.contribution("NOPE"), {
      method: "PUT",
      headers: jsonHeaders(),
      body: contributionBody(1),
    });
    expect(unknown.status).toBe(404);
    expect(await (await fetch(`${baseUrl}/health`)).json()).toEqual({ status: "ok" });

    const metrics = await (await fetch(`${baseUrl}/metrics`)).text();
    expect(metrics).toContain('tally_info{version="');
    expect(metrics).toContain("\ntally_contributions_accepted_total 1\n");
    expect(metrics).toContain('\ntally_contributions_refused_total{reason="unknown_event"} 1\n');
    expect(metrics).not.toMatch(/BRUME|NOPE|127\.0\.0\.1/);
    const forwarded = await fetch(`${baseUrl}/metrics`, {
      headers: { "x-forwarded-for": "192.0.2.1" },
    });
    expect(forwarded.status).toBe(404);
  });

  test("shows metrics to everyone if the operator allows it", async () => {
    const port = await freePort();
    const { baseUrl } = await serve(data(), port, [...serveCommand(port), "--metrics", "public"]);
    const headers = { "x-forwarded-for": "192.0.2.1" };
    expect((await fetch(`${baseUrl}/metrics`, { headers })).status).toBe(200);
  });

  test.each([
    ["https://ville.exemple/bilan", 1],
    ["https://bilan.exemple/", 0],
  ])("at %s warns %i times that browsers share their storage", async (baseUrl, times) => {
    const server = await serve(data(), await freePort(), undefined, { BASE_URL: baseUrl });
    server.process.kill("SIGTERM");
    await server.exited;
    const warning = "Every other page of https://ville.exemple can read";
    await expect.poll(() => server.printed().split(warning)).toHaveLength(times + 1);
    expect(server.printed()).toContain("Tally listening: https://");
  });

  test("recounts when it starts, and reports a difference without figures", async () => {
    corruptCounters();
    const server = await serve(data(), await freePort());
    const response = await untilStatus(`${server.baseUrl}/health`, 503);
    expect(await response.json()).toEqual({ status: "failing", failing: "recount" });
    expect(server.printed()).toContain("BRUME: the recount differs from what is stored.");
    expect(server.printed()).not.toMatch(/pending|→/);
    const metrics = await (await fetch(`${server.baseUrl}/metrics`)).text();
    expect(metrics).toContain("\ntally_recount_differences 1\n");
  });

  test("keeps a second one out of its folder until it has ended, by kill -9 too", async () => {
    const server = await serve(data(), await freePort());
    const second = tally(data(), "serve", "--port", `${await freePort()}`);
    expect(second).toMatchObject({
      status: 2,
      stderr: `Another server uses the folder ${data()} already.\n`,
    });
    server.process.kill("SIGKILL");
    await server.exited;
    const next = await serve(data(), await freePort());
    expect(await put(next.baseUrl, 1)).toBe(200);
  });

  test("answers requests in progress when it is stopped", async () => {
    const server = await serve(data(), await freePort());
    const body = contributionBody(1);
    const sending = request(server.baseUrl + paths.contribution("BRUME"), {
      method: "PUT",
      headers: { ...jsonHeaders(), "content-length": body.length },
    });
    sending.write(body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 100));
    server.process.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const status = new Promise((resolve) => {
      sending.on("response", (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    sending.end(body.slice(10));
    expect(await status).toBe(200);
    expect(await server.exited).toEqual([0, null]);
    expect(server.printed()).not.toContain("Error");
  });

  test("is backed up while contributions arrive, each hour and by command", async () => {
    const port = await freePort();
    const folder = join(directory, "backups");
    const server = await serve(data(), port, [...serveCommand(port), "--backups", folder]);
    const file = join(directory, "copy.sqlite");
    const arriving = Array.from({ length: 300 }, (_, person) => put(server.baseUrl, person));
    expect(tally(data(), "backup", file)).toMatchObject({ status: 0 });
    expect(new Set(await Promise.all(arriving))).toEqual(new Set([200]));
    expect(tally(data(), "backup", file)).toMatchObject({
      status: 2,
      stderr: `${file} exists already. Nothing was written.\n`,
    });
    const [name, ...others] = readdirSync(folder).filter((entry) => entry !== "serve.lock");
    expect(name).toMatch(/^tally-[\d-]+\.sqlite$/);
    expect(others).toEqual([`${name}.sha256`]);
    expect(tally(data(), "restore", file, "--force").stderr).toContain("A server uses this");

    const elsewhere = join(directory, "elsewhere");
    mkdirSync(elsewhere);
    expect(tally(elsewhere, "restore", file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 event checked, counted again and put in place"),
    });
    expect(tally(elsewhere, "recount").stdout).toBe("BRUME: the recount is equal.\n");
    expect(tally(elsewhere, "restore", file).stderr).toContain("--force replaces it");
  });
});

test.each([
  [["--operator-key", "hunter2"], "The operator’s key takes 16 to 200"],
  [["--creation", "key"], "--creation key needs an operator’s key"],
  [["--creation", "anybody"], "--creation takes open, key, closed, not “anybody”."],
  [["--metrics", "yes"], "--metrics takes local, public, not “yes”."],
  [["--base-url", "tally.example"], "--base-url takes an address such as"],
  [["--extension-url", "store.example"], "--extension-url takes an address such as"],
])("serve %j reports the invalid value, and never repeats a key", (flags, sentence) => {
  const { status, stdout, stderr } = tally(data(), "serve", ...flags);
  expect(status).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stdout + stderr).not.toContain("hunter2");
});

test("a database of a newer version is reported in one line", () => {
  const database = new DatabaseSync(join(data(), "tally.sqlite"));
  database.exec("PRAGMA user_version = 99");
  database.close();
  expect(tally(data(), "recount")).toMatchObject({
    status: 2,
    stderr: "This database comes from a newer version of the tally. Bring this one up to date.\n",
  });
});
