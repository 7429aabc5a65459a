import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** Shown if a policy, not the person, decides how pages are measured. */
export function PolicyNote() {
  const { t, settings } = usePage();
  const organisation = settings.organisation.value || t("transferDetails.yourOrganisation");
  return (
    <section
      class="row row--tight row--one transfer-policy"
      aria-label={t("common.lockedByOrganisation")}
    >
      <Icon name="lock" />
      <p class="small" id="measurement-locked">
        {t("transferDetails.setBy", { organisation })}{" "}
        <a href="/dashboard.html#policy" target="_blank">
          {t("transferDetails.whatIsSet")}
        </a>
      </p>
    </section>
  );
}
