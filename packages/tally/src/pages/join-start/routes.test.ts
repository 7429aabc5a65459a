import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { createGuardedEvent } from "../../../test/support/events/guarded-event.ts";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { plain } from "../../../test/support/shown-text.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";

const tally = eachTally(withEvent, { creation: { policy: "open" } });

const [fr, en] = await Promise.all([loadText("fr"), loadText("en")]);

test("taking part is explained before any script runs", async () => {
  const { response, html, text } = await tally.read("/e/BRUME/join?lang=fr");
  expect(response.status).toBe(200);
  expect(text).toContain("Ménage de Brume · 20–30 novembre 2026");
  expect(text).toContain("Chaque total apparaît à 6 participations, ou à la clôture");
  expect(text).not.toContain("fausses participations");
  expect(text).toContain("Activez JavaScript");
  expect(html).toContain('href="#note"');
  expect(html).toContain('href="/e/BRUME/manifest.webmanifest?lang=fr"');
});

test("the page states whether an event has not started or is closed", async () => {
  tally.time.nowMs = noonOf(19);
  expect((await tally.read("/e/BRUME/join?lang=fr")).text).toContain(
    plain(fr("tally.join.notStarted", { day: "20 novembre 2026" })),
  );
  tally.time.nowMs = noonOf(21);
  await tally.store.close("BRUME");
  const { text, html } = await tally.read("/e/BRUME/join?lang=en");
  expect(text).toContain(en("tally.join.closedTitle"));
  expect(html).toContain('href="/e/BRUME/report?lang=en"');
  expect(text).not.toContain(en("tally.join.space.title"));
});

test("without scripts the page has the instructions of every task, on both kinds of phone", async () => {
  const { html } = await tally.read("/e/BRUME/join?lang=en");
  const readable = [...html.matchAll(/<noscript>(.*?)<\/noscript>/gs)]
    .map(([, inner]) => inner)
    .join();
  expect(readable).toContain("Settings › General › iPhone Storage");
  expect(readable).toContain("Settings › Storage and data › Manage storage");
  expect(readable.match(/On Android/g)).toHaveLength(4);
  expect(readable.match(/On an iPhone/g)).toHaveLength(4);
});

test("an event that collects devices has their card, and comes with it first", async () => {
  await tally.store.createEvent(sampleEvent({ code: "DATA", challenges: ["data"] }));
  await tally.store.createEvent(sampleEvent({ code: "REUSE", challenges: ["data", "reuse"] }));
  const tasksOf = async (code: string) => {
    const { html } = await tally.read(`/e/${code}/join?lang=fr`);
    return [...html.matchAll(/href="#task-(\w+)"/g)].map(([, task]) => task);
  };
  expect(await tasksOf("DATA")).toEqual(["photos"]);
  expect(await tasksOf("REUSE")).toEqual(["devices"]);
});

test("an unknown event has no manifest", async () => {
  expect((await tally.read("/e/NOPE/manifest.webmanifest")).response.status).toBe(404);
});

test("only the page of a guarded event mentions tickets", async () => {
  const { event } = await createGuardedEvent(tally, { code: "GUARDED" });
  const { html, text } = await tally.read("/e/GUARDED/join?lang=fr");
  expect(text).toContain(fr("tally.join.place.needed"));
  expect(html).toContain(event.placeKey);
  const open = await tally.read("/e/BRUME/join?lang=fr");
  expect(open.text).not.toContain("billet");
});

test("the manifest installs the page of this event, in the language it was opened in", async () => {
  const response = await tally.app.request("/e/BRUME/manifest.webmanifest?lang=en");
  expect(response.headers.get("content-type")).toBe("application/manifest+json");
  expect(await response.json()).toMatchObject({
    id: "/e/BRUME/join",
    name: "My contribution: Brume cleanup",
    lang: "en",
    start_url: "/e/BRUME/join?lang=en",
    scope: "/e/BRUME",
    display: "standalone",
    icons: [
      { src: "/assets/join/icon-192.png", sizes: "192x192", purpose: "any" },
      { sizes: "512x512", purpose: "any" },
      { sizes: "512x512", purpose: "maskable" },
    ],
  });
});
