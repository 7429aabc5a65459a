import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { entries, imported, pages, withPrinted } from "./run-examples.ts";

const read = (page: string) => readFileSync(new URL(`../${page}`, import.meta.url), "utf8");

test.each(pages)("the output below each example of %s is current", async (page) => {
  expect(await withPrinted(read(page))).toBe(read(page));
});

test("a wrong output of an example is detected", async () => {
  const page = "```ts\nconsole.log(1 / 3);\n```\n\n```text\n0.33\n```\n";
  expect(await withPrinted(page)).toBe(page.replace("0.33", "0.3333"));
});

test("an example of an entry that the package does not have is refused", async () => {
  const page = '```ts\nimport "@digital-cleanup/footprint/maps";\n```\n\n```text\n```\n';
  await expect(withPrinted(page)).rejects.toThrow('no entry "@digital-cleanup/footprint/maps"');
});

test("every export of every entry is on the API page, with an example", async () => {
  const page = read("docs/api.md");
  const headings = new Set(
    [...page.matchAll(/^### (.*)$/gm)].flatMap(([, list = ""]) => list.split(", ")),
  );
  const names = new Set<string>();
  for (const [entry, file] of Object.entries(entries)) {
    const shown = imported(page, entry.slice(1));
    const exported = Object.keys(await import(/* @vite-ignore */ `../${file}`));
    expect(exported.filter((name) => !shown.has(name))).toEqual([]);
    exported.forEach((name) => names.add(name));
  }
  expect(names.size).toBeGreaterThan(50);
  expect(headings).toEqual(names);
});
