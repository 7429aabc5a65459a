import { paths } from "@digital-cleanup/challenge";
import { afterEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { readCreationPolicy } from "../../creation/creation-policy.ts";
import { capabilityHash } from "../../keys/capability-hash.ts";
import { jsonHeaders } from "../../../test/support/json-headers.ts";

const key = secretOf(100);
const operatorKey = "the-operator-s-own-key";
let tally: OpenTally;

/** All requests come from one address. */
async function open(limits: { writesPerAddress?: number } = {}) {
  const creation = readCreationPolicy(operatorKey, "key");
  if (typeof creation === "string") throw new Error(creation);
  tally = await openTally({ creation, ...limits });
  await tally.store.createEvent(sampleEvent(), { organiserHash: capabilityHash("BRUME", key) });
}
afterEach(() => tally.close());

async function ask(bearer: string | undefined, method = "GET", path = paths.desk("BRUME")) {
  const { status } = await tally.app.request(path, {
    method,
    headers: jsonHeaders(bearer),
    ...(method === "POST" && {
      body: JSON.stringify({ ...sampleEvent(), code: undefined, host: undefined }),
    }),
  });
  return status;
}

async function repeat(times: number, use: () => Promise<number>): Promise<number[]> {
  const statuses = [];
  for (let time = 0; time < times; time += 1) statuses.push(await use());
  return [...new Set(statuses)];
}

test("an address may present 60 wrong keys a minute, and the right one works there all the time", async () => {
  await open();
  const guess = () => ask("A".repeat(22));
  expect(await repeat(60, guess)).toEqual([403]);
  expect(await repeat(3, guess)).toEqual([429]);
  expect(await ask(undefined)).toBe(429);
  expect(await ask(key)).toBe(200);
  expect(await ask(key, "GET", paths.organiser("BRUME"))).toBe(200);
  // Guesses are not writes, which people may go on sending.
  expect((await tally.put(1, measuredFiles(1))).status).toBe(200);
  tally.time.nowMs += 60_000;
  expect(await guess()).toBe(403);
});

test("the operator's key works beside wrong ones too", async () => {
  await open();
  const create = (bearer?: string) => ask(bearer, "POST", paths.events);
  expect(await repeat(30, () => create("a-wrong-operator-key"))).toEqual([403]);
  expect(await repeat(30, () => create())).toEqual([401]);
  expect(await create("a-wrong-operator-key")).toBe(429);
  expect(await create(operatorKey)).toBe(201);
});

test("a key works beside a flood of contributions from its address, and has a limit of its own", async () => {
  await open({ writesPerAddress: 2 });
  const statuses = [];
  for (const person of [1, 2, 3]) statuses.push((await tally.put(person, measuredFiles(1))).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(await repeat(2, () => ask(key))).toEqual([200]);
  expect(await ask(key)).toBe(429);
});
