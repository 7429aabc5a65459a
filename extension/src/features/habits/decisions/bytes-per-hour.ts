import type { LoadedMedia } from "@digital-cleanup/habits";

/** Bytes of video and sound that a document's page transferred since a time; undefined if the page is not measured. */
export type StreamBytes = (documentId: string, sinceMs: number) => Promise<number | undefined>;

const minLoadedMs = 10_000;
const msPerHour = 3_600_000;

/**
 * How many bytes an hour of the video transfers, measured on this page; undefined if too little was
 * measured.
 */
export async function bytesPerHour(
  streamBytes: StreamBytes,
  documentId: string | undefined,
  loaded: LoadedMedia | undefined,
): Promise<number | undefined> {
  if (!documentId || !loaded || loaded.filmMs < minLoadedMs) return undefined;
  const bytes = await streamBytes(documentId, loaded.sinceMs);
  return bytes ? Math.round((bytes / loaded.filmMs) * msPerHour) : undefined;
}
