import { currentPolicy } from "../../../platform/settings/policy.ts";
import type { Policy } from "../../../platform/settings/policy/read-policy.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";

/** The policy, read again after each change; undefined until it was read. */
export function usePolicy(): Policy | undefined {
  const { settings } = usePage();
  return useWatchedValue(currentPolicy, [], [settings])[0];
}
