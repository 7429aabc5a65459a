import type { ObservedRecord } from "@digital-cleanup/page-weight";
import type { ObservedEntry } from "../observe/messages.ts";

/** Adds to an entry the document that observed it and its index among that document's entries. */
export function recordFromEntry(
  entry: ObservedEntry,
  document: string,
  index: number,
): ObservedRecord {
  if ("stream" in entry) return { source: "stream", document, index, ...entry };
  if ("bufferedShare" in entry) return { source: "media", document, index, ...entry };
  return { source: "timing", document, index, ...entry };
}
