import { zeroTotals } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { eachTally, openTally } from "../../../test/support/open-tally.ts";
import {
  measuredFiles,
  measuredMedia,
  noonOf,
  sampleEvent,
  secretOf,
} from "../../../test/support/samples.ts";
import { plain } from "../../../test/support/shown-text.ts";

const tally = eachTally();

const t = await loadText("fr");

const putMany = async (people: number[], files = 10) => {
  for (const person of people) await tally.put(person, measuredFiles(files));
};

describe("an event's page without JavaScript", () => {
  test("shows how many participations are there and at how many the total appears", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2]);
    const { response, text } = await tally.read("/e/BRUME");
    expect(response.status).toBe(200);
    expect(text).toContain("2 sur 6 Le total apparaît à 6 participations, ou à la clôture.");
  });

  test("promises the total for the close if enough people came, but too few with one figure", async () => {
    await tally.store.createEvent(sampleEvent());
    const [emails, apps] = [zeroTotals(), zeroTotals()];
    emails.declared.emails = 40;
    apps.declared.apps = 4;
    await putMany([1, 2]);
    for (const person of [3, 4]) await tally.put(person, emails);
    for (const person of [5, 6]) await tally.put(person, apps);
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("6 participations Le total apparaît au plus tard à la clôture.");
  });

  test("shows a total of an open event as what it is at least, with how many are counted", async () => {
    await tally.store.createEvent(sampleEvent());
    const totals = measuredMedia(2_000_000_000);
    totals.measured.files = 1000;
    for (const person of [1, 2, 3, 4]) await tally.put(person, totals);
    const { html, text } = await tally.read("/e/BRUME", "en-GB,en;q=0.9");
    // 3 × 2 GB; the fourth is counted at the close.
    expect(text).toContain("at least 6 GB deleted 3 of 4 contributions counted");
    expect(html.match(/<i class="block/g)).toHaveLength(4);
    expect(text).toContain("files deleted at least 3,000");
    expect(text).toContain("e‑mails deleted at 6 contributions, or when the event closes");
  });

  test("shows devices first once it is closed, then the people, the data and the weight", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await tally.put(person, measuredMedia(2_000_000_000));
    await tally.collect(["laptop", "working", 3], ["screen", "broken", 2]);
    await tally.store.desk.add("BRUME", 0, [{ id: secretOf(3), kind: "weight", grams: 22_600 }]);
    await tally.store.close("BRUME");
    const { text } = await tally.read("/e/BRUME", "en");
    expect(text).toMatch(
      /5 devices handed in 3 contributions, all counted 6 GB deleted 23 kg to recycle/,
    );
    // 3 × 37 kg of the factor for a laptop, from 28.3 to 67.8 kg by the lowest and highest published
    expect(text).toContain("If 3 devices are used one more year 85 to 200 kg CO₂e put off");
    expect(text).toContain("6 GB deleted almost nothing");
  });

  test("its script does not get the data of the parts that never change", async () => {
    const opening = { fr: "le samedi", en: "on Saturdays" };
    const point = { name: "Mairie", address: "1 place de la Brume", opening };
    await tally.store.createEvent(sampleEvent({ collectionPoints: [point] }));
    const { html } = await tally.read("/e/BRUME");
    const [, state] = /<script id="state-of-page"[^>]*>(.*?)<\/script>/s.exec(html)!;
    expect(state).not.toContain("place de la Brume");
    expect(html).toContain("place de la Brume");
  });

  test("shows only the number of participations if totals appear at the close", async () => {
    await tally.store.createEvent(sampleEvent({ publication: "atClose" }));
    await putMany([1, 2, 3, 4]);
    tally.time.nowMs += 1000;
    await tally.store.publishDue();
    const { html, text } = await tally.read("/e/BRUME");
    expect(text).toContain("4 participations Le total apparaît à la clôture.");
    expect(html).not.toContain("ring__missing");
    tally.time.nowMs = noonOf(31);
    await tally.store.settle();
    const closed = await tally.read("/e/BRUME");
    expect(closed.text).toContain("40 fichiers supprimés 4 participations, toutes comptées");
  });

  test("shows after the close how many contributions are left out and why, without inviting to join", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2, 3, 4]);
    await tally.store.close("BRUME");
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain(", clos");
    expect(text).toContain(plain(t("tally.report.leftOut", { count: 1, k: 3 })));
    expect(text).not.toContain("BRUME@127.0.0.1:4680");
  });

  test("reports contributions above the limit without their number, once it is closed", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.put(9, measuredFiles(900_000));
    expect((await tally.read("/e/BRUME")).text).not.toContain("ne sont pas comptées");
    await tally.store.close("BRUME");
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("Moins de 3 participations ne sont pas comptées");
    expect(text).toContain("Trop peu pour un total : il en faut 3");
  });

  test("shows what an organiser counted by hand in the place of totals", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2]);
    await tally.store.close("BRUME");
    await tally.store.organisers.declare("BRUME", { peopleActing: 12, files: 3400 });
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("12 personnes ayant agi 3 400 fichiers supprimés Compté à la main");
    expect(text).not.toContain("Trop peu");
  });

  test("shows the dates, how to join and that participants are simulated", async () => {
    await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
    tally.time.nowMs = noonOf(1);
    const { html, text } = await tally.read("/e/BRUME");
    expect(text).toMatch(/20.30 novembre 2026/);
    // In parts, between which a line may end.
    expect(html.replaceAll(/<[^>]+>/g, "")).toContain("BRUME@127.0.0.1:4680");
    expect(text).toContain("participants simulés");
  });

  test("leaves what fake contributions can do to the privacy page, and leads there", async () => {
    await tally.store.createEvent(sampleEvent());
    const { html, text } = await tally.read("/e/BRUME");
    expect(text).not.toMatch(/fausses|pas publié|en attente|dans les totaux/);
    expect(html).toContain('href="/donnees-personnelles?lang=fr#published"');
    const privacy = await tally.read("/donnees-personnelles");
    expect(privacy.html).toContain('id="published"');
    expect(privacy.text).toContain("fausses participations");
  });

  test("invites to take part by phone or with the extension, also before the event begins", async () => {
    await tally.store.createEvent(sampleEvent());
    tally.time.nowMs = noonOf(1);
    const { html, text } = await tally.read("/e/BRUME", "en");
    expect(text).toContain("Start now: your figures stay on your device");
    expect(html).toContain('id="participate" href="/e/BRUME/join?lang=en"');
    expect(text).toContain("Install the Digital Cleanup extension");
    expect(html).toContain('id="join-install-extension"');
  });

  test("leads to the poster until the event closes", async () => {
    await tally.store.createEvent(sampleEvent());
    const poster = 'id="poster" href="/e/BRUME/poster?lang=fr"';
    expect((await tally.read("/e/BRUME")).html).toContain(poster);
    await tally.store.close("BRUME");
    expect((await tally.read("/e/BRUME")).html).not.toContain("/e/BRUME/poster");
  });

  test("links to the extension if the operator says where it is offered", async () => {
    const other = await openTally({ extensionUrl: "https://outils.exemple/extension" });
    await other.store.createEvent(sampleEvent());
    for (const path of ["/", "/e/BRUME"]) {
      const html = await (await other.app.request(path)).text();
      expect(html).toContain('href="https://outils.exemple/extension"');
    }
    await other.close();
  });

  test("leads to the report once the event is closed", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2, 3]);
    await tally.store.close("BRUME");
    const { html } = await tally.read("/e/BRUME", "en");
    expect(html).toContain('href="/e/BRUME/report?lang=en">Read the report');
    expect(html).not.toContain('id="participate"');
  });

  test("has an organiser's goals beside the figures, and no bar", async () => {
    await tally.store.createEvent(sampleEvent({ goals: { files: 400 } }));
    await putMany([1, 2, 3, 4], 100);
    const { text } = await tally.read("/e/BRUME", "en");
    // Three of the four are counted: 3 × 100.
    expect(text).toContain("files deleted at least 300 goal: 400");
  });

  test("offers its figures as CSV and as a frame, and not as JSON", async () => {
    const name = { fr: 'Le "tri" & nous', en: "x" };
    await tally.store.createEvent(sampleEvent({ name }));
    const { html } = await tally.read("/e/BRUME");
    expect(html).toContain('href="/api/events/BRUME/export?format=csv&amp;part=batches"');
    expect(html).toContain("http://127.0.0.1:4680/e/BRUME/embed?lang=fr");
    expect(html).toContain("title=&quot;Le &amp;quot;tri&amp;quot; &amp;amp; nous&quot;");
    expect(html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "")).not.toContain("/published");
  });

  test("escapes markup in the texts of an organiser", async () => {
    const name = { fr: "</script><script>alert(1)</script>", en: "<b>x</b>" };
    await tally.store.createEvent(sampleEvent({ name }));
    const { html } = await tally.read("/e/BRUME");
    expect(html).not.toContain("<script>alert");
  });
});

