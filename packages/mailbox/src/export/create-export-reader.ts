import type { FolderRole, MailFolder } from "../port/mail-folder.ts";
import { isWritten } from "../copies/message-content.ts";
import { createContentDigest } from "./message/content-digest.ts";
import type { MailPort } from "../port/mail-port.ts";
import type { MessageRow } from "../port/message-row.ts";
import { MailPortError } from "../port/mail-port-error.ts";
import type { MailboxReader, ReadingProgress } from "../reading/create-mailbox-reader.ts";
import { maxMessages } from "../reading/max-messages.ts";
import type { MailboxWeight } from "../weight/create-mailbox-weight.ts";
import { roleOfName, roleOfProtonLabels, strongestRole } from "./folder-roles.ts";
import { isUnreadable } from "./damaged-error.ts";
import type { MailFile } from "./mail-file.ts";
import { decodeWords } from "./message/decode-words.ts";
import type { HeaderFields } from "./message/header-fields.ts";
import { createMessageReader, type ReadMessage } from "./message/read-message.ts";
import { createLineSplitter } from "./message/split-lines.ts";
import { createMboxSplitter } from "./message/split-mbox.ts";
import { toRow } from "./message/to-row.ts";
import { type OpenFile, readFiles } from "./read-files.ts";

const maxSenders = 5_000;
const maxListHeaderLength = 4_000;
const maxMetadataBytes = 1_000_000;
/** Other files, and what is left out, are listed up to here. */
const maxListed = 100;
/** Whether `X-Mozilla-Status` says that a message is read, or deleted and waits for its folder to be compacted. */
const [isReadFlag, isDeletedFlag] = [1, 8];
const listFields = ["list-unsubscribe", "list-unsubscribe-post", "date"];
/** Whoever listens may add up all that was read. */
const progressEveryMs = 500;
const latin1 = new TextDecoder("latin1");

/** What was in the export beside messages. */
export type ExportNotes = {
  /** Archives that are damaged, encrypted, too large or too deep inside others, up to 100. */
  leftOut: readonly string[];
  /** Files that contain no mail, such as a program's indexes. */
  otherFiles: number;
  /** Messages that Thunderbird deleted, and that its files contain until they are compacted. */
  deleted: { messages: number; bytes: number };
};

/** `header`: the lines of the newest message about its list. */
export type Newsletter = {
  sender: string;
  name: string;
  messages: number;
  bytes: number;
  header: string;
};

export type ExportReader = MailboxReader & {
  notes(): ExportNotes;
  /** Senders with a way to unsubscribe, those with the most messages first. Without the trash. */
  newsletters(): Newsletter[];
  /** What `confirmCopies` needs of a mailbox. */
  port: Pick<MailPort, "minPauseMs" | "readSource">;
};

export type ExportOptions = {
  /** Another number at each reading, so that nobody can write two texts that look like copies. */
  seed: number;
  writeDay: (sentMs: number) => string;
  nowMs: () => number;
};

/**
 * Reads the files that mail programs and services export into `weight`: mbox, single messages, Maildir, Thunderbird's folders, and what
 * Google and Proton export, also in zip and tar archives. Each file is read once, as a stream. A later `read` goes on where one was stopped.
 */
