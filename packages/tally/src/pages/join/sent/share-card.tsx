import { eventLink, inLanguage } from "@digital-cleanup/challenge";
import { CopyField } from "../../client/copy-field.tsx";
import { useJoining } from "../joining.ts";

/** Passes the event's page on, through the device's own list of apps if the browser offers it. */
export function ShareCard() {
  const { t, event, address } = useJoining();
  const url = eventLink(address);
  const share = () => {
    // Closing the list rejects the promise too.
    navigator.share({ title: inLanguage(event.name, t.language), url }).catch(() => {});
  };
  return (
    <section class="card flow flow--tight" aria-labelledby="share">
      <h2 id="share">{t("tally.join.sent.passOn")}</h2>
      <p class="small">{t("tally.join.sent.passOnMeaning")}</p>
      {"share" in navigator ? (
        <p>
          <button type="button" class="btn" id="join-share" onClick={share}>
            {t("tally.join.sent.share")}
          </button>
        </p>
      ) : (
        <CopyField t={t} id="join-share" label={t("tally.join.sent.shareLink")} value={url} />
      )}
    </section>
  );
}
