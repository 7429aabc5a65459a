import type { LoadedMedia } from "@digital-cleanup/habits";

/** Bytes of video and sound that a document's page transferred since a moment; `undefined` if the page is not measured. */
export type StreamBytes = (documentId: string, sinceMs: number) => Promise<number | undefined>;

const minimumFilmMs = 10_000;
const msPerHour = 3_600_000;

/** What an hour of a film transfers at the pace measured on this page; undefined where nothing, or too little, is measured. */
export async function bytesPerHour(
  streamBytes: StreamBytes,
  documentId: string | undefined,
  loaded: LoadedMedia | undefined,
): Promise<number | undefined> {
  if (!documentId || !loaded || loaded.filmMs < minimumFilmMs) return undefined;
  const bytes = await streamBytes(documentId, loaded.sinceMs);
  return bytes ? Math.round((bytes / loaded.filmMs) * msPerHour) : undefined;
}
