import {
  maxAnswerBytes,
  pollAfterHeader,
  type PublicState,
  readTextWithin,
} from "@digital-cleanup/challenge";

/** Polls between two tries to open a stream that the server refuses again and again: a minute. */
const maxPollsBetweenTries = 12;
const requestTimeoutMs = 10_000;
const schema = 2;

type Handlers = {
  onPublished: (published: PublicState) => void;
  /** The state on the page may be old: neither the stream nor the server answers. */
  onLost: () => void;
  onNewer?: () => void;
};

/** A page that stayed open over an upgrade of its server cannot read the newer states. */
const findSchemaVersion = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "schema" in value ? value.schema : undefined;
const isPublished = (value: unknown): value is PublicState => findSchemaVersion(value) === schema;

/**
 * Follows an event's public state: the live stream, and polling as often as the server asks for while the stream
 * is lost. The browser reconnects the stream itself unless the server refused it; then polling
 * continues and the stream is opened again, less often with each refusal. With `checkEveryMs` it also
 * polls while the stream is open, because a lost network may leave the stream open.
 */
export function followEvent(
  liveUrl: string,
  publishedUrl: string,
  handlers: Handlers,
  checkEveryMs?: number,
): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  let pollsSinceTry = 0;

  const take = (text: string) => {
    const value: unknown = JSON.parse(text);
    if (isPublished(value)) handlers.onPublished(value);
    else if (Number(findSchemaVersion(value)) > schema) handlers.onNewer?.();
  };
  const check = () => void (timer ??= setTimeout(poll, 0));

  function open(): void {
    pollsSinceTry = 0;
    source = new EventSource(liveUrl);
    source.addEventListener("message", ({ data }) => {
      refusals = 0;
      // A message received while offline was sent before the network was lost, so polling continues.
      if (navigator.onLine) {
        clearTimeout(timer);
        timer = undefined;
      }
      // A state is a few kilobytes. One far larger is not parsed: the page keeps the last one.
      if (typeof data === "string" && data.length <= maxAnswerBytes) take(data);
    });
    source.addEventListener("error", () => {
      if (source?.readyState === EventSource.CLOSED) refusals += 1;
      check();
    });
  }

  async function poll(): Promise<void> {
    let response: Response | undefined;
    try {
      const signal = AbortSignal.timeout(requestTimeoutMs);
      response = await fetch(publishedUrl, { cache: "no-cache", signal });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const text = await readTextWithin(response, maxAnswerBytes);
      if (text === undefined) throw new Error("too large");
      take(text);
    } catch {
      // Any failure means the same to the reader: these figures may be old.
      handlers.onLost();
      // A stream that looks open while the server does not respond may be dead.
      if (source?.readyState === EventSource.OPEN) source.close();
    }
    // Offline, the response was sent before the network was lost: the stream may be dead although it looks open.
    if (source?.readyState === EventSource.OPEN && navigator.onLine) {
      timer = undefined;
      return;
    }
    pollsSinceTry += 1;
    const isTimeToTry = pollsSinceTry >= Math.min(refusals + 1, maxPollsBetweenTries);
    if (source?.readyState === EventSource.CLOSED && isTimeToTry) open();
    timer = setTimeout(poll, nextPollMs(response));
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

/** If an answer does not say when to ask again: that of a proxy, or of an older server. */
const defaultPollMs = 5000;
const minPollMs = 1000;
const maxPollMs = 120_000;

/** When to ask again, spread by 30 % to both sides: the pages of a crowd must not ask in step. */
export function nextPollMs(response: Response | undefined): number {
  const asked = Number(response?.headers.get(pollAfterHeader) ?? defaultPollMs);
  const pollMs = Number.isFinite(asked) ? asked : defaultPollMs;
  return Math.min(maxPollMs, Math.max(minPollMs, pollMs)) * (0.7 + 0.6 * Math.random());
}
