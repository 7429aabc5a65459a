import { formatTicket, type PlaceProblem, takePlace } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import type { placeMaker } from "../../join-place/client.tsx";
import { useJoining } from "../joining.ts";
import { fetchWithTimeout } from "../participation/use-participation.ts";
import { linkTo } from "../use-step.ts";

/** The first step of a guarded event: exchanges a ticket for a place. */
export function PlaceStep() {
  const { t, eventUrl } = useJoining();
  return (
    <section class="card flow" aria-labelledby="place">
      <h2 id="place">{t("contribution.place.title")}</h2>
      <p>{t("contribution.place.meaning")}</p>
      {"subtle" in crypto ? (
        <TicketForm />
      ) : (
        <p class="note note--caution" id="join-needs-https">
          {t("tally.join.place.needsHttps")}
        </p>
      )}
      <p class="small">
        <a href={linkTo("receipt")}>{t("tally.join.haveReceipt")}</a> ·{" "}
        <a href={eventUrl}>{t("participant.eventPage")}</a>
      </p>
    </section>
  );
}

function TicketForm() {
  const { t, participation, store, fingerprint } = useJoining();
  const { outcome, take } = useExchange();
  const field = useRef<HTMLInputElement>(null);
  const known = participation.ticket ?? participation.askedPlace?.ticket;
  const isWrong = outcome === "notATicket" || outcome === "unknownTicket";
  useEffect(() => {
    if (isWrong) field.current?.focus();
  }, [isWrong]);
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void take(field.current?.value ?? "");
      }}
    >
      {!store.isPersistent() && (
        <p class="note note--caution" id="join-place-not-kept">
          {t("tally.join.place.notKept")}
        </p>
      )}
      <div class="field">
        <label for="join-ticket">{t("contribution.place.ticket")}</label>
        <input
          id="join-ticket"
          class="ticket"
          ref={field}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          defaultValue={known ? formatTicket(known) : ""}
          aria-invalid={isWrong}
          aria-describedby="join-ticket-about join-place-outcome"
        />
        <p class="tiny soft" id="join-ticket-about">
          {t("tally.join.place.ticketHint")}
        </p>
      </div>
      <div id="join-place-outcome" role="status">
        {outcome === "asking" && <p class="small">{t("tally.join.place.asking")}</p>}
        {outcome && outcome !== "asking" && (
          <p class="note note--caution" data-problem={outcome}>
            {outcome === "notLoaded" && t("tally.join.notLoaded")}
            {outcome === "otherVersion" && t("tally.join.place.otherVersion")}
            {outcome !== "notLoaded" &&
              outcome !== "otherVersion" &&
              t(`contribution.place.problem.${outcome}`)}
          </p>
        )}
      </div>
      <button
        class="btn btn--main btn--big wide"
        id="join-take-place"
        aria-disabled={outcome === "asking"}
      >
        {t("contribution.place.take")}
      </button>
      {fingerprint !== undefined && (
        <p class="tiny soft">{t("tally.join.place.key", { fingerprint })}</p>
      )}
    </form>
  );
}

type Outcome = PlaceProblem | "asking" | "notLoaded" | undefined;

/** The outcome of the exchange, and the function that tries it, once at a time. */
function useExchange() {
  const { event, store, address, placeUrl } = useJoining();
  const isAsking = useRef(false);
  const [outcome, setOutcome] = useState<Outcome>();
  async function take(ticket: string): Promise<void> {
    if (isAsking.current) return;
    isAsking.current = true;
    setOutcome("asking");
    try {
      setOutcome(await exchange(ticket));
    } finally {
      isAsking.current = false;
    }
  }
  async function exchange(ticket: string): Promise<Outcome> {
    let maker: typeof placeMaker;
    try {
      ({ placeMaker: maker } = await import(/* @vite-ignore */ placeUrl));
    } catch {
      // The network failed before the file was loaded. A browser may repeat that failure while the page is open.
      return "notLoaded";
    }
    return takePlace({ store, address, event, maker, fetch: fetchWithTimeout }, ticket);
  }
  return { outcome, take };
}
