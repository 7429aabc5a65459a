import type { Mailbox } from "../descriptor.ts";
import { readListHeader } from "./parse-list-header.ts";
import { groupSenders, isNewsletter, type Newsletter, type Sender } from "./group-by-sender.ts";

const mostMessages = 1_000;
const mostSenders = 80;
const atOnce = 4;
/** One letter is no series. */
const fewestMessages = 2;

export type Progress = { done: number; all: number };

/** Finds the newsletters of an inbox: one message of each sender is looked at, four at a time. */
export async function scanInbox(
  mailbox: Mailbox,
  on: { found: (newsletter: Newsletter) => void; progress: (progress: Progress) => void },
  signal: AbortSignal,
): Promise<void> {
  const rows = await mailbox.list(mostMessages, signal);
  const senders = groupSenders(rows)
    .filter(({ uids }) => uids.length >= fewestMessages)
    .slice(0, mostSenders);
  const waiting = [...senders];
  let done = 0;
  const work = async () => {
    for (let sender = waiting.shift(); sender; sender = waiting.shift()) {
      if (signal.aborted) return;
      const newsletter = await withHeader(mailbox, sender, signal);
      if (isNewsletter(newsletter)) on.found(newsletter);
      done += 1;
      on.progress({ done, all: senders.length });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

const withHeader = async (
  mailbox: Mailbox,
  sender: Sender,
  signal: AbortSignal,
): Promise<Newsletter> => ({
  ...sender,
  header: readListHeader(await mailbox.header(sender.uids[0]!, signal)),
});
