import { paths } from "@digital-cleanup/challenge";
import type { Browser, Page } from "puppeteer-core";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { contributeEach, createSampleEvent } from "./sample-event.ts";

export type PseudoTally = Awaited<ReturnType<typeof createSampleEvents>>;

/** The events of these tests: BRUME has published figures, GUARDED has none and needs tickets. */
export async function createSampleEvents(tally: TallyProcess, write?: (text: string) => string) {
  const organiserKeys: Record<string, string> = {
    BRUME: await createSampleEvent(tally, { code: "BRUME" }, write),
    GUARDED: await createSampleEvent(tally, { code: "GUARDED", mode: "guarded" }, write),
  };
  await contributeEach(tally, "BRUME", 5);

  /** Opens a page in the pseudo-locale on a small phone; those of organisers and desks with their key. */
  async function visit(browser: Pick<Browser, "newPage">, path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    const url = new URL(path, tally.baseUrl);
    if (!url.searchParams.has("lang")) url.searchParams.set("lang", "en");
    const [, needsKey, code = ""] = /^\/([od])\/(\w+)/.exec(url.pathname) ?? [];
    if (needsKey && !url.hash) url.hash = `key=${organiserKeys[code]}`;
    await page.goto(url.href);
    await page.waitForSelector(url.pathname.startsWith("/o/") ? "nav.tabs" : "h1");
    return page;
  }
  const organise = async (code: string, path: string, body: object): Promise<unknown> => {
    const response = await fetch(tally.baseUrl + path, {
      method: "POST",
      headers: {
        authorization: `Bearer ${organiserKeys[code]}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  return {
    tally,
    visit,
    async ticket(): Promise<string> {
      const made = await organise("GUARDED", paths.tickets("GUARDED"), { count: 1 });
      return (made as { tickets: string[] }).tickets[0]!;
    },
  };
}
