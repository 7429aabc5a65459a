/** What the script among the page's code tells the one outside of it: words of ours and numbers, of one action each. */
export type PageNews =
  | { what: "writes"; mode: ComposeMode }
  | { what: "sends" | "sent" }
  | { what: "moved"; to: "trash" | "junk" | "other"; n: number }
  /** `n` is absent when nobody said how many; `bytes` is what the mailbox holds less than before. */
  | { what: "deleted"; n?: number; bytes?: number }
  | { what: "emptied"; folder: EmptiedFolder; n?: number; bytes?: number }
  | { what: "trash"; n: number };

/** What is emptied in one go, for good. */
export const emptiedFolders = ["trash", "junk"] as const;
export type EmptiedFolder = (typeof emptiedFolders)[number];

export const composeModes = ["new", "reply", "replyAll", "forward"] as const;
export type ComposeMode = (typeof composeModes)[number];

const mostMessages = 10_000_000;
const mostBytes = 10_000_000_000_000;

/** The page may get hold of the port: what no honest script would say is `undefined`, and nothing but numbers comes through. */
export function readNews(given: unknown): PageNews | undefined {
  const { what, mode, to, folder, n, bytes } = Object(given) as Record<string, unknown>;
  const known = {
    ...(isCount(n, mostMessages) && { n }),
    ...(isCount(bytes, mostBytes) && { bytes }),
  };
  switch (what) {
    case "writes": {
      const found = composeModes.find((candidate) => candidate === mode);
      return found && { what, mode: found };
    }
    case "sends":
    case "sent":
      return { what };
    case "moved": {
      const found = (["trash", "junk", "other"] as const).find((candidate) => candidate === to);
      return found && known.n ? { what, to: found, n: known.n } : undefined;
    }
    case "deleted":
      return { what, ...known };
    case "emptied": {
      const found = emptiedFolders.find((candidate) => candidate === folder);
      return found && { what, folder: found, ...known };
    }
    case "trash":
      return known.n === undefined ? undefined : { what, n: known.n };
    default:
      return undefined;
  }
}

const isCount = (given: unknown, most: number): given is number =>
  Number.isSafeInteger(given) && (given as number) >= 0 && (given as number) <= most;
