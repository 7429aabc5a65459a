import type { Factor } from "../factors/factor.ts";
import { soberCaen } from "../factors/sources.ts";

function perYear(id: string, value: number, unit: string): Factor {
  return {
    id: `ranking-game/${id}`,
    value,
    unit,
    year: "2024",
    geography: "FRA",
    source: soberCaen,
  };
}

export const rankingGameFactors = {
  emails: perYear("emails", 2600, "mail/year"),
  streaming: perYear("streaming", 364, "h/year"),
} as const satisfies Readonly<Record<string, Factor>>;
