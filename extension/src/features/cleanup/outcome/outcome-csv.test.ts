import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { outcomeCsv } from "./outcome-csv.ts";

const t = await loadText("en");
const facts = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });

test("each line has the state of a file before and after", () => {
  const moved = [facts("sub/a.jpg", 10)];
  const refused = [{ path: "b.jpg", reason: "changed" as const }];
  const declined = ["tool.py"];
  const csv = outcomeCsv(t, { kind: "aside", report: { moved, refused }, declined });
  expect(csv).toBe(
    [
      "\uFEFFpath,bytes,before,after",
      "sub/a.jpg,10,in its place,set aside",
      `b.jpg,,in its place,in its place (${t("cleanup.refusal.changed")})`,
      "tool.py,,in its place,in its place",
      "",
    ].join("\r\n"),
  );
});

test("formulas and quotes in file names are escaped", () => {
  const check = { deleted: [], remaining: [], uncertain: [] };
  const remaining = ['=HYPERLINK("x").txt', 'a "b".txt'].map((path) => ({
    ...facts(path, 1),
    keptCopies: [],
  }));
  const csv = outcomeCsv(t, { kind: "checked", check: { ...check, remaining } });
  expect(csv).toContain(`"'=HYPERLINK(""x"").txt",1,`);
  expect(csv).toContain('"a ""b"".txt",1,');
});

test("deleted files are marked as deleted, the others as still set aside", () => {
  const report = {
    deleted: [facts("a", 5)],
    actions: [],
    isCounted: true,
    failed: ["b"],
    lastCopies: [],
    leftBehind: [],
  };
  const lines = outcomeCsv(t, { kind: "emptied", report }).split("\r\n");
  expect(lines.slice(1, 3)).toEqual(["a,5,set aside,deleted", "b,,set aside,set aside"]);
});
