import type { Message } from "./text.ts";

/** The brackets around each text of the pseudo-locale. */
const pseudoBrackets = ["⟦", "⟧"] as const;

const accented: Record<string, string> = {
  a: "áá",
  c: "ç",
  e: "éé",
  i: "íí",
  n: "ñ",
  o: "óó",
  u: "úú",
  y: "ýý",
  A: "ÁÁ",
  E: "ÉÉ",
  I: "ÍÍ",
  O: "ÓÓ",
  U: "ÚÚ",
};

/**
 * A text with each line in brackets, because pages show the lines of a list apart, with accents and about 35% longer: its
 * vowels are doubled. Parameters stay as they are.
 */
export const pseudoText = (text: string): string => text.split("\n").map(pseudoLine).join("\n");

function pseudoLine(line: string): string {
  const longer = line
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith("{") ? part : part.replaceAll(/\p{L}/gu, (c) => accented[c] ?? c),
    )
    .join("");
  return pseudoBrackets[0] + longer + pseudoBrackets[1];
}

/** A message as in a language that tests use to find texts that are not translated or do not fit. */
export const pseudoMessage = (message: Message): Message =>
  typeof message === "string"
    ? pseudoText(message)
    : Object.fromEntries(Object.entries(message).map(([form, text]) => [form, pseudoText(text)]));

export const pseudoMessages = (messages: Record<string, Message>): Record<string, Message> =>
  Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, pseudoMessage(message)]),
  );

/** What is left of a shown text without its bracketed parts; translated texts may be parameters of others. */
export function withoutPseudo(shown: string): string {
  const [begin, end] = pseudoBrackets;
  const part = new RegExp(`${begin}[^${begin}${end}]*${end}`, "g");
  let rest = shown;
  for (let before = ""; before !== rest;) {
    before = rest;
    rest = rest.replaceAll(part, " ");
  }
  return rest.replaceAll(/\s+/g, " ").trim();
}
