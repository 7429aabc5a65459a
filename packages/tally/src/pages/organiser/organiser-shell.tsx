import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { Text } from "@digital-cleanup/text";

/** The content that the server renders. The server does not have the key, so all of it is public. */
export const OrganiserShell = ({ t, name }: { t: Text; name: string }) => (
  <>
    <div>
      <p class="small soft">{t("tally.organise.space.title")}</p>
      <h1>
        <OthersText text={name} />
      </h1>
    </div>
    <noscript>
      <p class="note note--caution">{t("tally.organise.space.noScript")}</p>
    </noscript>
  </>
);
