import {
  confirmedTotals,
  currentStanding,
  formatReceipt,
  isNothing,
} from "@digital-cleanup/challenge";
import { QrCode } from "@digital-cleanup/ui/qr-code.tsx";
import { useEffect } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useActionsSince } from "../../../ui/use-actions-since.ts";
import { JustJoined } from "../join/just-joined.tsx";
import type { Participation } from "../participation.ts";
import { askStanding } from "../sending/send.ts";
import { usePublished } from "../use-challenge.ts";
import { currentOffer } from "./current-offer.ts";
import { EventTodo } from "../todo/event-todo.tsx";
import { FiguresCard } from "./figures-card.tsx";
import { OfferText } from "./offer-text.tsx";
import { ParticipationCard } from "./participation-card.tsx";
import { PlaceCard } from "./place-card.tsx";
import { SendDock } from "./send-dock.tsx";
import { SentView } from "../sent/sent-view.tsx";
import { StandingNote } from "./standing-note.tsx";

const counted: readonly string[] = ["pending", "standsOut", "published"];

/** A joined event: what there is to do, then what will be sent, then what was sent. */
export function JoinedView(props: { participation: Participation; isJustJoined: boolean }) {
  const { t } = usePage();
  const { participation, isJustJoined } = props;
  const actions = useActionsSince(participation.joinedOn);
  const published = usePublished(participation);
  useEffect(() => {
    const { lastSeq, waiting } = participation;
    if (lastSeq > 0 && !waiting) void askStanding(participation).catch(reportError);
    // Only when the page opens; later the person asks.
  }, []);
  const waitingSeq = participation.waiting?.seq;
  useEffect(() => {
    // The pressed button was removed: the focus moves to the note that shows its effect.
    if (waitingSeq !== undefined && document.activeElement === document.body) {
      document.getElementById("challenge-standing")?.focus();
    }
  }, [waitingSeq]);
  if (!actions) return null;

  const { event, waiting, received } = participation;
  const { totals, eventState, offer } = currentOffer(participation, actions, published);
  const held = confirmedTotals(participation);
  const hasFigures = !isNothing(totals) || Boolean(held);
  /** The main button of the page is that of the place card or of the dock. */
  const hasMain = offer.kind === "placeNeeded" || offer.kind === "ready";
  const isSent = offer.kind === "nothingNew" && counted.includes(currentStanding(participation));
  return (
    <>
      {isJustJoined && (
        <section class="note flow flow--tight">
          <JustJoined event={event}>
            <p>
              <a class={hasMain ? "btn" : "btn btn--main"} id="challenge-start" href="#clean">
                {t("challenge.joinedStart")}
              </a>
            </p>
          </JustJoined>
        </section>
      )}
      {offer.kind === "placeNeeded" && <PlaceCard participation={participation} />}
      <StandingNote participation={participation} published={published} eventState={eventState} />
      {isSent && <SentView participation={participation} published={published} totals={totals} />}
      {hasFigures ? (
        <>
          <FiguresCard
            participation={participation}
            totals={totals}
            request={offer.kind === "ready" ? offer.request : waiting?.request}
            isOffered={offer.kind === "ready"}
          />
          <SendDock participation={participation} offer={offer} />
        </>
      ) : (
        <EventTodo
          participation={participation}
          published={published}
          eventState={eventState}
          hasOtherMain={isJustJoined || hasMain}
          notice={
            // `JustJoined` contains the same.
            !(isJustJoined && offer.kind === "nothingYet") && (
              <p class="note" data-offer={offer.kind}>
                <OfferText participation={participation} offer={offer} />
              </p>
            )
          }
        />
      )}
      <div class="grid challenge-columns">
        {(received || waiting) && held !== null && <ReceiptCard participation={participation} />}
        <ParticipationCard participation={participation} eventState={eventState} />
      </div>
    </>
  );
}

/** The receipt of a contribution as text and as a QR code, with its purpose. */
function ReceiptCard({ participation }: { participation: Participation }) {
  const { t } = usePage();
  const receipt = formatReceipt(participation.address, participation.secret);
  return (
    <details class="card">
      <summary>{t("contribution.receipt")}</summary>
      <div class="flow">
        <p class="small">
          {t("contribution.receiptMeaning")} {t("challenge.receiptPaste")}
        </p>
        <QrCode text={receipt} label={t("contribution.receiptQr")} />
        <p class="small mono" id="challenge-receipt">
          {receipt}
        </p>
        <CopyButton label={t("common.copy")} text={receipt} />
      </div>
    </details>
  );
}
