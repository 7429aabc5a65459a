import { type Factor, factorsOf } from "../factors/factor.ts";
import { soberCaen } from "../factors/sources.ts";

const factor = factorsOf("ranking-game", "2024", "FRA", soberCaen);

export const rankingGameFactors = {
  emails: factor("emails", 2600, "mail/year"),
  streaming: factor("streaming", 364, "h/year"),
} as const satisfies Readonly<Record<string, Factor>>;
