import {
  apply,
  captureGetter,
  ignoreErrors,
  listen,
  privateMap,
  replace,
  wrap,
} from "./natives.ts";
import type { OpenStream } from "./open-stream.ts";
import { isControlled } from "./is-controlled.ts";

const responseUrl = captureGetter(XMLHttpRequest.prototype, "responseURL");
const loadedBytes = captureGetter(ProgressEvent.prototype, "loaded");
const eventType = captureGetter(Event.prototype, "type");
const { getResponseHeader } = XMLHttpRequest.prototype;
const { origin, URL: NativeUrl } = globalThis;
const urlOrigin = captureGetter(NativeUrl.prototype, "origin");

type Progress = { url: string; bytes: number; hasLength: boolean };

/** Counts responses that were aborted while they arrived, and those of other origins that no header and no timing entry shows. */
export function countXhr(open: OpenStream): void {
  const sent = privateMap<Progress>();
  const onProgress = (xhr: object, progress: Progress) => {
    progress.url = String(responseUrl(xhr));
    progress.hasLength = apply(getResponseHeader, xhr, ["content-length"]) !== null;
  };
  const onEnd = ({ url, bytes, hasLength }: Progress, type: unknown) => {
    if (bytes === 0 || isControlled()) return;
    const isShown = hasLength || urlOrigin(new NativeUrl(url)) === origin;
    if (type !== "load" || !isShown) open(url, true)(bytes, 0);
  };
  const onEvent = (xhr: object, event: object) => {
    const progress = sent.get(xhr)!;
    if (eventType(event) !== "progress") {
      onEnd(progress, eventType(event));
      progress.bytes = 0;
      return;
    }
    if (progress.bytes === 0) onProgress(xhr, progress);
    progress.bytes = Number(loadedBytes(event));
  };
  const onSend = (xhr: object) => {
    const isKnown = sent.get(xhr) !== undefined;
    sent.set(xhr, { url: "", bytes: 0, hasLength: false });
    if (isKnown) return;
    const hear = (event: object) => ignoreErrors(() => onEvent(xhr, event));
    for (const type of ["progress", "load", "abort", "error", "timeout"]) {
      apply(listen, xhr, [type, hear]);
    }
  };
  replace(XMLHttpRequest.prototype, "send", wrap(onSend));
}
