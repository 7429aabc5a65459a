import { parseRoundcubeCalls } from "../parse-roundcube-calls.ts";
import { turnsLock } from "../turns.ts";

/** What a folder holds at one moment. */
export type FolderReading = {
  messages: number;
  /** The size of all of them as Roundcube shows it, if the mail server reports it at once. */
  shownSize?: string;
  /** Of the mailbox's quota, in kilobytes. */
  usedQuota?: unknown;
};
/** Resolves to `undefined` if the server tells nothing. Rejects without an answer in time. */
export type ReadFolder = (folder: string) => Promise<FolderReading | undefined>;

export function parseFolderPage(html: string): FolderReading | undefined {
  const messages = /"messagecount":(\d+)/.exec(html)?.[1];
  if (messages === undefined) return undefined;
  const shownSize = /for="_size">[^<]*<\/label><\/td><td>([^<]+)<\/td>/.exec(html)?.[1];
  const from = html.indexOf("set_quota(");
  const [quota] = from === -1 ? [] : (parseRoundcubeCalls(html.slice(from), "set_quota")[0] ?? []);
  return {
    messages: Number(messages),
    // It may have been read when the messages were gone.
    ...(shownSize && !/^0\D/.test(shownSize) && { shownSize }),
    usedQuota: (Object(quota) as { used?: unknown }).used,
  };
}

const maxReadingMs = 5_000;

/**
 * Reads a folder's properties, a page of Roundcube's settings. Unlike `list`, which returns them too, it leaves what the server remembers as
 * it is: the search, whose loss would make the person's next "delete all" take the whole folder, the page, the folder, and what is new.
 */
async function readProperties(folder: string): Promise<FolderReading | undefined> {
  const query = new URLSearchParams({
    _task: "settings",
    _action: "edit-folder",
    _mbox: folder,
    _framed: "1",
  });
  const response = await fetch(`${location.pathname}?${query}`, {
    signal: AbortSignal.timeout(maxReadingMs),
  });
  return response.ok ? parseFolderPage(await response.text()) : undefined;
}

/** No other request of the page leaves meanwhile, unless one is under way already, as while a long message is sent. */
export const readFolder: ReadFolder = async (folder) => {
  const { locks } = navigator as { locks?: LockManager };
  const read = () => readProperties(folder);
  return locks ? locks.request(turnsLock, { ifAvailable: true }, read) : read();
};
