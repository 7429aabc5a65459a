import { findKey, plainKey } from "../../../platform/settings/policy/find-key.ts";
import { type SettingKey, settingKeys } from "../../../platform/settings/settings-schema.ts";

/** The setting whose name differs from this key by at most two letters. */
export const similarKey = (key: string): SettingKey | undefined => {
  const known = findKey(key);
  if (known) return known === key ? undefined : known;
  const name = plainKey(key).slice(0, 40);
  return settingKeys.find((other) => editDistance(name, plainKey(other)) <= 2);
};

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of one.split("").entries()) {
    const next = [index + 1];
    for (const [at, otherLetter] of other.split("").entries()) {
      const replaced = row[at]! + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, row[at + 1]! + 1, next[at]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
