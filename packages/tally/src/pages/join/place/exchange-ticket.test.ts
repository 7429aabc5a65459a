import {
  formatTicket,
  nextContribution,
  nextWithdrawal,
  sendToTally,
  takePlace,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGuardedEvent } from "../../../../test/support/events/guarded-event.ts";
import { openTally, type OpenTally } from "../../../../test/support/open-tally.ts";
import { placeMaker } from "../../join-place/client.tsx";
import { openParticipationStore } from "../participation/participation-store.ts";
import { testBrowserStorage } from "../participation/test-browser-storage.ts";

const address = { baseUrl: "http://127.0.0.1:4680", code: "BRUME" };

let tally: OpenTally;
let guarded: Awaited<ReturnType<typeof createGuardedEvent>>;
beforeEach(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  guarded = await createGuardedEvent(tally);
});
afterEach(() => tally.close());

const fetchTally = async (url: string, init?: RequestInit): Promise<Response> =>
  tally.app.request(url, init);
function openPage(fetch = fetchTally) {
  const storage = testBrowserStorage();
  const store = openParticipationStore(() => storage, "part");
  const exchange = { store, address, fetch, event: guarded.event, maker: placeMaker };
  const take = (ticket: string) => takePlace(exchange, ticket);
  return { store, take };
}

test("the tally accepts a contribution and a withdrawal with the place of a ticket", async () => {
  const { store, take } = openPage();
  const [ticket] = await guarded.tickets(1);
  expect(await take(formatTicket(ticket!).toLowerCase())).toBeUndefined();
  const totals = zeroTotals();
  totals.declared.files = 5;
  const next = nextContribution(store.read(), address, totals);
  if (!next.ok) throw new Error(next.field);
  expect(next.request.body).not.toContain(ticket);
  expect(await sendToTally(fetchTally, next.request)).toMatchObject({ ok: true });
  const { request } = nextWithdrawal({ ...store.read(), lastSeq: 1 }, address);
  expect(await sendToTally(fetchTally, request)).toMatchObject({
    ok: true,
    value: { standing: "withdrawn" },
  });
});

test("a ticket that was exchanged elsewhere is refused", async () => {
  const [ticket] = await guarded.tickets(1);
  await openPage().take(ticket!);
  const { store, take } = openPage();
  expect(await take(ticket!)).toBe("usedTicket");
  expect(store.read().place).toBeUndefined();
});

test("an answer that the event's key did not sign gives no place", async () => {
  const [ticket] = await guarded.tickets(1);
  const signingBadly = () => Promise.resolve(Response.json({ signature: `${"A".repeat(341)}Q` }));
  const { store, take } = openPage(signingBadly);
  expect(await take(ticket!)).toBe("wrongAnswer");
  expect(store.read().place).toBeUndefined();
});

test("an event whose signing key was erased refuses the exchange", async () => {
  const [ticket] = await guarded.tickets(1);
  tally.time.nowMs += 60 * 86_400_000;
  await tally.store.settle();
  expect(await openPage().take(ticket!)).toBe("refused");
});
