import type {
  MailApi,
  MailFolder,
  MessageHeader,
  MessagePage,
  MessagesQuery,
} from "../thunderbird-api.ts";

/** An event that a test raises. */
function fakeEvent<Arguments extends unknown[]>() {
  const listeners = new Set<(...given: Arguments) => void>();
  return {
    addListener: (listener: (...given: Arguments) => void) => void listeners.add(listener),
    removeListener: (listener: (...given: Arguments) => void) => void listeners.delete(listener),
    raise: (...given: Arguments) => {
      for (const listener of listeners) listener(...given);
    },
  };
}

export const fakeFolder = (id: string, ...specialUse: string[]): MailFolder => ({
  id,
  accountId: "account1",
  path: `/${id}`,
  specialUse,
});

let lastId = 0;

/** Messages of a folder, each with an id of its own. */
export const fakeMessages = (folder: MailFolder, ...sizes: number[]): MessageHeader[] =>
  sizes.map((size) => {
    lastId += 1;
    return {
      id: lastId,
      author: "a@example.org",
      date: new Date("2026-11-28T10:00:00Z"),
      folder,
      headerMessageId: `m${lastId}@example.org`,
      read: false,
      size,
      subject: "s",
    };
  });

export const onePage = (messages: MessageHeader[]): MessagePage => ({ id: null, messages });

const isWithin = ({ size, fromDate, toDate }: MessagesQuery, bytes: number, date: Date): boolean =>
  bytes >= (size?.min ?? 0) &&
  bytes <= (size?.max ?? Infinity) &&
  date >= (fromDate ?? new Date(0)) &&
  date <= (toDate ?? new Date(8e15));

/** Thunderbird's API over folders of messages, in pages as it gives them. `folders` may be changed by the test. */
export function fakeThunderbird(folders: Map<MailFolder, MessageHeader[]>) {
  const pages = new Map<string, MessageHeader[]>();
  const take = (messages: MessageHeader[], size: number, listId?: string): MessagePage => {
    const rest = messages.slice(size);
    // All pages of a list have its id.
    const id = rest.length > 0 ? (listId ?? crypto.randomUUID()) : null;
    if (id) pages.set(id, rest);
    return { id, messages: messages.slice(0, size) };
  };
  const pageSizes: (number | undefined)[] = [];
  /** Rejects if the server refuses a move. */
  const server = { answer: async (): Promise<void> => undefined };
  const events = {
    deleted: fakeEvent<[MessagePage]>(),
    moved: fakeEvent<[MessagePage, MessagePage]>(),
    folderDeleted: fakeEvent<[MailFolder]>(),
    folderChanged: fakeEvent<[MailFolder, { totalMessageCount?: number }]>(),
    selected: fakeEvent<[{ id?: number }, MessagePage]>(),
    displayed: fakeEvent<[{ id?: number }, MessagePage]>(),
    tabClosed: fakeEvent<[number]>(),
  };
  const findMessage = (id: number) =>
    [...folders]
      .flatMap(([folder, messages]) => messages.map((message) => ({ folder, message })))
      .find(({ message }) => message.id === id);
  const mail = {
    accounts: { list: async () => [{ id: "account1", name: "a@example.org", type: "imap" }] },
    messages: {
      query: async (query) => {
        const { folderId, headerMessageId, messagesPerPage = 100 } = query;
        pageSizes.push(messagesPerPage);
        const found = [...folders]
          .filter(([folder]) => folderId === undefined || folder.id === folderId)
          .flatMap(([, messages]) => messages)
          .filter((one) => !headerMessageId || one.headerMessageId === headerMessageId)
          .filter(({ size, date }) => isWithin(query, size, date));
        return take(found, messagesPerPage);
      },
      continueList: async (id) => {
        const rest = pages.get(id);
        if (!rest) throw new Error(`No message list for id ${id}.`);
        pages.delete(id);
        return take(rest, 20, id);
      },
      abortList: async (id) => void pages.set(id, []),
      get: async (id) => {
        const found = findMessage(id);
        if (!found) throw new Error(`Message not found: ${id}.`);
        return { ...found.message, folder: found.folder };
      },
      getFull: async () => ({}),
      getRaw: async (id) => {
        const found = findMessage(id);
        if (!found) throw new Error(`Message not found: ${id}.`);
        const { author, subject, headerMessageId, size } = found.message;
        const fields = [
          `From: ${author}`,
          `Subject: ${subject}`,
          `Message-ID: <${headerMessageId}>`,
        ];
        return new File([fields.join("\r\n"), "\r\n\r\n", "0".repeat(size)], "message.eml");
      },
      // As a server does: the same messages with new ids, in their folder if it refuses. An action of the person is done before it is asked.
      move: async (ids, folderId, { isUserAction }) => {
        const found = ids.map((id) => findMessage(id)).filter((one) => one !== undefined);
        if (found.length < ids.length) throw new Error("Message not found");
        const asked = [...folders.keys()].find(({ id }) => id === folderId)!;
        const answer = isUserAction ? Promise.resolve() : server.answer();
        const refusal = await answer.then(
          () => undefined,
          (error: Error) => error,
        );
        for (const { folder, message } of found) {
          const to = refusal ? folder : asked;
          const stay = folders.get(folder)!.filter((other) => other !== message);
          folders.set(folder, stay);
          lastId += 1;
          folders.set(to, [...folders.get(to)!, { ...message, id: lastId, folder: to }]);
        }
        if (refusal) throw refusal;
      },
      onDeleted: events.deleted,
      onMoved: events.moved,
    },
    folders: {
      query: async () => [...folders.keys()],
      getFolderInfo: async (id) => ({
        totalMessageCount: [...folders].find(([folder]) => folder.id === id)?.[1].length ?? 0,
      }),
      get: async (id) => {
        const found = [...folders.keys()].find((folder) => folder.id === id);
        if (!found) throw new Error("no such folder");
        return found;
      },
      onDeleted: events.folderDeleted,
      onFolderInfoChanged: events.folderChanged,
    },
    mailTabs: {
      query: async () => [{ tabId: 1 }],
      update: async () => undefined,
      setSelectedMessages: async () => undefined,
      onSelectedMessagesChanged: events.selected,
    },
    messageDisplay: { onMessagesDisplayed: events.displayed },
    tabs: { update: async () => undefined, onRemoved: events.tabClosed },
  } satisfies Partial<MailApi>;
  return { mail, events, pageSizes, server };
}
