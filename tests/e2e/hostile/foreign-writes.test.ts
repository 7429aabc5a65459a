import assert from "node:assert/strict";
import { contributionRequest, paths, zeroTotals } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { startTally, type TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent } from "../support/create-event.ts";
import { readPublic } from "../support/published.ts";
import { openHostileSite } from "./hostile-page.ts";
import { browsers } from "../support/browsers.ts";

const newEvent = (code: string) => ({
  code,
  name: { fr: "Sans=clic", en: "Unasked" },
  organiser: { name: "Personne", kind: "other" },
  territory: { country: "FR" },
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  timeZone: "Europe/Paris",
  challenges: ["data"],
  mode: "open",
  k: 3,
  publication: "live",
  ceilings: {},
});

/** Everything a page can try without a click: with and without a preflight, as a form, and from a frame without an origin. */
const tryAll = (page: Page, tries: { method: string; url: string; body: string }[]) =>
  page.evaluate(async (all) => {
    const json = { "content-type": "application/json" };
    for (const { method, url, body } of all) {
      await fetch(url, { method, body, headers: json }).catch(() => undefined);
      await fetch(url, { method, body }).catch(() => undefined);
      const simple = { method: "POST", mode: "no-cors", body } as const;
      await fetch(url, { ...simple, headers: { "content-type": "text/plain" } });

      const target = document.createElement("iframe");
      target.name = `target-${Math.random()}`;
      const form = document.createElement("form");
      Object.assign(form, { method: "POST", action: url, enctype: "text/plain" });
      form.target = target.name;
      const field = document.createElement("input");
      // A form puts this sign between a name and its value.
      [field.name = "", field.value = ""] = body.split("=");
      form.append(field);
      document.body.append(target, form);
      form.submit();
      // Firefox announces no frame whose content it refuses to show, such as this answer.
      await new Promise((resolve) => setTimeout(resolve, 2000));

      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts");
      const question = JSON.stringify({ method, body, headers: json });
      frame.srcdoc = `<script>fetch(${JSON.stringify(url)}, ${question.replaceAll("<", String.raw`\u003c`)})
        .catch(() => undefined).then(() => parent.postMessage("tried", "*"))</script>`;
      const tried = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
      document.body.append(frame);
      await tried;
    }
  }, tries);

describe.each(browsers)("a page of another site in %s", (name, launch) => {
  let rig: Rig;
  let tally: TallyProcess;
  let site: Awaited<ReturnType<typeof openHostileSite>>;
  beforeAll(async () => {
    [rig, tally, site] = await Promise.all([
      launch(),
      startTally({ creation: "open" }),
      openHostileSite(),
    ]);
    await createEvent(tally, "BRUME", 3);
  });

  test("makes none of its visitors contribute or create an event, and reads what is public", async () => {
    const page = await rig.visit(site.otherOrigin);
    const { baseUrl } = tally;
    const totals = zeroTotals();
    totals.measured.files = 200;
    const secret = "kX3vT0mQd1w9aBzYc7LrEg";
    const contribution = contributionRequest(
      { baseUrl, code: "BRUME" },
      { secret, seq: 1, totals },
    );
    const url = baseUrl + paths.events;
    const creation = { method: "POST", url, body: JSON.stringify(newEvent("HOSTILE")) };
    await tryAll(page, [contribution, creation]);
    const read = await page.evaluate(
      async (address) => (await fetch(address)).json(),
      url + "/BRUME",
    );
    assert.equal(read.code, "BRUME");
    assert.equal((await readPublic({ baseUrl, code: "BRUME" })).participations.received, 0);
    assert.equal((await fetch(`${url}/HOSTILE`)).status, 404);
  });
});
