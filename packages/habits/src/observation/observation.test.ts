import * as z from "zod/mini";
import { expect, test } from "vitest";
import { habitEventSchema, observationSchema } from "./observation.ts";
import { eventSamples, quietMoment } from "../test/samples.ts";

/** Copies of the value, each with an additional string in one of its objects. */
function withOneMoreString(value: unknown, text: string): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      withOneMoreString(item, text).map((changed) => (value as unknown[]).with(at, changed)),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  const deeper = Object.entries(value).flatMap(([key, item]) =>
    withOneMoreString(item, text).map((changed) => ({ ...value, [key]: changed })),
  );
  return [{ ...value, subject: text }, ...deeper];
}

/** Copies of the value, each with a text in place of one of its values. */
function withTextInstead(value: unknown, text: string): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, at) =>
      withTextInstead(item, text).map((changed) => (value as unknown[]).with(at, changed)),
    );
  }
  if (typeof value !== "object" || value === null) return [text];
  return Object.entries(value).flatMap(([key, item]) =>
    withTextInstead(item, text).map((changed) => ({ ...value, [key]: changed })),
  );
}

const observations = eventSamples.map((event) => ({ event, moment: quietMoment }));
const types = eventSamples.map(({ type }) => type);

test("the samples are valid and cover every event type", () => {
  for (const observation of observations) {
    expect(observationSchema.parse(observation)).toEqual(observation);
  }
  expect(types.length).toBe(habitEventSchema.def.options.length);
  expect(new Set(types).size).toBe(types.length);
});

test.each(observations.map((observation) => [observation.event.type, observation] as const))(
  "%s with an additional string at any depth is refused",
  (_, observation) => {
    const changed = withOneMoreString(observation, "Invoice for Ms Martin");
    // The observation, its event and its moment at least.
    expect(changed.length).toBeGreaterThanOrEqual(3);
    for (const one of changed) expect(observationSchema.safeParse(one).success).toBe(false);
  },
);

test.each(observations.map((observation) => [observation.event.type, observation] as const))(
  "%s with a text in place of any value is refused",
  (_, observation) => {
    for (const text of ["martin@example.org", "invoice.pdf", "5000000", ""]) {
      for (const one of withTextInstead(observation, text)) {
        expect(observationSchema.safeParse(one).success).toBe(false);
      }
    }
  },
);

test("no field of an observation accepts a free string", () => {
  const strings: unknown[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const schema = node as { type?: unknown; enum?: unknown; const?: unknown };
    if (schema.type === "string" && !schema.enum && !schema.const) strings.push(node);
    Object.values(node).forEach(walk);
  };
  const json = z.toJSONSchema(observationSchema);
  walk(json);
  expect(strings).toEqual([]);
  expect(JSON.stringify(json)).toContain('"additionalProperties":false');
});

test.each([
  ["a negative count", { type: "junk.marked", n: -1 }],
  ["half a message", { type: "junk.marked", n: 0.5 }],
  ["a count that is not a number", { type: "junk.marked", n: NaN }],
  ["infinite bytes", { type: "trash.seen", n: 1, bytes: Infinity }],
  ["an unknown event", { type: "mail.read", n: 1 }],
  ["no event", null],
  ["bytes without a source", { type: "trash.emptied", n: 1, bytes: 10, source: "none" }],
  ["a source without bytes", { type: "trash.emptied", n: 1, source: "quota" }],
  [
    "a deletion with bytes without a source",
    { type: "mail.deleted", n: 1, bytes: 10, source: "none", permanent: true },
  ],
])("%s is refused", (_, event) => {
  expect(observationSchema.safeParse({ event, moment: quietMoment }).success).toBe(false);
});

test("ten thousand attachments are refused", () => {
  const attachments = Array.from({ length: 10_000 }, () => ({ bytes: 1, exact: true }));
  const event = { ...eventSamples[0], attachments };
  expect(observationSchema.safeParse({ event, moment: quietMoment }).success).toBe(false);
});
