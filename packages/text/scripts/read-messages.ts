import { typeset } from "./typeset.ts";

const pluralForms = ["zero", "one", "two", "few", "many", "other"];

export type Message = string | Record<string, string>;
export type Messages = Record<string, Message>;

type Node = string | { [key: string]: Node };

const isPlural = (node: Node): node is Record<string, string> =>
  typeof node === "object" &&
  "other" in node &&
  Object.entries(node).every(
    ([form, text]) => pluralForms.includes(form) && typeof text === "string",
  );

/** A tree of texts as one flat list, `cleanup.found` and so on. A map of plural forms is one message. */
export function readMessages(tree: Node, language: string, prefix = ""): Messages {
  const set = (text: string) => typeset(text, language).trim();
  const messages: Messages = {};
  for (const [name, node] of Object.entries(tree)) {
    const key = prefix + name;
    if (typeof node === "string") messages[key] = set(node);
    else if (isPlural(node)) {
      messages[key] = Object.fromEntries(
        Object.entries(node).map(([form, text]) => [form, set(text)]),
      );
    } else if (node && typeof node === "object") {
      Object.assign(messages, readMessages(node, language, `${key}.`));
    } else throw new TypeError(`${language}.yml: ${key} is not a text: put it between quotes`);
  }
  return messages;
}

const isOrdinal = (forms: Record<string, string>): boolean =>
  Object.values(forms).some((text) => text.includes("{rank}"));

/** Names between braces, sorted. A plural always takes `count`, unless it is of an ordinal number. */
export function listParameters(message: Message): string[] {
  const texts = typeof message === "string" ? [message] : Object.values(message);
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!));
  const isCounted = typeof message !== "string" && !isOrdinal(message);
  return [...new Set(isCounted ? [...names, "count"] : names)].toSorted();
}

/** The plural forms that whole numbers below a million take in a language: `one` and `other` in English. */
function listPluralForms(language: string, type: Intl.PluralRuleType): string[] {
  const rules = new Intl.PluralRules(language, { type });
  const counts = Array.from({ length: 1_000 }, (_, count) => count);
  return [...new Set(counts.map((count) => rules.select(count)))].toSorted();
}

/** The forms that a plural lacks: its sentence would be wrong for some counts. */
export function missingForms(message: Message, language: string): string[] {
  if (typeof message === "string") return [];
  const type = isOrdinal(message) ? "ordinal" : "cardinal";
  return listPluralForms(language, type).filter((form) => !(form in message));
}
