import * as z from "zod/mini";
import { browser } from "../../../platform/browser.ts";
import { removePendingChoices } from "../../../platform/pending-choices/pending-choices.ts";
import type { OrderAnswer } from "../page-messages.ts";
import { changePanel, confirmAddresses } from "../trust/open-panel.ts";

/**
 * What a person chose in a panel of a webmail that sends something or moves messages. A page can steal a press, so it is done once the
 * person has confirmed it in the popup. Senders and addresses of lists stay in the page.
 */
export const orderSchema = z.object({
  feature: z.literal("webmail"),
  id: z.string(),
  chosenMs: z.number(),
  tabId: z.int(),
  /** Which order of the panel it is. */
  number: z.int(),
  /** The webmail, as the browser named it. */
  origin: z.string(),
  /** Of the lists to leave: digests of their addresses, and the servers that a request goes to. */
  addressIds: z.array(z.string()),
  hosts: z.array(z.string()),
  /** How many messages are moved to the trash. */
  moves: z.int(),
});
export type Order = z.infer<typeof orderSchema>;

/** A panel that is closed or waits for something else has no order. */
export const removeOrdersOf = (tabId: number): Promise<void> =>
  removePendingChoices(
    (choice) => choice.feature === "webmail" && choice.tabId === tabId,
    Date.now(),
  );

/** Lets the panel do what the person confirmed, or notifies it that they cancelled. */
export async function answerOrder(
  { number, tabId, origin, addressIds }: Order,
  isConfirmed: boolean,
): Promise<void> {
  if (isConfirmed) {
    await changePanel(tabId, (panel) =>
      panel?.origin === origin ? confirmAddresses(panel, addressIds) : undefined,
    );
  }
  const answer: OrderAnswer = { type: "webmail/order-answered", number, isConfirmed };
  // The panel may be gone.
  await browser.tabs.sendMessage(tabId, answer, { frameId: 0 }).catch(() => undefined);
  await removeOrdersOf(tabId);
}
