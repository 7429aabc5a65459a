import { createHash } from "node:crypto";
import { type Event, paths, zeroTotals } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { afterEach, describe, expect, test } from "vitest";
import { createGuardedEvent } from "../../../test/support/events/guarded-event.ts";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import type { CreationPolicy } from "../../creation/creation-policy.ts";
import { organiserPaths } from "./organiser-links.ts";

const t = await loadText("fr");

let tally: OpenTally;
afterEach(() => tally.close());

const qrPath = (text: string): string =>
  /<path d="[^"]+"/.exec(renderToString(h(QrCode, { text, label: "" })))![0];

describe("the page that creates events", () => {
  const open = async (creation: CreationPolicy) => {
    tally = await openTally({ creation });
    return tally.read(paths.newEventPage);
  };

  test("requires no key if creation is open, and requires JavaScript", async () => {
    const { html, state } = await open({ policy: "open" });
    expect(state).toMatchObject({ needsKey: false });
    expect(html).toMatch(/<noscript>.*create-event/s);
  });

  test("requires the operator's key if the operator set one", async () => {
    const operatorKeyHash = createHash("sha256").update("a key of the operator").digest();
    expect((await open({ policy: "key", operatorKeyHash })).state).toMatchObject({
      needsKey: true,
    });
  });

  test("refers to the operator, without a script, if creation is closed", async () => {
    const { html } = await open({ policy: "closed" });
    expect(html).toContain(t("tally.organise.new.closed"));
    expect(html).not.toContain("<script");
  });
});

describe("the pages of an event's organiser", () => {
  const pages = Object.values(organiserPaths).map((pathOf) => pathOf("BRUME"));

  test.each(pages)("%s contains only public data without a key", async (path) => {
    tally = await openTally();
    await tally.store.createEvent(sampleEvent());
    const { html, state } = await tally.read(path);
    expect(html).toContain("Ménage de Brume");
    expect(html).toMatch(/<noscript>.*JavaScript/s);
    const ofDay = path === organiserPaths.day("BRUME") ? ["publishedDays"] : [];
    const ofPrepare = path === organiserPaths.prepare("BRUME") ? ["publicQr"] : [];
    const links = ["extensionUrl", "guideUrl"];
    const keys = ["basePath", "baseUrl", "code", ...links, "name", ...ofPrepare, ...ofDay, "qrUrl"];
    expect(Object.keys(state).toSorted()).toEqual(keys);
  });

  test.each([
    [20, "prepare"],
    [21, "day"],
    [29, "after"],
  ])(
    "open, from the organiser's link on the %sth, with the page of that time",
    async (day, page) => {
      tally = await openTally();
      await tally.store.createEvent(sampleEvent({ startsOn: "2026-11-21", endsOn: "2026-11-28" }));
      tally.time.nowMs = noonOf(day);
      const { headers, status } = await tally.app.request(
        `${paths.organiserPage("BRUME")}?lang=en`,
      );
      expect(status).toBe(303);
      expect(headers.get("location")).toBe(`/o/BRUME/${page}?lang=en`);
    },
  );

  test("link to the guide and the extension if the operator has set them", async () => {
    tally = await openTally({
      guideUrl: "https://outils.exemple/guide",
      extensionUrl: "https://outils.exemple/extension",
    });
    await tally.store.createEvent(sampleEvent());
    expect((await tally.read(organiserPaths.prepare("BRUME"))).state).toMatchObject({
      guideUrl: "https://outils.exemple/guide",
      extensionUrl: "https://outils.exemple/extension",
    });
    expect((await tally.read("/")).html).not.toContain("https://outils.exemple/guide");
  });

  test.each([
    ["live", { counts: [{ day: "2026-11-20", count: 3 }], published: 3 }],
    ["atClose", undefined],
  ] as const)(
    "on the day of an event published %s, have its published days",
    async (publication, days) => {
      tally = await openTally();
      tally.time.nowMs = noonOf(20);
      await tally.store.createEvent(sampleEvent({ publication }));
      const totals = zeroTotals();
      totals.measured.files = 10;
      for (const person of [1, 2, 3]) await tally.put(person, totals);
      expect((await tally.read(organiserPaths.day("BRUME"))).state.publishedDays).toEqual(days);
      expect((await tally.read(organiserPaths.after("BRUME"))).state.publishedDays).toBeUndefined();
    },
  );
});

describe("a guarded event's key", () => {
  const fingerprint = ({ placeKey }: Event) =>
    createHash("sha256").update(Buffer.from(placeKey!, "base64url")).digest("hex").slice(0, 16);

  test("is in the QR codes of the poster and the screen, which open the checklist, but not in their visible addresses", async () => {
    tally = await openTally({ creation: { policy: "open" } });
    const { event } = await createGuardedEvent(tally);
    const link = `http://127.0.0.1:4680/e/BRUME/join#key=${fingerprint(event)}`;
    for (const path of [paths.posterPage("BRUME"), paths.screenPage("BRUME")]) {
      const { html } = await tally.read(path);
      expect(html).toContain(qrPath(link));
      expect(html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "")).not.toContain("#key");
      expect(html).toContain("/e/BRUME");
    }
    const { state } = await tally.read(organiserPaths.prepare("BRUME"));
    expect(state.keyFingerprint.replaceAll(" ", "")).toBe(fingerprint(event));
  });
});

describe("the poster", () => {
  const createPoints = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      name: `Point ${index + 1}`,
      address: "1 place de la Mairie",
      opening: { fr: "Lundi", en: "Monday" },
    }));
  const readPoster = async (changes: Parameters<typeof sampleEvent>[0]) => {
    tally = await openTally();
    await tally.store.createEvent(sampleEvent(changes));
    return (await tally.read(paths.posterPage("BRUME"))).html;
  };

  test("shows the address and the code as text, and the pictograms of the event's challenges", async () => {
    const html = await readPoster({ challenges: ["data", "recycling"] });
    expect(html.replaceAll("</span><span>", "")).toContain("127.0.0.1:4680</span>");
    expect(html).toContain("<b>BRUME</b>");
    expect(html).toContain(`aria-label="${t("tally.organise.created.qr")}"`);
    expect(html).toContain(t("tally.organise.poster.deed.recycling"));
    expect(html).not.toContain(t("tally.organise.poster.deed.reuse"));
  });

  test("has no sentence about fake contributions, which stands on the privacy page", async () => {
    expect(await readPoster({})).not.toMatch(/fauss/);
  });

  test("names the day of the week and the town of an event of one day", async () => {
    const html = await readPoster({
      startsOn: "2027-03-20",
      endsOn: "2027-03-20",
      territory: { country: "FR", commune: "14118" },
    });
    expect(html.replaceAll(/\s/g, " ")).toContain("samedi 20 mars 2027, Caen<");
  });

  test("shows up to three collection points, or two and the number of the others", async () => {
    expect((await readPoster({ collectionPoints: createPoints(3) })).match(/Point \d+/g)).toEqual([
      "Point 1",
      "Point 2",
      "Point 3",
    ]);
    await tally.close();
    const html = await readPoster({ collectionPoints: createPoints(50) });
    expect(html.match(/Point \d+/g)).toHaveLength(2);
    expect(html).toContain(t("tally.organise.poster.more", { count: 48 }));
  });
});
