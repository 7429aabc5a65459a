import type { Runtime } from "../browser.ts";

const tabPrefix = "tab ";

/**
 * Identifies the document that sent a message. Firefox gives documents no id, so the page that its
 * tab shows represents it.
 */
export function senderDocumentId(sender: Runtime.MessageSender): string | undefined {
  if ("documentId" in sender && typeof sender.documentId === "string") return sender.documentId;
  return sender.tab?.id === undefined ? undefined : tabDocumentId(sender.tab.id);
}

/** An id for the page that a tab shows. */
export const tabDocumentId = (tabId: number): string => `${tabPrefix}${tabId}`;

/** The tab whose page represents the document; `undefined` if the id is the browser's own. */
export const tabIdFromDocumentId = (documentId: string): number | undefined =>
  documentId.startsWith(tabPrefix) ? Number(documentId.slice(tabPrefix.length)) : undefined;
