import assert from "node:assert/strict";
import { paths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import { dayAway } from "../../rig/day-away.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { chooseKind, fill, fillDay, pressButton, valueOf } from "../support/fill.ts";
import { contribute, contributeAll, filesOnly, newPerson } from "../support/people.ts";
import { press } from "../support/press.ts";
import { publishNow } from "../support/published.ts";
import { startRecordingProxy } from "../support/recording-proxy.ts";
import { untilFocused } from "../support/until-focused.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import { copyByHand, copyWithButton } from "./copy-invitation.ts";

const t = await loadText("fr");
const operatorKey = "the-key-of-this-operator";

const keyOf = (link: string): string => /#key=([\w-]{22})$/.exec(link)?.[1] ?? "";
const statusWith = async (url: string, key: string): Promise<number> =>
  (await fetch(url, { headers: { authorization: `Bearer ${key}` } })).status;

describe.each(firstBareBrowser)("an organiser in %s", (name, launch) => {
  const here = useTally({ launch, operatorKey });
  let proxy: Awaited<ReturnType<typeof startRecordingProxy>>;
  let page: Page;
  let code = "";
  let organiserKey = "";
  const secrets: string[] = [operatorKey];
  const throughProxy = (link: string) => link.replace(here.tally.baseUrl, proxy.baseUrl);
  beforeAll(async () => {
    proxy = await startRecordingProxy(here.tally.baseUrl);
    page = await here.browser.newPage();
  });

  test("names the fields to correct in a list that takes the focus and leads to each of them", async () => {
    await page.goto(`${proxy.baseUrl}/new?lang=fr`);
    await pressButton(page, t("tally.organise.new.check"));
    await untilFocused(page, ".note--danger");
    await untilText(page, ".note--danger", t("tally.organise.error.toCorrect", { count: 5 }));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await untilFocused(page, '[id="name.fr"]');
    await fill(page, "name.fr", "Le grand ménage");
    await untilText(page, ".note--danger", t("tally.organise.error.toCorrect", { count: 4 }));
    await fill(page, "organiser.name", "Ville de Brume");
    await chooseKind(page, "authority");
    // In Martinique it is still yesterday while the day begins in UTC.
    await fillDay(page, "startsOn", dayAway(-1));
    await fillDay(page, "endsOn", dayAway(30));
    await fill(page, "operatorKey", "not-the-operators-key");
    assert.equal(await page.$(".note--danger"), null);
  });

  test("chooses a place, whose time zone is shown, and opens a folded field that is wrong", async () => {
    // Several communes have this name.
    await fill(page, "territory", "saint-denis");
    await pressButton(page, t("tally.organise.new.check"));
    await untilText(page, '[id="territory-error"]', t("tally.organise.error.territory"));
    await fill(page, "territory", "fort-de-f");
    await pressPlace(page, "97209");
    await untilText(page, ".chosen", "America/Martinique");
    assert.equal(await page.$('[id="territory-error"]'), null);
    await press(page, "summary");
    await fill(page, "goals.participations", "120");
    await fill(page, "k", "2");
    await press(page, "summary");
    await pressButton(page, t("tally.organise.new.check"));
    await untilFocused(page, '[id="k"]');
    await fill(page, "k", "3");
    await page.reload();
    assert.equal(await valueOf(page, "name.fr"), "Le grand ménage");
  });

  test("reviews an event before it is created, and comes back to the form if the key is refused", async () => {
    const heading = t("tally.organise.review.title");
    await fill(page, "operatorKey", "not-the-operators-key");
    await pressButton(page, t("tally.organise.new.check"));
    await untilText(page, "h1", heading);
    await untilFocused(page, "h1");
    await untilText(page, "dl", "Fort-de-France, 97209");
    await untilText(page, "dl", "America/Martinique");
    await untilText(page, "dl", t("tally.organise.kind.authority"));
    await pressButton(page, t("tally.organise.review.change"));
    await untilFocused(page, "h1");
    await untilText(page, "h1", t("tally.organise.new.title"));
    await pressButton(page, t("tally.organise.new.check"));
    await untilText(page, "h1", heading);
    await pressButton(page, t("tally.organise.new.create"));
    await untilText(page, '[id="operatorKey-error"]', t("tally.organise.error.operatorKey"));
    await untilFocused(page, '[id="operatorKey"]');
    await fill(page, "operatorKey", operatorKey);
    await pressButton(page, t("tally.organise.new.check"));
    await untilText(page, "h1", heading);
    await pressButton(page, t("tally.organise.new.create"));
    const link = await valueOf(page, "organiser-link");
    organiserKey = keyOf(link);
    code = /\/o\/(\w+)#/.exec(link)![1]!;
    secrets.push(organiserKey);
    assert.equal(link, `${here.tally.baseUrl}/o/${code}#key=${organiserKey}`);
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.equal(event.territory.commune, "97209");
    assert.equal(event.territory.department, "972");
    assert.equal(event.timeZone, "America/Martinique");
    assert.deepEqual(event.goals, { participations: 120 });
  });

  test("finds what to do before the event, and what was done stays marked", async () => {
    await page.waitForSelector("svg.qr");
    assert.equal(await valueOf(page, "public-link"), `${here.tally.baseUrl}/e/${code}`);
    await page.waitForSelector("#todo-link[aria-current]");
    await press(page, "#todo-link button.btn--main");
    await page.waitForSelector("#todo-points[aria-current]");
    const invitation = await copyByHand(page, t);
    assert.match(invitation, new RegExp(`/e/${code} `));
    assert.equal(await copyWithButton(page, t), invitation);
    await page.reload();
    await page.waitForSelector("#todo-points[aria-current]");
    assert.equal((await page.$$(".todo__mark--done")).length, 2);
  });

  test("opens the organiser's link, whose key moves from the address to the browser's storage", async () => {
    await page.goto(throughProxy(`${here.tally.baseUrl}/o/${code}?lang=fr#key=${organiserKey}`));
    await untilText(page, "#above-limit", "Aucune participation");
    assert.equal(new URL(page.url()).hash, "");
    await page.reload();
    await untilText(page, "main", "Vous voyez les mêmes totaux que le public.");
  });

  test("sees the published figures, and releases contributions above the limit", async () => {
    const address = { baseUrl: here.tally.baseUrl, code };
    await contribute(newPerson(), filesOnly(900_000, 1_000), address);
    await contributeAll(3, filesOnly(10, 1_000), address);
    await publishNow(here.tally, code);
    await page.waitForSelector('data#received[value="4"]');
    await untilText(page, "#above-limit", "Moins de 3 participations");
    await page.goto(`${proxy.baseUrl}/o/${code}/edit?lang=fr`);
    await page.waitForSelector("details > summary");
    await page.click("section[aria-labelledby=limits] summary");
    await fill(page, "rise", "200000");
    await fill(page, "reason", "Un dépôt de photos vérifié");
    await pressButton(page, "Relever");
    await untilText(page, '[id="rise-error"]', "au moins le double");
    await fill(page, "rise", "1 000 000");
    await pressButton(page, "Relever");
    await untilText(page, "#ceiling-changes", "Un dépôt de photos vérifié");
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.equal(event.ceilings.files, 1_000_000);
  });

  test("closes the event, and reopens it until another day", async () => {
    await page.goto(`${proxy.baseUrl}/o/${code}/after?lang=fr`);
    await pressButton(page, "Clore et révéler");
    await untilText(page, "dialog[open]", "Quelqu’un écrit encore");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog[open]"));
    await pressButton(page, "Clore et révéler");
    await pressButton(page, "Clore et révéler", "dialog[open]");
    await untilText(page, "#left-out", "Moins de 3 participations ne sont pas comptées");
    await pressButton(page, "Rouvrir");
    await page.waitForSelector('dialog[open] [id="endsOn"]');
    await fillDay(page, "endsOn", dayAway(-2));
    await pressButton(page, "Rouvrir", "dialog[open]");
    await untilText(page, '[id="endsOn-error"]', "Choisissez un dernier jour");
    await fillDay(page, "endsOn", dayAway(60));
    await pressButton(page, "Rouvrir", "dialog[open]");
    await page.waitForSelector("main button::-p-text(Clore et révéler)");
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.equal(event.endsOn, dayAway(60));
  });

  test("creates a link for a desk, and revokes it", async () => {
    await page.goto(`${proxy.baseUrl}/o/${code}/access?lang=fr`);
    await fill(page, "helper", "Tablette de la mairie");
    await pressButton(page, "Créer un lien de guichet");
    const deskKey = keyOf(await valueOf(page, "desk-link"));
    secrets.push(deskKey);
    const desk = here.tally.baseUrl + paths.desk(code);
    assert.equal(await statusWith(desk, deskKey), 200);
    assert.equal(await statusWith(here.tally.baseUrl + paths.organiser(code), deskKey), 403);
    await pressButton(page, "Retirer");
    await pressButton(page, "Retirer", "dialog[open]");
    await untilText(page, "main > p[role=status]", "retiré");
    assert.equal(await statusWith(desk, deskKey), 403);
  });

  test("replaces the link: the old one stops working at once, and a page opened with it reports it", async () => {
    await pressButton(page, "Remplacer le lien");
    await pressButton(page, "Remplacer le lien", "dialog[open]");
    await page.waitForFunction(
      (old) => !document.querySelector<HTMLInputElement>("#organiser-link")?.value.includes(old),
      {},
      organiserKey,
    );
    const newKey = keyOf(await valueOf(page, "organiser-link"));
    secrets.push(newKey);
    const view = here.tally.baseUrl + paths.organiser(code);
    assert.equal(await statusWith(view, organiserKey), 403);
    assert.equal(await statusWith(view, newKey), 200);
    await page.goto("about:blank");
    await page.goto(`${proxy.baseUrl}/o/${code}?lang=fr#key=${organiserKey}`);
    await untilText(page, "main", t("tally.organise.space.keyRefused"));
    await page.goto("about:blank");
    await page.goto(`${proxy.baseUrl}/o/${code}?lang=fr`);
    await untilText(page, "#above-limit", "Moins de 3 participations");
  });

  test("changes the texts and the number of people reached, and the public page shows them", async () => {
    await page.goto(`${proxy.baseUrl}/o/${code}/after?lang=fr`);
    await fill(page, "declared.peopleActing", "140");
    await pressButton(page, "Enregistrer");
    await untilText(page, "main", "Enregistré et public.");
    await page.goto(`${proxy.baseUrl}/o/${code}/edit?lang=fr`);
    await fill(page, "name.en", "The great cleanup");
    await pressButton(page, "Ajouter un lien");
    await fill(page, "links.0.label.fr", "Le guide");
    await fill(page, "links.0.url", "http://exemple.fr/");
    await page.click("button.btn--main");
    await untilText(page, '[id="links.0.url-error"]', "https://");
    await fill(page, "links.0.url", "https://exemple.fr/");
    await page.click("button.btn--main");
    await untilText(page, "main", "La page publique est à jour.");
    const event = await (await fetch(here.tally.baseUrl + paths.event(code))).json();
    assert.deepEqual(event.name, { fr: "Le grand ménage", en: "The great cleanup" });
    assert.equal(event.links[0].label.en, "Le guide");
    const published = await (await fetch(here.tally.baseUrl + paths.published(code))).json();
    assert.equal(published.declaredByOrganiser.peopleActing, 140);
  });

  test("never sends a key in an address, a referrer or a cookie", () => {
    assert.equal(secrets.length, 4);
    const withKey = proxy.recorded.filter(({ headers }) =>
      secrets.some((secret) => headers.authorization?.includes(secret)),
    );
    assert.ok(withKey.length > 8);
    for (const { line, headers } of proxy.recorded) {
      const { authorization: _, ...others } = headers;
      const text = JSON.stringify([line, others]);
      assert.ok(!secrets.some((secret) => text.includes(secret)), line);
      assert.ok(!("cookie" in headers || "referer" in headers), line);
    }
  });
});

async function pressPlace(page: Page, placeCode: string): Promise<void> {
  const place = await page.waitForSelector(`button.place ::-p-text(${placeCode})`);
  await place!.evaluate((element) => element.closest("button")?.focus());
  await page.keyboard.press("Enter");
  await page.waitForSelector(".chosen");
}
