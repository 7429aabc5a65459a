import { browser } from "../../../platform/browser.ts";
import type { OrderAnswer } from "../page-messages.ts";
import { changePanel, confirmAddresses } from "../trust/open-panel.ts";
import { type Order, removeOrdersOf } from "./order.ts";

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
