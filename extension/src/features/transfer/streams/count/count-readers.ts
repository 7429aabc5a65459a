import { isFirstCount } from "./count-once.ts";
import { dataBytes } from "./data-bytes.ts";
import {
  apply,
  ignoreErrors,
  privateMap,
  replace,
  promiseThen,
  responseUrl,
  wrap,
} from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

/** Counts response bodies that are read in chunks. It does not see `pipeTo`, `pipeThrough` or `for await`. */
export function countReaders(open: OpenStream): void {
  const responses = privateMap<object>();
  const bodies = privateMap<CountBytes>();
  const readers = privateMap<CountBytes>();
  const onBody = (response: object, _args: unknown[], body: unknown) => {
    if (typeof body === "object" && body) responses.set(body, response);
  };
  replace(Response.prototype, "body", wrap(onBody));
  /** A body may be read by several readers in turn. */
  const findCount = (body: object) => {
    const known = bodies.get(body);
    const response = responses.get(body);
    if (known || !response) return known;
    const url = responseUrl(response);
    if (typeof url !== "string" || url === "" || !isFirstCount(response)) return undefined;
    const count = open(url, true);
    bodies.set(body, count);
    return count;
  };
  const onReader = (body: object, _args: unknown[], reader: unknown) => {
    const count = findCount(body);
    if (count) readers.set(reader as object, count);
  };
  replace(ReadableStream.prototype, "getReader", wrap(onReader));
  const onRead = (reader: object, _args: unknown[], result: unknown) => {
    const count = readers.get(reader);
    if (!count) return;
    const onChunk = ({ value }: { value?: unknown }) =>
      ignoreErrors(() => count(dataBytes(value), 0));
    // The page handles a read that fails.
    apply(promiseThen, result, [onChunk, () => {}]);
  };
  replace(ReadableStreamDefaultReader.prototype, "read", wrap(onRead));
}
