import { usePage } from "../../../ui/page-context.ts";
import { usePolicy } from "./use-policy.ts";

/** Links to what a policy sets, and names its keys that have no effect. Nothing without a policy. */
export function PolicyNote() {
  const { t } = usePage();
  const { lines = [] } = usePolicy() ?? {};
  if (lines.length === 0) return null;
  const ignored = lines.filter((line) => "ignored" in line).map(({ key }) => key);
  return (
    <div class={ignored.length > 0 ? "note note--caution small" : "note small"} role="status">
      <p>
        {ignored.length > 0
          ? t("settings.policyProblems", { keys: ignored.join(", ") })
          : t("settings.policyManages")}{" "}
        <a href="#policy">{t("settings.policyOpen")}</a>
      </p>
    </div>
  );
}
