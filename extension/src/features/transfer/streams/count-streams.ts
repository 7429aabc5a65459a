/*
 * Counts bytes of WebSockets, event streams and response bodies that are read in chunks. It runs in the page's own world, so it
 * captures the functions it needs before the page can replace them, and none of its errors reaches the page. It does not see
 * `pipeTo`, `pipeThrough`, `for await` or workers.
 */
/** Called for each new stream. The returned function is called with its bytes. */
export type OpenStream = (url: string) => CountBytes;
export type CountBytes = (bytesDown: number, bytesUp: number) => void;

const { apply, construct } = Reflect;
const listen = EventTarget.prototype.addEventListener;
const then = Promise.prototype.then;
const encoder = new TextEncoder();
const { encode } = TextEncoder.prototype;

const captureGetter = (holder: object, name: string): ((self: object) => unknown) => {
  const getter = Object.getOwnPropertyDescriptor(holder, name)?.get;
  return (self) => getter && apply(getter, self, []);
};
const viewBytes = captureGetter(Object.getPrototypeOf(Uint8Array.prototype), "byteLength");
const bufferBytes = captureGetter(ArrayBuffer.prototype, "byteLength");
const blobBytes = captureGetter(Blob.prototype, "size");
const eventData = captureGetter(MessageEvent.prototype, "data");
const eventLastId = captureGetter(MessageEvent.prototype, "lastEventId");
const urls = {
  socket: captureGetter(WebSocket.prototype, "url"),
  events: captureGetter(EventSource.prototype, "url"),
  response: captureGetter(Response.prototype, "url"),
};

/** Runs a task without throwing: a replaced function must not throw where the page does not expect it. */
function ignoreErrors(task: () => void): void {
  try {
    task();
  } catch {
    // The page works on; only the count is wrong.
  }
}

function dataBytes(data: unknown): number {
  if (typeof data === "string") return Number(viewBytes(apply(encode, encoder, [data])));
  if (data instanceof Blob) return Number(blobBytes(data));
  if (data instanceof ArrayBuffer) return Number(bufferBytes(data));
  return ArrayBuffer.isView(data) ? Number(viewBytes(data)) : 0;
}

/** A WebSocket frame header encodes the length in as few bytes as possible. */
const frameBytes = (bytes: number): number => bytes + (bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10);
const maskBytes = 4;
/** `data: `, two line ends, and roughly the framing of a chunk. */
const eventBytes = 8 + 7;

function replace(holder: object, name: string, make: (original: object) => object): void {
  const described = Object.getOwnPropertyDescriptor(holder, name);
  if (!described?.configurable) return;
  const { value, get } = described;
  if (typeof value === "function") {
    Object.defineProperty(holder, name, { ...described, value: make(value) });
  } else if (get) {
    Object.defineProperty(holder, name, { ...described, get: make(get) as () => unknown });
  }
}

/** Wraps a function: `after` is called with its `this`, its arguments and its result. */
const wrap = (after: (self: object, args: unknown[], result: unknown) => void) =>
  function wrapFunction(original: object): object {
    return new Proxy(original, {
      apply(target, self, args) {
        const result: unknown = apply(target as () => unknown, self, args);
        ignoreErrors(() => after(self as object, args, result));
        return result;
      },
    });
  };

/** Wraps a constructor: `after` is called with each new object. The prototype refers to the new constructor. */
function replaceConstructor(name: "WebSocket" | "EventSource", after: (instance: object) => void) {
  replace(globalThis, name, (original) => {
    const replaced = new Proxy(original, {
      construct(target, args, newTarget) {
        const instance = construct(target as new () => object, args, newTarget);
        ignoreErrors(() => after(instance));
        return instance;
      },
    });
    replace((original as typeof WebSocket).prototype, "constructor", () => replaced);
    return replaced;
  });
}

export function countStreams(open: OpenStream): void {
  countSockets(open);
  countEventStreams(open);
  countResponseBodies(open);
}

function countSockets(open: OpenStream): void {
  const sockets = privateMap<CountBytes>();
  replaceConstructor("WebSocket", (socket) => {
    const count = open(String(urls.socket(socket)));
    sockets.set(socket, count);
    const onMessage = (event: object) =>
      ignoreErrors(() => count(frameBytes(dataBytes(eventData(event))), 0));
    apply(listen, socket, ["message", onMessage]);
  });
  const onSent = (socket: object, [data]: unknown[]) =>
    sockets.get(socket)?.(0, frameBytes(dataBytes(data)) + maskBytes);
  replace(WebSocket.prototype, "send", wrap(onSent));
}

function countEventStreams(open: OpenStream): void {
  const streams = privateMap<(type: string) => void>();
  replaceConstructor("EventSource", (source) => {
    const count = open(String(urls.events(source)));
    const types = Object.create(null) as Record<string, true | undefined>;
    let lastId: unknown = "";
    const listenTo = (type: string) => {
      if (types[type]) return;
      types[type] = true;
      const onEvent = (event: object) =>
        ignoreErrors(() => {
          const id = eventLastId(event);
          const named = type === "message" ? 0 : "event: \n".length + type.length;
          const numbered = id === lastId ? 0 : "id: \n".length + dataBytes(id);
          lastId = id;
          count(dataBytes(eventData(event)) + eventBytes + named + numbered, 0);
        });
      apply(listen, source, [type, onEvent]);
    };
    streams.set(source, listenTo);
    listenTo("message");
  });
  // Named events only reach listeners of that name. `EventTarget.prototype.addEventListener` is not replaced.
  Object.defineProperty(EventSource.prototype, "addEventListener", {
    value: wrap((source, [type]) => {
      if (typeof type === "string" && type !== "open" && type !== "error") {
        streams.get(source)?.(type);
      }
    })(listen),
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function countResponseBodies(open: OpenStream): void {
  const bodyUrls = privateMap<string>();
  const readers = privateMap<CountBytes>();
  const onBody = (response: object, _args: unknown[], body: unknown) => {
    const url = urls.response(response);
    if (typeof body === "object" && body && typeof url === "string") bodyUrls.set(body, url);
  };
  replace(Response.prototype, "body", wrap(onBody));
  const onReader = (stream: object, _args: unknown[], reader: unknown) => {
    const url = bodyUrls.get(stream);
    if (url !== undefined && url !== "") readers.set(reader as object, open(url));
  };
  replace(ReadableStream.prototype, "getReader", wrap(onReader));
  const onRead = (reader: object, _args: unknown[], result: unknown) => {
    const count = readers.get(reader);
    if (!count) return;
    const onChunk = ({ value }: { value?: unknown }) =>
      ignoreErrors(() => count(dataBytes(value), 0));
    // The page handles a read that fails.
    apply(then, result, [onChunk, () => {}]);
  };
  replace(ReadableStreamDefaultReader.prototype, "read", wrap(onRead));
}

/** A map that keeps working after the page replaced the methods of `WeakMap`. */
function privateMap<V>() {
  const map = new WeakMap<object, V>();
  return { get: map.get.bind(map), set: map.set.bind(map) };
}
