import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { usePage } from "../page-context.ts";

/** A size with a bar that shows its share of the largest one. */
export function SizeBar({ bytes, maxBytes }: { bytes: number | undefined; maxBytes: number }) {
  const { t } = usePage();
  const share = bytes && maxBytes > 0 ? (bytes / maxBytes) * 100 : 0;
  return (
    <span class="size">
      <i style={{ "--v": `${Math.max(1, share).toFixed(1)}%` }} />
      {bytes === undefined ? (
        <span>
          <span aria-hidden="true">—</span>
          <span class="hidden">{t("common.unknown")}</span>
        </span>
      ) : (
        <Bytes bytes={bytes} />
      )}
    </span>
  );
}
