import { isPublicHost } from "../../../platform/trust/public-host.ts";
import type { WebmailMessage } from "../messages.ts";
import type { OpenPanel } from "./open-panel.ts";

/** What the background knows of the sender, from the browser and from its own storage. */
export type SenderFacts = {
  origin: string;
  isWatched: boolean;
  isTopFrame: boolean;
  panel: OpenPanel | undefined;
  /** Digest of the address in the message. */
  addressId: string | undefined;
};

/**
 * Whether a document may send this message. A page that has taken over its process can send anything that our script could: the
 * panel must be one that the background opened here, and an address one that the person confirmed in the popup and that was not used yet.
 */
export function admitMessage(message: WebmailMessage, sender: SenderFacts): boolean {
  if (message.type === "webmail/hello") return true;
  if (!sender.isWatched) return false;
  if (message.type === "webmail/compose-started") return true;
  if (message.type === "webmail/may-read-inbox") return sender.isTopFrame;
  const { panel, isTopFrame, origin, addressId } = sender;
  if (!panel || !isTopFrame || panel.origin !== origin) return false;
  switch (message.type) {
    case "webmail/panel-closed":
    case "webmail/order-cancelled":
      return true;
    case "webmail/order":
      return message.leaves.length + message.moves > 0 && message.leaves.every(isListAddress);
    case "webmail/unsubscribe":
      return (
        isListAddress(message.url) &&
        panel.addresses.some(({ id, isUsed }) => id === addressId && !isUsed)
      );
  }
}

/** Whether a one-click request may be sent there: https, a public server, no name or password. */
function isListAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url?.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    isPublicHost(url.hostname)
  );
}
