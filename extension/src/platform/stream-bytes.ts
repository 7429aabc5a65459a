import type { Runtime } from "webextension-polyfill";

/**
 * Bytes of video and sound that the page of a document transferred since a moment, in milliseconds since 1970; `undefined`
 * where nothing measures it. Beyond the last ten minutes of a page open for long it may be less than there was.
 */
export type StreamBytes = (documentId: string, sinceMs: number) => Promise<number | undefined>;

let ledger: StreamBytes | undefined;

/** For the one feature that keeps the ledger, once, when the background starts. */
export function answerStreamBytes(answer: StreamBytes): void {
  ledger = answer;
}

/** For any feature's background. */
export const streamBytes: StreamBytes = async (documentId, sinceMs) =>
  ledger?.(documentId, sinceMs);

/** The document a message came from, as `streamBytes` takes it. Firefox names none: what the tab shows stands for it. */
export function documentOf(sender: Runtime.MessageSender): string | undefined {
  if ("documentId" in sender && typeof sender.documentId === "string") return sender.documentId;
  return sender.tab?.id === undefined ? undefined : `${tabPrefix}${sender.tab.id}`;
}

const tabPrefix = "tab ";

/** The tab whose page stands for a document without a name. */
export const tabOfDocument = (documentId: string): number | undefined =>
  documentId.startsWith(tabPrefix) ? Number(documentId.slice(tabPrefix.length)) : undefined;
