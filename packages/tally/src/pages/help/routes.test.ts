import { readFileSync } from "node:fs";
import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";

const tally = eachTally(withEvent, { creation: { policy: "open" } });

const read = async (path: string) => (await tally.read(path)).html;

test("the home page leads to this server's own guide and instructions, in the language of the page", async () => {
  const html = await read("/?lang=en");
  expect(html).toContain('href="http://127.0.0.1:4680/guide?lang=en"');
  expect(html).toContain('href="http://127.0.0.1:4680/install?lang=en"');
  expect(await read("/e/BRUME?lang=fr")).toContain('href="http://127.0.0.1:4680/install?lang=fr"');
});

test.each([
  ["fr", "La liste d’une page</h2>", "<strong>Participation</strong>"],
  ["en", "The list on one page</h2>", "<strong>Contribution</strong>"],
])("the guide is the organiser's, in the language of the page (%s)", async (lang, title, word) => {
  const html = await read(`/guide?lang=${lang}`);
  expect(html).toContain('<article class="guide flow"><h1');
  expect(html).toContain(title);
  expect(html).toContain(word);
  expect(html).not.toMatch(/\*\*|\]\(|!\[/);
});

test("both guides have the same parts and pictures", () => {
  const shapeOf = (language: string) => {
    const path = new URL(`../../../../../docs/organiser-guide.${language}.md`, import.meta.url);
    const lines = readFileSync(path, "utf8").split("\n");
    const headings = lines.flatMap((line) => line.match(/^#+(?= )/)?.[0] ?? []);
    const pictures = lines.flatMap((line) => line.match(/^!\[.*\]\((.*)\)$/)?.[1] ?? []);
    return { headings, pictures };
  };
  expect(shapeOf("en")).toEqual(shapeOf("fr"));
});

test("the page about installing says that the extension is in no store", async () => {
  const t = await loadText("en");
  const html = await read("/install?lang=en");
  expect(html).toContain(t("tally.install.notInStores"));
  expect(html).toContain(t("tally.install.withoutText"));
});
