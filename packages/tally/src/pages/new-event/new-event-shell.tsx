import type { Text } from "@digital-cleanup/text";
import { NewEventHead } from "./new-event-head.tsx";

/** The content that the server renders; the script replaces it with the form. */
export const NewEventShell = ({ t }: { t: Text }) => (
  <>
    <NewEventHead t={t} />
    <noscript>
      <p class="note note--caution">{t("tally.organise.new.noScript")}</p>
    </noscript>
  </>
);

/** The content of the page if the operator has disabled creating events. */
export const ClosedCreation = ({ t, basePath }: { t: Text; basePath: string }) => (
  <>
    <h1>{t("tally.organise.new.closedTitle")}</h1>
    <p class="lead">{t("tally.organise.new.closed")}</p>
    <p>
      <a href={`${basePath}/?lang=${t.language}`}>{t("tally.page.toHome")}</a>
    </p>
  </>
);
