import { expect, test } from "vitest";
import { guides } from "./guides.ts";

const all = guides();

test.each(all)("the guide of the extension, $relativeDest, is only text", ({ contents }) => {
  expect(contents).toMatch(/^<p>(?:L’extension|The extension)/);
  const elements = new Set(contents.match(/<[!\w]+/g));
  expect([...elements].toSorted()).toEqual(["<code", "<h2", "<li", "<ol", "<p", "<strong", "<ul"]);
  expect(contents).not.toMatch(/!\[|\]\(|\*\*| id=/);
});

test.each(all)(
  "$relativeDest leaves out the first minute, phones, and pages that explain themselves",
  ({ contents }) => {
    const sections = contents.match(/<h2>[^<]*/g)!;
    expect(sections).toHaveLength(6);
    expect(sections.at(-1)).toMatch(/^<h2>(?:Ce que l’extension envoie|What the extension sends)/);
    expect(contents).not.toMatch(/Android/);
  },
);
