import type { Page } from "puppeteer-core";
import type { Rig } from "../../../rig/rig.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { looksAt } from "./look.ts";

/** The popup over each of these pages, and what it shows while measuring is paused or on click. */
export async function takePopup(
  rig: Rig,
  sheet: ContactSheet,
  pages: Readonly<Record<string, Page>>,
): Promise<void> {
  const states = {
    always: {},
    "on-click": { measurement: "onClick" },
    paused: { disabledFeatures: ["transfer"] },
  };
  for (const [over, page] of Object.entries(pages)) {
    const popup = await rig.openPopup(await rig.tabIdOf(page));
    for (const look of looksAt([360])) {
      await popup.setViewport({ width: look.width, height: 600 });
      for (const [state, settings] of Object.entries(states)) {
        const { language, theme } = look;
        await rig.writeStorage({ settings: { language, theme, ...settings } });
        await show(popup, look.language);
        await sheet.add(popup, `popup-${over}-${state}`, look);
      }
    }
    await popup.close();
  }
  await rig.writeStorage({ settings: {} });
}
