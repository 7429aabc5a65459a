import { isFirstCount } from "./count-once.ts";
import { dataBytes } from "./data-bytes.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  privateMap,
  replace,
  promiseThen,
  responseUrl,
  wrap,
} from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

const { TransformStream: NativeTransform } = globalThis;
const { pipeThrough } = ReadableStream.prototype;
const { enqueue } = TransformStreamDefaultController.prototype;
const isLocked = captureGetter(ReadableStream.prototype, "locked");

/** Counts response bodies that are read in chunks: by a reader, by `for await`, or through a pipe. */
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
  /** A reader, or the iterator of `for await`. */
  const onReader = (body: object, _args: unknown[], reader: unknown) => {
    const count = findCount(body);
    if (count) readers.set(reader as object, count);
  };
  const onRead = (reader: object, _args: unknown[], result: unknown) => {
    const count = readers.get(reader);
    if (!count) return;
    const onChunk = ({ value }: { value?: unknown }) =>
      ignoreErrors(() => count(dataBytes(value), 0));
    // The page handles a read that fails.
    apply(promiseThen, result, [onChunk, () => {}]);
  };
  replace(ReadableStream.prototype, "getReader", wrap(onReader));
  replace(ReadableStreamDefaultReader.prototype, "read", wrap(onRead));
  replaceIterators(wrap(onReader), wrap(onRead));
  replacePipes(findCount);
}

type Wrap = (original: object) => object;

/** `values` and the iterator of `for await` are one function, and stay so. */
function replaceIterators(wrapValues: Wrap, wrapNext: Wrap): void {
  const { values } = ReadableStream.prototype;
  replace(Object.getPrototypeOf(new ReadableStream().values()) as object, "next", wrapNext);
  const replaced = wrapValues(values);
  replace(ReadableStream.prototype, "values", () => replaced);
  replace(ReadableStream.prototype, Symbol.asyncIterator, () => replaced);
}

/** Leads a body that is piped through a stream that counts and passes everything on. */
function replacePipes(findCount: (body: object) => CountBytes | undefined): void {
  const counting = (body: ReadableStream, count: CountBytes) => {
    const transform = (chunk: unknown, controller: object) => {
      ignoreErrors(() => count(dataBytes(chunk), 0));
      apply(enqueue, controller, [chunk]);
    };
    return apply(pipeThrough, body, [new NativeTransform({ transform })]);
  };
  /** With `preventCancel` the page may go on reading the body itself. */
  const isLeftAlone = (body: object, options: { preventCancel?: boolean } | undefined) =>
    isLocked(body) === true || options?.preventCancel === true;
  const wrapPipe = (original: object) =>
    new Proxy(original, {
      apply(target, body: ReadableStream, args) {
        let source = body;
        ignoreErrors(() => {
          const count = isLeftAlone(body, args[1]) ? undefined : findCount(body);
          if (count) source = counting(body, count);
        });
        return apply(target as () => unknown, source, args);
      },
    });
  for (const name of ["pipeTo", "pipeThrough"]) replace(ReadableStream.prototype, name, wrapPipe);
}
