/** A request that the page sends. `body` is empty unless it is text. */
export type PageRequest = { url: string; body: string };
/** Has a request of the page wait for what is read before it. Only one of XMLHttpRequest can. */
export type Hold = (until: Promise<unknown>) => void;
/** Inspects a request and returns a reader if it needs the response. The reader is called only for statuses 200 to 299. */
export type RequestObserver = (
  request: PageRequest,
  hold: Hold,
) => ((responseText: string) => void) | undefined;

/** What a person deletes waits no longer than this. */
const maxHeldMs = 5_000;

const toText = (body: unknown): string =>
  typeof body === "string" ? body : body instanceof URLSearchParams ? body.toString() : "";

/** Errors of our own must not reach the page. */
function ignoreErrors<Value>(task: () => Value): Value | undefined {
  try {
    return task();
  } catch {
    // A new version of the webmail may respond differently: its actions are then not counted.
    return undefined;
  }
}

/** Observes the page's requests and responses without changing them, but for the moment at which a held one is sent. */
export function observeRequests(observer: RequestObserver): void {
  observeXhr(observer);
  observeFetch(observer);
}

function observeXhr(observer: RequestObserver): void {
  const { open, send, abort } = XMLHttpRequest.prototype;
  const opened = new WeakMap<XMLHttpRequest, { url: string; isAsync: boolean }>();
  /** What sends a request that is held; absent once the page aborts or reopens it. */
  const held = new WeakMap<XMLHttpRequest, () => void>();
  const readers = new WeakMap<XMLHttpRequest, ReturnType<RequestObserver>>();
  const onLoad = ({ target }: Event) =>
    ignoreErrors(() => {
      const request = target as XMLHttpRequest;
      if (request.status < 200 || request.status > 299) return;
      const isJson = request.responseType === "json";
      readers.get(request)?.(isJson ? JSON.stringify(request.response) : request.responseText);
    });
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    held.delete(this);
    ignoreErrors(() => {
      opened.set(this, { url: String(args[1]), isAsync: args[2] !== false });
      // Registered before the page's own listener, which may send the next request at once.
      this.addEventListener("load", onLoad);
    });
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.abort = function (this: XMLHttpRequest) {
    held.delete(this);
    return abort.call(this);
  };
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    const { url = "", isAsync = false } = opened.get(this) ?? {};
    let until: Promise<unknown> | undefined;
    const hold: Hold = (promise) => void (until = promise);
    readers.set(
      this,
      ignoreErrors(() => observer({ url, body: toText(body) }, hold)),
    );
    if (!until || !isAsync) return send.call(this, body);
    const release = () => {
      if (held.get(this) !== release) return;
      held.delete(this);
      send.call(this, body);
    };
    held.set(this, release);
    setTimeout(release, maxHeldMs);
    void until.then(release, release);
  };
}

function observeFetch(observer: RequestObserver): void {
  const original = globalThis.fetch;
  globalThis.fetch = function (this: void, ...args: Parameters<typeof fetch>) {
    const [target, options] = args;
    const url = target instanceof Request ? target.url : String(target);
    const reader = ignoreErrors(() => observer({ url, body: toText(options?.body) }, () => {}));
    const pending = Reflect.apply(original, this, args);
    if (reader) {
      pending.then(
        async (response) => {
          if (response.ok) reader(await response.clone().text());
        },
        // The page handles its own rejection; there is nothing to count.
        () => undefined,
      );
    }
    return pending;
  };
}
