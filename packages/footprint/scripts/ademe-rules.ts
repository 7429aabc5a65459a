import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Engine from "publicodes";

// Current Node versions cannot import the package's entry (it uses `assert { type: "json" }`), so only its data is read.
const path = createRequire(import.meta.url).resolve(
  "@incubateur-ademe/publicodes-acv-numerique/publicodes-acv-numerique.model.json",
);
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
const engine = new Engine(JSON.parse(readFileSync(path, "utf8")), { logger: silent });

/** The value of a rule of ADEME in a situation, in the unit of the rule. Throws if it has none. */
export function evaluateRule(
  rule: string,
  situation: Record<string, string | number> = {},
): number {
  const { nodeValue } = engine.setSituation(situation).evaluate(rule);
  if (typeof nodeValue !== "number") throw new Error(`"${rule}" has no number`);
  return nodeValue;
}
