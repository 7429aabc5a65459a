import { totalsSumFromVector, totalsVector, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { screenRows } from "./screen-rows.ts";

const nothing = { devices: {}, grams: "0" };
const totals = () => {
  const made = zeroTotals();
  made.measured.files = 40;
  made.declared.files = 2;
  made.declared.emails = 7;
  made.measured.bytes = 3_000;
  made.measured.bytesByCategory = { media: 3_000 };
  made.declared.devices = { tablet: { working: 2, broken: 1 } };
  return totalsSumFromVector(totalsVector(made).map(BigInt));
};

test("collected devices come first, then announced ones, then mass, then data", () => {
  const collected = { devices: { laptop: { working: "8", broken: "3" } }, grams: "14200" };
  expect(screenRows({ goals: {} }, { totals: totals(), collected })).toEqual([
    { kind: "collected", value: 11n },
    { kind: "announced", value: 3n },
    { kind: "weighed", value: 14_200n },
    { kind: "bytes", value: 3_000n, measured: 3_000n },
  ]);
});

test("files and e-mails are shown if there is room", () => {
  const rows = screenRows({ goals: {} }, { totals: totals(), collected: nothing });
  expect(rows.map(({ kind, value }) => [kind, value])).toEqual([
    ["announced", 3n],
    ["bytes", 3_000n],
    ["files", 42n],
    ["emails", 7n],
  ]);
});

test("before publication only figures with a goal are shown, with a value only if it is known", () => {
  const goals = { devices: 50, emails: 1000, participations: 200 };
  expect(screenRows({ goals }, { totals: null, collected: nothing })).toEqual([
    { kind: "collected", value: 0n, goal: 50n },
    { kind: "emails", value: undefined, goal: 1000n },
  ]);
});

test("with all goals set there are five rows, and none for figures without a goal", () => {
  const goals = { devices: 50, grams: 1, bytes: 1, files: 1, emails: 1 };
  const rows = screenRows({ goals }, { totals: totals(), collected: nothing });
  expect(rows.map(({ kind }) => kind)).toEqual([
    "collected",
    "weighed",
    "bytes",
    "files",
    "emails",
  ]);
});
