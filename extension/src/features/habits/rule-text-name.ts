import type { RuleId } from "@digital-cleanup/habits";

type CamelCase<Kebab extends string> = Kebab extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Kebab;
type TextName<Id extends RuleId> = Id extends `${string}/${infer Name}` ? CamelCase<Name> : never;

/** The name of a rule in the keys of its texts: `heavyAttachment` for `email/heavy-attachment`. */
export const ruleTextName = <Id extends RuleId>(rule: Id): TextName<Id> =>
  rule
    .replace(/^.*\//, "")
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()) as TextName<Id>;
