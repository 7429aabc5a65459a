import { StorageUnavailable } from "../storage/store.ts";

/** Somebody left in the middle of a message: nobody's fault, and nobody is there to hear the answer. */
const isGone = (error: Error): boolean => "code" in error && error.code === "ECONNRESET";

/** What failed: the storage, or this program, which it then reports. */
export function classifyError(
  error: unknown,
  reportError: (error: unknown) => void,
): "storage-unavailable" | "internal" {
  if (error instanceof StorageUnavailable) return "storage-unavailable";
  if (!(error instanceof Error) || !isGone(error)) reportError(error);
  return "internal";
}
