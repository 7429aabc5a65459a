import { describe, expect, test } from "vitest";
import { contributionKey } from "../../src/keys/contribution-key.ts";
import { publishNow } from "../support/events/publish-now.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../support/samples.ts";
import { type OpenStore, useStore } from "./open-store.ts";

const calvados = { country: "FR", region: "28", department: "14" };
/** The first pool of Calvados in 2026, at K = 3. */
const poolOfCalvados = "POOL142631";

/** What every engine does with what is left at the close of small events. */
export function describePooling(open: OpenStore): void {
  const { store, time, standing } = useStore(open);

  const create = (code: string, changes: Parameters<typeof sampleEvent>[0] = {}) =>
    store().createEvent(sampleEvent({ code, territory: calvados, ...changes }));
  const change = (code: string, person: number, seq: number, files: number | null) => {
    time.nowMs += 1000;
    const totals = files === null ? null : measuredFiles(files);
    return store().change(code, contributionKey(code, secretOf(person)), { seq, totals });
  };
  /** One event, closed with a contribution of so many files from each person. */
  const closeSmall = async (code: string, people: number[], files = 10) => {
    await create(code);
    for (const person of people) await change(code, person, 1, files);
    await store().close(code);
  };
  const participations = async (code: string) =>
    (await store().readPublished(code))?.participations;
  const pool = async (code = poolOfCalvados) => {
    expect((await store().recount(code))?.isEqual).toBe(true);
    const { published } = (await store().readPool(code))!;
    return { ...published.participations, files: published.totals?.files?.sum ?? null };
  };
  const expectRecounted = async (...codes: string[]) => {
    for (const code of codes) expect((await store().recount(code))?.isEqual).toBe(true);
  };

  describe("pools", () => {
    test("fewer than K at the close wait in the pool of the department, and are published with K of several events", async () => {
      await closeSmall("PETIT", [1, 2]);
      expect(await participations("PETIT")).toEqual({
        received: 2,
        published: 0,
        waiting: 0,
        pooled: 2,
      });
      expect(await pool()).toEqual({ received: 2, published: 0, waiting: 2, files: null });
      await closeSmall("AUTRE", [3], 7);
      // 10 + 10 + 7
      expect(await pool()).toEqual({ received: 3, published: 3, waiting: 0, files: "27" });
      expect(await store().readPublished("PETIT")).toMatchObject({ totals: null });
      await expectRecounted("PETIT", "AUTRE");
    });

    test("only what no batch has published of a larger event is moved", async () => {
      await create("GRAND", { publication: "atClose" });
      for (const person of [1, 2, 3, 4]) await change("GRAND", person, 1, 10);
      // Most of what the event would publish, hence left out at its close.
      await change("GRAND", 5, 1, 9000);
      await store().close("GRAND");
      expect(await participations("GRAND")).toMatchObject({ received: 5, published: 4, pooled: 1 });
      expect(await standing(change("GRAND", 1, 0, 0))).toBe("published");
      expect(await change("GRAND", 5, 0, 0)).toMatchObject({
        answer: { standing: "pending", isPooled: true },
      });
      await expectRecounted("GRAND", poolOfCalvados);
    });

    test("another department, year or K has another pool; guarded events, demonstrations and events without a department have none", async () => {
      await closeSmall("PETIT", [1]);
      await create("MANCHE", { territory: { country: "FR", region: "28", department: "50" } });
      await create("KCINQ", { k: 5 });
      await create("AVANT", { startsOn: "2025-12-30" });
      await create("FRANCE", { territory: { country: "FR" } });
      await create("DEMO", { isDemonstration: true });
      await create("GARDE", { mode: "guarded", placeKey: "A".repeat(392) });
      for (const code of ["MANCHE", "KCINQ", "AVANT", "FRANCE", "DEMO"]) {
        await change(code, 1, 1, 10);
        await store().close(code);
      }
      await store().change("GARDE", contributionKey("GARDE", secretOf(1)), {
        seq: 1,
        totals: measuredFiles(10),
        hasPlace: true,
      });
      await store().close("GARDE");
      for (const code of [poolOfCalvados, "POOL502631", "POOL142651", "POOL142531"]) {
        expect(await pool(code)).toMatchObject({ received: 1 });
      }
      for (const code of ["FRANCE", "DEMO", "GARDE"]) {
        expect(await participations(code)).toEqual({ received: 1, published: 0, waiting: 1 });
      }
    });

    test("a withdrawal follows its contribution, a repeated message changes nothing, and a new one is refused", async () => {
      await closeSmall("PETIT", [1, 2]);
      expect(await standing(change("PETIT", 1, 1, 99))).toBe("pending");
      expect(await standing(change("PETIT", 1, 2, 99))).toBe("event-closed");
      expect(await standing(change("PETIT", 1, 2, null))).toBe("withdrawn");
      expect(await standing(change("PETIT", 1, 1, 10))).toBe("withdrawn");
      expect(await participations("PETIT")).toMatchObject({ received: 1, pooled: 1 });
      await closeSmall("AUTRE", [3, 4]);
      expect(await pool()).toEqual({ received: 3, published: 3, waiting: 0, files: "30" });
      await expectRecounted("PETIT", "AUTRE");
    });

    test("an event that opens again has back what was not published, and counts nothing twice", async () => {
      await closeSmall("PETIT", [1, 2]);
      expect(await store().reopen("PETIT")).toEqual({ ok: true });
      expect(await pool()).toMatchObject({ received: 0, waiting: 0 });
      expect(await participations("PETIT")).toEqual({ received: 2, published: 0, waiting: 2 });
      await change("PETIT", 3, 1, 10);
      await publishNow(store(), "PETIT");
      expect(await participations("PETIT")).toMatchObject({ received: 3, published: 3 });
      await expectRecounted("PETIT", poolOfCalvados);

      await closeSmall("AUTRE", [4, 5]);
      await closeSmall("TIERS", [6]);
      expect(await pool()).toMatchObject({ published: 3, files: "30" });
      await store().reopen("TIERS");
      expect(await change("TIERS", 6, 2, 11)).toMatchObject({ answer: { isPooled: true } });
      expect(await participations("TIERS")).toEqual({
        received: 1,
        published: 0,
        waiting: 0,
        pooled: 1,
      });
      expect(await pool()).toMatchObject({ received: 3, published: 3, waiting: 1, files: "30" });
      await expectRecounted("TIERS");
    });

    test("a withdrawn contribution that its pool published is not counted twice when its event opens again", async () => {
      await closeSmall("PETIT", [1, 2]);
      await closeSmall("AUTRE", [3]);
      expect(await standing(change("AUTRE", 3, 2, null))).toBe("withdrawn");
      await store().reopen("AUTRE");
      expect(await standing(change("AUTRE", 3, 3, 10))).toBe("published");
      expect(await participations("AUTRE")).toMatchObject({ received: 1, waiting: 0 });
      expect(await pool()).toMatchObject({ received: 3, published: 3, files: "30" });
      await expectRecounted("AUTRE");
    });

    test("a pool ends unseen with the contributions of its first event, and the next close begins another", async () => {
      await closeSmall("PETIT", [1, 2]);
      time.nowMs = noonOf(21 + 30);
      await store().settle();
      // Its last day was the 29th after the close. What did not become K is only a count.
      expect(await pool()).toEqual({ received: 2, published: 0, waiting: 2, files: null });
      await create("TARD", { endsOn: "2027-01-31" });
      await change("TARD", 3, 1, 10);
      await store().close("TARD");
      expect(await pool("POOL142632")).toMatchObject({ received: 1 });

      time.nowMs = noonOf(21 + 31);
      await store().settle();
      expect(await store().recount(poolOfCalvados)).toBeUndefined();
      expect(await standing(change("PETIT", 1, 0, 0))).toBe("unknown");
      expect(await store().readPool(poolOfCalvados)).toMatchObject({ published: { totals: null } });
      expect(await participations("PETIT")).toMatchObject({ received: 2, pooled: 2 });
    });

    test("what a pool published stays after its contributions are erased", async () => {
      await closeSmall("PETIT", [1, 2]);
      time.nowMs = noonOf(25);
      await closeSmall("AUTRE", [3]);
      time.nowMs = noonOf(21 + 31);
      await store().settle();
      expect(await store().readPool(poolOfCalvados)).toMatchObject({
        published: { state: "closed", totals: { files: { sum: "30" } } },
      });
      // Erased with the pool, a few days before those of its own event.
      expect(await standing(change("AUTRE", 3, 2, null))).toBe("unknown");
      await expectRecounted("AUTRE");
    });

    test("erasing an event erases what its pool has not published, and leaves what it has", async () => {
      await closeSmall("PETIT", [1, 2]);
      await store().eraseEvent("PETIT");
      expect(await pool()).toEqual({ received: 0, published: 0, waiting: 0, files: null });
      await closeSmall("AUTRE", [3, 4]);
      await closeSmall("TIERS", [5]);
      await store().eraseEvent("TIERS");
      expect(await pool()).toMatchObject({ published: 3, files: "30" });
    });

    test("a count by hand keeps an event out of the pool, of which it would otherwise give away the rest", async () => {
      await closeSmall("PETIT", [1, 2]);
      const declare = (code: string) => store().organisers.declare(code, { files: 20 });
      expect(await declare("PETIT")).toEqual({ ok: true });
      expect(await pool()).toMatchObject({ received: 0 });
      expect(await participations("PETIT")).toEqual({ received: 2, published: 0, waiting: 2 });
      await create("COMPTE");
      await change("COMPTE", 3, 1, 10);
      await declare("COMPTE");
      await store().close("COMPTE");
      expect(await pool()).toMatchObject({ received: 0 });
      await store().organisers.declare("COMPTE", {});
      await store().reopen("COMPTE");
      await store().close("COMPTE");
      expect(await pool()).toMatchObject({ received: 0 });
      await expectRecounted("PETIT", "COMPTE");

      await closeSmall("AUTRE", [4, 5]);
      await closeSmall("TIERS", [6]);
      expect(await pool()).toMatchObject({ published: 3 });
      const refused = { ok: false, reason: "figuresPublished" };
      expect(await declare("TIERS")).toEqual(refused);
      expect(await store().organisers.declare("TIERS", { peopleActing: 1 })).toEqual({ ok: true });
      time.nowMs = noonOf(21 + 40);
      await store().settle();
      expect(await declare("AUTRE")).toEqual(refused);
    });

    test("a batch of a pool can be voided", async () => {
      await closeSmall("PETIT", [1, 2]);
      await closeSmall("AUTRE", [3]);
      expect(await store().voidBatch(poolOfCalvados, 1, "a wave")).toEqual({ ok: true });
      expect(await pool()).toMatchObject({ received: 0, published: 0, files: "0" });
      expect(await standing(change("AUTRE", 3, 0, 0))).toBe("voided");
      await expectRecounted("PETIT", "AUTRE");
    });

    test("a pool is no event: it takes no contribution and has no public state of its own", async () => {
      await closeSmall("PETIT", [1, 2]);
      expect(await store().readEvent(poolOfCalvados)).toBeUndefined();
      expect(await store().readPublished(poolOfCalvados)).toBeUndefined();
      expect(await store().readPool("PETIT")).toBeUndefined();
      expect(await standing(change(poolOfCalvados, 9, 1, 10))).toBe("unknown-event");
    });
  });
}
