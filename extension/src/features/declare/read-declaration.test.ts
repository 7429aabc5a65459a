import { expect, test } from "vitest";
import { readDeclaration, type Typed } from "./read-declaration.ts";

const read = (typed: Partial<Typed>) =>
  readDeclaration({ source: "phonePhotos", count: "10", amount: "", unit: "Mo", ...typed });

test("numbers are read as they are written in French and in English", () => {
  // 1.5 GB; a narrow space parts thousands.
  expect(read({ count: "1\u202F200", amount: "1,5", unit: "Go" })).toEqual({
    ok: true,
    declaration: { source: "phonePhotos", count: 1_200, bytes: 1_500_000_000 },
    doubts: [],
  });
  expect(read({ amount: "12.25" })).toMatchObject({ declaration: { bytes: 12_250_000 } });
});

test("a size may be left out, and an unsubscription has none", () => {
  expect(read({})).toMatchObject({ ok: true, declaration: { count: 10 } });
  const newsletters = read({ source: "newsletters", amount: "5" });
  expect(newsletters.ok && newsletters.declaration).toEqual({ source: "newsletters", count: 10 });
});

test.each([
  ["count", { count: "" }],
  ["count", { count: "0" }],
  ["count", { count: "-3" }],
  ["count", { count: "2,5" }],
  // A contribution holds at most 10,000 apps.
  ["count", { source: "phoneApps", count: "10001" }],
  ["amount", { amount: "many" }],
  // A contribution holds at most 10 TB.
  ["amount", { amount: "10001", unit: "Go" }],
] as const)("an impossible value is refused, naming the field %s", (field, typed) => {
  expect(read(typed)).toEqual({ ok: false, field });
});

test.each([
  [{ source: "phoneApps", count: "61" }, ["manyItems"]],
  [{ source: "phoneApps", count: "60" }, []],
  // 300 GB over 10 photos are 30 GB each: Go was typed for Mo.
  [{ amount: "300", unit: "Go" }, ["largeItems"]],
  // 0.1 MB over 10 photos are 10 kB each.
  [{ amount: "0,1" }, ["smallItems"]],
  // 12 MB over 3 mails are 4 MB each.
  [{ source: "mail", count: "3", amount: "12" }, []],
] as const)("%o is accepted with the doubts %o", (typed, doubts) => {
  expect(read(typed)).toMatchObject({ ok: true, doubts });
});
