import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Engine from "publicodes";

// The package's own entry cannot be imported by a current Node (it uses `assert { type: "json" }`); only its data is read.
const path = createRequire(import.meta.url).resolve(
  "@incubateur-ademe/publicodes-acv-numerique/publicodes-acv-numerique.model.json",
);
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
const engine = new Engine(JSON.parse(readFileSync(path, "utf8")), { logger: silent });

/** The number a rule of ADEME has in a situation, in the unit of the rule. Throws when it has none. */
export function evaluateRule(
  rule: string,
  situation: Record<string, string | number> = {},
): number {
  const { nodeValue } = engine.setSituation(situation).evaluate(rule);
  if (typeof nodeValue !== "number") throw new Error(`"${rule}" has no number`);
  return nodeValue;
}
