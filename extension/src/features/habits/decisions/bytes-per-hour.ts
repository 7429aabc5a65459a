import type { LoadedMedia } from "@digital-cleanup/habits";
import { streamBytes } from "../../../platform/stream-bytes.ts";

const minimumFilmMs = 10_000;
const msPerHour = 3_600_000;

/** What an hour of a film transfers at the pace measured on this page; undefined where nothing, or too little, is measured. */
export async function bytesPerHour(
  documentId: string | undefined,
  loaded: LoadedMedia | undefined,
): Promise<number | undefined> {
  if (!documentId || !loaded || loaded.filmMs < minimumFilmMs) return undefined;
  const bytes = await streamBytes(documentId, loaded.sinceMs);
  return bytes ? Math.round((bytes / loaded.filmMs) * msPerHour) : undefined;
}
