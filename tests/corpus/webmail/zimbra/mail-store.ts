import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../messages.ts";

export type StoredMessage = {
  id: string;
  conversation: string;
  folder: string;
  file: string;
  bytes: number;
  isRead: boolean;
  arrivedMs: number;
  header: string;
};

export type StoredFolder = { id: string; name: string; parent: string; path: string };

/** A refusal, with Zimbra's code for it. */
export class MailFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const fixedIds: Readonly<Record<string, string>> = {
  "": "2",
  Trash: "3",
  Junk: "4",
  Sent: "5",
  Drafts: "6",
};
export const zimbraFolderId = (folder: Folder): string =>
  fixedIds[folder === "INBOX" ? "" : folder]!;

const names: Readonly<Record<string, string>> = { "": "Inbox" };
const headerLength = 8192;

/**
 * A mailbox of files as Dovecot stores it: one folder for each mailbox folder, `.Trash.Factures` for one within another. Messages have numbers
 * that they keep when they move. Nothing is remembered of the files but their numbers, so that other programs may change them.
 */
export function openMailStore(home: string) {
  const root = path.join(home, "Maildir");
  const ids = new Map<string, string>();
  const threads = new Map<string, string>();
  const numberOf = (known: Map<string, string>, key: string, first: number): string => {
    const number = known.get(key) ?? String(first + known.size);
    known.set(key, number);
    return number;
  };
  const folderIds = new Map<string, string>();
  const pathOf = (name: string) => path.join(root, name === "" ? "" : `.${name}`);

  function folders(): StoredFolder[] {
    const found = readdirSync(root)
      .filter((name) => name.startsWith("."))
      .map((name) => name.slice(1));
    return ["", ...found.toSorted()].map((full) => {
      const at = full.lastIndexOf(".");
      const parent = at === -1 ? undefined : full.slice(0, at);
      return {
        id: fixedIds[full] ?? numberOf(folderIds, full, 2000),
        name: names[full] ?? full.slice(at + 1),
        parent:
          parent === undefined ? "1" : (fixedIds[parent] ?? numberOf(folderIds, parent, 2000)),
        path: pathOf(full),
      };
    });
  }

  function folderOf(id: string): StoredFolder {
    const folder = folders().find((one) => one.id === id);
    if (!folder) throw new MailFault("mail.NO_SUCH_FOLDER");
    return folder;
  }

  /** The folder with those below it. */
  const treeOf = (id: string): StoredFolder[] => [
    folderOf(id),
    ...folders()
      .filter(({ parent }) => parent === id)
      .flatMap((child) => treeOf(child.id)),
  ];

  function messages(): StoredMessage[] {
    const found = folders().flatMap((folder) =>
      ["cur", "new"].flatMap((part) => {
        const within = path.join(folder.path, part);
        return readdirSync(within)
          .toSorted()
          .map((name) => ({ folder: folder.id, name, file: path.join(within, name) }));
      }),
    );
    const listed = found.map(({ folder, name, file }) => {
      const [base = "", flags = ""] = name.split(":2,");
      const header = readFileSync(file, "latin1").slice(0, headerLength).split("\r\n\r\n")[0]!;
      return {
        id: numberOf(ids, base, 257),
        folder,
        file,
        bytes: statSync(file).size,
        isRead: flags.includes("S"),
        // As for imported mail, so that the day of a copy does not depend on when the test runs.
        arrivedMs: Date.parse(fieldOf(header, "Date") ?? "") || Number.parseInt(base, 10) * 1000,
        header,
        subject: fieldOf(header, "Subject") ?? "",
      };
    });
    const sizes = Map.groupBy(listed, ({ subject }) => subject);
    return listed.map(({ subject, ...message }) => ({
      ...message,
      // A message alone is a conversation of the same number, with a minus.
      conversation:
        sizes.get(subject)!.length > 1 ? numberOf(threads, subject, 100_000) : `-${message.id}`,
    }));
  }

  /** The server runs as the user of the tests, who may be root: what is not to be written is seen by the folder's mode. */
  const assertWritable = (folder: string): void => {
    if ((statSync(path.join(folder, "cur")).mode & 0o200) === 0)
      throw new MailFault("service.FAILURE");
  };

  function move(list: readonly StoredMessage[], to: string): void {
    const target = folderOf(to);
    assertWritable(target.path);
    for (const { file } of list)
      renameSync(file, path.join(target.path, "cur", path.basename(file)));
  }

  const remove = (list: readonly StoredMessage[]): void => {
    for (const { file } of list) rmSync(file);
  };

  function createFolder(name: string): void {
    for (const part of ["cur", "new", "tmp"])
      mkdirSync(path.join(pathOf(name), part), { recursive: true });
  }

  function moveFolder(id: string, to: string): void {
    const { path: from, name } = folderOf(id);
    const target = folderOf(to);
    assertWritable(target.path);
    const prefix = path.basename(from);
    for (const one of readdirSync(root).filter(
      (entry) => entry === prefix || entry.startsWith(`${prefix}.`),
    )) {
      const renamed = `${path.basename(target.path)}.${name}${one.slice(prefix.length)}`;
      folderIds.set(renamed.slice(1), folderIds.get(one.slice(1))!);
      renameSync(path.join(root, one), path.join(root, renamed));
    }
  }

  const removeFolder = (id: string): void => {
    for (const { path: one } of treeOf(id)) rmSync(one, { recursive: true });
  };

  return {
    folders,
    treeOf,
    messages,
    move,
    remove,
    createFolder,
    moveFolder,
    removeFolder,
    hasFolder: (id: string) => folders().some((one) => one.id === id),
  };
}

export type MailStore = ReturnType<typeof openMailStore>;

export const fieldOf = (header: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*(.*)$`, "im").exec(header.replaceAll(/\r\n[ \t]+/g, " "))?.[1]?.trim();
