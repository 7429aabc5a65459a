import * as z from "zod/mini";

/** From the popup: load the page of a tab twice and compare. */
const measureSchema = z.object({ type: z.literal("sober/measure"), tabId: z.int() });
/** From the popup: pause the mode in a tab until it leaves this site. */
const pauseSchema = z.object({ type: z.literal("sober/pause"), tabId: z.int() });
/** From the page in place of an embed: the person opened the embed. The sender shows the tab. */
const openedSchema = z.object({ type: z.literal("sober/opened") });
/** From the same page as it loads: whether its tab is exempt. */
const isExemptSchema = z.object({ type: z.literal("sober/isExempt") });
export const soberMessageSchema = z.union([
  measureSchema,
  pauseSchema,
  openedSchema,
  isExemptSchema,
]);

export type SoberMessage = z.infer<typeof soberMessageSchema>;
