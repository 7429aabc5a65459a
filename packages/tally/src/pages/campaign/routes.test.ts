import { expect, test } from "vitest";
import { publishNow } from "../../../test/support/events/publish-now.ts";
import { eachTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";

const tally = eachTally(
  async (opened) => {
    await opened.store.campaigns.create(
      { code: "SEMAINE", name: { fr: "Semaine du tri", en: "Sorting week" } },
      new Uint8Array(32),
    );
  },
  { creation: { policy: "open" } },
);

const add = (code: string, label: string, startsOn = "2026-11-20") =>
  tally.store.createEvent(sampleEvent({ code, startsOn }), {
    campaign: { campaign: "SEMAINE", label },
  });

test("the page adds up published totals, and says how many events have none", async () => {
  await add("MAIRIE", "Mairie");
  await add("ECOLES", "Écoles");
  tally.time.nowMs = noonOf(21);
  for (const person of [1, 2, 3]) {
    await tally.write(
      "PUT",
      { secret: secretOf(person), seq: 1, totals: measuredFiles(10) },
      "MAIRIE",
    );
  }
  await publishNow(tally.store, "MAIRIE");
  // One contribution below K, which nothing may show.
  await tally.write("PUT", { secret: secretOf(9), seq: 1, totals: measuredFiles(4321) }, "ECOLES");
  const { text } = await tally.read("/c/SEMAINE");
  expect(text).toContain("Semaine du tri");
  expect(text).toContain("2 événements en 2026");
  expect(text).toContain("1 événement n’a pas encore de totaux publiés");
  expect(text).toMatch(/Fichiers 30 /);
  expect(text).not.toMatch(/4 ?321|4 ?351/);
});

test("all posters of events that are not over are on one page, each with its own code", async () => {
  await add("MAIRIE", "Mairie");
  await add("ECOLES", "Écoles");
  await add("FINI", "Autre");
  await tally.store.close("FINI");
  const { html } = await tally.read("/c/SEMAINE/posters");
  expect(html.match(/<article class="poster/g)).toHaveLength(2);
  expect(html).toContain("<b>MAIRIE</b>");
  expect(html).toContain("<b>ECOLES</b>");
  expect(html).not.toContain("<b>FINI</b>");
});
