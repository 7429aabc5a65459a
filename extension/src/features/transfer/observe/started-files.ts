import type { SeenDetails } from "./read-seen-request.ts";

/** More than a browser receives at the same time. */
const maxFiles = 300;

/**
 * Keeps the start of responses with a Content-Length until they end. It is recorded only if they are aborted. If the
 * background stops in between, the start is lost, and the aborted response is estimated without its length.
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
