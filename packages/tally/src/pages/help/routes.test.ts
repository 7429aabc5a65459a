import { readFileSync } from "node:fs";
import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { guidePaths } from "./guide.ts";
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
  ["fr", "Organiser un événement", "Préparer un événement"],
  ["en", "Organise an event", "Prepare an event"],
])(
  "the guide is the organiser's, in the language of the page (%s)",
  async (lang, title, detail) => {
    const html = await read(`/guide?lang=${lang}`);
    expect(html).toContain(`<article class="guide flow"><h1`);
    expect(html).toContain(`${title}</h1>`);
    for (const page of ["prepare", "day", "questions"]) {
      expect(html).toContain(`href="/guide/${page}?lang=${lang}"`);
    }
    const preparing = await read(`/guide/prepare?lang=${lang}`);
    expect(preparing).toContain(`${detail}</h1>`);
    expect(preparing).toContain(`href="/guide?lang=${lang}"`);
  },
);

test.each(guidePaths)("%s shows no marks of its document", async (path) => {
  expect(await read(`${path}?lang=fr`)).not.toMatch(/\*\*|\]\(|!\[|\.md/);
});

test.each(guidePaths)("%s has the same parts and pictures in both languages", (path) => {
  const shapeOf = (language: string) => {
    const name = path.replace("/guide", "organiser-guide");
    const file = new URL(`../../../../../docs/${name}.${language}.md`, import.meta.url);
    const lines = readFileSync(file, "utf8").split("\n");
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
