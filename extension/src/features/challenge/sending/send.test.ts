import { type NumberedRequest, nextContribution, requestText } from "@digital-cleanup/challenge";
import { rememberingTally } from "@digital-cleanup/challenge/testing/remembering-tally.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { emptyBrowser } from "../../../platform/test-data/empty-browser.ts";
import { openParticipant } from "../participant.ts";
import { changeChallenge, readChallenge } from "../store.ts";
import { event, filesOnly, nowMs, participation, secret } from "../test-data/participation.ts";
import { askStanding, nextDelayMs, sendDue } from "./send.ts";

let tally = rememberingTally(event);
const other = participation({
  address: { baseUrl: "https://menage.exemple.fr", code: "BRUME27B" },
  secret: "AAAAAAAAAAAAAAAAAAAAAA",
});

beforeEach(async () => {
  await emptyBrowser();
  vi.useFakeTimers({ now: nowMs, toFake: ["Date"] });
  tally = rememberingTally(event);
  vi.stubGlobal("fetch", tally.fetch);
  await changeChallenge(() => ({ participations: [participation(), other] }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const current = async () => (await readChallenge()).participations[0]!;
async function confirmFiles(files: number, into = participation()): Promise<string> {
  const next = nextContribution(into, into.address, filesOnly(files));
  if (!next.ok) throw new Error(next.field);
  const shown: NumberedRequest = next;
  await openParticipant(into).confirm("contribution", shown);
  return requestText(next.request);
}

test("the requests of all events are sent", async () => {
  const texts = [await confirmFiles(10), await confirmFiles(25, other)];
  expect(await sendDue()).toBeUndefined();
  expect(tally.received).toEqual(texts);
});

test("the next delay is that of the request that is due first", async () => {
  await confirmFiles(10);
  tally.isDown = true;
  expect(await sendDue()).toBe(30_000);
  await confirmFiles(25, other);
  expect(await nextDelayMs()).toBe(0);
  expect(await sendDue()).toBe(30_000);
});

test("retries are 30 s, 1, 2, 5, 15 and 60 minutes apart, then every hour", async () => {
  await confirmFiles(10);
  tally.isDown = true;
  const minutes: number[] = [];
  for (let attempt = 0; attempt < 8; attempt++) {
    const delayMs = (await sendDue())!;
    minutes.push(delayMs / 60_000);
    vi.setSystemTime(Date.now() + delayMs);
  }
  expect(minutes).toEqual([0.5, 1, 2, 5, 15, 60, 60, 60]);
});

test("two contexts that send at the same time send once", async () => {
  await confirmFiles(10);
  await Promise.all([sendDue(), sendDue(), sendDue()]);
  expect(tally.received.length).toBe(1);
});

test("the standing of one event is requested", async () => {
  await confirmFiles(10);
  await sendDue();
  tally.rows.set(secret, { seq: 4, totals: filesOnly(40) });
  await askStanding(await current());
  expect((await current()).received?.answer.totals).toEqual(filesOnly(40));
  expect((await readChallenge()).participations[1]).toEqual(other);
});
