import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** From the popup: load the page of a tab twice and compare. */
const measureSchema = z.object({ type: z.literal("sober/measure"), tabId: z.int() });
/** From the popup: set the mode aside in a tab as long as it stays on this site. */
const pauseSchema = z.object({ type: z.literal("sober/pause"), tabId: z.int() });
/** From our page in the place of an embed: a person opened it. Which tab, the browser says. */
const openedSchema = z.object({ type: z.literal("sober/opened") });
/** From the same page as it begins: whether it has a reason to be there. */
const standingSchema = z.object({ type: z.literal("sober/standing") });
export const soberMessageSchema = z.discriminatedUnion("type", [
  measureSchema,
  pauseSchema,
  openedSchema,
  standingSchema,
]);

export type SoberMessage = z.infer<typeof soberMessageSchema>;

/** Answers once the comparison is under way. */
export const measureAgain = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/measure", tabId } satisfies z.infer<
    typeof measureSchema
  >);

/** Answers once the page loads again, without the mode. */
export const pausePage = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/pause", tabId } satisfies z.infer<typeof pauseSchema>);

/** Answers once the embed may be asked for. */
export const sayOpened = (): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/opened" } satisfies z.infer<typeof openedSchema>);

/** Answers true where the mode is aside: Firefox puts our page back into its frame as it loads a page again. */
export const isNoLongerWanted = async (): Promise<boolean> =>
  (await browser.runtime.sendMessage({ type: "sober/standing" } satisfies z.infer<
    typeof standingSchema
  >)) === true;
