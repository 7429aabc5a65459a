import { isFirstCount } from "./count-once.ts";
import { dataBytes } from "./data-bytes.ts";
import { isControlled } from "./is-controlled.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  promiseThen,
  replace,
  responseUrl,
  wrap,
} from "./natives.ts";
import type { OpenStream } from "./open-stream.ts";

const responseType = captureGetter(Response.prototype, "type");
const responseHeaders = captureGetter(Response.prototype, "headers");
const { has } = Headers.prototype;
const { text } = Response.prototype;
const { parse } = JSON;

/** Whether scripts may read the response though perhaps no header and no timing entry shows its size. False for other values. */
function isHidden(response: object): boolean {
  try {
    return (
      responseType(response) === "cors" &&
      !isControlled() &&
      !apply(has, responseHeaders(response), ["content-length"])
    );
  } catch {
    return false;
  }
}

/** Counts whole response bodies of other origins whose size is hidden. */
export function countBodies(open: OpenStream): void {
  const count = (response: object, body: unknown) =>
    ignoreErrors(() => {
      const bytes = dataBytes(body);
      if (isFirstCount(response)) open(String(responseUrl(response)), true)(bytes, 0);
    });
  const onRead = (response: object, _args: unknown[], body: unknown) => {
    if (!isHidden(response)) return;
    // The page handles a read that fails.
    void apply(promiseThen, body, [(read: unknown) => count(response, read), () => {}]);
  };
  for (const method of ["arrayBuffer", "blob", "bytes", "text"]) {
    replace(Response.prototype, method, wrap(onRead));
  }
  // Parsed data has no length, so the text is read and parsed in two steps.
  replace(
    Response.prototype,
    "json",
    (original) =>
      new Proxy(original, {
        apply(target, response: object, args) {
          if (!isHidden(response)) return apply(target as () => unknown, response, args);
          const parseBody = (body: string) => {
            count(response, body);
            return parse(body) as unknown;
          };
          return apply(promiseThen, apply(text, response, []), [parseBody]);
        },
      }),
  );
}
