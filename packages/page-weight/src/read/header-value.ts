import type { Header } from "./header-bytes.ts";

/** The value of a header, or `undefined` if the response has none of that name, which is in lower case. */
export const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;
