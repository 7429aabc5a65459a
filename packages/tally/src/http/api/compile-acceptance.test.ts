import { contributionSchema, withdrawalSchema, zeroTotals } from "@digital-cleanup/challenge";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { secretOf } from "../../../test/support/samples.ts";
import { compileAcceptance } from "./compile-acceptance.ts";

const accepts = compileAcceptance(contributionSchema)!;

const amounts = {
  ...zeroTotals().measured,
  files: 3,
  bytes: 7,
  bytesByCategory: { media: 5, mail: 2 },
  devices: { tablet: { working: 1, broken: 0 } },
};
const message = {
  secret: secretOf(1),
  seq: 1,
  totals: { measured: amounts, declared: zeroTotals().declared },
  place: { message: "a".repeat(86), signature: "b".repeat(342) },
};

test("messages that devices send are accepted without the schema", () => {
  const { place: _, ...open } = message;
  expect(contributionSchema.safeParse(message).success).toBe(true);
  expect(accepts(message)).toBe(true);
  expect(accepts(open)).toBe(true);
  expect(compileAcceptance(withdrawalSchema)!({ secret: message.secret, seq: 2 })).toBe(true);
});

/** Every place in a value, as the keys that lead to it. */
const placesIn = (value: unknown): string[][] =>
  typeof value === "object" && value !== null
    ? [
        [],
        ...Object.entries(value).flatMap(([key, part]) =>
          placesIn(part).map((rest) => [key, ...rest]),
        ),
      ]
    : [[]];

function replaceAt(value: unknown, [key, ...rest]: readonly string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy = { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && part === undefined) delete copy[key];
  else copy[key] = replaceAt(copy[key], rest, part);
  return copy;
}

test("whatever is accepted, the schema accepts and returns as it is", () => {
  const part = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      true,
      "",
      "5",
      [],
      {},
      { media: 7 },
      -1,
      -0,
      0.5,
      1e15,
      Infinity,
    ),
    fc.integer({ min: -2, max: 9 }),
    fc.jsonValue(),
  );
  const names = ["name", "__proto__", "media", "tablet", "files", "working"];
  const places = placesIn(message).flatMap((place) => [
    place,
    ...names.map((name) => [...place, name]),
  ]);
  const change = fc.tuple(fc.constantFrom(...places), part);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      let changed: unknown = message;
      for (const [place, replacement] of changes) changed = replaceAt(changed, place, replacement);
      if (!accepts(changed)) return;
      expect(contributionSchema.safeParse(changed)).toEqual({ success: true, data: changed });
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["numbers without a whole format", z.number()],
  ["texts of another format", z.url()],
  ["objects with other fields", z.object({})],
  ["objects that keep other fields", z.looseObject({})],
  ["values that are changed", z.pipe(z.string(), z.transform(Number))],
  ["fields that every object inherits", z.strictObject({ constructor: z.int() })],
  ["numbers of another kind of limit", z.int().check(z.gt(0))],
])("a schema of %s is left to the schema", (_, schema) => {
  expect(compileAcceptance(z.strictObject({ field: schema }))).toBeUndefined();
});
