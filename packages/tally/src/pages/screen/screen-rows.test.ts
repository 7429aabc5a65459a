import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../test/support/events/sample-totals.ts";
import { screenRows } from "./screen-rows.ts";

const nothing = { devices: {}, grams: "0" };
const totals = totalsOf({
  files: figureOf(42, 40, 2),
  // Published as a sum only.
  emails: figureOf(7),
  bytes: { ...figureOf(3000, 3000), byCategory: { measured: { media: "3000" }, declared: {} } },
  devices: { ...figureOf(3, 0, 3), byTypeAndState: { measured: {}, declared: {} } },
});

test("collected devices come first, then announced ones, then mass, then data", () => {
  const collected = { devices: { laptop: { working: "8", broken: "3" } }, grams: "14200" };
  expect(screenRows({ goals: {} }, { totals, collected })).toEqual([
    { kind: "collected", value: 11n },
    { kind: "announced", value: 3n },
    { kind: "weighed", value: 14_200n },
    { kind: "bytes", value: 3_000n, methods: { measured: 3_000n, declared: 0n } },
  ]);
});

test("files and e-mails are shown if there is room", () => {
  const rows = screenRows({ goals: {} }, { totals, collected: nothing });
  expect(rows.map(({ kind, value, methods }) => [kind, value, methods])).toEqual([
    ["announced", 3n, undefined],
    ["bytes", 3_000n, { measured: 3_000n, declared: 0n }],
    ["files", 42n, { measured: 40n, declared: 2n }],
    ["emails", 7n, { measured: 0n, declared: 0n }],
  ]);
});

test("before publication only figures with a goal are shown, with a value only if it is known", () => {
  const goals = { devices: 50, emails: 1000, participations: 200 };
  const unpublished = [
    { kind: "collected", value: 0n, goal: 50n },
    { kind: "emails", value: undefined, goal: 1000n },
  ];
  expect(screenRows({ goals }, { totals: null, collected: nothing })).toEqual(unpublished);
  const others = totalsOf({ apps: figureOf(9, 9) });
  expect(screenRows({ goals }, { totals: others, collected: nothing })).toEqual(unpublished);
});

test("with all goals set there are five rows, and none for figures without a goal", () => {
  const goals = { devices: 50, grams: 1, bytes: 1, files: 1, emails: 1 };
  const rows = screenRows({ goals }, { totals, collected: nothing });
  expect(rows.map(({ kind }) => kind)).toEqual([
    "collected",
    "weighed",
    "bytes",
    "files",
    "emails",
  ]);
});
