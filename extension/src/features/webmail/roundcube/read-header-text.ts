import { parseRoundcubeCalls } from "./parse-roundcube-calls.ts";

/** The header of a message, in the code that Roundcube answers to the request `headers`. */
export function readHeaderText(code: string): string {
  const [html = ""] = (parseRoundcubeCalls(code, "set_headers")[0] ?? []) as string[];
  const lines = html.replaceAll(/<br\s*\/?>/g, "\n");
  return new DOMParser().parseFromString(lines, "text/html").body.textContent ?? "";
}
