import type { Text } from "@digital-cleanup/text";

/** What the page of a campaign's organiser shows before its script runs, or without it. */
export const CampaignShell = ({ t }: { t: Text }) => (
  <>
    <h1>{t("tally.campaign.organise.title")}</h1>
    <p class="lead">{t("tally.campaign.organise.lead")}</p>
    <noscript>
      <p class="note note--caution">{t("tally.organise.new.noScript")}</p>
    </noscript>
  </>
);
