/*
 * Hands pages manifests without what is not needed. It runs among the page's own code, so it keeps the functions it needs as
 * they were before the page could change them, and whatever goes wrong in it, the page gets what its server sent.
 */
import { fitManifest, isManifestAddress } from "./fit-manifest.ts";
import type { Fit } from "./target-height.ts";

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
const bufferBytes = getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength")!.get!;

/** Larger ones are no manifests, or too long to look at while a page waits. */
const mostBytes = 4_000_000;

const isManifest = (url: string, type: string | null): boolean =>
  isManifestAddress(url) || /mpegurl|dash\+xml/i.test(type ?? "");

export function fitAnswers(fitOfPage: () => Fit): void {
  const fitted = (text: string): string => {
    try {
      return text.length > mostBytes ? text : fitManifest(text, fitOfPage());
    } catch {
      return text;
    }
  };
  quietly(() => fitFetch(fitted));
  quietly(() => fitRequests(fitted));
}

function quietly(task: () => void): void {
  try {
    task();
  } catch {
    // The page goes on with what its server sends.
  }
}

function replaceWith(holder: object, name: string, key: "value" | "get", handler: Handler): void {
  const described = getOwnPropertyDescriptor(holder, name);
  const original: unknown = described?.[key];
  if (!described?.configurable || typeof original !== "function") return;
  defineProperty(holder, name, { ...described, [key]: new Proxy(original, handler) });
}

type Handler = ProxyHandler<(...given: unknown[]) => unknown>;
type Fitted = (text: string) => string;

function fitFetch(fitted: Fitted): void {
  const fit = (response: Response): unknown => {
    const { ok, status, type, url, headers, body } = response;
    const isReadable = ok && status !== 206 && type !== "opaque" && body !== null;
    if (!isReadable || !isManifest(url, headers.get("content-type"))) return response;
    const copy = apply(clone, response, []);
    return apply(then, apply(readText, copy, []), [
      (text: string) => {
        const changed = fitted(text);
        return changed === text ? response : withText(response, changed);
      },
      // Cut off half-way: the page finds out by itself.
      () => response,
    ]);
  };
  replaceWith(globalThis, "fetch", "value", {
    apply: (target, self, given) =>
      apply(then, apply(target, self, given), [
        (response: Response) => {
          try {
            return fit(response);
          } catch {
            return response;
          }
        },
      ]),
  });
}

/** Another body under the same answer: players look relative addresses up by where it came from. */
function withText(response: Response, text: string): Response {
  const { status, statusText, url, redirected, type } = response;
  const headers = new NativeHeaders(response.headers);
  headers.delete("content-length");
  const made = construct(NativeResponse, [text, { status, statusText, headers }]);
  const from = { url, redirected, type };
  for (const name of ["url", "redirected", "type"] as const) {
    defineProperty(made, name, { get: () => from[name], configurable: true });
  }
  return made;
}

function fitRequests(fitted: Fitted): void {
  const { prototype } = XMLHttpRequest;
  const reader = (name: string) => {
    const getter = getOwnPropertyDescriptor(prototype, name)!.get!;
    return (request: object): unknown => apply(getter, request, []);
  };
  const [stateOf, statusOf, urlOf] = ["readyState", "status", "responseURL"].map(reader);
  const { getResponseHeader } = prototype;
  /** What an answer became, so that whoever reads it twice gets the same. */
  const seen = new WeakMap<object, [from: unknown, to: unknown]>();
  const { get: seenOf, set: keep } = WeakMap.prototype;

  const fit = (request: object, answer: unknown): unknown => {
    if (stateOf!(request) !== 4 || statusOf!(request) !== 200) return answer;
    const last = apply(seenOf, seen, [request]) as [unknown, unknown] | undefined;
    if (last && last[0] === answer) return last[1];
    const url = String(urlOf!(request));
    const type = apply(getResponseHeader, request, ["content-type"]);
    const changed = isManifest(url, type) ? fitBody(answer, fitted) : answer;
    apply(keep, seen, [request, [answer, changed]]);
    return changed;
  };
  for (const name of ["response", "responseText"]) {
    replaceWith(prototype, name, "get", {
      apply(target, self, given) {
        const answer: unknown = apply(target, self, given);
        try {
          return fit(self as object, answer);
        } catch {
          return answer;
        }
      },
    });
  }
}

function fitBody(answer: unknown, fitted: Fitted): unknown {
  if (typeof answer === "string") return fitted(answer);
  if (!(answer instanceof ArrayBuffer) || apply(bufferBytes, answer, []) > mostBytes) return answer;
  const text = apply(decode, decoder, [answer]);
  const changed = fitted(text);
  return changed === text ? answer : (apply(encode, encoder, [changed]) as Uint8Array).buffer;
}
