import type { Event } from "@digital-cleanup/challenge";
import { createGuardedEvent } from "./events/guarded-event.ts";
import type { OpenTally } from "./open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "./samples.ts";

/**
 * Each route of the tally that answers with a page, with addresses of it. BRUME and GUARDED are the events of the tests, BRUME also a campaign.
 * A test compares the routes with those of the app, so that no page is left out of the checks that go through this list.
 */
export const pageRoutes = {
  "/": ["/"],
  "/api": ["/api"],
  "/problems/:kind": ["/problems/event-closed"],
  "/new": ["/new"],
  "/agenda": ["/agenda", "/agenda?q=caen", "/agenda?department=14"],
  "/agenda/embed": ["/agenda/embed"],
  "/territories": ["/territories", "/territories?q=caen"],
  "/mentions-legales": ["/mentions-legales"],
  "/donnees-personnelles": ["/donnees-personnelles"],
  "/accessibilite": ["/accessibilite"],
  "/ecoconception": ["/ecoconception"],
  "/servers": ["/servers"],
  "/method": ["/method"],
  "/guide": ["/guide"],
  "/guide/prepare": ["/guide/prepare"],
  "/guide/day": ["/guide/day"],
  "/guide/questions": ["/guide/questions"],
  "/install": ["/install"],
  "/rollup": ["/rollup", "/rollup?year=2031"],
  "/rollup/embed": ["/rollup/embed"],
  "/campaigns": ["/campaigns"],
  "/c/:code": ["/c/BRUME"],
  "/c/:code/posters": ["/c/BRUME/posters"],
  "/c/:code/organise": ["/c/BRUME/organise"],
  "/e/:code": ["/e/BRUME", "/e/GUARDED", "/e/NOPE"],
  "/e/:code/join": ["/e/BRUME/join", "/e/GUARDED/join"],
  "/e/:code/calculation": ["/e/BRUME/calculation"],
  "/e/:code/embed": ["/e/BRUME/embed"],
  "/e/:code/screen": ["/e/BRUME/screen"],
  "/e/:code/quiz": ["/e/BRUME/quiz"],
  "/e/:code/poster": ["/e/BRUME/poster"],
  "/e/:code/report": ["/e/BRUME/report"],
  "/o/:code/prepare": ["/o/BRUME/prepare", "/o/GUARDED/prepare"],
  "/o/:code/day": ["/o/BRUME/day"],
  "/o/:code/after": ["/o/BRUME/after"],
  "/o/:code/access": ["/o/BRUME/access"],
  "/o/:code/edit": ["/o/BRUME/edit"],
  "/d/:code": ["/d/BRUME"],
} as const satisfies Record<string, readonly string[]>;

export type PageRoute = keyof typeof pageRoutes;

/** Creates the events and the campaign that the pages of `pageRoutes` show. */
export async function fillPages(
  tally: OpenTally,
  texts: Partial<Event> = {},
  label = "Ville de Brume",
): Promise<void> {
  const { store } = tally;
  await store.createEvent(sampleEvent(texts));
  for (const person of [1, 2, 3, 4]) await tally.put(person, measuredFiles(10));
  const device = { kind: "devices", type: "laptop", state: "working", count: 2 } as const;
  await store.desk.add("BRUME", 0, [{ id: secretOf(1), ...device }]);
  await createGuardedEvent(tally, { code: "GUARDED" });
  const { name } = sampleEvent(texts);
  await store.campaigns.create({ code: "BRUME", name }, new Uint8Array(32));
  await store.createEvent(sampleEvent({ code: "MEMBER", name }), {
    campaign: { campaign: "BRUME", label },
  });
}
