import type { MailApi, MailFolder, MessageHeader, MessagePage } from "../thunderbird-api.ts";

/** An event that a test raises. */
function fakeEvent<Arguments extends unknown[]>() {
  const listeners: ((...given: Arguments) => void)[] = [];
  return {
    addListener: (listener: (...given: Arguments) => void) => void listeners.push(listener),
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

/** Thunderbird's API over folders of messages, in pages as it gives them. `folders` may be changed by the test. */
export function fakeThunderbird(folders: Map<MailFolder, MessageHeader[]>) {
  const pages = new Map<string, MessageHeader[]>();
  const take = (messages: MessageHeader[], size: number): MessagePage => {
    const rest = messages.slice(size);
    const id = rest.length > 0 ? crypto.randomUUID() : null;
    if (id) pages.set(id, rest);
    return { id, messages: messages.slice(0, size) };
  };
  const pageSizes: (number | undefined)[] = [];
  const events = {
    deleted: fakeEvent<[MessagePage]>(),
    moved: fakeEvent<[MessagePage, MessagePage]>(),
    folderDeleted: fakeEvent<[MailFolder]>(),
    folderChanged: fakeEvent<[MailFolder, { totalMessageCount?: number }]>(),
    selected: fakeEvent<[{ id?: number }, MessagePage]>(),
    displayed: fakeEvent<[{ id?: number }, MessagePage]>(),
    tabClosed: fakeEvent<[number]>(),
  };
  const mail = {
    messages: {
      query: async ({ folderId, headerMessageId, messagesPerPage = 100 }) => {
        pageSizes.push(messagesPerPage);
        const found = [...folders]
          .filter(([folder]) => folderId === undefined || folder.id === folderId)
          .flatMap(([, messages]) => messages)
          .filter((one) => !headerMessageId || one.headerMessageId === headerMessageId);
        return take(found, messagesPerPage);
      },
      continueList: async (id) => take(pages.get(id) ?? [], 20),
      abortList: async (id) => void pages.delete(id),
      onDeleted: events.deleted,
      onMoved: events.moved,
    },
    folders: {
      query: async () => [...folders.keys()],
      get: async (id) => {
        const found = [...folders.keys()].find((folder) => folder.id === id);
        if (!found) throw new Error("no such folder");
        return found;
      },
      onDeleted: events.folderDeleted,
      onFolderInfoChanged: events.folderChanged,
    },
    mailTabs: { onSelectedMessagesChanged: events.selected },
    messageDisplay: { onMessagesDisplayed: events.displayed },
    tabs: { onRemoved: events.tabClosed },
  } satisfies Partial<MailApi>;
  return { mail, events, pageSizes };
}
