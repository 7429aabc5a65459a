import type { Page } from "puppeteer-core";
import { walkDashboard } from "../../../e2e/support/section-ids.ts";
import type { Rig } from "../../../rig/rig.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { looksAt } from "./look.ts";

/** Every section of the dashboard as it opens, and each page of `prepared` in the state that it is in. */
export async function takeDashboard(
  rig: Rig,
  sheet: ContactSheet,
  prepared: Readonly<Record<string, Page>>,
): Promise<void> {
  const dashboard = await rig.openDashboard();
  for (const look of looksAt()) {
    const { language, theme } = look;
    await rig.writeStorage({ settings: { language, theme, siteHistory: "full" } });
    const add = async (page: Page, name: string) => {
      await page.setViewport({ width: look.width, height: 800 });
      await show(page, look.language);
      await sheet.add(page, name, look);
    };
    await walkDashboard(dashboard, (address) => add(dashboard, address));
    for (const [name, page] of Object.entries(prepared)) await add(page, name);
  }
  await dashboard.close();
}
