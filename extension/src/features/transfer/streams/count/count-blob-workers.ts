import type { StreamReport } from "../stream-report.ts";
import { isControlled } from "./is-controlled.ts";
import {
  apply,
  captureGetter,
  ignoreErrors,
  listen,
  messageData,
  replace,
  replaceConstructor,
  wrap,
} from "./natives.ts";
import type { CountBytes, OpenStream } from "./open-stream.ts";

const { Blob: NativeBlob, BroadcastChannel: NativeChannel, Map: NativeMap } = globalThis;
const { createObjectURL, revokeObjectURL } = URL;
const { random } = Math;
const { includes } = String.prototype;
const blobType = captureGetter(NativeBlob.prototype, "type");

/** A blob that the page gave an address, and the address of its copy with the counter. */
type Script = { blob: Blob; countedUrl?: string };

/**
 * Counts in workers whose script is a blob, by adding the counter to its end: there it changes neither the mode of the script nor
 * its line numbers, and the page's policies allow it as they allow the script. Nothing can be added to a worker's script on a
 * server without loading it from another address, on which its own requests depend.
 *
 * @param counter Source of the function that counts in a worker. It takes the name of a channel.
 */
export function countBlobWorkers(open: OpenStream, counter: string): void {
  const scripts = new NativeMap<unknown, Script>();
  const getScript = scripts.get.bind(scripts);
  const addScript = scripts.set.bind(scripts);
  const removeScript = scripts.delete.bind(scripts);
  const onCreated = (_self: object, [object]: unknown[], url: unknown) => {
    if (object instanceof NativeBlob && isScript(object)) addScript(url, { blob: object });
  };
  replace(URL, "createObjectURL", wrap(onCreated));
  // A worker may start others from its own address until the page revokes it.
  const onRevoked = (_self: object, [url]: unknown[]) => {
    const countedUrl = getScript(url)?.countedUrl;
    if (countedUrl !== undefined) revokeObjectURL(countedUrl);
    removeScript(url);
  };
  replace(URL, "revokeObjectURL", wrap(onRevoked));

  let channel: string | undefined;
  const withCounter = (blob: Blob): string => {
    channel ??= openChannel(open);
    // The script may have deleted what the counter needs. An error of the counter would be reported as the worker's.
    const parts = [blob, `\n;try{(${counter})("${channel}")}catch{}`];
    return createObjectURL(new NativeBlob(parts, { type: String(blobType(blob)) }));
  };
  replaceConstructor("Worker", (create, args) => {
    const script = typeof args[0] === "string" ? getScript(args[0]) : undefined;
    if (!script || isControlled()) return create(args);
    try {
      return create([(script.countedUrl ??= withCounter(script.blob)), args[1]]);
    } catch {
      // With trusted types, a page's policy may refuse the address.
      return create(args);
    }
  });
}

/** Passes on what workers report. Returns the name of the channel, which the page does not learn. */
function openChannel(open: OpenStream): string {
  const name = `${random()}${random()}`;
  const streams = Object.create(null) as Record<number, CountBytes>;
  const onReport = (event: object) =>
    ignoreErrors(() => {
      const [stream, url, bytesDown, bytesUp, isDecoded, isUpload] = messageData(
        event,
      ) as StreamReport;
      (streams[stream] ??= open(url, isDecoded, isUpload))(bytesDown, bytesUp);
    });
  apply(listen, new NativeChannel(name), ["message", onReport]);
  return name;
}

/** Blobs of pictures and the like are not kept. */
function isScript(blob: Blob): boolean {
  const type = String(blobType(blob));
  return type === "" || apply(includes, type, ["javascript"]);
}
