import type { Page } from "puppeteer-core";
import { allowFolderWriting } from "../../rig/folders/drop-folder.ts";
import { press } from "../support/press.ts";

/** What the page says of the last thing it did: its exact figures, and a line for each file that was left. */
type Outcome = { files: number; bytes: number; left: string[] };

/** Does something that changes files and resolves to what the page then says of it. */
export async function outcomeOf(page: Page, act: () => Promise<void>): Promise<Outcome> {
  const shown = await page.$eval("#cleanup-result", (result) => result.innerHTML);
  await act();
  await page.waitForFunction(
    (old) => !["", old].includes(document.querySelector("#cleanup-result")!.innerHTML),
    {},
    shown,
  );
  return page.$eval("#cleanup-result", (result) => {
    const [files = 0, bytes = 0] = [...result.querySelectorAll("data")].map(({ value }) =>
      Number(value),
    );
    const lists = [...result.querySelectorAll("pre")];
    return { files, bytes, left: lists.flatMap(({ textContent }) => textContent.split("\n")) };
  });
}

/** Sets aside what is chosen, and says yes to the browser's question about writing. */
export const setAside = (page: Page, display: string): Promise<Outcome> =>
  outcomeOf(page, async () => {
    await press(page, "#cleanup-set-aside");
    await press(page, "#cleanup-confirm");
    await allowFolderWriting(page, display);
  });