describe("pages", () => {
  test("use the language in the link, or else the browser's", async () => {
    await tally.store.createEvent(sampleEvent());
    expect((await tally.read("/e/BRUME", "qaa, fr;q=0.8")).html).toContain('<html lang="fr">');
    expect((await tally.read("/e/BRUME", "qaa")).html).toContain('<html lang="en">');
    const chosen = await tally.read("/e/BRUME?lang=en", "fr");
    expect(chosen.html).toContain('<html lang="en">');
    expect(chosen.html).toContain('href="/e/BRUME?lang=fr"');
    expect(chosen.response.headers.get("set-cookie")).toBeNull();
  });

  test("the home page opens an event by its code in any case and with spaces around it", async () => {
    await tally.store.createEvent(sampleEvent());
    const { html, text } = await tally.read("/");
    expect(html).toContain('action="/e"');
    expect(text).not.toContain("Ménage de Brume");
    const opened = await tally.app.request("/e?code=%20brume&lang=fr");
    expect(opened.headers.get("location")).toBe("/e/BRUME?lang=fr");
    expect((await tally.read("/e?code=x")).response.status).toBe(404);
  });

  test("the home page links to a listed event once figures of it are published, until it closes", async () => {
    await tally.store.createEvent(sampleEvent({ listing: "listed" }));
    await tally.store.createEvent(sampleEvent({ code: "DISCRET" }));
    await putMany([1, 2, 3]);
    for (const person of [1, 2, 3]) {
      const message = { secret: secretOf(person), seq: 1, totals: measuredFiles(10) };
      await tally.write("PUT", message, "DISCRET");
    }
    tally.time.nowMs += 1000;
    const { html, text } = await tally.read("/", "en");
    expect(html).toContain('href="/e/BRUME?lang=en"');
    expect(text).toContain("until November 30, 2026 3 contributions");
    expect(html).not.toContain("DISCRET");
    await tally.store.close("BRUME");
    tally.time.nowMs += 1000;
    expect((await tally.read("/", "en")).html).not.toContain('href="/e/BRUME?lang=en"');
  });

  test("the home page lists demonstrations", async () => {
    await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
    expect((await tally.read("/")).html).toContain('href="/e/BRUME?lang=fr"');
  });

  test("the home page leads to the servers whose totals it adds, if there are any", async () => {
    expect((await tally.read("/")).html).not.toContain("/servers");
    const brume = { name: "Brume", address: "https://brume.exemple", events: 12 };
    const sum = await openTally({ listChildren: () => [brume] });
    const html = await (await sum.app.request("/?lang=fr")).text();
    expect(html).toContain('href="/servers?lang=fr"');
    await sum.close();
  });

  test.each(["//evil.exemple/", "/%5Cevil.exemple/", "/%5C/evil.exemple/"])(
    "do not link to another host from the address %s",
    async (path) => {
      const { html } = await tally.read(`http://127.0.0.1:4680${path}`);
      expect(html).toContain('href="?lang=en"');
      expect(html).not.toContain("evil");
    },
  );

  test("explain in words that an event does not exist", async () => {
    const { response, text } = await tally.read("/e/NOPE", "en");
    expect(response.status).toBe(404);
    expect(text).toContain("No event has this code here.");
  });
});
