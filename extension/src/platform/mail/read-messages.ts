import type { MailApi, MessageHeader, MessagePage, MessagesQuery } from "./thunderbird-api.ts";

type Messages = MailApi["messages"];

/**
 * Thunderbird's window is frozen while it converts a page of messages: 20 take 50 ms at most, and its default of 100 up to 180 ms.
 */
export const messagesPerPage = 20;

/** The messages of a page and of those that follow, at most `max`. */
export async function readPages(
  messages: Pick<Messages, "continueList" | "abortList">,
  first: MessagePage,
  max = Infinity,
): Promise<MessageHeader[]> {
  const all: MessageHeader[] = [];
  let page = first;
  for (;;) {
    all.push(...page.messages);
    if (page.id === null) return all;
    if (all.length >= max) {
      await messages.abortList(page.id);
      return all;
    }
    page = await messages.continueList(page.id);
  }
}

/** The messages that Thunderbird knows, page by page, without network traffic. */
export async function* walkMessages(
  messages: Pick<Messages, "query" | "continueList">,
  query: MessagesQuery,
): AsyncGenerator<MessageHeader[]> {
  let page = await messages.query({ ...query, messagesPerPage, autoPaginationTimeout: 0 });
  for (;;) {
    yield page.messages;
    if (page.id === null) return;
    page = await messages.continueList(page.id);
  }
}
