import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Event } from "@digital-cleanup/challenge";
import { createFormat, type Text } from "@digital-cleanup/text";
import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import type { BuildMode } from "../../../rig/rig.ts";
import { grantEverySite } from "../../../rig/store-run.ts";
import { findTools } from "../../../rig/tools/find-tools.ts";
import { openSite } from "../../../rig/servers/weighty-site.ts";
import { root } from "../../test/run-command.ts";
import { cleanFolder } from "./clean-folder.ts";
import { takePart } from "./take-part.ts";
import { createNarrator, popupSize, type Print, readFigure, textOf, type Tour } from "./tour.ts";

/** Opens a heavy page, and compares the extension's count with the server's sockets. */
async function measurePage(tour: Tour): Promise<void> {
  const { t, format, print, step, shoot, rig, site } = tour;
  step("tour.measureTitle");
  print(t("tour.measureVisit"));
  await rig.untilMeasuring();
  const before = site.bytesSent();
  const page = await rig.visit(`${site.origin}/heavy`);
  // The page's script requests one more file once it has started.
  await wait(1_500);
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await popup.setViewport(popupSize);
  await popup.waitForSelector("#transfer-bytes");
  const after = site.bytesSent();
  const sent = after.own - before.own + (after.thirdParty - before.thirdParty);
  const counted = await readFigure(popup, "#transfer-bytes");
  print(
    t("tour.measureBytes", {
      counted: format.bytes(counted),
      sent: format.bytes(sent),
      difference: format.bytes(Math.abs(counted - sent)),
    }),
  );
  await shoot(page, "page");
  await shoot(popup, "popup");
  await popup.$eval("#transfer-sure", (fold) => fold.setAttribute("open", ""));
  await popup.waitForSelector("#transfer-range");
  print(t("tour.measureCarbon", { range: await textOf(popup, "#transfer-range") }));
  await popup.close();
  await page.close();
}

const parts: ((tour: Tour) => Promise<void>)[] = [measurePage, cleanFolder, takePart];

/** Demonstrates the product to someone who has only a terminal, and leaves screenshots. */
export async function runTour(options: {
  t: Text;
  print: Print;
  mode: BuildMode;
  event: Event;
  baseUrl: string;
  /** Registers what must be closed if the person ends the tour early. */
  onOpen: (close: () => Promise<unknown>) => void;
}): Promise<void> {
  const { t, print, mode, event, baseUrl, onOpen } = options;
  const folder = path.join(root, ".demo");
  await rm(folder, { recursive: true, force: true });
  const { xvfb, xdotool } = findTools();
  const hasScreen = xvfb !== undefined && xdotool !== undefined;
  print(`\n${t("tour.title")}`);
  print(t(hasScreen ? "tour.virtual" : "tour.headless", { folder: ".demo" }));

  const site = await openSite();
  const isPublic = mode === "store";
  const rig = await launchChromium({
    mode,
    language: t.language,
    endsOnSignals: false,
    ...(isPublic && { alterBuild: async (copied) => grantEverySite(copied) }),
    ...(hasScreen && { display: "new" }),
  });
  const close = async () => {
    await rig.close();
    await site.close();
  };
  onOpen(close);
  if (isPublic) {
    print(t("tour.granted", { button: t("welcome.measureEvery") }));
    await rig.writeStorage({ settings: { measurement: "always" } });
  }

  const { step, shoot, captures } = createNarrator(t, print, folder);
  const format = createFormat(t.language);
  const tour = { t, format, print, step, shoot, rig, site, event, baseUrl };
  for (const part of parts) {
    try {
      await part(tour);
    } catch (error) {
      print(t("tour.failed", { detail: error instanceof Error ? error.message : String(error) }));
    }
  }
  await close();
  print(`\n${t("tour.done", { captures: captures(), folder: ".demo" })}`);
}
