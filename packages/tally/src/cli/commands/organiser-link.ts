import { paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { newCapability } from "../../creation/new-event.ts";
import { capabilityHash } from "../../keys/capability-hash.ts";
import { existingDatabasePath, parseWords, UsageError, withStore } from "../settings.ts";

const defaultBaseUrl = process.env.BASE_URL ?? "http://127.0.0.1:4680";
export const baseUrlOption = { "base-url": { type: "string", default: defaultBaseUrl } } as const;

/** The link to an event's organiser page. The key follows the `#`, which browsers never send to a server. */
export const organiserAddress = (baseUrl: string, code: string, key: string): string =>
  `${baseUrl.replace(/\/+$/, "")}${paths.organiserPage(code)}#key=${key}`;

/** `tally organiser-link CODE`: a new link for an organiser who lost it. The old link stops working. */
export async function organiserLink(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, baseUrlOption);
  const code = positionals[0];
  if (!code) throw new UsageError(t("tally.cli.codeMissing"));
  const key = newCapability();
  const result = await withStore(existingDatabasePath, values.data, t, (store) =>
    store.organisers.replaceOrganiser(code, capabilityHash(code, key)),
  );
  if (!result.ok) throw new UsageError(t(`tally.cli.refused.${result.reason}`, { code }));
  const address = organiserAddress(values["base-url"], code, key);
  console.log(t("tally.cli.organiserLink", { address }));
  return 0;
}
