import { loadText } from "@digital-cleanup/text";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import {
  measuredFiles,
  measuredMedia,
  noonOf,
  sampleEvent,
  secretOf,
} from "../../../test/support/samples.ts";
import { plain } from "../../../test/support/shown-text.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: noonOf(22) }));
afterEach(() => void vi.useRealTimers());
const tally = eachTally();

const t = await loadText("fr");

const read = (query = "") => tally.read(`/e/BRUME/report${query}`);

const manyTotals = () => {
  const totals = measuredMedia(2_000_000_000);
  totals.measured.files = 1000;
  totals.declared.files = 200;
  totals.declared.emails = 10;
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
    expect(text).toContain("Fichiers 3 000 600 au moins 3 600");
    expect(text).toContain("Données 6 Go 0 o au moins 6 Go");
    expect(text).toContain("3 participations, dont 3 comptées");
    expect(text).toContain("30 personnes sensibilisées, comptées par l’organisateur");
    expect(text).toContain(`${t("tally.event.peopleActing")} 4`);
  });

  test("has the people who acted if nobody else was reached", async () => {
    await tally.store.createEvent(sampleEvent());
    await tally.store.organisers.declare("BRUME", { peopleActing: 50, peopleReached: 0 });
    expect((await read()).text).toContain(
      `50 ${plain(t("tally.report.people.acted", { count: 50 }))}`,
    );
  });

  test("begins with the devices handed in and the range that the working ones put off, if they are used", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await tally.put(person, manyTotals());
    await tally.collect(["laptop", "working", 3], ["tablet", "broken", 1]);
    await tally.store.close("BRUME");
    const { text } = await read();
    // 3 × 28.3 to 3 × 67.8 kg, the lowest and the highest published for a laptop. The three announced ones are not in it.
    expect(text).toContain(
      "4 appareils déposés, dont 3 en état de marche Si ces 3 appareils servent un an de plus, 85 à 200 kg CO₂e de fabrication sont retardés.",
    );
    expect(text).toMatch(/3 portables .*1 tablette /);
    expect(text.match(/85 à 200 kg CO₂e/g)).toHaveLength(2);
    expect(text).toContain(
      plain(`6 Go ${t("tally.report.dataDeleted")}. ${t("tally.report.almostNothing")}`),
    );
    expect(text).toContain("3 participations, toutes comptées");
  });

  test("has the indicators of local authorities and a place to sign for an authority only", async () => {
    const shows = async (kind: "authority" | "association") => {
      const organiser = { name: "Brume", kind };
      const code = kind.slice(0, 5).toUpperCase();
      await tally.store.createEvent(sampleEvent({ code, organiser }));
      const { text } = await tally.read(`/e/${code}/report`);
      return ["indicators", "signature.name", "printForCouncil", "organiserKind.authority"].map(
        (key) => text.includes(plain(t(`tally.report.${key}` as "tally.report.indicators"))),
      );
    };
    expect(await shows("authority")).toEqual([true, true, true, true]);
    expect(await shows("association")).toEqual([false, false, false, false]);
  });

  test("computes the national figures from published sums and the desk, not from announced devices", async () => {
    await tally.store.createEvent(sampleEvent());
    for (const person of [1, 2, 3]) await tally.put(person, manyTotals());
    await tally.collect(["tablet", "working", 2], ["tablet", "broken", 5]);
    await tally.store.desk.add("BRUME", 0, [{ id: secretOf(3), kind: "weight", grams: 14_250 }]);
    const { text } = await read();
    const national = text.slice(text.indexOf("Chiffres à déclarer"));
    expect(national).toContain("Correspondance non confirmée");
    expect(national.match(/non confirmé/gi)).toHaveLength(1);
    expect(national).toMatch(/Fichiers supprimés .*? ensemble\. au moins 3 600/);
    // 6 GB
    expect(national).toMatch(/Données supprimées \(To\) .*? Go\. au moins 0,006/);
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
    expect(text).toContain("2 participations ne sont pas comptées en entier");
    expect(text).toContain(t("tally.report.byHand"));
    expect(text).toContain(`Fichiers supprimés ${t("tally.report.typed")} 1 200`);
    expect(text).toMatch(/E-mails supprimés .*? ensemble\. trop peu de participations/);
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
