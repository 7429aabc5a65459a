import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { measuredShare, type Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";

/**
 * The measured share of what may have been transferred, in whole percent, and the rest. Only what is measured as a whole is 100 %. If some
 * responses were not counted, the share is smaller, by an unknown amount.
 */
export function MeasuredShare({
  sums,
  id,
}: {
  sums: Pick<Sums, "bytesDown" | "highBytes" | "bytesByBasis" | "notCounted">;
  id?: string;
}) {
  const { t, format } = usePage();
  const share = measuredShare(sums);
  const percent = Math.floor(share * 100);
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
