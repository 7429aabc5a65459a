import type { BestReason } from "@digital-cleanup/cleaner";
import { usePage } from "../../../../ui/page-context.ts";

/** Which criteria made a photo the best of its group. */
export function BestReasons({ reasons }: { reasons: readonly BestReason[] }) {
  const { t } = usePage();
  return (
    <>
      {t("cleanup.photo.bestBy")}{" "}
      <b>{reasons.map((reason) => t(`cleanup.photo.reason.${reason}`)).join(", ")}</b>
    </>
  );
}
