import { searchZimbra } from "../drive-zimbra.ts";
import type { Stage } from "../stage.ts";
import { deliver, type PressCase } from "./press-case.ts";

async function deleteAll({ page, driver }: Stage): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>("#list .Row")) row.click();
  });
  await driver.remove(page);
}

/** The open folder, what is listed of it, and the search. */
export const lookAtZimbra = async ({ page }: Stage) => ({
  list: await page.evaluate(() =>
    document.querySelector<HTMLElement>("#list")?.dataset.shown?.replace(/frobnik\d+/, "word"),
  ),
});

const inSearch = (folder: "INBOX" | "Trash"): PressCase => ({
  name: folder === "INBOX" ? "in a search, all" : "in a search in the trash, all",
  prepare: async (stage, word) => {
    deliver(stage, folder, { word, count: 3 });
    await stage.driver.reopen(stage.page, stage.webmail);
    await stage.driver.openFolder(stage.page, folder);
    await searchZimbra(stage.page, word);
  },
  presses: deleteAll,
});

export const zimbraCases: readonly PressCase[] = [inSearch("INBOX"), inSearch("Trash")];
