/*
 * Counts what comes over sockets, event streams and answers that are read piece by piece. It runs among the page's own
 * code, so it keeps the functions it needs as they were before the page could change them, and whatever goes wrong
 * in it stays in it. Not seen: what a page hands on with `pipeTo`, `pipeThrough` or `for await`, and workers.
 */
/** Called for each stream as soon as there is one; the returned function is called with what it carried. */
export type OpenStream = (url: string) => Carry;
export type Carry = (bytesDown: number, bytesUp: number) => void;

const { apply, construct } = Reflect;
const listen = EventTarget.prototype.addEventListener;
const then = Promise.prototype.then;
const encoder = new TextEncoder();
const { encode } = TextEncoder.prototype;

const getterOf = (holder: object, name: string): ((self: object) => unknown) => {
  const getter = Object.getOwnPropertyDescriptor(holder, name)?.get;
  return (self) => getter && apply(getter, self, []);
};
const viewBytes = getterOf(Object.getPrototypeOf(Uint8Array.prototype), "byteLength");
const bufferBytes = getterOf(ArrayBuffer.prototype, "byteLength");
const blobBytes = getterOf(Blob.prototype, "size");
const dataOf = getterOf(MessageEvent.prototype, "data");
const lastIdOf = getterOf(MessageEvent.prototype, "lastEventId");
const urlOf = {
  socket: getterOf(WebSocket.prototype, "url"),
  events: getterOf(EventSource.prototype, "url"),
  answer: getterOf(Response.prototype, "url"),
};

/** What a change of the page's functions must never do: throw where the page does not expect it. */
function quietly(task: () => void): void {
  try {
    task();
  } catch {
    // The page goes on as if nobody counted.
  }
}

function bytesOf(data: unknown): number {
  if (typeof data === "string") return Number(viewBytes(apply(encode, encoder, [data])));
  if (data instanceof Blob) return Number(blobBytes(data));
  if (data instanceof ArrayBuffer) return Number(bufferBytes(data));
  return ArrayBuffer.isView(data) ? Number(viewBytes(data)) : 0;
}

/** A frame's head says its length in as few bytes as it can. */
const frameBytes = (bytes: number): number => bytes + (bytes < 126 ? 2 : bytes < 65_536 ? 4 : 10);
const maskBytes = 4;
/** `data: `, its line end and the one that ends the event, and about what a piece of an answer is wrapped in. */
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

/** Calls `after` with what a function was called on, what it was given and what it answered. */
const following = (after: (self: object, given: unknown[], answer: unknown) => void) =>
  function follow(original: object): object {
    return new Proxy(original, {
      apply(target, self, given) {
        const answer: unknown = apply(target as () => unknown, self, given);
        quietly(() => after(self as object, given, answer));
        return answer;
      },
    });
  };

/** Calls `after` with each object that a constructor made; the prototype names the new constructor as its own. */
function replaceConstructor(name: "WebSocket" | "EventSource", after: (made: object) => void) {
  replace(globalThis, name, (original) => {
    const replaced = new Proxy(original, {
      construct(target, given, newTarget) {
        const made = construct(target as new () => object, given, newTarget);
        quietly(() => after(made));
        return made;
      },
    });
    replace((original as typeof WebSocket).prototype, "constructor", () => replaced);
    return replaced;
  });
}

export function countStreams(open: OpenStream): void {
  countSockets(open);
  countEventStreams(open);
  countReadAnswers(open);
}

function countSockets(open: OpenStream): void {
  const sockets = privateMap<Carry>();
  replaceConstructor("WebSocket", (socket) => {
    const carry = open(String(urlOf.socket(socket)));
    sockets.set(socket, carry);
    const onMessage = (event: object) =>
      quietly(() => carry(frameBytes(bytesOf(dataOf(event))), 0));
    apply(listen, socket, ["message", onMessage]);
  });
  const onSent = (socket: object, [data]: unknown[]) =>
    sockets.get(socket)?.(0, frameBytes(bytesOf(data)) + maskBytes);
  replace(WebSocket.prototype, "send", following(onSent));
}

function countEventStreams(open: OpenStream): void {
  const streams = privateMap<(type: string) => void>();
  replaceConstructor("EventSource", (source) => {
    const carry = open(String(urlOf.events(source)));
    const types = Object.create(null) as Record<string, true | undefined>;
    let lastId: unknown = "";
    const count = (type: string) => {
      if (types[type]) return;
      types[type] = true;
      const onEvent = (event: object) =>
        quietly(() => {
          const id = lastIdOf(event);
          const named = type === "message" ? 0 : "event: \n".length + type.length;
          const numbered = id === lastId ? 0 : "id: \n".length + bytesOf(id);
          lastId = id;
          carry(bytesOf(dataOf(event)) + eventBytes + named + numbered, 0);
        });
      apply(listen, source, [type, onEvent]);
    };
    streams.set(source, count);
    count("message");
  });
  // Named events are heard only by those who ask for them by name. The method of all targets is left as it is.
  Object.defineProperty(EventSource.prototype, "addEventListener", {
    value: following((source, [type]) => {
      if (typeof type === "string" && type !== "open" && type !== "error") {
        streams.get(source)?.(type);
      }
    })(listen),
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function countReadAnswers(open: OpenStream): void {
  const urls = privateMap<string>();
  const readers = privateMap<Carry>();
  const onBody = (answer: object, _given: unknown[], body: unknown) => {
    const url = urlOf.answer(answer);
    if (typeof body === "object" && body && typeof url === "string") urls.set(body, url);
  };
  replace(Response.prototype, "body", following(onBody));
  const onReader = (stream: object, _given: unknown[], reader: unknown) => {
    const url = urls.get(stream);
    if (url !== undefined && url !== "") readers.set(reader as object, open(url));
  };
  replace(ReadableStream.prototype, "getReader", following(onReader));
  const onRead = (reader: object, _given: unknown[], answer: unknown) => {
    const carry = readers.get(reader);
    if (!carry) return;
    const onPiece = ({ value }: { value?: unknown }) => quietly(() => carry(bytesOf(value), 0));
    // A read that fails is the page's to handle.
    apply(then, answer, [onPiece, () => {}]);
  };
  replace(ReadableStreamDefaultReader.prototype, "read", following(onRead));
}

/** A map that works on when the page changed the methods of all maps. */
function privateMap<V>() {
  const map = new WeakMap<object, V>();
  return { get: map.get.bind(map), set: map.set.bind(map) };
}
