import {
  confirmedTotals,
  currentStanding,
  type Event,
  eventLink,
  formatReceipt,
  inLanguage,
  type Standing,
  type Totals,
} from "@digital-cleanup/challenge";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { useJoining } from "../joining.ts";
import { ReceiptText } from "./receipt-text.tsx";
import { StandingNote } from "./standing-note.tsx";
import { WithdrawOrForget } from "./withdraw-or-forget.tsx";
import { TotalsTable } from "../review/totals-table.tsx";
import { linkTo } from "../use-step.ts";
import { CopyField } from "../../client/copy-field.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { takesDevices } from "../tasks/tasks.ts";

/** After the first contribution: its standing, its figures, its receipt, and how to change or withdraw it. */
export function SentView() {
  const { t, format, event, participation, published, store } = useJoining();
  const totals = confirmedTotals(participation);
  const { received } = published.participations;
  const isThanked = isReceived(currentStanding(participation));
  return (
    <div class="flow flow--wide">
      {isThanked && received > 0 && (
        <p class="row row--base">
          <data class="figure figure--hero" value={received}>
            {format.number(received)}
          </data>
          <b>{t("tally.join.sent.count", { count: received })}</b>
        </p>
      )}
      <StandingNote />
      {!store.isPersistent() && (
        <p class="note note--caution" id="join-not-kept">
          {t("tally.join.notKept")}
        </p>
      )}
      {isThanked && totals && published.state !== "closed" && (
        <>
          <NextStep totals={totals} />
          <ShareCard />
        </>
      )}
      <section class="card flow" aria-labelledby="counted">
        <h2 id="counted">{t("tally.join.figures")}</h2>
        {totals && <TotalsTable totals={totals} />}
        <div class="row">
          {published.state !== "closed" && totals && bringsDevices(event) && (
            <a class="btn" href={linkTo("list")}>
              {t("tally.join.sent.list")}
            </a>
          )}
          {published.state !== "closed" && (
            <a class="btn" id="join-change" href={linkTo("note")}>
              {totals ? t("tally.join.change") : t("tally.join.again")}
            </a>
          )}
          <WithdrawOrForget hasContribution={Boolean(totals)} />
        </div>
      </section>
      {totals && <ReceiptCard />}
    </div>
  );
}

function ReceiptCard() {
  const { t, address, participation } = useJoining();
  return (
    <section class="card flow" aria-labelledby="receipt">
      <h2 id="receipt">{t("contribution.receipt")}</h2>
      <p class="small">{t("contribution.receiptMeaning")}</p>
      <QrCode
        text={formatReceipt(address, participation.secret)}
        label={t("contribution.receiptQr")}
      />
      <ReceiptText id="join-receipt" />
    </section>
  );
}

/** Whether the server has the contribution and counts it now or later. */
export const isReceived = (standing: Standing): boolean =>
  standing === "pending" || standing === "standsOut" || standing === "published";

/** Passes the event's page on, through the device's own list of apps if the browser offers it. */
function ShareCard() {
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

const maxShownPoints = 3;
const mapOf = (address: string): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;

/** Whether the next step is to bring a device. Otherwise it is to go on with the checklist. */
const bringsDevices = (event: Event): boolean =>
  takesDevices(event) && event.collectionPoints.length > 0;

/** What to do after sending: bring an old device if the event collects them, else go on with the checklist. */
function NextStep({ totals }: { totals: Totals }) {
  const { t, event, eventUrl } = useJoining();
  const { collectionPoints: points } = event;
  if (!bringsDevices(event)) {
    return (
      <section class="card flow flow--tight" aria-labelledby="next">
        <p class="small soft">{t("tally.join.sent.next")}</p>
        <h2 id="next">{t("tally.join.sent.more")}</h2>
        <p class="small">{t("tally.join.sent.moreMeaning")}</p>
        <p>
          <a class="btn btn--main" href={linkTo("list")}>
            {t("tally.join.sent.list")}
          </a>
        </p>
      </section>
    );
  }
  const hasAnnounced = Object.keys(totals.declared.devices).length > 0;
  return (
    <section class="card flow" aria-labelledby="next">
      <div>
        <p class="small soft">{t("tally.join.sent.next")}</p>
        <h2 id="next">{t(hasAnnounced ? "tally.join.sent.bring" : "tally.join.sent.drawer")}</h2>
      </div>
      <p class="small">{t("tally.join.sent.prepare")}</p>
      <ul class="flow flow--tight">
        {points.slice(0, maxShownPoints).map(({ name, address, opening }) => (
          <li key={`${name}, ${address}`}>
            <b>
              <OthersText text={name} />
            </b>
            <br />
            <span class="small">
              <OthersText text={inLanguage(opening, t.language)} />
            </span>
            <br />
            <a class="small" href={mapOf(address)} rel="noreferrer">
              <OthersText text={address} /> ({t("tally.join.sent.map")})
            </a>
          </li>
        ))}
      </ul>
      {points.length > maxShownPoints && (
        <p class="small">
          <a href={`${eventUrl}#points`}>{t("tally.join.points", { count: points.length })}</a>
        </p>
      )}
    </section>
  );
}
