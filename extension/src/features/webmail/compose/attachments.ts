import type { Compose } from "../descriptor.ts";

/** One attachment of a message: its bytes, and whether they are those of the file itself. */
export type Attachment = { bytes: number; exact: boolean };

type Seen = { name: string; bytes: number; wasListed: boolean };

const units: Record<string, number> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Reads "4.8 Mo", "543 o", "12,5 KB": the number and the first letter of its unit. Webmails count with 1024. */
export function readRoundedBytes(text: string): number | undefined {
  const found = /(\d+(?:[.,]\d+)?)\s*([kmg]?)i?(?:b|o)\b/i.exec(text);
  if (!found) return undefined;
  return Math.round(Number(found[1]!.replace(",", ".")) * units[found[2]!.toLowerCase()]!);
}

/**
 * Follows the files of one message. A file is exact because it was seen as it was chosen; its name only serves to find it in
 * the webmail's own list, in this page's memory.
 */
export function createComposeFiles() {
  let seen: Seen[] = [];
  return {
    add: (files: Iterable<File>) => {
      for (const { name, size } of files) seen.push({ name, bytes: size, wasListed: false });
    },
    /** What hangs on the message now. */
    read: (root: Element, { attachment, attachmentSize }: Compose): Attachment[] => {
      if (!attachment) return seen.map(({ bytes }) => ({ bytes, exact: true }));
      const listed = [...root.querySelectorAll(attachment)];
      const free = new Set(seen);
      const found = listed.flatMap((element): Attachment[] => {
        const text = element.textContent ?? "";
        const file = [...free].find(({ name }) => text.includes(name));
        if (file) {
          free.delete(file);
          file.wasListed = true;
          return [{ bytes: file.bytes, exact: true }];
        }
        const shown = attachmentSize && element.querySelector(attachmentSize)?.textContent;
        const bytes = shown ? readRoundedBytes(shown) : undefined;
        return bytes === undefined ? [] : [{ bytes, exact: false }];
      });
      // Not in the list yet: on its way up. Gone from it: taken off again.
      seen = seen.filter((file) => !free.has(file) || !file.wasListed);
      const onTheWay = seen.filter((file) => free.has(file));
      return [...found, ...onTheWay.map(({ bytes }) => ({ bytes, exact: true }))];
    },
  };
}

/** Calls `onFiles` with files as a person chooses, drops or pastes them, before the page sees them. */
export function watchFiles(
  onFiles: (files: Iterable<File>, at: Element) => void,
  signal: AbortSignal,
): void {
  const options = { capture: true, passive: true, signal } as const;
  const hand = (files: FileList | null | undefined, { target }: Event) => {
    if (files && files.length > 0 && target instanceof Node) {
      onFiles(files, target instanceof Element ? target : document.documentElement);
    }
  };
  addEventListener(
    "change",
    (event) => hand((event.target as HTMLInputElement | null)?.files, event),
    options,
  );
  addEventListener("drop", (event) => hand(event.dataTransfer?.files, event), options);
  addEventListener("paste", (event) => hand(event.clipboardData?.files, event), options);
}
