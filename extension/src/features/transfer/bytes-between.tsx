import type { Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";

/** The range of the bytes, if parts were estimated and both ends read differently. */
export function BytesBetween({
  sums: { lowBytes, highBytes },
  id,
}: {
  sums: Pick<Sums, "lowBytes" | "highBytes">;
  id: string;
}) {
  const { t, format } = usePage();
  const [low, high] = [format.bytes(lowBytes), format.bytes(highBytes)];
  if (low === high) return null;
  return (
    <p class="tiny soft" id={id}>
      {t("transferDetails.between", { low, high })}
    </p>
  );
}
