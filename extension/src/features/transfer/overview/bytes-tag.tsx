import type { Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../../ui/page-context.ts";

/** Marks a sum that contains only what is plausible of what was claimed, or that lacks what could not be counted. */
export function BytesTag({ sums }: { sums: Pick<Sums, "isCapped" | "notCounted"> }) {
  const { t } = usePage();
  if (!sums.isCapped && !sums.notCounted) return null;
  const tag = t(sums.isCapped ? "overview.capped" : "overview.orMore");
  return (
    <>
      {" "}
      <span class="tiny soft whole">{tag}</span>
    </>
  );
}
