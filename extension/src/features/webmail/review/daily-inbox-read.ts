import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";

/** The day on which the inbox of each webmail was read for newsletters. Kept until the browser closes. */
const key = "webmail-inbox-reads";
const schema = z.record(z.string(), z.string());

/** Whether the inbox of a webmail may be read on this day, which is true once. */
export const takeInboxRead = (origin: string, day: string): Promise<boolean> =>
  navigator.locks.request(key, async () => {
    const reads = schema.safeParse((await browser.storage.session.get(key))[key]).data ?? {};
    if (reads[origin] === day) return false;
    await browser.storage.session.set({ [key]: { ...reads, [origin]: day } });
    return true;
  });
