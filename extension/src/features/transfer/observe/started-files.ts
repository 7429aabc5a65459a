import type { SeenDetails } from "./read-seen-request.ts";

/** More than a browser receives at the same time. */
const maxFiles = 300;

/**
 * Keeps the start of responses with a Content-Length until they end: the length is recorded only of those that are aborted. They are
 * lost with the worker, and an aborted response is then estimated without its length.
 */
export function createStartedFiles() {
  const files = new Map<string, SeenDetails>();
  return {
    keep(details: SeenDetails): void {
      const hasLength = details.responseHeaders?.some(
        ({ name }) => name.toLowerCase() === "content-length",
      );
      if (!hasLength || details.fromCache) return;
      files.set(details.requestId, details);
      const [oldest] = files.keys();
      if (files.size > maxFiles) files.delete(oldest!);
    },
    take(requestId: string): SeenDetails | undefined {
      const details = files.get(requestId);
      files.delete(requestId);
      return details;
    },
  };
}
