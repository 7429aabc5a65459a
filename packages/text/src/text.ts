import type { MessageParameters } from "./generated/parameters.ts";
import type { Language } from "./languages.ts";

/** A text, or its forms by `Intl.PluralRules` category: of `count`, or of the ordinal number `rank`. */
export type Message = string | Record<string, string>;
export type MessageKey = keyof MessageParameters;

type Arguments<K extends MessageKey> = MessageParameters[K] extends undefined
  ? []
  : [parameters: MessageParameters[K]];

/** The text of a key in one language. Numbers among the parameters are written as that language writes them. */
export type Text = (<K extends MessageKey>(key: K, ...parameters: Arguments<K>) => string) & {
  language: Language;
  /** The messages by key, which callers may read and extend. */
  messages: Record<string, Message>;
};

export function createText(language: Language, messages: Record<string, Message>): Text {
  const plural = new Intl.PluralRules(language);
  const ordinal = new Intl.PluralRules(language, { type: "ordinal" });
  const number = new Intl.NumberFormat(language);

  const write = (key: MessageKey, parameters: Record<string, string | number> = {}): string => {
    // A page without a sentence shows its key rather than nothing.
    const message: Message = messages[key] ?? key;
    const { count, rank } = parameters;
    const form = rank === undefined ? plural.select(Number(count)) : ordinal.select(Number(rank));
    const template = typeof message === "string" ? message : (message[form] ?? message.other ?? "");
    return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const value = parameters[name] ?? "";
      return typeof value === "number" ? number.format(value) : value;
    });
  };
  return Object.assign(write as (key: MessageKey, ...rest: never[]) => string, {
    language,
    messages,
  }) as Text;
}
