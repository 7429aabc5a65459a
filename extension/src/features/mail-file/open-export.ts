import {
  createExportReader,
  type ExportReader,
  type MailFile,
  MailPortError,
  toMailFile,
} from "@digital-cleanup/mailbox";
import type { Format } from "@digital-cleanup/text";
import { localDay } from "../../platform/local-day.ts";
import type { DroppedFile } from "../../ui/files/read-entries.ts";
import { pageClock } from "../../ui/mailbox/page-clock.ts";
import { createWeighing } from "../../ui/mailbox/weighing.ts";

/** A chosen export, which can be read again. */
export type OpenExport = ReturnType<typeof openExport>;

/** Files in the order of their paths, because some exports describe a message in the file after it. */
const toMailFiles = (files: readonly DroppedFile[]): MailFile[] =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, file }) => toMailFile(path, file));

let openedExports = 0;

const cannot = () => Promise.reject(new MailPortError("refused"));

export function openExport(files: readonly DroppedFile[], format: Format) {
  const mailFiles = toMailFiles(files);
  let reader: ExportReader | undefined;
  const weighing = createWeighing(
    {
      minPauseMs: 0,
      readSource: (...message) => reader?.port.readSource(...message) ?? cannot(),
      // The reader reads files instead of pages, and an export changes nothing in a mailbox.
      listFolders: cannot,
      readPage: cannot,
      moveToTrash: cannot,
    },
    pageClock,
    () => true,
    (weight, onProgress) => {
      reader = createExportReader(
        mailFiles,
        weight,
        {
          seed: crypto.getRandomValues(new Uint32Array(1))[0]!,
          writeDay: (sentMs) => format.day(localDay(sentMs)),
          nowMs: pageClock.nowMs,
        },
        onProgress,
      );
      return reader;
    },
  );
  openedExports += 1;
  return {
    /** Tells it from the ones before. */
    number: openedExports,
    weighing,
    notes: () => reader!.notes(),
    newsletters: () => reader!.newsletters(),
  };
}
