/*
 * Removes renditions from the manifests that pages receive. It runs in the page's world before the page's own code, so it keeps the
 * built-in functions that it needs as they are then. Whatever fails in it, the page receives the server's response.
 */
import { fitManifest, isManifestUrl } from "./fit-manifest.ts";
import type { RequiredHeight } from "./target-height.ts";

const { apply, construct } = Reflect;
const { getOwnPropertyDescriptor, defineProperty } = Object;
const then = Promise.prototype.then;
const { clone, text: readText } = Response.prototype;
const NativeResponse = Response;
const NativeHeaders = Headers;
const decoder = new TextDecoder();
const { decode } = TextDecoder.prototype;
const encoder = new TextEncoder();
const { encode } = TextEncoder.prototype;
const readByteLength = getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")!.get!;

/** Larger texts are no manifests, or would take too long while the page waits. */
const maxBytes = 4_000_000;

const isManifest = (url: string, type: string | null): boolean =>
  isManifestUrl(url) || /mpegurl|dash\+xml/i.test(type ?? "");

export function fitResponses(measureRequiredHeight: () => RequiredHeight): void {
  const fit = (text: string): string => {
    try {
      return text.length > maxBytes ? text : fitManifest(text, measureRequiredHeight());
    } catch {
      return text;
    }
  };
  ignoreErrors(() => fitFetch(fit));
  ignoreErrors(() => fitXhr(fit));
}

function ignoreErrors(task: () => void): void {
  try {
    task();
  } catch {
    // The page then receives what its server sends.
  }
}

type Handler = ProxyHandler<(...args: unknown[]) => unknown>;
type Fit = (text: string) => string;

function wrapProperty(holder: object, name: string, key: "value" | "get", handler: Handler): void {
  const descriptor = getOwnPropertyDescriptor(holder, name);
  const original: unknown = descriptor?.[key];
  if (!descriptor?.configurable || typeof original !== "function") return;
  defineProperty(holder, name, { ...descriptor, [key]: new Proxy(original, handler) });
}

function fitFetch(fit: Fit): void {
  const fitResponse = (response: Response): unknown => {
    const { ok, status, type, url, headers, body } = response;
    const isReadable = ok && status !== 206 && type !== "opaque" && body !== null;
    if (!isReadable || !isManifest(url, headers.get("content-type"))) return response;
    const copy = apply(clone, response, []);
    return apply(then, apply(readText, copy, []), [
      (text: string) => {
        const fitted = fit(text);
        return fitted === text ? response : createResponse(response, fitted);
      },
      // The connection was cut; the page's own read fails too.
      () => response,
    ]);
  };
  wrapProperty(globalThis, "fetch", "value", {
    apply: (target, self, args) =>
      apply(then, apply(target, self, args), [
        (response: Response) => {
          try {
            return fitResponse(response);
          } catch {
            return response;
          }
        },
      ]),
  });
}

/** The same response with another body. The URL is kept, because players resolve relative URLs against it. */
function createResponse(response: Response, text: string): Response {
  const { status, statusText, url, redirected, type } = response;
  const headers = new NativeHeaders(response.headers);
  headers.delete("content-length");
  const created = construct(NativeResponse, [text, { status, statusText, headers }]);
  const original = { url, redirected, type };
  for (const name of ["url", "redirected", "type"] as const) {
    defineProperty(created, name, { get: () => original[name], configurable: true });
  }
  return created;
}

function fitXhr(fit: Fit): void {
  const { prototype } = XMLHttpRequest;
  const getter = (name: string) => {
    const get = getOwnPropertyDescriptor(prototype, name)!.get!;
    return (request: object): unknown => apply(get, request, []);
  };
  const [readState, readStatus, readUrl] = ["readyState", "status", "responseURL"].map(getter);
  const { getResponseHeader } = prototype;
  /** The last result of each request, so that every read returns the same object. */
  const results = new WeakMap<object, [original: unknown, fitted: unknown]>();
  const { get: getResult, set: setResult } = WeakMap.prototype;

  const fitResult = (request: object, original: unknown): unknown => {
    if (readState!(request) !== 4 || readStatus!(request) !== 200) return original;
    const last = apply(getResult, results, [request]) as [unknown, unknown] | undefined;
    if (last && last[0] === original) return last[1];
    const url = String(readUrl!(request));
    const type = apply(getResponseHeader, request, ["content-type"]);
    const fitted = isManifest(url, type) ? fitBody(original, fit) : original;
    apply(setResult, results, [request, [original, fitted]]);
    return fitted;
  };
  for (const name of ["response", "responseText"]) {
    wrapProperty(prototype, name, "get", {
      apply(target, self, args) {
        const original: unknown = apply(target, self, args);
        try {
          return fitResult(self as object, original);
        } catch {
          return original;
        }
      },
    });
  }
}

function fitBody(body: unknown, fit: Fit): unknown {
  if (typeof body === "string") return fit(body);
  if (!(body instanceof ArrayBuffer) || apply(readByteLength, body, []) > maxBytes) return body;
  const text = apply(decode, decoder, [body]);
  const fitted = fit(text);
  return fitted === text ? body : (apply(encode, encoder, [fitted]) as Uint8Array).buffer;
}
