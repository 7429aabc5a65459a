import { figures, type PublishedTotals, type Totals, zeroTotals } from "@digital-cleanup/challenge";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { noonOf, sampleEvent, secretOf } from "../../test/support/samples.ts";
import { contributionKey } from "../keys/contribution-key.ts";
import { openDatabase } from "./sqlite/open-database.ts";
import { createSqliteStore } from "./sqlite/sqlite-store.ts";
import type { Store } from "./store.ts";

const k = 3;
const people = 14;
const keyOf = (person: number) => contributionKey("BRUME", secretOf(person));

type Step =
  | { do: "send"; person: number; files: number; laptops: number; isDeclared: boolean }
  | { do: "withdraw"; person: number }
  | { do: "void"; batch: number }
  | { do: "publish" | "close" | "reopen" | "settle" };

const person = fc.nat(people - 1);
const send: fc.Arbitrary<Step> = fc.record({
  do: fc.constant("send" as const),
  person,
  files: fc.nat(9),
  laptops: fc.nat(2),
  isDeclared: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: send },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("withdraw" as const), person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("void" as const), batch: fc.nat(8) }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom("publish", "close", "reopen", "settle") }),
  },
);

function totalsOf({ files, laptops, isDeclared }: Extract<Step, { do: "send" }>): Totals {
  const totals = zeroTotals();
  totals[isDeclared ? "declared" : "measured"].files = files;
  if (laptops > 0) totals.declared.devices = { laptop: { working: laptops, broken: 0 } };
  return totals;
}

type Held = { files: number; devices: number; isWithdrawn: boolean };

/** What the tally tells each person is public of them. */
async function readHeld(store: Store): Promise<Held[]> {
  const held: Held[] = [];
  for (let each = 0; each < people; each += 1) {
    const result = await store.change("BRUME", keyOf(each), { seq: 0, totals: null });
    const published = result.ok ? result.answer.published : null;
    held.push({
      files: (published?.measured.files ?? 0) + (published?.declared.files ?? 0),
      devices: published?.declared.devices.laptop?.working ?? 0,
      isWithdrawn: result.ok && result.answer.standing === "withdrawn",
    });
  }
  return held;
}

const countHolders = (held: readonly Held[], figure: "files" | "devices"): number =>
  held.filter((of) => of[figure] > 0).length;

const sumsOf = (totals: PublishedTotals | null): string[] =>
  figures.map((figure) => totals?.[figure]?.sum ?? "0");

/** The page, the rows, the batches and what each person is told are the same. */
async function check(store: Store): Promise<void> {
  const held = await readHeld(store);
  const { totals } = (await store.readPublished("BRUME"))!;
  const add = (figure: "files" | "devices") =>
    String(held.reduce((sum, of) => sum + of[figure], 0));
  expect([totals?.files?.sum ?? "0", totals?.devices?.sum ?? "0"]).toEqual([
    add("files"),
    add("devices"),
  ]);
  expect(await store.recount("BRUME")).toMatchObject({ isEqual: true });
  const batches = await store.batches("BRUME");
  const totalOf = (part: number) => batches.reduce((sum, { change }) => sum + change[part]!, 0n);
  const recount = (await store.recount("BRUME"))!;
  expect(recount.stored.sums.map((_, part) => totalOf(part))).toEqual([...recount.stored.sums]);
  expect(sumsOf(totals).every((sum) => BigInt(sum) >= 0n)).toBe(true);
}

/** Once what arrived was looked at, a withdrawn person is in no counter. */
async function publish(store: Store): Promise<void> {
  await store.publishDue();
  const { participations } = (await store.readPublished("BRUME"))!;
  const counted = (await readHeld(store)).filter(
    ({ files, devices, isWithdrawn }) => !isWithdrawn && files + devices > 0,
  );
  expect(participations.published).toBe(counted.length);
}

test("page, rows, batches and what people are told agree after any order of voids, withdrawals and corrections", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 120 }), async (steps) => {
      let nowMs = noonOf(21);
      const store = createSqliteStore(openDatabase(":memory:"), () => nowMs);
      await store.createEvent(sampleEvent({ k }));
      let seq = 0;
      for (const each of steps) {
        nowMs += 1000;
        seq += 1;
        if (each.do === "send") {
          await store.change("BRUME", keyOf(each.person), { seq, totals: totalsOf(each) });
        } else if (each.do === "withdraw") {
          await store.change("BRUME", keyOf(each.person), { seq, totals: null });
        } else if (each.do === "void") {
          const before = await readHeld(store);
          const { ok } = await store.voidBatch("BRUME", each.batch, "a wave");
          const after = await readHeld(store);
          for (const figure of ["files", "devices"] as const) {
            const [had, has] = [countHolders(before, figure), countHolders(after, figure)];
            if (had !== has) {
              expect(ok && had - has).toBeGreaterThanOrEqual(k);
              if (has > 0) expect(has).toBeGreaterThanOrEqual(k);
            }
          }
        } else if (each.do === "publish") await publish(store);
        else if (each.do === "close") await store.close("BRUME");
        else if (each.do === "reopen") await store.reopen("BRUME");
        else await store.settle();
        await check(store);
      }
      await store.stop();
    }),
    { numRuns: 12 },
  );
});
