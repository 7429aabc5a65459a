import type { Page } from "puppeteer-core";
import { untilQuiet } from "../../corpus/transfer/run/measure.ts";
import { watchDevtools } from "../../corpus/transfer/run/watch-devtools.ts";
import { openPlaces } from "../../corpus/transfer/site/open-places.ts";
import { sites } from "../../corpus/transfer/situations/sites.ts";
import type { Situation } from "../../corpus/transfer/situation.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import type { Rig } from "../../rig/rig.ts";
import type { Measured } from "../in-markdown.ts";

const kinds = ["image", "script", "font", "document", "other"] as const;
type ByKind = Record<(typeof kinds)[number], number>;

/** Types of the protocol in the words of the popup: pages and style sheets are one kind. */
const kindOfType: Record<string, keyof ByKind> = {
  Image: "image",
  Script: "script",
  Font: "font",
  Document: "document",
  Stylesheet: "document",
};

/** The popup's legend, by the words it shows. */
const kindOfWord: [RegExp, keyof ByKind][] = [
  [/^Images/, "image"],
  [/^Scripts/, "script"],
  [/^Fonts/, "font"],
  [/^Pages/, "document"],
  [/^Other/, "other"],
];

const none = (): ByKind => ({ image: 0, script: 0, font: 0, document: 0, other: 0 });

async function popupBreakdown(rig: Rig, page: Page): Promise<{ total: number; byKind: ByKind }> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.waitForSelector("#transfer-kinds");
  const { total, parts } = await popup.evaluate(() => ({
    total: Number(document.querySelector<HTMLDataElement>("#transfer-bytes")!.value),
    parts: [...document.querySelectorAll("#transfer-kinds li")].flatMap((line) => {
      const value = line.querySelector("data")?.value;
      return value === undefined ? [] : [{ words: line.textContent.trim(), bytes: Number(value) }];
    }),
  }));
  await popup.close();
  const byKind = none();
  for (const { words, bytes } of parts) {
    const kind = kindOfWord.find(([pattern]) => pattern.test(words))?.[1];
    if (!kind) throw new Error(`The popup shows an unknown kind: ${words}`);
    byKind[kind] += bytes;
  }
  return { total, byKind };
}

async function compare(rig: Rig, site: Situation) {
  const places = await openPlaces(site);
  try {
    const page = await rig.browser.newPage();
    const devtools = await watchDevtools(page);
    await page.goto(site.start?.(places.at) ?? `${places.at.own}/`, { waitUntil: "load" });
    await untilQuiet(places);
    const popup = await popupBreakdown(rig, page);
    const panel = none();
    for (const [type, bytes] of Object.entries(devtools.bytesByType())) {
      panel[kindOfType[type] ?? "other"] += bytes;
    }
    await page.close();
    return { popup, panel, panelTotal: devtools.bytes(), truth: places.bytesSent() };
  } finally {
    await places.close();
  }
}

/** The built sites once more, with the popup and the developer tools open on the same load. */
export async function againstDevtools(): Promise<Measured> {
  const rig = await launchChromium({ takesAnyCertificate: true, language: "en" });
  const rows: Record<string, string>[] = [];
  const cells = (byKind: ByKind) =>
    Object.fromEntries(kinds.map((kind) => [kind, String(byKind[kind])]));
  try {
    await rig.untilMeasuring();
    for (const site of sites) {
      const { popup, panel, panelTotal, truth } = await compare(rig, site);
      const difference = 100 * (popup.total / panelTotal - 1);
      rows.push(
        {
          site: site.name,
          seen: "popup",
          ...cells(popup.byKind),
          sum: String(popup.total),
          "popup − panel": `${difference.toFixed(2)} %`,
        },
        {
          site: "",
          seen: "network panel",
          ...cells(panel),
          sum: String(panelTotal),
          "popup − panel": "",
        },
        { site: "", seen: "sockets", sum: String(truth) },
      );
    }
  } finally {
    await rig.close();
  }
  return {
    title: "The popup against the network panel (Chromium)",
    note: "Bytes by kind as the popup shows them, as Chromium's developer tools add them up on the same load (`encodedDataLength`), and what the servers sent.",
    rows,
  };
}
