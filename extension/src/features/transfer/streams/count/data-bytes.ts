import { apply, captureGetter } from "./natives.ts";

const encoder = new TextEncoder();
const { encode } = TextEncoder.prototype;
const viewBytes = captureGetter(Object.getPrototypeOf(Uint8Array.prototype), "byteLength");
const bufferBytes = captureGetter(ArrayBuffer.prototype, "byteLength");
const blobBytes = captureGetter(Blob.prototype, "size");

/** The length of a body or message in bytes; 0 for anything else. */
export function dataBytes(data: unknown): number {
  if (typeof data === "string") return Number(viewBytes(apply(encode, encoder, [data])));
  if (data instanceof Blob) return Number(blobBytes(data));
  if (data instanceof ArrayBuffer) return Number(bufferBytes(data));
  return ArrayBuffer.isView(data) ? Number(viewBytes(data)) : 0;
}
