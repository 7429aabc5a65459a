import { zeroTotals } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { plain } from "../../../test/support/shown-text.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: noonOf(22) }));
afterEach(() => void vi.useRealTimers());
const tally = eachTally();

const t = await loadText("fr");

const read = (query = "") => tally.read(`/e/BRUME/report${query}`);

const manyTotals = () => {
  const totals = zeroTotals();
  totals.measured.files = 1000;
  totals.declared.files = 200;
  totals.declared.emails = 10;
  totals.measured.bytes = 2_000_000_000;
  totals.measured.bytesByCategory = { media: 2_000_000_000 };
  totals.declared.devices = { laptop: { working: 1, broken: 0 } };
  return totals;
};

describe("an event's report", () => {
  test("shows the organiser, territory, dates and that it is provisional", async () => {
    const territory = { country: "FR", commune: "14118" };
    await tally.store.createEvent(sampleEvent({ territory }));
    const { response, html, text } = await read();
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="fr">');
    expect(text).toContain("Ville de Brume (collectivité)");
    expect(text).toMatch(/Caen, .*Calvados, Normandie, France/);
    expect(text).toContain(
      plain(t("tally.report.open", { day: "22 novembre 2026", end: "30 novembre 2026" })),
    );
    expect((await read("?lang=en")).text).toContain("Provisional on November 22, 2026");
  });

  test("separates measured from declared amounts, and people from participations", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await tally.put(person, manyTotals());
    await tally.store.organisers.declare("BRUME", { peopleActing: 4, peopleReached: 30 });
    const { text } = await read();
    // 3 × 1000, 3 × 200 and their sum
    expect(text).toContain("Fichiers 3 000 600 3 600");
    expect(text).toContain("Données 6 Go 0 o 6 Go");
    expect(text).toContain("Participations dans les totaux 3");
    expect(text).toContain(`${t("tally.report.peopleActing")} 4 ${t("tally.report.typed")}`);
    // 3 × 37 kg of the factor for a laptop, from 28.3 to 67.8 kg by the lowest and highest published
    expect(text).toContain("85 à 200 kg CO₂e valeur centrale 110 kg");
  });

  test("computes the national figures from published sums and the desk, not from announced devices", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await tally.put(person, manyTotals());
    await tally.store.desk.add("BRUME", 0, [
      { id: secretOf(1), kind: "devices", type: "tablet", state: "working", count: 2 },
      { id: secretOf(2), kind: "devices", type: "tablet", state: "broken", count: 5 },
      { id: secretOf(3), kind: "weight", grams: 14_250 },
    ]);
    const { text } = await read();
    const national = text.slice(text.indexOf("Chiffres à déclarer"));
    expect(national).toContain("Correspondance non confirmée");
    expect(national.match(/non confirmé/gi)).toHaveLength(1);
    expect(national).toMatch(/Fichiers supprimés .*? ensemble\. 3 600/);
    // 6 GB
    expect(national).toMatch(/Données supprimées \(To\) .*? Go\. 0,006/);
    expect(national).toMatch(/Équipements fonctionnels collectés .*? pas\. 2 /);
    expect(national).toMatch(/À recycler \(kg\) .*? guichet\. 14,25/);
    expect(national).toContain(plain(t("tally.report.waste", { mass: "14 kg" })));
    expect(national).toMatch(/Non renseignés par un événement .*AGEC/);
  });

  test("marks unpublished figures instead of showing zero, and marks amounts counted by hand", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2]) await tally.put(person, measuredFiles(10));
    await tally.store.close("BRUME");
    await tally.store.organisers.declare("BRUME", { files: 1200, bytes: 3_400_000_000 });
    const { text } = await read();
    expect(text).toContain("Clos. Les totaux publiés ne changent plus.");
    expect(text).toContain(plain(t("tally.event.nothingReason", { k: 3 })));
    expect(text).toContain(t("tally.report.byHand"));
    expect(text).toContain(`Fichiers supprimés ${t("tally.report.typed")} 1 200`);
    expect(text).toMatch(/E-mails supprimés .*? ensemble\. non publié/);
    expect(text).toMatch(/À recycler \(kg\) .*? rien de reçu/);
  });

  test("has no figures before the first day of the event", async () => {
    tally.time.nowMs = noonOf(1);
    await tally.store.createEvent(sampleEvent());
    const { text } = await read();
    expect(text).toContain("Pas commencé : aucun chiffre à ce jour.");
    expect(text).toMatch(/Prévu, 20.30 novembre 2026/);
  });

  test("declares a count in full, and a volume in terabytes with three digits", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.store.close("BRUME");
    const byHand = { files: 1_234_567, bytes: 4_512_018_000_000 };
    await tally.store.organisers.declare("BRUME", byHand);
    const { text } = await read();
    const national = text.slice(text.indexOf("Chiffres à déclarer"));
    expect(national).toMatch(/Fichiers supprimés .*? 1 234 567 E-mails/);
    expect(national).toMatch(/Données supprimées \(To\) .*? 4,51 Équipements/);
  });

  test("leads to how to recompute the totals, and lists the reason for each raised ceiling", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.store.organisers.raiseCeilings("BRUME", { files: 400_000 }, "<b>Un serveur</b>");
    const { html, text } = await read();
    expect(html).toContain('href="http://127.0.0.1:4680/api?lang=fr#exportEvent"');
    expect(text).not.toContain("recount-export.mjs");
    const apiPage = await (await tally.app.request("/api?lang=fr")).text();
    expect(apiPage).toMatch(/id="exportEvent"[^]*?node recount-export\.mjs/);
    expect(html).toContain("&lt;b>Un serveur&lt;/b>");
  });
});