export function createExportReader(
  files: readonly MailFile[],
  weight: MailboxWeight,
  { seed, writeDay, nowMs }: ExportOptions,
  onProgress: (progress: ReadingProgress) => void,
): ExportReader {
  const allBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let [readBytes, doneFiles, readMessages] = [0, 0, 0];
  let folder: MailFolder | undefined;
  const leftOut: string[] = [];
  let otherFiles = 0;
  const deleted = { messages: 0, bytes: 0 };
  const folders = new Map<string, MailFolder>();
  /** By the number of each message. */
  const digests: { fields: number[]; bodies: number[] } = { fields: [], bodies: [] };
  const lists = new Map<string, Newsletter & { sentMs: number }>();
  /** A single message, whose labels may be in the next file. */
  let held: { message: ReadMessage; place: Place; path: string } | undefined;

  const folderFor = ({ name, role }: Pick<MailFolder, "name" | "role">): MailFolder => {
    // Messages with one role are in one folder, whatever archive or mailbox they are in.
    const id = role === "other" ? name : role;
    const known = folders.get(id) ?? { id, name, role };
    folders.set(id, known);
    return known;
  };
  const noteList = (
    { sender, senderName, sentMs = 0, bytes }: MessageRow,
    fields: HeaderFields,
  ) => {
    if (sender === undefined || !fields.has("list-unsubscribe")) return;
    const known = lists.get(sender);
    if (!known && lists.size >= maxSenders) return;
    const header = listFields
      .flatMap((name) => (fields.has(name) ? [`${name}: ${fields.get(name)}`] : []))
      .join("\n");
    const isNewest = sentMs >= (known?.sentMs ?? 0) && header.length <= maxListHeaderLength;
    lists.set(sender, {
      sender,
      name: senderName ?? sender,
      messages: (known?.messages ?? 0) + 1,
      bytes: (known?.bytes ?? 0) + bytes,
      header: isNewest ? header : (known?.header ?? ""),
      sentMs: Math.max(sentMs, known?.sentMs ?? 0),
    });
  };
  const add = (message: ReadMessage, place: Place) => {
    // No message has no header.
    if (message.fields.size === 0) return;
    const labelled = placeByLabels(message, place);
    if (labelled.isDeleted) {
      deleted.messages += 1;
      deleted.bytes += message.bytes;
      return;
    }
    const id = String(readMessages);
    const row = toRow(id, message, labelled, writeDay);
    folder = folderFor(labelled);
    digests.fields.push(digestOfFields(message.fields, seed));
    digests.bodies.push(message.digest);
    readMessages += weight.add(folder, [row]);
    if (labelled.role !== "trash") noteList(row, message.fields);
  };
  const releaseHeld = (labels?: { path: string; role: FolderRole }) => {
    if (!held) return;
    const isOwn = labels && labels.path === held.path && labels.role !== "other";
    add(held.message, isOwn ? { ...held.place, name: labels.role, role: labels.role } : held.place);
    held = undefined;
  };

  /** Reads a file, and yields whenever the reading may be stopped. */
  async function* readFile({ file, start, chunks }: OpenFile): AsyncGenerator<void> {
    const metadataOf = /^(.*)\.metadata\.json$/i.exec(file.path)?.[1];
    if (metadataOf !== undefined && file.bytes <= maxMetadataBytes) {
      releaseHeld({ path: metadataOf, role: roleOfProtonLabels(labelIds(await readAll(chunks))) });
      return;
    }
    releaseHeld();
    const kind = kindOf(file.path, latin1.decode(start));
    if (!kind) {
      otherFiles += 1;
      return;
    }
    const place = placeOf(file.path);
    const reader =
      kind === "mbox"
        ? createMboxSplitter(seed, (message) => add(message, place))
        : createSingleReader(seed, (message) => {
            held = { message, place, path: file.path.replace(/\.eml$/i, "") };
          });
    for await (const chunk of chunks) {
      reader.push(chunk);
      yield;
    }
    reader.end();
  }

  async function* readAllFiles(): AsyncGenerator<void> {
    const onRead = (bytes: number) => {
      readBytes += bytes;
    };
    async function* inTurn() {
      for (const file of files) {
        yield { ...file, onRead };
        doneFiles += 1;
      }
    }
    const note = (path: string) => {
      if (leftOut.length < maxListed) leftOut.push(path);
    };
    for await (const opened of readFiles(inTurn(), note)) {
      try {
        yield* readFile(opened);
      } catch (error) {
        if (!isUnreadable(error)) throw error;
        note(opened.file.path);
      }
    }
    releaseHeld();
  }

  const steps = readAllFiles();
  const progress = (): ReadingProgress => ({
    ...(folder && { folder }),
    readMessages,
    knownMessages: readMessages,
    readBytes: Math.min(readBytes, allBytes),
    allBytes,
    doneFolders: doneFiles,
    allFolders: files.length,
    refusedFolders: 0,
  });
  return {
    progress,
    notes: () => ({ leftOut: [...leftOut], otherFiles, deleted: { ...deleted } }),
    async read(signal) {
      let toldMs = -Infinity;
      for (;;) {
        if (signal.aborted) return "stopped";
        if (readMessages >= maxMessages) return "full";
        try {
          const { done } = await steps.next();
          if (done || nowMs() - toldMs >= progressEveryMs) {
            toldMs = nowMs();
            onProgress(progress());
          }
          if (done) return "done";
        } catch {
          return "failed";
        }
      }
    },
    newsletters: () => Array.from(lists.values()).toSorted((a, b) => b.messages - a.messages),
    port: {
      minPauseMs: 0,
      async readSource(_, id) {
        const [fields, body] = [digests.fields[Number(id)], digests.bodies[Number(id)]];
        if (fields === undefined) throw new MailPortError("refused");
        return new TextEncoder().encode(`Subject: ${fields}\n\n${body}`);
      },
    },
  };
}

