import { setTimeout as wait } from "node:timers/promises";
import { readFigure, popupSize, textOf, type Tour } from "./tour.ts";

/** Opens a heavy page, and compares the extension's count with the server's sockets. */
export async function measurePage(tour: Tour): Promise<void> {
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
