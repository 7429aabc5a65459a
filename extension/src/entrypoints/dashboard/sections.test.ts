import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { stepSections } from "../../features/home/next-step.ts";
import { sectionAt } from "../../ui/navigation/section-at.ts";
import { places } from "./places.ts";
import { sections } from "./sections.ts";

const ids: string[] = sections.map(({ id }) => id);

test("section ids are unique", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(ids)("#%s opens its section, also with what follows a slash", (id) => {
  expect(sectionAt(sections, `#${id}`)?.id).toBe(id);
  expect(sectionAt(sections, `#${id}/more`)?.id).toBe(id);
});

test("an unknown or empty fragment opens the first section", () => {
  expect(sectionAt(sections, "")?.id).toBe("home");
  expect(sectionAt(sections, "#gone")?.id).toBe("home");
});

test("every link to a section has an existing target", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const sources = globSync("src/**/*.{ts,tsx}", { cwd: root, exclude: ["**/*.test.*"] });
  const linked = sources.flatMap((file) => {
    const text = readFileSync(resolve(root, file), "utf8");
    return Array.from(text.matchAll(/(?:href="|dashboard\.html)#([\w-]+)/g), ([, id]) => id!);
  });
  expect(linked.length).toBeGreaterThan(10);
  expect(linked.filter((id) => id !== "content" && !ids.includes(id))).toEqual([]);
});

test("every section has a place, and every place a section", () => {
  expect(new Set(sections.map(({ place }) => place))).toEqual(new Set(places.map(({ id }) => id)));
});

test("the sections of one place stand together, in the order of the places", () => {
  const inOrder = sections.map(({ place }) => places.findIndex(({ id }) => id === place));
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});

test("every next step of Home leads to a section", () => {
  expect(Object.values(stepSections).filter((id) => !ids.includes(id))).toEqual([]);
});
