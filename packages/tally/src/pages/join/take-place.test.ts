import { formatTicket, sendToTally } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGuardedEvent } from "../../../test/support/guarded-event.ts";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { placeMaker } from "../join-place/client.tsx";
import { openPartStore, type PartStore } from "./part-store.ts";
import { nextContribution, nextWithdrawal } from "./request.ts";
import { takePlace } from "./take-place.ts";
import { declaredFiles } from "./test-part.ts";

const address = { baseUrl: "http://127.0.0.1:4680", code: "BRUME" };

let tally: OpenTally;
let guarded: Awaited<ReturnType<typeof createGuardedEvent>>;
beforeEach(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  guarded = await createGuardedEvent(tally);
});
afterEach(() => tally.close());

function memory() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const openStore = (storage = memory()) => openPartStore(() => storage, "part");

const asked: string[] = [];
const toTally = async (url: string, init?: RequestInit): Promise<Response> => {
  if (typeof init?.body === "string") asked.push(init.body);
  return tally.app.request(url, init);
};
/** The tally hears the question and its answer gets lost. */
const losingAnswers = async (url: string, init?: RequestInit): Promise<Response> => {
  await toTally(url, init);
  throw new TypeError("Failed to fetch");
};
const take = (store: PartStore, ticket: string, fetch = toTally) =>
  takePlace({ store, address, event: guarded.event, maker: placeMaker, fetch }, ticket);
const questions = () => new Set(asked.splice(0).map((body) => JSON.parse(body).blinded)).size;
beforeEach(() => void asked.splice(0));

test("a ticket in any form gives a place, which goes with what is sent and taken back", async () => {
  const store = openStore();
  const [ticket] = await guarded.tickets(1);
  store.change((part) => ({ ...part, ticket: ticket! }));
  expect(await take(store, formatTicket(ticket!).toLowerCase())).toBeUndefined();
  const part = store.read();
  expect([part.ticket, part.askedPlace]).toEqual([undefined, undefined]);

  const { request } = nextContribution(part, address, declaredFiles(5));
  expect(JSON.parse(request.body).place).toEqual(part.place);
  expect(request.body).not.toContain(ticket);
  expect(await sendToTally(toTally, request)).toMatchObject({ ok: true });
  const withdrawal = nextWithdrawal({ ...part, lastSeq: 1 }, address).request;
  expect(JSON.parse(withdrawal.body).place).toEqual(part.place);
  expect(await sendToTally(toTally, withdrawal)).toMatchObject({
    ok: true,
    value: { standing: "withdrawn" },
  });
});

test("what is asked is stored before it leaves", async () => {
  const storage = memory();
  const [ticket] = await guarded.tickets(1);
  let storedFirst: string | null = null;
  await take(openStore(storage), ticket!, (url, init) => {
    storedFirst = storage.getItem("part");
    return toTally(url, init);
  });
  expect(JSON.parse(storedFirst!).askedPlace.prepared.blinded).toBe(JSON.parse(asked[0]!).blinded);
});

test("a lost answer is asked for again after the page was closed, even after a slip of the pen", async () => {
  const storage = memory();
  const [ticket] = await guarded.tickets(1);
  expect(await take(openStore(storage), ticket!, losingAnswers)).toBe("unreachable");
  expect(await take(openStore(storage), "ABCDEFGHJKLMNPQR")).toBe("unknownTicket");
  expect(await take(openStore(storage), ticket!)).toBeUndefined();
  expect(questions()).toBe(1);
  expect(openStore(storage).read().place).toBeDefined();
});

test("two tabs that begin at once ask one question about one secret", async () => {
  const storage = memory();
  const [one, other] = [openStore(storage), openStore(storage)];
  const [ticket] = await guarded.tickets(1);
  expect(one.read().secret).not.toBe(other.read().secret);
  expect(await Promise.all([take(one, ticket!), take(other, ticket!)])).toEqual([
    undefined,
    undefined,
  ]);
  expect(questions()).toBe(1);
  const part = other.read();
  expect(part.secret).toBe(one.read().secret);
  const { request } = nextContribution(part, address, declaredFiles(5));
  expect(await sendToTally(toTally, request)).toMatchObject({ ok: true });
});

test("a ticket that was traded elsewhere is refused", async () => {
  const [ticket] = await guarded.tickets(1);
  await take(openStore(), ticket!);
  const second = openStore();
  expect(await take(second, ticket!)).toBe("usedTicket");
  expect(second.read().place).toBeUndefined();
});

test("what is no ticket is not asked with", async () => {
  expect(await take(openStore(), "ABCD")).toBe("notATicket");
  expect(asked).toEqual([]);
});

test("an answer that the event's key did not sign gives no place", async () => {
  const store = openStore();
  const [ticket] = await guarded.tickets(1);
  const signingBadly = () => Promise.resolve(Response.json({ signature: `${"A".repeat(341)}Q` }));
  expect(await take(store, ticket!, signingBadly)).toBe("wrongAnswer");
  expect(store.read().place).toBeUndefined();
});

test("an event whose signing key is erased refuses by name, and a tally that is none is told", async () => {
  const [ticket] = await guarded.tickets(1);
  tally.time.nowMs += 60 * 86_400_000;
  await tally.store.settle();
  expect(await take(openStore(), ticket!)).toBe("refused");
  const signingIn = () => Promise.resolve(new Response("<h1>Wi-Fi</h1>"));
  expect(await take(openStore(), ticket!, signingIn)).toBe("otherVersion");
});
