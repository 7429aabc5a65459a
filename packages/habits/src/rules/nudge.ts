import type { Rule } from "./rules.ts";
import type { SilenceReason } from "./silence-reason.ts";

type NudgeOf<R> = R extends { id: infer Id; preview: infer Found }
  ? { readonly rule: Id } & Found
  : never;

/** What one rule found. The texts are the caller's. */
export type Nudge = NudgeOf<Rule>;

/** A nudge that would be shown. With `silenceReason`, it counts but is not worth showing. */
export type Finding = { readonly nudge: Nudge; readonly silenceReason: SilenceReason | undefined };