type Place = { name: string; role: FolderRole; isRead?: boolean; isDeleted?: boolean };

function createSingleReader(seed: number, onMessage: (message: ReadMessage) => void) {
  const reader = createMessageReader(seed);
  const lines = createLineSplitter((line, from, to, isRest) => reader.add(line, from, to, isRest));
  return {
    push: lines.push,
    end(): void {
      lines.end();
      onMessage(reader.end());
    },
  };
}

const isOtherFile = /\.(?:msf|json|dat|ics|vcf|txt|html?|pdf|js|rdf|sqlite|db|log|xml|csv|ini)$/i;

/** What a file contains, by its name and its beginning. */
function kindOf(path: string, start: string): "mbox" | "message" | undefined {
  if (/^From (?:-?\s*\r?\n|.*\d\d:\d\d)/.test(start)) return "mbox";
  if (isOtherFile.test(path)) return undefined;
  const isHeader = /^(?:[!-9;-~]+:[^\n]*(?:\n|$)|[ \t][^\n]*(?:\n|$))/.test(start);
  return isHeader || /\.eml$/i.test(path) ? "message" : undefined;
}

/** The folder that a file is, or is in. */
function placeOf(path: string): Place {
  const parts = path.split("/").filter((part) => part !== "");
  const file = parts.pop() ?? "";
  const isInMaildir = ["cur", "new"].includes(parts.at(-1) ?? "");
  if (isInMaildir) {
    const isNew = parts.pop() === "new";
    const flags = /[:;!]2,([A-Z]*)$/i.exec(file)?.[1] ?? "";
    const name = (parts.at(-1) ?? "").replace(/^\./, "");
    // The folder above the others is the inbox of a Maildir.
    const known = roleOfName(name.split(".").at(-1) ?? "");
    const role = flags.includes("T") ? "trash" : /^maildir$/i.test(name) ? "inbox" : known;
    return { name, role, isRead: !isNew && flags.includes("S") };
  }
  const isSingle = /\.eml$/i.test(file);
  const own = isSingle ? (parts.at(-1) ?? file) : file.replace(/\.(?:mbox|mbx)$/i, "");
  return { name: own, role: roleOfName(own) };
}

/** The same for two messages with the same fields of their author. */
function digestOfFields(fields: HeaderFields, seed: number): number {
  const digest = createContentDigest(seed);
  const written = [...fields].filter(([name]) => isWritten(name));
  const bytes = new TextEncoder().encode(JSON.stringify(written));
  digest.add(bytes, 0, bytes.length);
  return digest.value();
}

/** Where a message is by what its program wrote into its header: Google's labels, Thunderbird's flags. */
function placeByLabels({ fields }: ReadMessage, place: Place): Place {
  const status = Number.parseInt(fields.get("x-mozilla-status") ?? "", 16);
  const flags = Number.isNaN(status)
    ? {}
    : { isRead: (status & isReadFlag) !== 0, isDeleted: (status & isDeletedFlag) !== 0 };
  const labels = fields.get("x-gmail-labels");
  if (labels === undefined) return { ...place, ...flags };
  const names = decodeWords(labels)
    .split(",")
    .map((name) => name.trim());
  const role = strongestRole(names.map(roleOfName));
  const isRead = !names.some((name) => /^(?:unread|non lus?)$/i.test(name));
  // Without a label of a role it is archived; others are the person's own, of which a message has any number.
  return { name: role, role: role === "other" ? "archive" : role, isRead };
}

async function readAll(chunks: AsyncGenerator<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return new Blob(all as BlobPart[]).text();
}

/** The numbers of Proton's labels in what an export writes beside a message. */
function labelIds(json: string): string[] {
  try {
    const { Payload: payload } = JSON.parse(json) as { Payload?: { LabelIDs?: unknown } };
    return Array.isArray(payload?.LabelIDs) ? payload.LabelIDs.map(String) : [];
  } catch {
    return [];
  }
}
