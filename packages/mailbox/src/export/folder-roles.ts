import type { FolderRole } from "../port/mail-folder.ts";

/** How mail programs and services name these folders and labels, in English and French, in lower case and without accents. */
const names: Partial<Record<FolderRole, readonly string[]>> = {
  inbox: ["inbox", "boite de reception", "courrier entrant", "reception"],
  sent: [
    "sent",
    "sent mail",
    "sent items",
    "sent messages",
    "messages envoyes",
    "elements envoyes",
    "envoyes",
  ],
  drafts: ["drafts", "draft", "brouillons", "brouillon"],
  trash: ["trash", "bin", "deleted items", "deleted messages", "corbeille", "elements supprimes"],
  junk: ["junk", "spam", "junk e-mail", "indesirables", "courrier indesirable", "pourriel"],
  archive: ["archive", "archives"],
};

const roles = new Map(
  Object.entries(names).flatMap(([role, all]) => all.map((name) => [name, role as FolderRole])),
);

/** The role of a folder or label by its name. */
export const roleOfName = (name: string): FolderRole =>
  roles.get(name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim()) ?? "other";

/** Numbers of Proton's own labels, of which an export lists those of each message beside it. */
const protonLabels: Readonly<Record<string, FolderRole>> = {
  "0": "inbox",
  "1": "drafts",
  "2": "sent",
  "3": "trash",
  "4": "junk",
  "6": "archive",
  "7": "sent",
  "8": "drafts",
};

const strongest: readonly FolderRole[] = ["trash", "junk", "drafts", "sent", "inbox", "archive"];

/** The role that counts if a message has several labels. */
export const strongestRole = (found: readonly FolderRole[]): FolderRole =>
  strongest.find((role) => found.includes(role)) ?? "other";

export const roleOfProtonLabels = (ids: readonly string[]): FolderRole =>
  strongestRole(ids.flatMap((id) => protonLabels[id] ?? []));
