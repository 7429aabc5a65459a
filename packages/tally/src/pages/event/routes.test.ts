import { zeroTotals } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { eachTally, openTally } from "../../../test/support/open-tally.ts";
import { plain } from "../../../test/support/shown-text.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";

const tally = eachTally();

const t = await loadText("fr");

const putMany = async (people: number[], files = 10) => {
  for (const person of people) await tally.put(person, measuredFiles(files));
};

describe("an event's page without JavaScript", () => {
  test("explains what it waits for until K people have participated", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2]);
    const { response, text } = await tally.read("/e/BRUME");
    expect(response.status).toBe(200);
    expect(text).toContain("Chaque total apparaît à 6 participations, ou à la clôture.");
    expect(text).toContain("2 participations reçues");
  });

  test("separates measured from declared amounts and counts waiting contributions", async () => {
    await tally.store.createEvent(sampleEvent());
    const totals = zeroTotals();
    totals.measured.files = 1000;
    totals.declared.files = 200;
    totals.measured.bytes = 2_000_000_000;
    totals.measured.bytesByCategory = { media: 2_000_000_000 };
    totals.declared.devices = { laptop: { working: 1, broken: 0 } };
    for (const person of [1, 2, 3, 4]) await tally.put(person, totals);
    const { text } = await tally.read("/e/BRUME", "en-GB,en;q=0.9");
    expect(text).toContain(
      "4 contributions received 3 in the totals. 1 waiting, in whole or in part.",
    );
    // 3 × 1000 and 3 × 200
    expect(text).toContain("3,600 measured: 3,000 declared: 600");
    expect(text).toContain("If the 3 working devices announced are used one more year");
    // 3 × 37 kg of the factor for a laptop, from 28.3 to 67.8 kg by the lowest and highest published
    expect(text).toContain("85 to 200 kg CO₂e central value 110 kg");
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

  test("shows only the number of participations if totals are published at the close", async () => {
    await tally.store.createEvent(sampleEvent({ publication: "atClose" }));
    await putMany([1, 2, 3, 4]);
    tally.time.nowMs += 1000;
    await tally.store.publishDue();
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("4 participations reçues");
    expect(text).not.toContain("mesuré :");
    tally.time.nowMs = noonOf(31);
    await tally.store.settle();
    const closed = await tally.read("/e/BRUME");
    expect(closed.text).toContain("4 participations reçues 4 dans les totaux.");
    expect(closed.text).toContain("40 mesuré : 40");
  });

  test("shows after the close how many contributions are left out, without inviting to join", async () => {
    await tally.store.createEvent(sampleEvent());
    await putMany([1, 2, 3, 4]);
    await tally.store.close("BRUME");
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("Cet événement est clos.");
    expect(text).toContain(t("tally.event.leftOut", { count: 1 }));
    expect(text).not.toContain("BRUME@127.0.0.1:4680");
  });

  test("reports contributions above the limit without their number", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.put(9, measuredFiles(900_000));
    const { text } = await tally.read("/e/BRUME");
    expect(text).toContain("Moins de 3 participations ne sont pas comptées");
  });

  test("shows the dates, how to join and that participants are simulated", async () => {
    await tally.store.createEvent(sampleEvent({ isDemonstration: true }));
    tally.time.nowMs = noonOf(1);
    const { html, text } = await tally.read("/e/BRUME");
    expect(text).toContain("du 20 novembre 2026 au 30 novembre 2026");
    // In parts, between which a line may end.
    expect(html.replaceAll(/<[^>]+>/g, "")).toContain("BRUME@127.0.0.1:4680");
    expect(text).toContain("participants simulés");
  });

  test("states what the totals protect, and what fake contributions can still do", async () => {
    await tally.store.createEvent(sampleEvent());
    const { text } = await tally.read("/e/BRUME");
    const promise = [
      t("contribution.promise.totals", { k: 3 }),
      t("contribution.promise.open", { fakes: 2 }),
    ];
    expect(text).toContain(plain(promise.join(" ")));
  });

  test("invites to take part by device, also before the event begins", async () => {
    await tally.store.createEvent(sampleEvent());
    tally.time.nowMs = noonOf(1);
    const { html, text } = await tally.read("/e/BRUME", "en");
    expect(text).toContain("Start now: your figures stay on your device");
    expect(html).toContain('id="participate" href="#join"');
    expect(html).toContain('href="/e/BRUME/join?lang=en">Start the list');
    expect(text).toContain("Install the Digital Cleanup extension");
    expect(html).toContain('id="join-install-extension"');
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

  test("shows the goals with what was published of them", async () => {
    const goals = { participations: 20, files: 400 };
    await tally.store.createEvent(sampleEvent({ goals }));
    await putMany([1, 2, 3, 4], 100);
    const { text } = await tally.read("/e/BRUME", "en");
    expect(text).toContain("Goal for contributions 4 of 20");
    // Three of the four are published: 3 × 100.
    expect(text).toContain("Files deleted 300 of 400");
  });

  test("has a bar for each day, and none if totals are published at the close", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.store.createEvent(sampleEvent({ code: "ATEND", publication: "atClose" }));
    tally.time.nowMs = noonOf(21);
    await putMany([1, 2, 3]);
    expect((await tally.read("/e/BRUME", "en")).text).not.toContain("Day by day");
    tally.time.nowMs = noonOf(22);
    await putMany([4, 5, 6, 7]);
    const { text } = await tally.read("/e/BRUME", "en");
    // Three of the four of the second day are published.
    expect(text).toMatch(/Day by day \D+21\D* 3 \D+22\D* 3 Contributions/);
    expect((await tally.read("/e/ATEND", "en")).text).not.toContain("Day by day");
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
