import { appearsAt, type Event, type Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { LocaleProps } from "../figures/figures.tsx";
import { type QrDrawing, QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { Arrivals } from "./arrivals.tsx";
import type { Lost } from "../client/use-published.ts";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  /** The URL of the event's page, for people who type it. */
  address: string;
  /** Drawn by the server: the code that draws them is an eighth of what the page may load. */
  qr: Record<"join" | "results" | "quiz", QrDrawing>;
  lost: Lost | undefined;
  /** Whether a contribution has just arrived. */
  hasArrived?: boolean;
};

function statusText(t: Text, { state, publication, totals, participations, k }: Published): string {
  if (state === "notStarted") return t("tally.screen.notYet");
  if (state === "closed") return t("tally.screen.closed");
  if (publication === "atClose") return t("tally.screen.atClose");
  if (!totals) return t("tally.screen.waiting", { appearsAt: appearsAt(k) });
  return t("tally.event.inTotals", { count: participations.published });
}

/** The event's address with its QR code, and the status of the figures or of the connection. */
export function ScreenFoot({
  t,
  format,
  event,
  published,
  address,
  qr,
  lost,
  hasArrived = false,
}: Props) {
  const shown = address.replace(/^https?:\/\//, "");
  const { code, isDemonstration } = event;
  // A phone goes straight to the checklist, and after the close to the results.
  const scanned = published.state === "closed" ? qr.results : qr.join;
  const invitation = { notStarted: "upcoming", open: "join", closed: "results" } as const;
  const sentence = isDemonstration ? "demonstration" : invitation[published.state];
  return (
    <div class="invitation">
      <QrImage drawing={scanned} label={t("tally.screen.qr", { address: shown })} size={264} />
      <div>
        <p>{t(`tally.screen.${sentence}`, { code })}</p>
        <p class={shown.length > 30 ? "address address--long" : "address"}>
          <span>
            <TypedAddress url={shown} />
          </span>
        </p>
        {lost ? (
          <p class="lost" role="status" id="lost">
            {t("tally.screen.lost", {
              since: format.time(lost.sinceMs),
              state: format.time(lost.stateAtMs),
            })}
          </p>
        ) : (
          <p class="soft" id="screen-status">
            {statusText(t, published)}
          </p>
        )}
      </div>
      {published.state === "open" && published.publication === "live" && !lost && (
        <Arrivals t={t} published={published} hasArrived={hasArrived} />
      )}
    </div>
  );
}
