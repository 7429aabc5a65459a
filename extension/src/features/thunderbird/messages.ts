import * as z from "zod/mini";
import { browser } from "../../platform/browser.ts";

/** From a page of the extension: the person moves these messages, by Thunderbird's numbers; none after the move. */
export const movingMessageSchema = z.strictObject({
  type: z.literal("thunderbird/moving"),
  ids: z.array(z.int()),
});

export const announceMove = (ids: readonly number[]): Promise<unknown> =>
  browser.runtime.sendMessage({ type: "thunderbird/moving", ids });
