import { existsSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { mailPortFor } from "./weigh-panel/mail-port-for.ts";
import { pageScripts } from "./page-scripts.ts";
import { descriptors } from "./webmail-parts.ts";
import { type WebmailId, webmails } from "./webmails.ts";

const root = new URL("../../../../", import.meta.url);
const here = new URL("./", import.meta.url);
const docs = readFileSync(new URL("docs/webmails.md", root), "utf8");
const has = (path: string) => existsSync(new URL(path, here));
const hasRecording = (name: string) =>
  existsSync(new URL(`tests/corpus/webmail/recorded/${name}.json`, root));
const ids = Object.keys(descriptors) as WebmailId[];

/** Every string in a value, at any depth, including the source of its functions. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string" || typeof value === "function") return [String(value)];
  return Object.values(Object(value) as object).flatMap(stringsIn);
};

test("every folder with a descriptor is listed, and every listed webmail has a folder", async () => {
  const entries = await readdir(here, { withFileTypes: true });
  const folders = entries.filter((entry) => has(`${entry.name}/descriptor.ts`));
  expect(folders.map(({ name }) => name).toSorted()).toEqual(ids.toSorted());
});

test("every webmail but the generic one can be detected", () => {
  expect([...webmails.map(({ id }) => id), "generic"].toSorted()).toEqual(ids.toSorted());
});

test("every counted webmail has a page script in the list, and no other has", () => {
  const counted = webmails.filter(({ level }) => level === "counted");
  expect(pageScripts).toHaveLength(counted.length);
  for (const { id, level } of webmails) {
    expect(has(`${id}/page-script.ts`), id).toBe(level === "counted");
  }
});

describe.each(webmails)("$id", ({ id, name, level, selectors }) => {
  const descriptor = descriptors[id];

  test("is detected by at least two selectors", () => {
    expect(selectors.length).toBeGreaterThanOrEqual(2);
  });

  test("is in the table of the documentation", () => {
    expect(docs).toMatch(new RegExp(`^\\| ${name}\\b`, "m"));
  });

  test("has recorded responses for what its level and its mailbox claim", () => {
    expect(hasRecording(id)).toBe(level === "counted");
    expect(hasRecording(`${id}-review`)).toBe(descriptor.mailbox !== undefined);
    expect(has(`${id}/mailbox.ts`)).toBe(descriptor.mailbox !== undefined);
    // It is not read unasked after a person has searched.
    expect(descriptor.searchField !== undefined).toBe(descriptor.mailbox !== undefined);
    // The popup offers both panels of a webmail together.
    expect(mailPortFor(id) !== undefined).toBe(descriptor.mailbox !== undefined);
    expect(hasRecording(`${id}-weight`)).toBe(descriptor.mailbox !== undefined);
  });
});

test.each([
  ...ids.map((id) => [id, descriptors[id]] as const),
  ...webmails.map((webmail) => [`${webmail.id}, detection`, webmail.selectors] as const),
])("%s: no selector uses a label, which may be translated", (_, selectors) => {
  const strings = stringsIn(selectors);
  expect(strings.length).toBeGreaterThanOrEqual(2);
  expect(
    strings.filter((text) => /aria-label|title[*^$~|]?=|placeholder|tooltip|alt=/.test(text)),
  ).toEqual([]);
});
