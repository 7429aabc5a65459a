import { expect, test } from "vitest";
import { guides } from "./guides.ts";

test.each(guides())("the guide of the extension, $relativeDest, is only text", ({ contents }) => {
  expect(contents).toMatch(/^L’extension|^The extension/);
  expect(contents).not.toMatch(/!\[|\]\(|<!--/);
});

test.each(guides())(
  "$relativeDest leaves out the first minute, phones, and pages that explain themselves",
  ({ contents }) => {
    const sections = contents.match(/^## .*/gm)!;
    expect(sections).toHaveLength(6);
    expect(sections.at(-1)).toMatch(/^## Ce que l’extension envoie|^## What the extension sends/);
    expect(contents).not.toMatch(/Android/);
  },
);
