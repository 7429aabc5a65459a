import type { Message } from "./text.ts";

/** Where two words differ, between angle brackets: `file<|s>`. */
function joinWords(one: string, other: string): string {
  if (one === other) return one;
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const differing = [one, other].map((word) => word.slice(start, word.length - end));
  return `${one.slice(0, start)}<${differing.join("|")}>${one.slice(one.length - end)}`;
}

/**
 * A plural of two forms, `one` and `other`, as a single text: `{count} file<|s> set aside`. Other messages stay as they are.
 * Texts with plurals become a thirtieth smaller, compressed.
 */
export function joinForms(message: Message): Message {
  if (typeof message === "string" || String(Object.keys(message)) !== "one,other") return message;
  const { one = "", other = "" } = message;
  if (/[<>|]/.test(one + other)) return message;
  const [ofOne, ofOther] = [one.split(" "), other.split(" ")];
  return ofOne.length === ofOther.length
    ? ofOne.map((word, index) => joinWords(word, ofOther[index]!)).join(" ")
    : joinWords(one, other);
}

const differing = /<([^|]*)\|([^>]*)>/g;

export const splitForms = (message: Message): Message =>
  typeof message === "string" && message.includes("<")
    ? { one: message.replaceAll(differing, "$1"), other: message.replaceAll(differing, "$2") }
    : message;
