import type { Page } from "puppeteer-core";
import { waitUntilQuiet } from "../corpus/transfer/run/measure.ts";
import { watchDevtools } from "../corpus/transfer/run/watch-devtools.ts";
import { openServers } from "../corpus/transfer/site/open-servers.ts";
import { sites } from "../corpus/transfer/situations/sites.ts";
import type { Situation } from "../corpus/transfer/situation.ts";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import type { Rig } from "../rig/rig.ts";
import type { Measured } from "./in-markdown.ts";

const kinds = ["image", "script", "font", "document", "other"] as const;
type ByKind = Record<(typeof kinds)[number], number>;

/** The popup's kind of each type of the protocol. Pages and style sheets are one kind. */
const kindByType: Record<string, keyof ByKind> = {
  Image: "image",
  Script: "script",
  Font: "font",
  Document: "document",
  Stylesheet: "document",
};

/** The kind of each entry in the popup's legend, by its text. */
const kindByText: [RegExp, keyof ByKind][] = [
  [/^Images/, "image"],
  [/^Scripts/, "script"],
  [/^Fonts/, "font"],
  [/^Pages/, "document"],
  [/^Other/, "other"],
];

const none = (): ByKind => ({ image: 0, script: 0, font: 0, document: 0, other: 0 });

async function popupBreakdown(rig: Rig, page: Page): Promise<{ total: number; byKind: ByKind }> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.waitForSelector("#transfer-more");
  await popup.$eval("#transfer-more", (fold) => fold.setAttribute("open", ""));
  await popup.waitForSelector("#transfer-kinds");
  const { total, parts } = await popup.evaluate(() => ({
    total: Number(document.querySelector<HTMLDataElement>("#transfer-bytes")!.value),
    parts: [...document.querySelectorAll("#transfer-kinds li")].flatMap((line) => {
      const value = line.querySelector("data")?.value;
      return value === undefined ? [] : [{ text: line.textContent.trim(), bytes: Number(value) }];
    }),
  }));
  await popup.close();
  const byKind = none();
  for (const { text, bytes } of parts) {
    const kind = kindByText.find(([pattern]) => pattern.test(text))?.[1];
    if (!kind) throw new Error(`The popup shows an unknown kind: ${text}`);
    byKind[kind] += bytes;
  }
  return { total, byKind };
}

async function compare(rig: Rig, site: Situation) {
  const servers = await openServers(site);
  try {
    const page = await rig.browser.newPage();
    const devtools = await watchDevtools(page);
    await page.goto(site.start?.(servers.at) ?? `${servers.at.own}/`, { waitUntil: "load" });
    await waitUntilQuiet(servers);
    const popup = await popupBreakdown(rig, page);
    const panel = none();
    for (const [type, bytes] of Object.entries(devtools.bytesByType())) {
      panel[kindByType[type] ?? "other"] += bytes;
    }
    await page.close();
    return { popup, panel, panelTotal: devtools.bytes(), truth: servers.bytesSent() };
  } finally {
    await servers.close();
  }
}

/** Loads the built sites again, and reads the popup and the developer tools for the same load. */
export async function run(): Promise<Measured> {
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
    note: "Bytes by kind in the popup, in Chromium's developer tools for the same load (`encodedDataLength`), and as sent by the servers.",
    rows,
  };
}
