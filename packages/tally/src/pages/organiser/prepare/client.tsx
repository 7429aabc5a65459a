import { eventLink, inLanguage, paths } from "@digital-cleanup/challenge";
import { QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import type { ComponentChildren } from "preact";
import { CopyField } from "../../client/copy-field.tsx";
import { embedCode } from "../../embed/embed-frame.tsx";
import { whenTotalsAppear } from "../../event-form/when-totals-appear.ts";
import { Facts } from "../../figures/figures.tsx";
import { Checklist } from "../checklist/checklist.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { organiserPageUrl } from "../organiser-links.ts";
import { GuideLink, renderOrganiserPage } from "../organiser-page.tsx";
import { usePrepareLines } from "./use-prepare-lines.tsx";

function PreparePage() {
  const { t, format, view } = useOrganiser();
  const day = format.day(view.event.startsOn);
  return (
    <div class="beside">
      <Checklist
        title={t("tally.organise.prepare.title", { day })}
        lines={usePrepareLines()}
        isBrief
      />
      <div class="flow">
        <EventCodeCard />
        <SettingsCard />
        <SiteCard />
        <GuideLink />
      </div>
    </div>
  );
}

function EventCodeCard() {
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

function SettingsCard() {
  const organiser = useOrganiser();
  const { t, format, view } = organiser;
  const { challenges, goals, publication, k } = view.event;
  const { participations } = goals;
  return (
    <Fold title={t("tally.organise.prepare.settings")}>
      <Facts
        class="lines small"
        rows={[
          [
            t("tally.organise.new.challenges"),
            challenges.map((kind) => t(`tally.organise.challenge.${kind}`)).join(", "),
          ],
          [
            t("tally.organise.form.expected"),
            participations === undefined ? undefined : format.number(participations),
          ],
          [t("tally.organise.review.totals"), whenTotalsAppear(t, publication, k)],
        ]}
      />
      <p class="small">
        <a href={organiserPageUrl(organiser, "edit")}>{t("tally.organise.space.edit")}</a>
      </p>
      <p class="small">
        <a href={organiserPageUrl(organiser, "access")}>{t("tally.organise.space.access")}</a>
      </p>
    </Fold>
  );
}

/** What an organiser puts on a site: the frame with the totals, and where to install the extension. */
function SiteCard() {
  const { t, view, code, baseUrl, extensionUrl } = useOrganiser();
  const embedUrl = `${baseUrl}${paths.embedPage(code)}?lang=${t.language}`;
  return (
    <Fold title={t("tally.organise.prepare.site")}>
      <CopyField
        t={t}
        id="embed"
        label={t("tally.organise.prepare.embed")}
        value={embedCode(embedUrl, inLanguage(view.event.name, t.language))}
      />
      <CopyField
        t={t}
        id="install"
        label={t("tally.organise.prepare.install")}
        value={extensionUrl}
      />
    </Fold>
  );
}

/** What is needed once, or by few organisers. */
const Fold = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <details class="card">
    <summary>
      <h2>{title}</h2>
    </summary>
    <div class="flow">{children}</div>
  </details>
);

renderOrganiserPage("prepare", <PreparePage />);
