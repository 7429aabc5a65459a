import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { stepSections } from "../../features/home/next-step.ts";
import { sectionAt } from "../../ui/navigation/section-at.ts";
import { places } from "./places.ts";
import { sections } from "./sections.ts";

const ids: string[] = sections.map(({ id }) => id);
const addresses = sections.flatMap(({ id, parts = [] }): string[] => [id, ...parts]);

test("addresses are unique", () => {
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("the menu and the tabs of a browser lead to 18 sections at most", () => {
  const listed = sections.filter(
    ({ program, isUnlisted }) => program !== "thunderbird" && !isUnlisted,
  );
  expect(listed.length).toBeLessThanOrEqual(18);
});

test.each(ids)("#%s opens its section, also with what follows a slash", (id) => {
  expect(sectionAt(sections, `#${id}`)).toMatchObject({ section: { id } });
  expect(sectionAt(sections, `#${id}/more`)).toMatchObject({ section: { id } });
});

test.each([
  ["browser-tidy", "downloads"],
  ["declare", "clean"],
  ["device-places", "devices"],
  ["device-register", "devices"],
  ["ranking", "learn"],
  ["quiz", "learn"],
  ["practices", "learn"],
  ["pledge", "learn"],
  ["rucksack", "learn"],
  ["help", "display"],
])("#%s, which was a section, opens its part of #%s", (part, id) => {
  expect(sectionAt(sections, `#${part}`)).toMatchObject({ section: { id }, part });
  expect(sectionAt(sections, `#${part}/more`)).toMatchObject({ section: { id }, part });
});

test("an unknown or empty fragment opens the first section", () => {
  expect(sectionAt(sections, "")).toMatchObject({ section: { id: "home" } });
  expect(sectionAt(sections, "#gone")).toMatchObject({ section: { id: "home" } });
});

test("every link to a section has an existing target", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const sources = globSync("src/**/*.{ts,tsx}", { cwd: root, exclude: ["**/*.test.*"] });
  const linked = sources.flatMap((file) => {
    const text = readFileSync(resolve(root, file), "utf8");
    return Array.from(text.matchAll(/(?:href="|dashboard\.html)#([\w-]+)/g), ([, id]) => id!);
  });
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((id) => id !== "content" && !addresses.includes(id))).toEqual([]);
});

test("every section has a place, and every place a section", () => {
  expect(new Set(sections.map(({ place }) => place))).toEqual(new Set(places.map(({ id }) => id)));
});

test("the sections of one place stand together, in the order of the places", () => {
  const inOrder = sections.map(({ place }) => places.findIndex(({ id }) => id === place));
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});

test("every next step of Home leads to a section", () => {
  expect(Object.values(stepSections).filter((id) => !addresses.includes(id))).toEqual([]);
});
