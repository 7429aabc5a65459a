import { dataBytes } from "./data-bytes.ts";
import { apply } from "./natives.ts";

const { toString } = URLSearchParams.prototype;
const { forEach } = FormData.prototype;

/** Chromium's boundary: "----WebKitFormBoundary" and 16 characters. */
const boundaryBytes = "--".length + 38 + "\r\n".length;
const partHead = 'Content-Disposition: form-data; name=""\r\n\r\n\r\n';

/** The length of a request's body in bytes as Chromium sends it; 0 if it has none or cannot be known. */
export function bodyBytes(body: unknown): number {
  if (body instanceof URLSearchParams) return apply(toString, body, []).length;
  return body instanceof FormData ? formBytes(body) : dataBytes(body);
}

function formBytes(form: FormData): number {
  let bytes = boundaryBytes + "--".length;
  const addPart = (value: unknown, name: string) => {
    bytes += boundaryBytes + partHead.length + dataBytes(name) + dataBytes(value);
    if (!(value instanceof File)) return;
    const type = value.type || "application/octet-stream";
    bytes += dataBytes(`; filename="${value.name}"\r\nContent-Type: ${type}`);
  };
  apply(forEach, form, [addPart]);
  return bytes;
}
