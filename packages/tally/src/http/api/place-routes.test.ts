import {
  askForPlace,
  createPlaceMaker,
  organiserViewSchema,
  paths,
  type Place,
  placeRequest,
  type PreparedPlace,
  problemSchema,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { createGuardedEvent } from "../../../test/support/events/guarded-event.ts";

const maker = createPlaceMaker(crypto.subtle);

let guarded: Awaited<ReturnType<typeof createGuardedEvent>>;
const tally = eachTally(
  async (opened) => {
    guarded = await createGuardedEvent(opened);
  },
  { creation: { policy: "open" } },
);

const fetchTally = async (url: string, init?: RequestInit) => tally.app.request(url, init);
const address = { baseUrl: "http://127.0.0.1:4680", code: "BRUME" };
const problemType = async (response: Response) => problemSchema.parse(await response.json()).type;

const tickets = (count: number) => guarded.tickets(count);
const prepare = (person: number) =>
  maker.prepare(guarded.event.placeKey!, "BRUME", secretOf(person));
const ask = (ticket: string, prepared: PreparedPlace) =>
  askForPlace(fetchTally, placeRequest(address, ticket, prepared));
async function placeFor(person: number, ticket: string): Promise<Place> {
  const prepared = await prepare(person);
  const result = await ask(ticket, prepared);
  if (!result.ok) throw new Error(result.failure);
  return (await maker.read(guarded.event.placeKey!, prepared, result.value.signature))!;
}
const put = (person: number, place?: Place, seq = 1) =>
  tally.write("PUT", {
    secret: secretOf(person),
    seq,
    totals: measuredFiles(10),
    ...(place && { place }),
  });

test("a ticket gives a place, with which one device contributes and updates", async () => {
  const [ticket] = await tickets(1);
  const place = await placeFor(1, ticket!);
  expect((await put(1, place)).status).toBe(200);
  expect((await put(1, place, 2)).status).toBe(200);
  await tally.store.publishDue();
  expect(await tally.store.readPublished("BRUME")).toMatchObject({
    participations: { waiting: 1 },
  });
});

test("without a place a contribution is refused, and a withdrawal stores nothing", async () => {
  const response = await put(1);
  expect(response.status).toBe(403);
  expect(await problemType(response)).toBe("/problems/place-required");
  expect((await tally.withdraw(1)).status).toBe(200);
  expect(tally.database.prepare("SELECT count(*) AS n FROM contribution").get()).toEqual({ n: 0 });
});

test("a withdrawal with a place that arrives before its contribution stays in effect", async () => {
  const [ticket] = await tickets(1);
  const place = await placeFor(1, ticket!);
  const withdrawal = await tally.write("DELETE", { secret: secretOf(1), seq: 2, place });
  expect(await withdrawal.json()).toMatchObject({ seq: 2, standing: "withdrawn" });
  expect(await (await put(1, place)).json()).toMatchObject({ seq: 2, standing: "withdrawn" });
  expect(await tally.store.readPublished("BRUME")).toMatchObject({
    participations: { waiting: 0 },
  });
});

test("a place is valid only for the secret it was requested for", async () => {
  const [ticket] = await tickets(1);
  const place = await placeFor(1, ticket!);
  expect(await problemType(await put(2, place))).toBe("/problems/place-refused");
});

test("a place of another event's key is refused", async () => {
  const other = await createGuardedEvent(tally, { code: "OTHER" });
  const [ticket] = await other.tickets(1);
  const prepared = await maker.prepare(other.event.placeKey!, "BRUME", secretOf(1));
  const result = await askForPlace(
    fetchTally,
    placeRequest({ ...address, code: "OTHER" }, ticket!, prepared),
  );
  if (!result.ok) throw new Error(result.failure);
  const place = await maker.read(other.event.placeKey!, prepared, result.value.signature);
  expect(await problemType(await put(1, place))).toBe("/problems/place-refused");
});

test("a ticket gives the same answer for the same request, and none for another", async () => {
  const [ticket] = await tickets(1);
  const prepared = await prepare(1);
  const first = await ask(ticket!, prepared);
  expect(first.ok).toBe(true);
  expect(await ask(ticket!, prepared)).toEqual(first);
  expect(await ask(ticket!, await prepare(1))).toMatchObject({
    failure: "refused",
    problem: { type: "/problems/ticket-used", status: 409 },
  });
});

test("an unknown ticket gives no place, and bytes that cannot be signed use no ticket", async () => {
  expect(await ask("A".repeat(16), await prepare(1))).toMatchObject({
    problem: { type: "/problems/ticket-unknown" },
  });
  const [ticket] = await tickets(1);
  const tooLarge = `${"_".repeat(341)}w`;
  const refused = await tally.ask("POST", paths.places("BRUME"), { ticket, blinded: tooLarge });
  expect(refused.status).toBe(422);
  expect((await ask(ticket!, await prepare(1))).ok).toBe(true);
});

test("nothing is signed without a ticket", async () => {
  tally.database.exec("UPDATE place_key SET private_key = x'00'");
  expect(await ask("A".repeat(16), await prepare(1))).toMatchObject({
    problem: { type: "/problems/ticket-unknown" },
  });
});

test("any page may read the answer of a ticket, and none that of the organiser's routes", async () => {
  const allowed = async (response: Promise<Response>) =>
    (await response).headers.get("access-control-allow-origin");
  const [ticket] = await tickets(1);
  const { blinded } = await prepare(1);
  expect(await allowed(tally.ask("POST", paths.places("BRUME"), { ticket, blinded }))).toBe("*");
  expect(await allowed(tally.ask("POST", paths.places("BRUME"), { ticket }))).toBe("*");
  expect(
    await allowed(tally.ask("POST", paths.tickets("BRUME"), { count: 1 }, guarded.organiserKey)),
  ).toBeNull();
});

test("an invalid message of a place is refused by its field", async () => {
  // 45 characters are not valid base64url, in which four characters are three bytes
  const response = await put(1, { message: "A".repeat(45), signature: "A".repeat(342) });
  expect(response.status).toBe(422);
  expect(problemSchema.parse(await response.json()).errors?.[0]?.field).toBe("place.message");
  expect(tally.errors).toEqual([]);
});

test("the organiser sees how many tickets were used, and the database contains none of them", async () => {
  const made = await tickets(5);
  expect(new Set(made).size).toBe(5);
  await placeFor(1, made[0]!);
  await placeFor(2, made[1]!);
  const response = await tally.ask(
    "GET",
    paths.organiser("BRUME"),
    undefined,
    guarded.organiserKey,
  );
  expect(organiserViewSchema.parse(await response.json()).tickets).toEqual({ tickets: 5, used: 2 });
  const rows = tally.database.prepare("SELECT hash, used_for FROM ticket").all();
  const stored = JSON.stringify(rows.map((row) => Object.values(row).map(String)));
  for (const ticket of made) expect(stored).not.toContain(ticket);
});

test("tickets and the signing key are erased with the contributions, 30 days after the close", async () => {
  const [ticket] = await tickets(3);
  tally.time.nowMs += 60 * 86_400_000;
  await tally.store.settle();
  const rows = (table: string) =>
    tally.database.prepare(`SELECT count(*) AS n FROM ${table}`).get();
  expect(rows("ticket")).toEqual({ n: 0 });
  expect(rows("place_key")).toEqual({ n: 0 });
  expect(await ask(ticket!, await prepare(1))).toMatchObject({
    failure: "refused",
    problem: { type: "/problems/event-conflict" },
  });
});

test("an open event has no tickets and gives no places", async () => {
  await tally.store.createEvent(sampleEvent({ code: "OPEN" }));
  const prepared = await prepare(1);
  const response = await tally.ask("POST", paths.places("OPEN"), {
    ticket: "A".repeat(16),
    blinded: prepared.blinded,
  });
  expect(response.status).toBe(409);
});
