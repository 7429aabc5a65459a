import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadText } from "@digital-cleanup/text";
import { afterAll, expect, test } from "vitest";
import { missingLegalFields } from "../legal/legal-notice.ts";
import { readLegalNotice } from "./read-legal-notice.ts";

const t = await loadText("en");
const folder = mkdtempSync(join(tmpdir(), "legal-"));
afterAll(() => rmSync(folder, { recursive: true }));
function write(content: string): string {
  const path = join(folder, "legal.json");
  writeFileSync(path, content);
  return path;
}

test("a file is read, and what it leaves out is named", () => {
  const legal = readLegalNotice(write('{"publisher":"City","accessibilityStatus":"none"}'), t);
  expect(legal).toEqual({ publisher: "City", accessibilityStatus: "none" });
  expect(missingLegalFields(legal)).not.toContain("publisher");
  expect(missingLegalFields(legal)).toContain("hosting");
});

test("no file is an empty notice", () => {
  expect(readLegalNotice("", t)).toEqual({});
});

test("a file with an unknown field, or that is no JSON, is refused by name", () => {
  expect(() => readLegalNotice(write('{"publishr":"City"}'), t)).toThrow("legal.json");
  expect(() => readLegalNotice(write('{"accessibilityStatus":"good"}'), t)).toThrow(
    "accessibilityStatus",
  );
  expect(() => readLegalNotice(write("{"), t)).toThrow("legal.json");
});

test("the address of the source cannot be a script", () => {
  expect(() => readLegalNotice(write('{"sourceUrl":"javascript:alert(1)"}'), t)).toThrow(
    "sourceUrl",
  );
});
