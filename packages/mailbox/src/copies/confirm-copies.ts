import { MailPortError } from "../port/mail-port-error.ts";
import type { MailPort } from "../port/mail-port.ts";
import type { Clock } from "../reading/clock.ts";
import { createPatientRequests } from "../reading/patient-requests.ts";
import type { MailboxWeight } from "../weight/create-mailbox-weight.ts";
import type { FoundMessage } from "../weight/found-message.ts";
import { findCandidates } from "./find-candidates.ts";
import { isSameContent, type MessageContent, readContent } from "./message-content.ts";

/** What is read from the server for one search, which a person may stop and start again. */
const maxMessages = 2_000;
const maxReadBytes = 500_000_000;
/** A message above it is left out, and no more than this is held in memory beside the message being compared. */
const maxHeldBytes = 64 * 1024 * 1024;

/**
 * Groups of messages with the same content, of which the first is to be kept. `isComplete`: no candidate was left out. `result`: whether it
 * ended, or was stopped, or the server did not answer; what was found until then stays.
 */
export type Copies = {
  groups: FoundMessage[][];
  isComplete: boolean;
  result: "done" | "stopped" | "failed";
};

export type CopiesProgress = { comparedMessages: number; allMessages: number };

/**
 * Compares messages that may be copies by reading them. Whoever knows a Message-ID can write a message with it, so nothing but the content
 * makes a copy.
 */
export async function confirmCopies(
  port: Pick<MailPort, "minPauseMs" | "readSource">,
  weight: Pick<MailboxWeight, "messages">,
  clock: Clock,
  signal: AbortSignal,
  onProgress: (progress: CopiesProgress) => void,
): Promise<Copies> {
  const candidates = findCandidates(weight.messages());
  const allMessages = candidates.reduce((sum, { length }) => sum + length, 0);
  const copies: Copies = { groups: [], isComplete: true, result: "done" };
  const request = createPatientRequests(clock, port.minPauseMs);
  let [comparedMessages, readBytes] = [0, 0];
  const isFull = () => comparedMessages >= maxMessages || readBytes >= maxReadBytes;
  const read = async ({ folder, row }: FoundMessage): Promise<MessageContent | undefined> => {
    if (isFull()) return undefined;
    comparedMessages += 1;
    onProgress({ comparedMessages, allMessages });
    if (row.bytes > maxHeldBytes) return undefined;
    readBytes += row.bytes;
    const source = await request(() => port.readSource(folder, row.id, signal), signal).catch(
      unlessRefused,
    );
    return source && readContent(source);
  };
  try {
    for (const group of candidates) {
      if (isFull()) copies.isComplete = false;
      else await compareGroup(group, read, copies);
    }
  } catch {
    // Whatever failed, what was compared until then is known.
    Object.assign(copies, {
      isComplete: false,
      result: signal.aborted ? "stopped" : "failed",
    });
  }
  return copies;
}

/** A message that is gone, or that the server does not give, has no copy. */
function unlessRefused(error: unknown): undefined {
  if (!(error instanceof MailPortError) || error.failure !== "refused") throw error;
}

/** Adds to `copies` what of a group has the same content. Each message is read once. */
async function compareGroup(
  group: readonly FoundMessage[],
  read: (message: FoundMessage) => Promise<MessageContent | undefined>,
  copies: Copies,
): Promise<void> {
  const held: { content: MessageContent; messages: FoundMessage[] }[] = [];
  let heldBytes = 0;
  const take = () =>
    copies.groups.push(...held.map(({ messages }) => messages).filter(({ length }) => length > 1));
  try {
    for (const message of group) {
      const content = await read(message);
      const same = content && held.find((one) => isSameContent(one.content, content));
      if (same) same.messages.push(message);
      else if (content && heldBytes + content.body.length <= maxHeldBytes) {
        held.push({ content, messages: [message] });
        heldBytes += content.body.length;
      } else copies.isComplete = false;
    }
  } finally {
    take();
  }
}
