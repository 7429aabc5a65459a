import type { Published } from "@digital-cleanup/challenge";

const pollEveryMs = 5000;
const longestAnswerMs = 10_000;
const schema = 2;

type Handlers = {
  onPublished: (published: Published) => void;
  /** The state on the page may be old: neither the stream nor the server answers. */
  onLost: () => void;
  /** The server became newer than this page. */
  onNewer?: () => void;
};

/** A page that stayed open over an upgrade of its server must not read what it does not know. */
const schemaOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
const isPublished = (value: unknown): value is Published => schemaOf(value) === schema;

/**
 * Follows an event's public state: the live stream, and while that is lost, asking every five seconds. The
 * browser reconnects the stream itself unless the server refused it; then asking goes on and it is opened anew.
 * With `checkEveryMs` it asks while the stream is open too: a network that went away without a word leaves it so.
 */
export function followEvent(
  liveUrl: string,
  publishedUrl: string,
  handlers: Handlers,
  checkEveryMs?: number,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const take = (text: string) => {
    const value: unknown = JSON.parse(text);
    if (isPublished(value)) handlers.onPublished(value);
    else if (Number(schemaOf(value)) > schema) handlers.onNewer?.();
  };
  const check = () => void (timer ??= setTimeout(poll, 0));

  function open(): void {
    source = new EventSource(liveUrl);
    source.addEventListener("message", ({ data }) => {
      clearTimeout(timer);
      timer = undefined;
      take(String(data));
    });
    source.addEventListener("error", check);
  }

  async function poll(): Promise<void> {
    try {
      const signal = AbortSignal.timeout(longestAnswerMs);
      const response = await fetch(publishedUrl, { cache: "no-cache", signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      take(await response.text());
    } catch {
      // Any failure means the same to the reader: these figures may be old.
      handlers.onLost();
      // What looks open while the server does not answer may be dead.
      if (source?.readyState === EventSource.OPEN) source.close();
    }
    // The last answer may have come just before the network went.
    if (source?.readyState === EventSource.OPEN && navigator.onLine) {
      timer = undefined;
      return;
    }
    if (source?.readyState === EventSource.CLOSED) open();
    timer = setTimeout(poll, pollEveryMs);
  }

  open();
  const checks = checkEveryMs === undefined ? undefined : setInterval(check, checkEveryMs);
  addEventListener("offline", check);
  addEventListener("online", check);
  return () => {
    clearTimeout(timer);
    clearInterval(checks);
    removeEventListener("offline", check);
    removeEventListener("online", check);
    source?.close();
  };
}
