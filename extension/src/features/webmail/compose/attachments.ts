import type { ComposeDescriptor } from "../descriptor.ts";
import { findShownBytes } from "../weigh/parse-shown-size.ts";

/** The size of one attached file. `exact` is false if it was read from the page, rounded. */
export type Attachment = { bytes: number; exact: boolean };

type ChosenFile = { name: string; bytes: number; wasListed: boolean };

/**
 * Tracks the files of one message. A file observed while it is chosen has an exact size; its name is kept only in the page's memory,
 * to find it in the webmail's own list.
 */
export function trackAttachments() {
  let chosen: ChosenFile[] = [];
  return {
    add: (files: Iterable<File>) => {
      for (const { name, size } of files) chosen.push({ name, bytes: size, wasListed: false });
    },
    /** The files attached to the message now. */
    read: (root: Element, { attachment, attachmentSize }: ComposeDescriptor): Attachment[] => {
      if (!attachment) return chosen.map(({ bytes }) => ({ bytes, exact: true }));
      const unlisted = new Set(chosen);
      const listed = [...root.querySelectorAll(attachment)].flatMap((element): Attachment[] => {
        const text = element.textContent ?? "";
        const file = [...unlisted].find(({ name }) => text.includes(name));
        if (file) {
          unlisted.delete(file);
          file.wasListed = true;
          return [{ bytes: file.bytes, exact: true }];
        }
        const size = attachmentSize && element.querySelector(attachmentSize)?.textContent;
        const bytes = size ? findShownBytes(size) : undefined;
        return bytes === undefined ? [] : [{ bytes, exact: false }];
      });
      // A file that is not listed yet is being uploaded; one that left the list was removed.
      chosen = chosen.filter((file) => !unlisted.has(file) || !file.wasListed);
      const uploading = chosen.filter((file) => unlisted.has(file));
      return [...listed, ...uploading.map(({ bytes }) => ({ bytes, exact: true }))];
    },
  };
}

/** Calls `onFiles` with the files that a person chooses, drops or pastes. */
export function observeFiles(
  onFiles: (files: Iterable<File>, target: Element) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal } as const;
  const report = (files: FileList | null | undefined, { target }: Event) => {
    if (files && files.length > 0 && target instanceof Node) {
      onFiles(files, target instanceof Element ? target : document.documentElement);
    }
  };
  addEventListener(
    "change",
    (event) => report((event.target as HTMLInputElement | null)?.files, event),
    options,
  );
  addEventListener("drop", (event) => report(event.dataTransfer?.files, event), options);
  addEventListener("paste", (event) => report(event.clipboardData?.files, event), options);
}
