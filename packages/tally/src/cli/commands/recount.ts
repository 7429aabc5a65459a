import { parseArgs } from "node:util";
import { publicFields } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { counterNames } from "../../publication/counters.ts";
import type { Recount } from "../../storage/recount.ts";
import { existingDatabasePath, openStorage, sharedOptions } from "../settings.ts";

/** One line for each counter or sum that differs, such as `published 5 → 6`. */
function differences({ stored, counted }: Recount): string[] {
  const counters = counterNames
    .filter((name) => stored[name] !== counted[name])
    .map((name) => `  ${name} ${stored[name]} → ${counted[name]}`);
  const sums = publicFields.flatMap((field, index) =>
    stored.sums[index] === counted.sums[index]
      ? []
      : [`  ${field} ${stored.sums[index]} → ${counted.sums[index]}`],
  );
  return [...counters, ...sums];
}

/** What a restore that copied nothing leads to must not look like success. */
const nothingToCount = 3;

/** `tally recount`: exits with 1 if a stored counter or sum differs from the recount. */
export async function recount(args: string[], t: Text): Promise<number> {
  const { values } = parseArgs({ args, options: sharedOptions });
  const storage = await openStorage(existingDatabasePath, values.data, t);
  let hasDifference = false;
  let events = 0;
  try {
    for await (const { code, recount: result } of storage.recountAll()) {
      events += 1;
      if (!result) console.log(t("tally.cli.recountErased", { code }));
      else if (result.isEqual) console.log(t("tally.cli.recountEqual", { code }));
      else {
        hasDifference = true;
        console.log(t("tally.cli.recountDiffers", { code }));
        for (const line of differences(result)) console.log(line);
      }
    }
  } finally {
    await storage.store.stop();
  }
  if (events === 0) {
    console.error(t("tally.cli.nothingToCount"));
    return nothingToCount;
  }
  return hasDifference ? 1 : 0;
}
