import { noteObserved, type ObservingDocument } from "@digital-cleanup/page-weight";
import type { Runtime } from "../../../platform/browser.ts";
import { createRateLimit } from "../../../platform/trust/rate-limit.ts";
import type { Journal } from "../visits/journal.ts";
import { observedSchema } from "./messages.ts";

/**
 * What a tab may send, in entries. A tab whose frames load 1,000 resources every second sends as much, in one message a second from
 * each frame.
 */
const rate = { burst: 10_000, perSecond: 1000 };
/** A message without entries costs as much as this many. */
const messageCost = 10;

/** Receives the messages of observers. A page that has taken over its process can send any number of any kind. */
export function createObservedReceiver(journal: Journal) {
  const limit = createRateLimit(rate);
  return {
    /**
     * Resolves to `true` once the observation is stored or found invalid, so that the observer does not send it again; to `false`,
     * unread, above the rate. The observer then sends it later.
     */
    async receive(message: unknown, sender: Runtime.MessageSender): Promise<boolean> {
      const { entries } = Object(message) as { entries?: unknown };
      const cost = messageCost + (Array.isArray(entries) ? entries.length : 0);
      if (!limit.take(sender.tab?.id ?? -1, cost, Date.now())) return false;
      const observed = observedSchema.safeParse(message);
      const from = observed.success && readSender(sender, observed.data.document);
      if (observed.success && from) {
        const when = from.isTop && observed.data.isUrgent ? "now" : "soon";
        await journal.update(noteObserved(observed.data, from, Date.now()), when);
      }
      return true;
    },
    forgetTab: (tabId: number): void => limit.forget(tabId),
  };
}

function readSender(
  sender: Runtime.MessageSender,
  document: string,
): ObservingDocument | undefined {
  const tabId = sender.tab?.id;
  const isTop = sender.frameId === 0;
  const url = URL.parse(sender.url ?? "");
  if (tabId === undefined || (isTop && !/^https?:$/.test(url?.protocol ?? ""))) return undefined;
  const browserId = "documentId" in sender && sender.documentId;
  const ownId = `${tabId}-${sender.frameId}-${document}`;
  return {
    documentId: typeof browserId === "string" ? browserId : ownId,
    tabId,
    isTop,
    origin: url?.origin ?? "",
  };
}
