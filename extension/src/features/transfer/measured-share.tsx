import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { measuredBytes, type Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";

/**
 * The measured and the estimated share of the bytes, in whole percent that add up to 100. If some responses were not counted, the
 * measured share is smaller than that of the counted bytes, by an unknown amount.
 */
export function MeasuredShare({
  sums,
  id,
}: {
  sums: Pick<Sums, "bytesDown" | "bytesByBasis" | "notCounted">;
  id?: string;
}) {
  const { t, format } = usePage();
  const share = sums.bytesDown === 0 ? 1 : measuredBytes(sums) / sums.bytesDown;
  const percent = Math.round(share * 100);
  const inWords = { share: format.percent(percent / 100) };
  return (
    <>
      <BasisLabel basis={sums.notCounted ? "estimated" : "measured"}>
        {sums.notCounted ? (
          <span {...(id && { id })}>{t("transfer.measuredBelow", inWords)}</span>
        ) : (
          <data {...(id && { id })} value={share}>
            {t("transfer.measuredShare", inWords)}
          </data>
        )}
      </BasisLabel>
      {percent < 100 && (
        <BasisLabel basis="estimated">
          {t("transfer.estimatedShare", { share: format.percent(1 - percent / 100) })}
        </BasisLabel>
      )}
    </>
  );
}
