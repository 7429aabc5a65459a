import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadText } from "@digital-cleanup/text";
import { afterAll, expect, test } from "vitest";
import { missingLegalFields } from "../../legal/missing-fields.ts";
import { readLegalNotice } from "./read-legal-notice.ts";

const t = await loadText("en");
const folder = mkdtempSync(join(tmpdir(), "legal-"));
afterAll(() => rmSync(folder, { recursive: true }));
function write(content: object | string): string {
  const path = join(folder, "legal.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

test("a file is read, and what it leaves out is named by its path", () => {
  const legal = readLegalNotice(write({ publisher: { name: "City" } }), t);
  expect(legal.publisher).toEqual({ name: "City" });
  const missing = missingLegalFields(legal);
  expect(missing).not.toContain("publisher.name");
  expect(missing).toContain("hosting.phone");
  expect(missing).toContain("security");
});

test("no file is a notice in which every required field is missing", () => {
  expect(missingLegalFields(readLegalNotice("", t))).toHaveLength(12);
});

test("an audit has to say when and by whom it was made", () => {
  const legal = readLegalNotice(write({ accessibility: { respectedPercent: 72 } }), t);
  expect(missingLegalFields(legal)).toEqual(
    expect.arrayContaining(["accessibility.auditedOn", "accessibility.auditedBy"]),
  );
});

const security = { contact: ["mailto:security@brume.example"], expiresOn: "2027-12-31" };

test.each([
  ["an unknown field", { publisher: { nom: "City" } }, "nom"],
  ["a share above all criteria", { accessibility: { respectedPercent: 101 } }, "respectedPercent"],
  [
    "a full conformity with a known fault",
    { accessibility: { respectedPercent: 100, nonConformities: ["The map has no text."] } },
    "accessibility.nonConformities",
  ],
  ["a source that is a script", { sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
  [
    "a security contact that is no address",
    { security: { ...security, contact: ["security@brume.example"] } },
    "security.contact.0",
  ],
  [
    "a security contact that adds a line",
    { security: { ...security, contact: ["mailto:a@b.example\nPolicy: x"] } },
    "security.contact.0",
  ],
  ["a file without an end", { security: { contact: security.contact } }, "security.expiresOn"],
  ["what is no JSON", "{", "legal.json"],
])("%s is refused by name", (_what, content, field) => {
  expect(() => readLegalNotice(write(content), t)).toThrow(field);
});
