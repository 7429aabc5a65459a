import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { RefObject } from "preact";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Reviewed } from "./reviewed-scan.ts";

/** The scanned folder, with what was read of it. */
export function ReviewTitle(props: {
  reviewed: Reviewed;
  headingRef: RefObject<HTMLHeadingElement | null>;
}) {
  const { t, format } = usePage();
  const { source, result } = props.reviewed;
  const seconds = Math.max(1, Math.round(result.durationMs / 100)) / 10;
  return (
    <PageTitle
      headingRef={props.headingRef}
      aside={
        <p class="small soft push">
          {t("cleanup.volume", { count: result.files, bytes: format.bytes(result.bytes) })}
          {" · "}
          {t("cleanup.readIn", { seconds })}{" "}
          <BasisLabel basis="measured">{t("common.measured")}</BasisLabel>
        </p>
      }
    >
      <span class="whole">
        <OthersText text={source.name} />
      </span>
    </PageTitle>
  );
}
