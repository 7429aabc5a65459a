import { inflateSync } from "node:zlib";

/** The number of sheets of a PDF. Newer writers compress the list of pages. */
export function pdfPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  const texts = [bytes.toString("latin1")];
  for (let at = bytes.indexOf("stream"); at !== -1; at = bytes.indexOf("stream", at + 6)) {
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    try {
      texts.push(inflateSync(bytes.subarray(start)).toString("latin1"));
    } catch {
      // The end of a stream, or other binary content.
    }
  }
  return texts.join("\n").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
