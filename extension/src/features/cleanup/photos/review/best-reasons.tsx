import type { BestReason } from "@digital-cleanup/cleaner";
import { usePage } from "../../../../ui/page-context.ts";

/** Which criteria made a photo the best of its group. Nothing if the best was set aside. */
export function BestReasons({ reasons }: { reasons: readonly BestReason[] }) {
  const { t } = usePage();
  if (reasons.length === 0) return null;
  return (
    <>
      {t("cleanup.photo.bestBy")}{" "}
      <b>{reasons.map((reason) => t(`cleanup.photo.reason.${reason}`)).join(", ")}</b>
    </>
  );
}
