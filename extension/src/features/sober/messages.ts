import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** From the popup: load the page of a tab twice and compare. */
const measureSchema = z.object({ type: z.literal("sober/measure"), tabId: z.int() });
/** From the popup: pause the mode in a tab until it leaves this site. */
const pauseSchema = z.object({ type: z.literal("sober/pause"), tabId: z.int() });
/** From the page in place of an embed: the person opened the embed. The sender shows the tab. */
const openedSchema = z.object({ type: z.literal("sober/opened") });
/** From the same page as it loads: whether its tab is exempt. */
const isExemptSchema = z.object({ type: z.literal("sober/isExempt") });
export const soberMessageSchema = z.discriminatedUnion("type", [
  measureSchema,
  pauseSchema,
  openedSchema,
  isExemptSchema,
]);

export type SoberMessage = z.infer<typeof soberMessageSchema>;

/** Resolves once the comparison has started. */
export const measureAgain = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/measure", tabId } satisfies z.infer<
    typeof measureSchema
  >);

/** Resolves once the page is reloading without the mode. */
export const pausePage = (tabId: number): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/pause", tabId } satisfies z.infer<typeof pauseSchema>);

/** Resolves once the embed may be requested. */
export const reportOpened = (): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "sober/opened" } satisfies z.infer<typeof openedSchema>);

/** Whether the tab of this page is exempt: on reload, Firefox restores the page in the frame of an embed. */
export const isTabExempt = async (): Promise<boolean> =>
  (await browser.runtime.sendMessage({ type: "sober/isExempt" } satisfies z.infer<
    typeof isExemptSchema
  >)) === true;
