import type { Published } from "@digital-cleanup/challenge";

const pollEveryMs = 5000;

type Handlers = {
  onPublished: (published: Published) => void;
  /** The state on the page may be old: neither the stream nor the server answers. */
  onLost: () => void;
};

/** A page that stayed open over an upgrade of its server must not read what it does not know. */
const isPublished = (value: unknown): value is Published =>
  typeof value === "object" && value !== null && "schema" in value && value.schema === 1;

/**
 * Follows an event's public state: the live stream, and while that is lost, asking every five seconds. The
 * browser reconnects the stream itself unless the server refused it; then asking goes on and it is opened anew.
 */
export function followEvent(liveUrl: string, publishedUrl: string, handlers: Handlers): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (text: string) => {
    const value: unknown = JSON.parse(text);
    if (isPublished(value)) handlers.onPublished(value);
  };

  function open(): void {
    source = new EventSource(liveUrl);
    source.addEventListener("message", ({ data }) => {
      clearTimeout(timer);
      timer = undefined;
      take(String(data));
    });
    source.addEventListener("error", () => void (timer ??= setTimeout(poll, 0)));
  }

  async function poll(): Promise<void> {
    try {
      const response = await fetch(publishedUrl, { cache: "no-cache" });
      if (!response.ok) throw new Error(`status ${response.status}`);
      take(await response.text());
    } catch {
      // Any failure means the same to the reader: these figures may be old.
      handlers.onLost();
    }
    if (source?.readyState === EventSource.OPEN) {
      timer = undefined;
      return;
    }
    if (source?.readyState === EventSource.CLOSED) open();
    timer = setTimeout(poll, pollEveryMs);
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
