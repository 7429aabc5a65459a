import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { currentPolicy } from "../../../platform/settings/policy.ts";
import type { Policy } from "../../../platform/settings/policy/read-policy.ts";
import { usePage } from "../../../ui/page-context.ts";

/** The policy, read again after each change; undefined until it was read. */
export function usePolicy(): Policy | undefined {
  const { settings } = usePage();
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    void currentPolicy().then(setPolicy).catch(reportError);
  }, [settings]);
  return policy;
}
