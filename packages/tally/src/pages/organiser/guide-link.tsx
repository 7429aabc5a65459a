import { useOrganiser } from "./organiser-context.ts";

/** The organiser's guide. */
export function GuideLink() {
  const { t, guideUrl } = useOrganiser();
  return (
    <p class="small">
      <a href={guideUrl}>{t("tally.organise.space.guide")}</a>
    </p>
  );
}
