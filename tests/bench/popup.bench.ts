import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchChromium } from "../rig/chromium/launch-chromium.ts";
import { openInChromium } from "../rig/chromium/toolbar-popup-chromium.ts";
import { pressKeys } from "../rig/display/press-keys.ts";
import { waitUntil } from "../rig/wait-until.ts";
import { addProbe, type Probed } from "./add-probe.ts";
import { median } from "./median.ts";
import { manyBodies, servePage } from "./page-load/pages.ts";

const openings = Number(process.env.POPUP_OPENINGS ?? 12);

const firstFigure = "#transfer-bytes";
const probePopup = (folder: string) => addProbe(folder, "popup.html", firstFigure);

const emptyName = "Empty";

/** An extension whose popup is a figure in its HTML: what the browser itself takes. */
async function writeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "empty-extension-"));
  const manifest = {
    manifest_version: 3,
    name: emptyName,
    version: "1",
    action: { default_popup: "popup.html" },
  };
  const html = '<!doctype html><html><head></head><body><data id="transfer-bytes">0</data></body>';
  await writeFile(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(path.join(folder, "popup.html"), html);
  await probePopup(folder);
  return folder;
}

/** A page hears the modifiers of the shortcut, which are pressed just before its letter. Runs in the page. */
function notePress() {
  const noted = globalThis as unknown as Pressed;
  addEventListener("keydown", ({ timeStamp }) => {
    noted.pressedMs = performance.timeOrigin + timeStamp;
  });
}
type Pressed = { pressedMs?: number };
const takePressMs = () => {
  const noted = globalThis as unknown as Pressed;
  const { pressedMs } = noted;
  delete noted.pressedMs;
  return pressedMs;
};

// These functions run in the popup and cannot use anything from this file.
const readFigureMs = (popup: Window) => (popup as Window & Probed).figureMs!;
const hasPainted = (popup: Window) =>
  popup.performance.getEntriesByName("first-contentful-paint").length > 0;
const readPaintMs = (popup: Window) =>
  popup.performance.timeOrigin +
  popup.performance.getEntriesByName("first-contentful-paint")[0]!.startTime;

const readOpenedMs = (popup: Window) => popup.performance.timeOrigin;

type Times = { opens: number[]; paints: number[]; figures: number[] };

/** From the key that opens the popup to its first figure, in the real popup of the toolbar, beside that of an empty extension. */
export async function run() {
  const empty = await writeEmptyExtension();
  const rig = await launchChromium({ display: "new", alterBuild: probePopup });
  const served = await servePage(manyBodies);
  const times: Record<string, Times> = {};
  try {
    await rig.browser.installExtension(empty);
    await rig.untilMeasuring();
    const page = await rig.visit(`${served.origin}/`);
    await page.evaluate(notePress);
    for (let opening = 0; opening <= openings; opening++) {
      for (const name of ["Digital Cleanup", emptyName]) {
        await page.bringToFront();
        const { inside, isOpen } = await openInChromium(rig.browser, rig.display, name);
        await waitUntil("a figure", async () => (await inside(readFigureMs, "")) !== undefined);
        await waitUntil("a paint", () => inside(hasPainted, ""));
        const pressedMs = await page.evaluate(takePressMs);
        if (pressedMs === undefined) throw new Error("the page did not hear the shortcut");
        const { opens, paints, figures } = (times[name] ??= { opens: [], paints: [], figures: [] });
        // The first opening also compiles the popup's code.
        if (opening > 0) {
          opens.push((await inside(readOpenedMs, "")) - pressedMs);
          paints.push((await inside(readPaintMs, "")) - pressedMs);
          figures.push((await inside(readFigureMs, "")) - pressedMs);
        }
        while (await isOpen()) await pressKeys(rig.display, "Escape");
      }
    }
  } finally {
    await rig.close();
    await served.close();
    await rm(empty, { recursive: true });
  }
  const [ours, bare] = [times["Digital Cleanup"]!, times[emptyName]!];
  const row = (what: string, values: number[], beside: number[]) => ({
    "in the toolbar's popup": what,
    "median, ms": median(values).toFixed(0),
    range: `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}`,
    "an empty extension": median(beside).toFixed(0),
    ratio: (median(values) / median(beside)).toFixed(2),
  });
  return {
    title: "From the click to the popup's first figure (Chromium)",
    note: `${openings} openings over a page of 60 pictures, in turn with an extension whose popup is a figure in its HTML; from the press of the shortcut, as a page hears it, which opens the same popup as a click.`,
    rows: [
      row("the browser begins to open the page", ours.opens, bare.opens),
      row("first contentful paint", ours.paints, bare.paints),
      row("first figure", ours.figures, bare.figures),
    ],
  };
}
