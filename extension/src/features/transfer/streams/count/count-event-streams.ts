import { dataBytes } from "./data-bytes.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  listen,
  messageData,
  privateMap,
  replaceConstructor,
  wrap,
} from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

const eventLastId = captureGetter(MessageEvent.prototype, "lastEventId");
const eventsUrl = captureGetter(EventSource.prototype, "url");

/** `data: `, two line ends, and roughly the framing of a chunk. */
const eventBytes = 8 + 7;

export function countEventStreams(open: OpenStream): void {
  const streams = privateMap<(type: string) => void>();
  replaceConstructor("EventSource", (create, args) => {
    const source = create(args);
    ignoreErrors(() => {
      const listenTo = countEvents(source, open(String(eventsUrl(source)), false));
      streams.set(source, listenTo);
      listenTo("message");
    });
    return source;
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

/** Returns a function that counts the events of one more type. */
function countEvents(source: object, count: CountBytes): (type: string) => void {
  const types = Object.create(null) as Record<string, true | undefined>;
  let lastId: unknown = "";
  return (type) => {
    if (types[type]) return;
    types[type] = true;
    const onEvent = (event: object) =>
      ignoreErrors(() => {
        const id = eventLastId(event);
        const named = type === "message" ? 0 : "event: \n".length + type.length;
        const numbered = id === lastId ? 0 : "id: \n".length + dataBytes(id);
        lastId = id;
        count(dataBytes(messageData(event)) + eventBytes + named + numbered, 0);
      });
    apply(listen, source, [type, onEvent]);
  };
}
