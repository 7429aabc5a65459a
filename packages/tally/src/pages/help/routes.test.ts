import { loadText } from "@digital-cleanup/text";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";

let tally: OpenTally;
beforeEach(async () => {
  tally = await openTally({ creation: { policy: "open" } });
  await tally.store.createEvent(sampleEvent());
});
afterEach(() => tally.close());

const read = async (path: string) => (await tally.app.request(path)).text();

test("the home page leads to this server's own guide and instructions, in the language of the page", async () => {
  const html = await read("/?lang=en");
  expect(html).toContain('href="http://127.0.0.1:4680/guide?lang=en"');
  expect(html).toContain('href="http://127.0.0.1:4680/install?lang=en"');
  expect(await read("/e/BRUME?lang=fr")).toContain('href="http://127.0.0.1:4680/install?lang=fr"');
});

test("the guide is the organiser's, marked as French in every language", async () => {
  const html = await read("/guide?lang=en");
  expect(html).toContain('<article class="guide flow" lang="fr"><h1');
  expect(html).toContain("La liste d’une page</h2>");
  expect(html).toContain("<strong>Participation</strong>");
  expect(html).not.toMatch(/\*\*|\]\(|!\[/);
});

test("the page about installing says that the extension is in no store", async () => {
  const t = await loadText("en");
  const html = await read("/install?lang=en");
  expect(html).toContain(t("tally.install.notInStores"));
  expect(html).toContain(t("tally.install.withoutText"));
});
