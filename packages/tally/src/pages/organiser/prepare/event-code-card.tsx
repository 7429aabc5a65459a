import { eventLink } from "@digital-cleanup/challenge";
import { QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { CopyField } from "../../client/copy-field.tsx";
import { useOrganiser } from "../organiser-context.ts";

/** The code and the link that participants get. */
export function EventCodeCard() {
  const { t, code, baseUrl, keyFingerprint, publicQr } = useOrganiser();
  const link = eventLink({ baseUrl, code, keyFingerprint });
  return (
    <section class="card flow" aria-labelledby="event-code">
      <h2 id="event-code">{t("tally.organise.prepare.share")}</h2>
      <div class="row">
        {publicQr && <QrImage drawing={publicQr} label={t("tally.organise.created.qr")} />}
        <b class="event-code">{code}</b>
      </div>
      <CopyField
        t={t}
        id="public-link"
        label={t("tally.organise.created.publicLink")}
        value={link}
      />
    </section>
  );
}
