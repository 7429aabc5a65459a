import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { firstOrAll } from "../support/extent.ts";
import { openHostileSite } from "./hostile-page.ts";
import { firstBrowser } from "../support/browsers.ts";

const files = ["sober-embed.html", "dashboard.html", "manifest.json", "missing.html"];

/** What a page learns of an address by each way of loading it: events, errors, timing entries, the frame's document. */
const probe = (page: Page, address: string): Promise<string[]> =>
  page.evaluate(async (url) => {
    const outcome = (element: HTMLElement, change: () => void) =>
      new Promise<string>((resolve) => {
        for (const type of ["load", "error"]) element.addEventListener(type, () => resolve(type));
        setTimeout(() => resolve("silence"), 3000);
        change();
        document.body.append(element);
      });
    const fetched = async (init: RequestInit) => {
      try {
        const response = await fetch(url, init);
        return `${response.type} ${response.status} ${(await response.text()).length}`;
      } catch (error) {
        return String(error).replaceAll(url, "");
      }
    };
    const image = new Image();
    const script = document.createElement("script");
    const style = document.createElement("link");
    const frame = document.createElement("iframe");
    const seen = [
      `fetch ${await fetched({})}`,
      `no-cors ${await fetched({ mode: "no-cors" })}`,
      `image ${await outcome(image, () => (image.src = url))}`,
      `script ${await outcome(script, () => (script.src = url))}`,
      `style ${await outcome(style, () => Object.assign(style, { rel: "stylesheet", href: url }))}`,
      `frame ${await outcome(frame, () => (frame.src = url))}`,
      `frame's document ${frame.contentDocument === null}, frames ${frame.contentWindow?.length}`,
      `entries ${performance.getEntriesByName(url).length}`,
    ];
    frame.remove();
    performance.clearResourceTimings();
    return seen;
  }, address);

describe.each(firstBrowser)("addresses of the extension's files in %s", (name, launch) => {
  let rig: Rig;
  let site: Awaited<ReturnType<typeof openHostileSite>>;
  beforeAll(async () => {
    [rig, site] = await Promise.all([launch(), openHostileSite()]);
  });

  for (const file of firstOrAll(files)) {
    test(`${file} answers a page as that of an extension that is not installed`, async () => {
      const control = await rig.openDashboard("settings");
      const { protocol, host } = new URL(control.url());
      // The ids of Chromium are letters from a to p, those of Firefox are random for each profile.
      const other = name === "chromium" ? "a".repeat(32) : crypto.randomUUID();
      const page = await rig.visit(site.origin);
      const own = await probe(page, `${protocol}//${host}/${file}`);
      assert.deepEqual(own, await probe(page, `${protocol}//${other}/${file}`));
      await page.close();
      await control.close();
    });
  }
});
