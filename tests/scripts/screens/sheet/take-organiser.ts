import { paths } from "@digital-cleanup/challenge";
import { loadText, type MessageKey } from "@digital-cleanup/text";
import type { Browser, Page } from "puppeteer-core";
import type { PseudoTally } from "../../../e2e/pseudo-locale/pseudo-tally.ts";
import { fill, pressButton } from "../../../e2e/support/fill.ts";
import { show } from "../show.ts";
import type { ContactSheet } from "./contact-sheet.ts";
import { type Look, looksAt } from "./look.ts";

const space = paths.organiserPage("BRUME");
/** The pages, and the buttons of each that open a dialog. */
const pages = {
  prepare: [],
  day: [],
  after: ["tally.reveal.close"],
  access: ["tally.organise.helpers.takeBack", "tally.organise.key.replace"],
  edit: [],
} as const satisfies Record<string, readonly MessageKey[]>;

/** The organiser's pages with their dialogs, and the desk. */
export async function takeOrganiser(
  browser: Browser,
  sheet: ContactSheet,
  { visit }: PseudoTally,
): Promise<void> {
  for (const look of looksAt([320, 1280])) {
    const t = await loadText(look.language, ["common", "tally"]);
    for (const [name, dialogs] of Object.entries(pages)) {
      const page = await visit(browser, `${space}/${name}?lang=${look.language}`);
      if (name === "access") {
        await fill(page, "helper", "1");
        await pressButton(page, t("tally.organise.helpers.create"));
        await page.waitForSelector("#helper-link svg");
      }
      await take(page, `organiser-${name}`, look);
      for (const [index, key] of dialogs.entries()) {
        await pressButton(page, t(key));
        await page.waitForSelector("dialog[open]");
        await take(page, `organiser-${name}-dialog-${index + 1}`, look);
        await page.keyboard.press("Escape");
        await page.waitForFunction(() => !document.querySelector("dialog[open]"), { polling: 50 });
      }
      await page.close();
    }
  }
  // A tablet is what a desk has.
  for (const look of looksAt([320, 1024, 1280])) {
    const desk = await visit(browser, `${paths.deskPage("BRUME")}?lang=${look.language}`);
    await take(desk, "desk", look);
    await desk.close();
  }

  async function take(page: Page, name: string, look: Look): Promise<void> {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.theme }]);
    await page.setViewport({ width: look.width, height: 800 });
    await show(page, look.language);
    await sheet.add(page, name, look);
  }
}
