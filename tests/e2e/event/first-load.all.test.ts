import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { beforeAll, describe, expect, test } from "vitest";
import { createGuardedEvent } from "../phone/create-guarded-event.ts";
import { createEvent } from "../support/create-event.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import { useTally } from "../support/use-tally.ts";

const maxBytes = 30_000;
/** The desk has to work offline at once: it also loads its service worker and asks for its page again. */
const maxRequests = (path: string) => (path === paths.deskPage("OPEN") ? 6 : 5);

/** In Chromium, which lets a test wait for the network: the page, what it names, and what its scripts and service worker load. */
describe("the first load of each page of a tally", () => {
  const here = useTally({ creation: "open" });
  let proxy: Awaited<ReturnType<typeof startRecordingProxy>>;
  let organiserKey = "";
  beforeAll(async () => {
    proxy = await startRecordingProxy(here.tally.baseUrl);
    ({ organiserKey } = await createEvent(here.tally, "OPEN", 3));
    await createGuardedEvent(here.tally, "GUARDED");
  });

  const organiserPage = (name: string) => `${paths.organiserPage("OPEN")}/${name}`;

  test.each([
    "/",
    paths.eventPage("OPEN"),
    paths.joinPage("OPEN"),
    paths.joinPage("GUARDED"),
    paths.screenPage("OPEN"),
    paths.posterPage("OPEN"),
    paths.calculationPage("OPEN"),
    paths.reportPage("OPEN"),
    paths.embedPage("OPEN"),
    paths.deskPage("OPEN"),
    paths.newEventPage,
    ...["prepare", "day", "after", "access", "edit"].map(organiserPage),
    paths.rollupPage,
    "/agenda",
    "/territories",
    "/method",
    "/mentions-legales",
    "/donnees-personnelles",
    "/accessibilite",
    "/ecoconception",
    "/guide",
    "/install",
    paths.apiPage,
    paths.problemPage("ticket-used"),
  ])("%s is 30 kB at most, in few requests", async (path) => {
    const context = await here.browser.createBrowserContext();
    const page = await context.newPage();
    proxy.recorded.length = 0;
    const isOrganiser = path.startsWith(paths.organiserPage("OPEN"));
    await page.goto(`${proxy.baseUrl}${path}?lang=fr${isOrganiser ? `#key=${organiserKey}` : ""}`);
    // One request stays open where figures are live.
    await page.waitForNetworkIdle({ concurrency: 1, idleTime: 1_000 });
    const loads = proxy.recorded.filter(({ line }) => !line.includes("/api/"));
    const bytes = loads.reduce((sum, load) => sum + load.bytes, 0);
    const list = loads.map(({ line, bytes: size }) => `${size} ${line}`).join("\n");
    assert.ok(loads.length > 1, list);
    expect(loads.length, list).toBeLessThanOrEqual(maxRequests(path));
    expect(bytes, list).toBeLessThanOrEqual(maxBytes);
    await context.close();
  });
});
