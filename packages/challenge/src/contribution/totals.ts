import * as z from "zod/mini";
import { byCounter, counterNames, counters } from "../counters.ts";
import { deviceTypes } from "../device-types.ts";
import { categories, countUpTo, deviceStates } from "../vocabulary.ts";

/** The maximum of each field of a contribution. A request above it is refused, not cut. */
export const caps = {
  ...byCounter((name) => counters[name].cap),
  bytes: 10_000_000_000_000,
  devices: 10_000,
  grams: 10_000_000,
} as const;

const addUp = (numbers: Iterable<number>): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};

/** Totals by one method (measured or declared). An absent counter, category or type is 0. */
const amountsSchema = /* @__PURE__ */ z
  .strictObject({
    ...byCounter((name) => z.prefault(countUpTo(caps[name]), 0)),
    bytes: countUpTo(caps.bytes),
    bytesByCategory: z.partialRecord(z.enum(categories), countUpTo(caps.bytes)),
    devices: z.partialRecord(
      z.enum(deviceTypes),
      z.strictObject({ working: countUpTo(caps.devices), broken: countUpTo(caps.devices) }),
    ),
    grams: countUpTo(caps.grams),
  })
  .check(
    z.refine((amounts) => addUp(Object.values(amounts.bytesByCategory)) === amounts.bytes, {
      error: "the categories must add up to bytes",
      path: ["bytesByCategory"],
    }),
  );

/** A person's totals since joining: non-negative integers, capped. */
export const totalsSchema = z.strictObject({ measured: amountsSchema, declared: amountsSchema });

export type Amounts = z.infer<typeof amountsSchema>;
export type Totals = z.infer<typeof totalsSchema>;

/** Totals without any action. */
export const zeroTotals = (): Totals => ({ measured: zeroAmounts(), declared: zeroAmounts() });

const zeroAmounts = (): Amounts => ({
  ...byCounter(() => 0),
  bytes: 0,
  bytesByCategory: {},
  devices: {},
  grams: 0,
});

const simpleFields = [...counterNames, "bytes", "grams"] as const;

const listFields = (): readonly string[] => [
  ...simpleFields,
  ...categories.map((category) => `bytesByCategory.${category}`),
  ...deviceTypes.flatMap((type) => deviceStates.map((state) => `devices.${type}.${state}`)),
];

/** The fields of `Amounts` in the order of an amounts vector. */
export const amountFields = /* @__PURE__ */ listFields();

function pushAmounts(vector: number[], amounts: Amounts): void {
  const { bytesByCategory, devices } = amounts;
  for (const field of simpleFields) vector.push(amounts[field]);
  for (const category of categories) vector.push(bytesByCategory[category] ?? 0);
  for (const type of deviceTypes) {
    const device = devices[type];
    if (device) vector.push(device.working, device.broken);
    else vector.push(0, 0);
  }
}

/** Totals as one list of numbers: `amountFields` measured, then `amountFields` declared. */
export function totalsVector({ measured, declared }: Totals): number[] {
  const vector: number[] = [];
  pushAmounts(vector, measured);
  pushAmounts(vector, declared);
  return vector;
}

function amountsFromVector(values: readonly number[]): Amounts {
  let position = 0;
  const next = (): number => values[position++]!;
  const counts = byCounter(next);
  const [bytes, grams] = [next(), next()];
  const bytesByCategory: Amounts["bytesByCategory"] = {};
  for (const category of categories) {
    const value = next();
    if (value !== 0) bytesByCategory[category] = value;
  }
  const devices: Amounts["devices"] = {};
  for (const type of deviceTypes) {
    const [working, broken] = [next(), next()];
    if (working !== 0 || broken !== 0) devices[type] = { working, broken };
  }
  return { ...counts, bytes, bytesByCategory, devices, grams };
}

/** The inverse of `totalsVector`. */
export const totalsFromVector = (vector: readonly number[]): Totals => ({
  measured: amountsFromVector(vector.slice(0, amountFields.length)),
  declared: amountsFromVector(vector.slice(amountFields.length)),
});
