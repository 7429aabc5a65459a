import type { ObservedRecord } from "@digital-cleanup/page-weight";
import type { ObservedEntry } from "../observe/messages.ts";

/** An entry as the journal keeps it: with the document that saw it and its place among that document's entries. */
export function recordFromEntry(
  entry: ObservedEntry,
  document: string,
  index: number,
): ObservedRecord {
  const name = { document, index };
  if ("stream" in entry) return { source: "stream", ...name, ...entry };
  if ("bufferedShare" in entry) return { source: "media", ...name, ...entry };
  return { source: "timing", ...name, ...entry };
}
