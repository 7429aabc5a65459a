import {
  addSums,
  bases,
  emptySums,
  kinds,
  maxDayBytes,
  maxVisitBytes,
  type Sums,
  type VisitUpdate,
} from "@digital-cleanup/page-weight";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openDatabase } from "../../../../platform/database/database.ts";
import { maxSitesPerDay } from "./day-limits.ts";
import { eraseHistory } from "../erase/erase-history.ts";
import { daySumSchema, storedVisitSchema } from "../history-schema.ts";
import { recordVisits } from "./record-visits.ts";

const noonMs = new Date(2026, 10, 25, 12).getTime();
const bytes = fc.oneof(fc.nat(5000), fc.constantFrom(1e11, 9e11, 1e12));

/** What the journal hands over: the parts add up, and a visit has at most 1 TB. */
const sums: fc.Arbitrary<Sums> = fc
  .record({
    basis: fc.constantFrom(...bases),
    kind: fc.constantFrom(...kinds),
    other: fc.constantFrom(...kinds),
    large: bytes,
    small: fc.nat(5000),
    bytesUp: bytes,
    requests: fc.nat(50),
    thirdParty: fc.boolean(),
  })
  .map(({ basis, kind, other, large, small, bytesUp, requests, thirdParty }) => {
    const sum = emptySums();
    const down = Math.min(maxVisitBytes, large + small);
    sum.bytesByBasis[basis] += down - small;
    sum.bytesByBasis.estimated += small;
    sum.bytesByKind[kind] += down - small;
    sum.bytesByKind[other] += small;
    return { ...sum, bytesDown: down, bytesUp, requests, bytesThirdParty: thirdParty ? down : 0 };
  });

const update: fc.Arbitrary<VisitUpdate> = fc
  .record({
    id: fc.nat(30),
    site: fc.nat(5),
    dayOfMonth: fc.constantFrom(24, 25),
    isLowerBound: fc.boolean(),
    isRepeated: fc.boolean(),
    isUsed: fc.boolean(),
    growth: fc.constant(1),
    sums,
  })
  .map(({ id, site, dayOfMonth, sums: of, ...flags }) => ({
    ...flags,
    id: `visit ${id}`,
    isBackground: id < 5,
    origin: site === 0 ? "https://news.example" : `https://site-${site}.example`,
    startedAt: new Date(2026, 10, dayOfMonth, 12).toISOString(),
    ...of,
  }));

const step = fc.oneof(
  { weight: 9, arbitrary: fc.record({ updates: fc.array(update, { maxLength: 20 }) }) },
  { weight: 1, arbitrary: fc.constant("erase" as const) },
);

const total = (parts: Record<string, number>) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

test("whatever visits are recorded, every row can be read, adds up and is plausible", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.constantFrom("none", "daily", "full"),
      async (steps, siteHistory) => {
        const database = await openDatabase();
        await eraseHistory();
        await database.clear("countedVisits");
        for (const one of steps) {
          if (one === "erase") await eraseHistory();
          else await recordVisits(one.updates, siteHistory, noonMs);
        }
        const rows = await database.getAll("daySums");
        for (const row of rows) {
          const day = daySumSchema.parse(row);
          expect(Math.max(day.bytesDown, day.bytesUp)).toBeLessThanOrEqual(maxDayBytes);
          expect(total(day.bytesByBasis)).toBe(day.bytesDown);
          expect(total(day.bytesByKind)).toBe(day.bytesDown);
          expect(day.bytesThirdParty).toBeLessThanOrEqual(maxDayBytes);
        }
        for (const row of await database.getAll("visits")) {
          const { bytesDown, bytesUp } = storedVisitSchema.parse(row);
          expect(Math.max(bytesDown, bytesUp)).toBeLessThanOrEqual(maxVisitBytes);
        }
        expect(rows.length).toBeLessThanOrEqual(2 * (maxSitesPerDay + 2));
        expect(await database.count("unreadableRows")).toBe(0);
        // As the overview does for the longest period.
        rows.map((row) => daySumSchema.parse(row)).reduce<Sums>(addSumsOfDay, emptySums());
      },
    ),
    { numRuns: 40 },
  );
});

const addSumsOfDay = (sum: Sums, day: Sums): Sums => addSums(sum, day);

test("two years of days at the ceiling have an exact sum", () => {
  const day = { ...emptySums(), bytesDown: maxDayBytes };
  let sum = emptySums();
  for (let days = 0; days < 731; days += 1) sum = addSums(sum, day);
  expect(sum.bytesDown).toBe(7_310_000_000_000_000);
});

test("a sum that is not exact is refused", () => {
  const most = { ...emptySums(), requests: Number.MAX_SAFE_INTEGER };
  expect(() => addSums(most, { ...emptySums(), requests: 1 })).toThrow(RangeError);
});
