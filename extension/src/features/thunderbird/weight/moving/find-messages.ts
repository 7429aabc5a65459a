import type { MessageRow } from "@digital-cleanup/mailbox";
import { walkMessages } from "../../../../platform/mail/read-messages.ts";
import type { MailApi, MessagesQuery } from "../../../../platform/mail/thunderbird-api.ts";

/** Whether each message is still in its folder. Thunderbird refuses a move as a whole if one of its messages is gone. */
export const findPresent = (
  { messages }: Pick<MailApi, "messages">,
  folderId: string,
  rows: readonly MessageRow[],
): Promise<boolean[]> =>
  Promise.all(
    rows.map(({ id }) =>
      messages.get(Number(id)).then(
        (message) => message.folder?.id === folderId,
        () => false,
      ),
    ),
  );

/** Thunderbird compares whole seconds. */
const marginMs = 1000;

/** Only messages that match are converted, which takes a hundred times as long as comparing them. */
function narrowed(folderId: string, rows: readonly MessageRow[]): MessagesQuery {
  const bytes = rows.map((row) => row.bytes);
  const times = rows.flatMap(({ sentMs }) => sentMs ?? []);
  return {
    folderId,
    size: { min: Math.min(...bytes), max: Math.max(...bytes) },
    ...(times.length === rows.length && {
      fromDate: new Date(Math.min(...times) - marginMs),
      toDate: new Date(Math.max(...times) + marginMs),
    }),
  };
}

/**
 * Messages have new numbers after a move. Finds them by Message-ID and size, each once, with their numbers by those that they had. Of several
 * copies, the one that Thunderbird listed last.
 */
export async function findInFolder(
  { messages }: Pick<MailApi, "messages">,
  folderId: string,
  rows: readonly MessageRow[],
): Promise<Map<string, number>> {
  const wanted = Map.groupBy(rows, ({ messageId }) => messageId ?? "");
  const found = new Map<string, number>();
  if (rows.length === 0) return found;
  const listed = [];
  for await (const page of walkMessages(messages, narrowed(folderId, rows))) {
    listed.push(...page.filter(({ headerMessageId }) => wanted.has(headerMessageId)));
  }
  for (const { id, headerMessageId, size } of listed.toSorted((a, b) => b.id - a.id)) {
    const row = wanted
      .get(headerMessageId)
      ?.find((one) => one.bytes === size && !found.has(one.id));
    if (row) found.set(row.id, id);
  }
  return found;
}
