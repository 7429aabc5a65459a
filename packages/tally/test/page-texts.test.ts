import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { readAssets } from "../src/assets/assets.ts";
import { openTally, type OpenTally } from "./support/open-tally.ts";
import { sampleEvent } from "./support/samples.ts";

let tally: OpenTally;
beforeAll(async () => {
  tally = await openTally({ assets: readAssets(join(inject("buildDirectory"), "client")) });
  await tally.store.createEvent(sampleEvent());
});
afterAll(() => tally.close());

test("a page has the texts of its script, also of those that it loads later, in its language", async () => {
  const html = await (await tally.app.request("/e/BRUME/join?lang=fr")).text();
  const [, json = ""] = /id="texts-of-page"[^>]*>([^<]+)</.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    "common.copy": "Copier",
    "contribution.place.problem.usedTicket": expect.any(String),
  });
  expect(json).not.toContain("tally.organise");
});
