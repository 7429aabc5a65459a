import type { FolderRole, MailFolder } from "@digital-cleanup/mailbox";
import { isTrash } from "../../../platform/mail/special-folder.ts";
import type {
  MailAccount,
  MailApi,
  MailFolder as ThunderbirdFolder,
} from "../../../platform/mail/thunderbird-api.ts";

/** Accounts of feeds and newsgroups hold no mail of the person. */
const withoutMail: readonly string[] = ["rss", "nntp"];
/** Their messages are on this computer, so they can be moved without network. */
const localTypes: readonly string[] = ["local", "none", "pop3"];

const roles: ReadonlyMap<string, FolderRole> = new Map([
  ["inbox", "inbox"],
  ["sent", "sent"],
  ["drafts", "drafts"],
  ["trash", "trash"],
  ["junk", "junk"],
  ["archives", "archive"],
]);

/** Folders are told apart by their special use: their names are translated, and may be anything. */
const roleOf = ({ specialUse = [] }: ThunderbirdFolder): FolderRole =>
  specialUse.map((use) => roles.get(use)).find((role) => role !== undefined) ?? "other";

/**
 * An account that uses no trash in Thunderbird may have one on its server, which other programs fill and empty. Only its name tells, and at
 * worst a folder is left out of copies that need not be.
 */
const trashNames: ReadonlySet<string> = new Set([
  "trash",
  "corbeille",
  "deleted",
  "deleted items",
  "deleted messages",
  "éléments supprimés",
  "messages supprimés",
]);
const isNamedTrash = ({ path }: ThunderbirdFolder): boolean =>
  trashNames.has(path.slice(path.lastIndexOf("/") + 1).toLowerCase());

const nameOf = ({ name, path }: ThunderbirdFolder): string => {
  const parts = path.split("/").filter(Boolean);
  return parts.length > 1 ? parts.join(" / ") : (name ?? parts[0] ?? path);
};

export type ListedFolder = {
  folder: MailFolder;
  accountId: string;
  isLocal: boolean;
};

/** The folders of all mail accounts, without search folders. They are named after their account if several accounts hold messages. */
export async function listFolders({
  accounts,
  folders,
}: Pick<MailApi, "accounts" | "folders">): Promise<ListedFolder[]> {
  const all = await accounts.list(false);
  const byId = new Map(all.map((account) => [account.id, account]));
  const hasMail = (account: MailAccount | undefined): account is MailAccount =>
    account !== undefined && !withoutMail.includes(account.type);
  const found = [];
  const filled = new Set<string>();
  const withTrash = new Set<string>();
  for (const folder of await folders.query({ isRoot: false, isVirtual: false })) {
    const account = byId.get(folder.accountId);
    if (!hasMail(account)) continue;
    const { totalMessageCount = 0 } = await folders.getFolderInfo(folder.id);
    if (totalMessageCount > 0) filled.add(account.id);
    if (isTrash(folder)) withTrash.add(account.id);
    found.push({ folder, account });
  }
  return found.map(({ folder, account }) => {
    const hasNoTrash = !withTrash.has(account.id);
    const role = roleOf(folder);
    return {
      folder: {
        id: folder.id,
        name: nameOf(folder),
        role: hasNoTrash && role === "other" && isNamedTrash(folder) ? "trash" : role,
        ...(filled.size > 1 && { accountName: account.name }),
        ...(hasNoTrash && { hasNoTrash }),
      },
      accountId: account.id,
      isLocal: localTypes.includes(account.type),
    };
  });
}
