import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { sectionAt } from "../../ui/section-at.ts";
import { sections } from "./sections.ts";

const ids = sections.map(({ id }) => id);

test("each section has an id of its own", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

/** Addresses that a release contained: bookmarks and links in older texts keep them. */
const published =
  "overview session cleanup sober habits devices challenge method my-data settings downloads browser-tidy declare";

test.each(published.split(" "))(
  "#%s, an address of an earlier version, leads to its section",
  (id) => {
    expect(sectionAt(sections, `#${id}`)?.id).toBe(id);
    expect(sectionAt(sections, `#${id}/more`)?.id).toBe(id);
  },
);

test("an address that names no section leads to the first one", () => {
  expect(sectionAt(sections, "")?.id).toBe("overview");
  expect(sectionAt(sections, "#gone")?.id).toBe("overview");
});

test("every link to a section leads to one that exists", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const sources = globSync("src/**/*.{ts,tsx}", { cwd: root, exclude: ["**/*.test.*"] });
  const linked = sources.flatMap((file) => {
    const text = readFileSync(resolve(root, file), "utf8");
    return Array.from(text.matchAll(/(?:href="|dashboard\.html)#([\w-]+)/g), ([, id]) => id!);
  });
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((id) => id !== "content" && !ids.includes(id))).toEqual([]);
});

test("a section outside of the list belongs to one inside", () => {
  for (const section of sections) {
    if (!("parent" in section)) continue;
    const parent = sections.find(({ id }) => id === section.parent);
    expect(parent && "icon" in parent).toBe(true);
  }
});
