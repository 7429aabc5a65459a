/** A request that the page sends. `body` is empty unless it is text. */
export type PageRequest = { url: string; body: string };
/** Inspects a request and returns a reader if it needs the response. The reader is called only for statuses 200 to 299. */
export type RequestObserver = (
  request: PageRequest,
) => ((responseText: string) => void) | undefined;

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

/** Observes the page's requests and responses without changing them. */
export function observeRequests(observer: RequestObserver): void {
  observeXhr(observer);
  observeFetch(observer);
}

function observeXhr(observer: RequestObserver): void {
  const { open, send } = XMLHttpRequest.prototype;
  const urls = new WeakMap<XMLHttpRequest, string>();
  const readers = new WeakMap<XMLHttpRequest, ReturnType<RequestObserver>>();
  const onLoad = ({ target }: Event) =>
    ignoreErrors(() => {
      const request = target as XMLHttpRequest;
      if (request.status < 200 || request.status > 299) return;
      const isJson = request.responseType === "json";
      readers.get(request)?.(isJson ? JSON.stringify(request.response) : request.responseText);
    });
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: unknown[]) {
    ignoreErrors(() => {
      urls.set(this, String(args[1]));
      // Registered before the page's own listener, which may send the next request at once.
      this.addEventListener("load", onLoad);
    });
    return Reflect.apply(open, this, args);
  };
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    const request = { url: urls.get(this) ?? "", body: toText(body) };
    readers.set(
      this,
      ignoreErrors(() => observer(request)),
    );
    return send.call(this, body);
  };
}

function observeFetch(observer: RequestObserver): void {
  const original = globalThis.fetch;
  globalThis.fetch = function (this: void, ...args: Parameters<typeof fetch>) {
    const [target, options] = args;
    const url = target instanceof Request ? target.url : String(target);
    const reader = ignoreErrors(() => observer({ url, body: toText(options?.body) }));
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
