import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { currentPolicy } from "../../platform/settings/policy.ts";
import { usePage } from "../../ui/page-context.ts";

/** Names the keys of the policy that have no effect. */
export function PolicyProblems() {
  const { t, settings } = usePage();
  const [keys, setKeys] = useState<string[]>([]);
  useEffect(() => {
    void currentPolicy()
      .then(({ problems }) => setKeys(problems))
      .catch(reportError);
  }, [settings]);
  if (keys.length === 0) return null;
  return (
    <p class="note note--caution small" role="status">
      {t("settings.policyProblems", { count: keys.length, keys: keys.join(", ") })}
    </p>
  );
}
