import type { Mailbox } from "../descriptor.ts";
import { groupBySender, isNewsletter, type Newsletter, type Sender } from "./group-by-sender.ts";
import { parseListHeader } from "./parse-list-header.ts";

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

/** Finds the newsletters of an inbox by the header of each sender's newest message, four requests at a time. */
export async function scanInbox(
  mailbox: Mailbox,
  { onNewsletter, onProgress }: Handlers,
  signal: AbortSignal,
): Promise<void> {
  const rows = await mailbox.list(maxMessages, signal);
  const senders = groupBySender(rows)
    .filter(({ uids }) => uids.length >= minMessages)
    .slice(0, maxSenders);
  const queue = [...senders];
  let done = 0;
  const work = async () => {
    for (let sender = queue.shift(); sender; sender = queue.shift()) {
      if (signal.aborted) return;
      const newsletter = await withHeader(mailbox, sender, signal);
      if (isNewsletter(newsletter)) onNewsletter(newsletter);
      done += 1;
      onProgress({ done, all: senders.length });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

const withHeader = async (
  mailbox: Mailbox,
  sender: Sender,
  signal: AbortSignal,
): Promise<Newsletter> => ({
  ...sender,
  header: parseListHeader(await mailbox.readHeader(sender.uids[0]!, signal)),
});
