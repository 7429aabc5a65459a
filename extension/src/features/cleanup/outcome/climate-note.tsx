import { StorageEstimateNote } from "../../../ui/estimates/storage-estimate-note.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** After files were deleted, what that changes for emissions. */
export function ClimateNote({ freedBytes }: { freedBytes: number }) {
  const { t } = usePage();
  if (freedBytes === 0) return null;
  return (
    <section class="flow" aria-labelledby="cleanup-climate">
      <h2 id="cleanup-climate">{t("cleanup.climateTitle")}</h2>
      <p>{t("cleanup.climateBody")}</p>
      <StorageEstimateNote measuredBytes={freedBytes} isOnDisk />
    </section>
  );
}
