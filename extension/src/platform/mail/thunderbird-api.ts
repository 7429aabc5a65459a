import { browser } from "../browser.ts";

/** The part of Thunderbird's API that is used, which the types of browsers do not have. */
export type MailFolder = {
  id: string;
  accountId: string;
  name?: string;
  path: string;
  /** `trash`, `junk`, `sent` … The name is translated and may be anything. */
  specialUse?: string[];
};

export type MessageHeader = {
  /** Changes when the message moves, and with each start of Thunderbird. */
  id: number;
  author: string;
  date: Date;
  folder?: MailFolder;
  headerMessageId: string;
  read: boolean;
  /** Bytes on the server's disk. */
  size: number;
  subject: string;
};

/** `imap`, `pop3`, `local`, `rss` … */
export type MailAccount = { id: string; name: string; type: string };

/** Names of headers are in lower case. */
export type MessagePart = { headers?: Record<string, string[]> };

/** A page of messages. With an `id` there are more. */
export type MessagePage = { id: string | null; messages: MessageHeader[] };

export type ComposeDetails = {
  type?: "new" | "reply" | "forward" | "redirect" | "draft";
  to: string | readonly unknown[];
  cc: string | readonly unknown[];
  bcc: string | readonly unknown[];
  /** In HTML, unless the message has none. */
  body?: string;
};

export type ComposeAttachment = { id: number; name?: string; size?: number };

type Tab = { id?: number; windowId?: number };
type Event<Arguments extends unknown[]> = {
  addListener(listener: (...given: Arguments) => void): void;
  removeListener(listener: (...given: Arguments) => void): void;
};

export type MessagesQuery = {
  folderId?: string;
  headerMessageId?: string;
  /** Bytes. */
  size?: { min?: number; max?: number };
  /** A text instead of a date would never be answered. */
  fromDate?: Date;
  toDate?: Date;
  messagesPerPage?: number;
  autoPaginationTimeout?: number;
};

export type MailApi = {
  messages: {
    query(query: MessagesQuery): Promise<MessagePage>;
    continueList(id: string): Promise<MessagePage>;
    abortList(id: string): Promise<void>;
    /** Rejects if Thunderbird no longer has the message. */
    get(id: number): Promise<MessageHeader>;
    /** May download the whole message. */
    getFull(id: number): Promise<MessagePart>;
    /** The message as it is stored, which may have to be downloaded. */
    getRaw(id: number): Promise<File>;
    /** Needs a permission. */
    move(
      ids: readonly number[],
      folderId: string,
      options: { isUserAction: boolean },
    ): Promise<void>;
    onDeleted: Event<[MessagePage]>;
    onMoved: Event<[before: MessagePage, after: MessagePage]>;
  };
  accounts: { list(includeSubFolders: boolean): Promise<MailAccount[]> };
  folders: {
    query(query: { isRoot?: boolean; isVirtual?: boolean }): Promise<MailFolder[]>;
    get(id: string): Promise<MailFolder>;
    getFolderInfo(id: string): Promise<{ totalMessageCount?: number }>;
    onDeleted: Event<[MailFolder]>;
    onFolderInfoChanged: Event<[MailFolder, { totalMessageCount?: number }]>;
  };
  mailTabs: {
    query(query: object): Promise<{ tabId?: number }[]>;
    update(tabId: number, properties: { displayedFolderId: string }): Promise<unknown>;
    /** Shows the folder of the messages, which is the same for all. */
    setSelectedMessages(tabId: number, messageIds: readonly number[]): Promise<void>;
    onSelectedMessagesChanged: Event<[Tab, MessagePage]>;
  };
  messageDisplay: { onMessagesDisplayed: Event<[Tab, MessagePage]> };
  tabs: {
    update(tabId: number, properties: { active: boolean }): Promise<unknown>;
    onRemoved: Event<[number]>;
  };
  spaces: {
    query(query: { isSelfOwned: boolean }): Promise<{ name: string }[]>;
    create(
      name: string,
      url: string,
      button: { title: string; defaultIcons: string },
    ): Promise<unknown>;
  };
  windows: { openDefaultBrowser(url: string): Promise<void> };
  composeAction: {
    openPopup(target: { windowId: number }): Promise<boolean>;
    setBadgeText(badge: { tabId: number; text: string | null }): Promise<void>;
  };
  /** Absent until the permission is granted. */
  compose?: {
    getComposeDetails(tabId: number): Promise<ComposeDetails>;
    listAttachments(tabId: number): Promise<ComposeAttachment[]>;
    /** Thunderbird 153 has `compose` without the permission, and none of these members. */
    onAttachmentAdded?: Event<[Tab, ComposeAttachment]>;
    onAttachmentRemoved: Event<[Tab, number]>;
    onComposeStateChanged: Event<[Tab, unknown]>;
  };
};

export const mailApi = (): MailApi => browser as unknown as MailApi;
