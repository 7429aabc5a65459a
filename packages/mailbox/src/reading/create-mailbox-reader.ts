import type { MailFolder } from "../port/mail-folder.ts";
import { MailPortError } from "../port/mail-port-error.ts";
import type { MailPort } from "../port/mail-port.ts";
import type { MailboxWeight } from "../weight/create-mailbox-weight.ts";
import type { Clock } from "./clock.ts";
import { maxMessages } from "./max-messages.ts";
import { createPatientRequests } from "./patient-requests.ts";

/** A folder whose pages never end. */
const maxPagesPerFolder = 20_000;

export type ReadingProgress = {
  /** The folder being read. */
  folder?: MailFolder;
  readMessages: number;
  /** What the folders opened so far contain, if the program reports it. */
  knownMessages: number;
  /** Present if files are read. */
  readBytes?: number;
  allBytes?: number;
  doneFolders: number;
  allFolders: number;
  /** Folders that the server refused. */
  refusedFolders: number;
};

/** `failed`: the server did not answer, or the session expired. Both `stopped` and `failed` can go on. */
export type ReadingResult = "done" | "stopped" | "failed" | "full";

export type MailboxReader = {
  /** Reads from where the last call ended. */
  read(signal: AbortSignal): Promise<ReadingResult>;
  progress(): ReadingProgress;
};

/** Reads all folders into `weight`, page by page. */
export function createMailboxReader(
  port: MailPort,
  weight: MailboxWeight,
  clock: Clock,
  onProgress: (progress: ReadingProgress) => void,
): MailboxReader {
  const request = createPatientRequests(clock, port.minPauseMs);
  let folders: MailFolder[] | undefined;
  let doneFolders = 0;
  let cursor: string | undefined;
  let pages = 0;
  let readMessages = 0;
  let refusedFolders = 0;
  const countOf = new Map<string, number>();

  const progress = (): ReadingProgress => {
    const folder = folders?.[doneFolders];
    let knownMessages = 0;
    for (const count of countOf.values()) knownMessages += count;
    return {
      ...(folder && { folder }),
      readMessages,
      knownMessages: Math.max(knownMessages, readMessages),
      doneFolders,
      allFolders: folders?.length ?? 0,
      refusedFolders,
    };
  };

  const endFolder = () => {
    doneFolders += 1;
    cursor = undefined;
    pages = 0;
  };

  const readOnePage = async (folder: MailFolder, signal: AbortSignal) => {
    try {
      const page = await request(() => port.readPage(folder, cursor, signal), signal);
      readMessages += weight.add(folder, page.rows);
      if (page.folderMessages !== undefined) countOf.set(folder.id, page.folderMessages);
      pages += 1;
      if (page.next === undefined || page.next === cursor || pages >= maxPagesPerFolder)
        endFolder();
      else cursor = page.next;
    } catch (error) {
      if (!(error instanceof MailPortError) || error.failure !== "refused") throw error;
      refusedFolders += 1;
      endFolder();
    }
  };

  return {
    progress,
    async read(signal) {
      try {
        folders ??= await request(() => port.listFolders(signal), signal);
        onProgress(progress());
        while (doneFolders < folders.length) {
          signal.throwIfAborted();
          if (readMessages >= maxMessages) return "full";
          await readOnePage(folders[doneFolders]!, signal);
          onProgress(progress());
        }
        return "done";
      } catch {
        // The port says no more than this; the person may go on.
        return signal.aborted ? "stopped" : "failed";
      } finally {
        // Nothing waits for it: a program that does not answer shows its list again when it is used.
        void port.endReading?.().catch(() => undefined);
      }
    },
  };
}
