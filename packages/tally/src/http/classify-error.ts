import { StorageUnavailable } from "../storage/store.ts";

/** The client closed the connection during its request, which is no error of the server. */
const isConnectionReset = (error: Error): boolean => "code" in error && error.code === "ECONNRESET";

/** The problem kind of an error. Reports errors of this program. */
export function classifyError(
  error: unknown,
  reportError: (error: unknown) => void,
): "storage-unavailable" | "internal" {
  if (error instanceof StorageUnavailable) return "storage-unavailable";
  if (!(error instanceof Error) || !isConnectionReset(error)) reportError(error);
  return "internal";
}
