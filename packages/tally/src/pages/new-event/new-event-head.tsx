import type { Text } from "@digital-cleanup/text";

/** What the page is for; the server sends this, and the form comes below it. */
export const NewEventHead = ({ t }: { t: Text }) => (
  <div class="flow flow--tight">
    <h1>{t("tally.organise.new.title")}</h1>
    <p class="lead soft">{t("tally.organise.new.lead")}</p>
  </div>
);
