/** What no rule may touch: addresses, code between backquotes, tags and the names of parameters. */
const untouched = /[a-z]+:\/\/[^\s»”]+|`[^`]*`|<[^>]*>|\{\w+\}/;

const narrowSpace = "\u202F";
const noBreakSpace = "\u00A0";

/** A space between a number, or the parameter that stands for one, and its unit. */
const beforeUnit = (units: string) =>
  new RegExp(String.raw`(?<=[\d}]) (?=(?:${units})(?![\p{L}\p{N}'’]))`, "u");

type Rule = { find: RegExp; set: string };

/** An apostrophe within a word, or between a word and what follows it: a quote or a parameter. */
const apostrophe: Rule = { find: /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}«{])/u, set: "’" };

/** A line would break after the hyphen. */
const email: Rule = { find: /(?<=(?<!\p{L})[Ee])-(?=mails?(?!\p{L}))/u, set: "\u2011" };

/** The typesetting that each language needs and its file does not contain. */
const rules: Record<string, Rule[]> = {
  fr: [
    apostrophe,
    email,
    { find: / (?=[;!?%])/, set: narrowSpace },
    { find: / (?=[:»])|(?<=«) /, set: noBreakSpace },
    { find: /(?<=\d) (?=\d{3}(?!\d))/, set: narrowSpace },
    { find: beforeUnit("[kMGT]?o|k?g|t|h|min|s"), set: narrowSpace },
    { find: /(?<=\d[ \u202F]h) (?=\d)| (?=CO₂e)/, set: narrowSpace },
  ],
  en: [
    apostrophe,
    email,
    // The possessive of a plural, and of a parameter.
    { find: /(?<=\p{L}s)'(?!\p{L})|(?<=\})'(?=s(?!\p{L}))/u, set: "’" },
    { find: /(?<![^\s([])"/, set: "“" },
    { find: /(?<=[^\s([])"/, set: "”" },
    { find: beforeUnit("[kMGT]?B|k?g|t|h|min|s"), set: noBreakSpace },
    { find: / (?=CO₂e)/, set: noBreakSpace },
  ],
};

/** Sets the apostrophes, quotes, no-break spaces and hyphens of a text; a language without rules stays as it is. */
export function typeset(text: string, language: string): string {
  let set = text;
  for (const rule of rules[language] ?? []) {
    const found = new RegExp(`(${untouched.source})|(?:${rule.find.source})`, "gu");
    set = set.replaceAll(found, (match: string, kept?: string) => (kept ? match : rule.set));
  }
  return set;
}
