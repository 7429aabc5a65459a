import { useOrganiser } from "./organiser-context.ts";

/** The organiser's guide, if the operator has set its address. */
export function GuideLink() {
  const { t, guideUrl } = useOrganiser();
  return guideUrl === undefined ? null : (
    <p class="small">
      <a href={guideUrl}>{t("tally.organise.space.guide")}</a>
    </p>
  );
}
