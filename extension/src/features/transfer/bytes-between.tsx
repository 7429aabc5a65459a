import type { Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";

/** The range of the bytes, if parts were estimated and both ends read differently. It has no upper end if something was not counted. */
export function BytesBetween({
  sums: { lowBytes, highBytes },
  isPartial,
  id,
}: {
  sums: Pick<Sums, "lowBytes" | "highBytes">;
  isPartial: boolean;
  id: string;
}) {
  const { t, format } = usePage();
  const [low, high] = [format.bytes(lowBytes), format.bytes(highBytes)];
  if (low === high) return null;
  return (
    <p class="tiny soft" id={id}>
      {isPartial
        ? t("transferDetails.orMore", { low })
        : t("transferDetails.between", { low, high })}
    </p>
  );
}
