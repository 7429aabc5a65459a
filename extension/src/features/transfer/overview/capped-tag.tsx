import { usePage } from "../../../ui/page-context.ts";
import type { Sums } from "../history/history-schema.ts";

/** Marks a figure that holds only what is plausible of what was claimed. */
export function CappedTag({ sums }: { sums: Pick<Sums, "isCapped"> }) {
  const { t } = usePage();
  return sums.isCapped ? <span class="tiny soft"> {t("overview.capped")}</span> : null;
}
