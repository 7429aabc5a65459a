import { decodeWords } from "./decode-words.ts";

/** The fields of a header by their names in lower case. Of a field that comes twice, the first counts. */
export type HeaderFields = ReadonlyMap<string, string>;

/** Lines without a colon, which no header has, are left out. */
export function readFields(lines: readonly string[]): HeaderFields {
  const fields = new Map<string, string>();
  let name: string | undefined;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      if (name !== undefined) fields.set(name, `${fields.get(name)} ${line.trim()}`);
      continue;
    }
    const [, found, value] = /^([!-9;-~]+):(.*)$/s.exec(line) ?? [];
    name =
      found !== undefined && !fields.has(found.toLowerCase()) ? found.toLowerCase() : undefined;
    if (name !== undefined) fields.set(name, value!.trim());
  }
  return fields;
}

/** A parameter of a field such as `Content-Type`, also in the parts and encodings of RFC 2231. */
export function readParameter(field: string, name: string): string | undefined {
  const found = new Map<string, string>();
  const parameter = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]*))/g;
  for (const [, key, quoted, plain] of field.matchAll(parameter))
    found.set(key!.toLowerCase(), quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? "");
  const simple = found.get(name);
  if (simple !== undefined) return decodeWords(simple);
  const parts = found.has(`${name}*`) ? [found.get(`${name}*`)!] : [];
  for (let at = 0; parts.length === at; at += 1) {
    const part = found.get(`${name}*${at}*`) ?? found.get(`${name}*${at}`);
    if (part === undefined) break;
    parts.push(part);
  }
  if (parts.length === 0) return undefined;
  const text = parts.join("").replace(/^[^']*'[^']*'/, "");
  try {
    return decodeURIComponent(text);
  } catch {
    // Another charset than UTF-8, or a stray percent sign.
    return text;
  }
}
