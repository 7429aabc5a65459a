import type { Browser, Page } from "puppeteer-core";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { makeTickets } from "../phone/create-guarded-event.ts";
import { type OwnEvent, pageAddress } from "../support/create-event.ts";
import { contributeEach, createSampleEvent } from "./sample-event.ts";

export type PseudoTally = Awaited<ReturnType<typeof createSampleEvents>>;

/** The events of these tests: BRUME has published figures, GUARDED has none and needs tickets. */
export async function createSampleEvents(tally: TallyProcess, write?: (text: string) => string) {
  const events: Record<string, OwnEvent> = {
    BRUME: await createSampleEvent(tally, { code: "BRUME" }, write),
    GUARDED: await createSampleEvent(tally, { code: "GUARDED", mode: "guarded" }, write),
  };
  await contributeEach(tally, "BRUME", 5);

  /** Opens a page in the pseudo-locale on a small phone; those of organisers and desks with their key. */
  async function visit(browser: Pick<Browser, "newPage">, path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 320, height: 640 });
    const [, code = "BRUME"] = /^\/[od]\/(\w+)/.exec(path) ?? [];
    await page.goto(pageAddress(events[code]!, path, "en"));
    await page.waitForSelector(path.startsWith("/o/") ? "nav.tabs" : "h1");
    return page;
  }
  return {
    tally,
    visit,
    ticket: async (): Promise<string> => (await makeTickets(events["GUARDED"]!, 1))[0]!,
  };
}
