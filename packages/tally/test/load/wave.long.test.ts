import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { organiserViewSchema, paths, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { contribute } from "../support/events/contribute.ts";
import { freePort } from "../support/servers/free-port.ts";
import { newTally } from "../support/new-tally.ts";
import { serve, serveCommand, tally } from "../support/servers/run-tally.ts";
import { sampleEvent } from "../support/samples.ts";

const event = sampleEvent({ startsOn: "2026-01-01", endsOn: "2099-12-31" });
const { code } = event;
const attacker = { "x-forwarded-for": "203.0.113.66:4711" };
const writers = 50;

/** A server with its default limits, behind a proxy, and the organiser's view of its event. */
async function open() {
  const directory = newTally(event);
  const port = await freePort();
  const start = () =>
    serve(directory, port, serveCommand(port), {
      TRUSTED_PROXIES: "127.0.0.1",
      WRITES_PER_ADDRESS: "1200",
      WRITES_PER_KEY: "10",
    });
  let server = await start();
  const { baseUrl } = server;
  const link = tally(directory, "organiser-link", code).stdout;
  const key = /#key=([\w-]{22})/.exec(link)?.[1] ?? "";
  return {
    async send(person: number, bytes: number, headers: Record<string, string>) {
      const totals = zeroTotals();
      totals.measured.files = 1;
      totals.measured.bytes = bytes;
      totals.measured.bytesByCategory = { media: bytes };
      const response = await contribute(baseUrl, code, { person, seq: 1, totals }, headers);
      await response.arrayBuffer();
      return response.status;
    },
    async waves() {
      const headers = { authorization: `Bearer ${key}`, ...attacker };
      const response = await fetch(baseUrl + paths.organiser(code), { headers });
      return organiserViewSchema.parse(await response.json()).waves ?? [];
    },
    /** What the database remembers of the contributions a minute. */
    readStored() {
      const database = new DatabaseSync(join(directory, "tally.sqlite"), { readOnly: true });
      const row = database.prepare("SELECT busiest, waves FROM contribution_rate").get();
      database.close();
      return { busiest: Number(row?.busiest), waves: JSON.parse(String(row?.waves ?? "[]")) };
    },
    async killAndStart() {
      server.process.kill("SIGKILL");
      await server.exited;
      server = await start();
    },
  };
}

/** Sends contributions of people from `first` on, many at a time. Returns how many had each status. */
async function sendMany(first: number, count: number, send: (person: number) => Promise<number>) {
  const people = Array.from({ length: count }, (_, index) => first + index).values();
  const statuses = new Map<number, number>();
  const write = async () => {
    for (const person of people) {
      const status = await send(person);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return statuses;
}

/** Sends contributions of people from `first` on, many at a time, until one is one too many. */
async function sendUntilRefused(first: number, send: (person: number) => Promise<number>) {
  let person = first;
  let isRefused = false;
  const write = async () => {
    while (!isRefused) {
      const status = await send((person += 1));
      isRefused ||= status === 429;
      expect([200, 429]).toContain(status);
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
}

test("a wave of contributions from one address is limited, and shown to the organiser", async () => {
  const { send, waves } = await open();
  // Five people of 50 GB each.
  for (let person = 0; person < 5; person += 1) {
    expect(await send(person, 50e9, { "x-forwarded-for": `198.51.100.${person}` })).toBe(200);
  }
  expect(await waves()).toEqual([]);

  // 550 TB: the ceiling of one person 1,100 times, which fit into the writes that a town hall needs.
  const wave = await sendMany(10, 1100, (person) => send(person, 500e9, attacker));
  expect(wave).toEqual(new Map([[200, 1100]]));
  // The busiest of all minutes before had five contributions at most; a minute may end during the wave.
  const told = await waves();
  expect(told).toHaveLength(1);
  expect(told[0]!.contributions).toBeGreaterThan(1000);
  expect(told[0]!.contributions).toBeLessThanOrEqual(1105);
  expect(told[0]!.busiestBefore).toBeLessThanOrEqual(100);

  // A minute may end meanwhile, and allows 1,200 more.
  await sendUntilRefused(2000, (person) => send(person, 500e9, attacker));
  expect(await send(5, 50e9, { "x-forwarded-for": "198.51.100.77" })).toBe(200);
});

test("a killed server remembers the busiest minute of an event, and its waves", async () => {
  const { send, waves, readStored, killAndStart } = await open();
  const sendAll = (first: number, count: number) =>
    sendMany(first, count, (person) =>
      send(person, 1e9, { "x-forwarded-for": `198.51.100.${person % 200}` }),
    );
  // A minute may end during each of these. Of 601, the first minute has more than 5 × 20, or the second has more than
  // five times as many as the first: 501 after 100.
  await sendAll(0, 601);
  const told = await waves();
  expect(told).toHaveLength(1);
  const { contributions } = told[0]!;
  await expect.poll(() => readStored().waves).toMatchObject([{ contributions }]);
  await killAndStart();
  const past = [{ ...told[0], startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }];
  expect(await waves()).toEqual(past);

  await sendAll(1000, 60);
  await expect.poll(() => readStored().busiest).toBeGreaterThanOrEqual(30);
  await killAndStart();
  // More than 5 × 20, and at most 5 × 30
  await sendAll(2000, 140);
  expect(await waves()).toEqual(past);
});
