import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { usePage } from "../../ui/page-context.ts";
import { measuredBytes } from "@digital-cleanup/page-weight";
import type { Sums } from "./history/history-schema.ts";

/** The measured and the estimated share of the bytes, in whole percent that add up to 100. */
export function MeasuredShare({
  sums,
  id,
}: {
  sums: Pick<Sums, "bytesDown" | "bytesByBasis">;
  id?: string;
}) {
  const { t, format } = usePage();
  const share = sums.bytesDown === 0 ? 1 : measuredBytes(sums) / sums.bytesDown;
  const percent = Math.round(share * 100);
  return (
    <>
      <BasisLabel basis="measured">
        <data {...(id && { id })} value={share}>
          {t("transfer.measuredShare", { share: format.percent(percent / 100) })}
        </data>
      </BasisLabel>
      {percent < 100 && (
        <BasisLabel basis="estimated">
          {t("transfer.estimatedShare", { share: format.percent(1 - percent / 100) })}
        </BasisLabel>
      )}
    </>
  );
}
