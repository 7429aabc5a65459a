import { browser, type Tabs } from "../../../platform/browser.ts";
import { addPendingChoice } from "../../../platform/pending-choices/pending-choices.ts";
import type { WebmailMessage } from "../messages.ts";
import { addressIdOf } from "../trust/open-panel.ts";
import type { Order } from "./order.ts";

type OrderMessage = Extract<WebmailMessage, { type: "webmail/order" }>;

/** Asks the person to confirm what they chose in the panel of a tab. */
export async function placeOrder(
  { number, leaves, moves }: OrderMessage,
  { id: tabId, windowId }: Tabs.Tab,
  origin: string,
): Promise<void> {
  const order: Order = {
    feature: "webmail",
    id: crypto.randomUUID(),
    chosenMs: Date.now(),
    tabId: tabId!,
    number,
    origin,
    addressIds: await Promise.all(leaves.map(addressIdOf)),
    hosts: leaves.map((url) => new URL(url).host),
    moves,
  };
  await addPendingChoice(order, (earlier) => earlier.tabId === tabId);
  await openPopup(tabId!, windowId);
}

/** Firefox opens the popup after a press on a part of its own only, and an older Chromium not at all: then the popup is a window, or a tab on a phone. */
async function openPopup(tabId: number, windowId: number | undefined): Promise<void> {
  const { action, windows, tabs } = browser;
  try {
    await action.openPopup(windowId === undefined ? undefined : { windowId });
  } catch {
    const url = browser.runtime.getURL(`/popup.html?tabId=${tabId}`);
    if (windows) await windows.create({ type: "popup", url, width: 420, height: 620 });
    else await tabs.create({ url });
  }
}
