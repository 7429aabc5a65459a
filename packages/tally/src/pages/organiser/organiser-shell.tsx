import type { Text } from "@digital-cleanup/text";

/** What the server sends before the script has the key; it says nothing that is not public. */
export const OrganiserShell = ({ t, name }: { t: Text; name: string }) => (
  <>
    <div>
      <p class="small soft">{t("tally.organise.space.title")}</p>
      <h1>{name}</h1>
    </div>
    <noscript>
      <p class="note note--caution">{t("tally.organise.space.noScript")}</p>
    </noscript>
  </>
);
