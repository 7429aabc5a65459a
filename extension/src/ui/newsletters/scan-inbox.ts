import { isNewsletter, type Newsletter, type Sender } from "./group-by-sender.ts";
import type { NewsletterInbox } from "./newsletter-inbox.ts";

const maxMessages = 1_000;
const maxSenders = 80;
const concurrency = 4;
/** A single message is no series. */
const minMessages = 2;

export type Progress = { done: number; all: number };

type Handlers = {
  onNewsletter: (newsletter: Newsletter) => void;
  onProgress: (progress: Progress) => void;
};

/** Finds the newsletters of an inbox. Resolves to how that ended; what was found until then stays. */
export async function scanInbox(
  inbox: NewsletterInbox,
  handlers: Handlers,
  signal: AbortSignal,
  isOnline = () => navigator.onLine,
): Promise<"ready" | "stopped" | "failed" | "offline"> {
  try {
    await readHeaders(inbox, handlers, signal);
    return signal.aborted ? "stopped" : "ready";
  } catch {
    if (signal.aborted) return "stopped";
    return isOnline() ? "failed" : "offline";
  }
}

/** Reads the header of each sender's newest message, four requests at a time. */
async function readHeaders(
  inbox: NewsletterInbox,
  { onNewsletter, onProgress }: Handlers,
  signal: AbortSignal,
): Promise<void> {
  const senders = (await inbox.listSenders(maxMessages, signal))
    .filter(({ uids }) => uids.length >= minMessages)
    .slice(0, maxSenders);
  const queue = [...senders];
  let done = 0;
  const work = async () => {
    for (let sender = queue.shift(); sender; sender = queue.shift()) {
      if (signal.aborted) return;
      const newsletter = await withHeader(inbox, sender, signal);
      if (isNewsletter(newsletter)) onNewsletter(newsletter);
      done += 1;
      onProgress({ done, all: senders.length });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

const withHeader = async (
  inbox: NewsletterInbox,
  sender: Sender,
  signal: AbortSignal,
): Promise<Newsletter> => ({
  ...sender,
  header: await inbox.readHeader(sender.uids[0]!, signal),
});
