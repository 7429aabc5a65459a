import type { Text } from "@digital-cleanup/text";

/** The heading of the page, rendered on the server and above the form in the browser. */
export const NewEventHead = ({ t }: { t: Text }) => (
  <div class="flow flow--tight">
    <h1>{t("tally.organise.new.title")}</h1>
    <p class="lead soft">{t("tally.organise.new.lead")}</p>
  </div>
);
