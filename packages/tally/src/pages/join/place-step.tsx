import { formatTicket } from "@digital-cleanup/challenge";
import { useEffect, useRef, useState } from "preact/hooks";
import type { placeMaker } from "../join-place/client.tsx";
import { useJoining } from "./joining.ts";
import { type PlaceProblem, takePlace } from "./take-place.ts";
import { fetchWithPatience } from "./use-part.ts";
import { linkTo } from "./use-step.ts";

/** Before anything else in a guarded event: a ticket is traded for a place, once. */
export function PlaceStep() {
  const { t, eventUrl } = useJoining();
  return (
    <section class="card flow" aria-labelledby="place">
      <h2 id="place">{t("tally.join.place.ticketTitle")}</h2>
      <p>{t("tally.join.place.meaning")}</p>
      {"subtle" in crypto ? (
        <TicketForm />
      ) : (
        <p class="note note--caution" id="join-needs-https">
          {t("tally.join.place.needsHttps")}
        </p>
      )}
      <p class="small">
        <a href={linkTo("receipt")}>{t("tally.join.haveReceipt")}</a> ·{" "}
        <a href={eventUrl}>{t("tally.join.eventPage")}</a>
      </p>
    </section>
  );
}

function TicketForm() {
  const { t, part, store, fingerprint } = useJoining();
  const { outcome, take } = useTrade();
  const field = useRef<HTMLInputElement>(null);
  const known = part.ticket ?? part.askedPlace?.ticket;
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
      {!store.isKept() && (
        <p class="note note--caution" id="join-place-not-kept">
          {t("tally.join.place.notKept")}
        </p>
      )}
      <div class="field">
        <label for="join-ticket">{t("tally.join.place.ticket")}</label>
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
            {outcome === "notLoaded"
              ? t("tally.join.notLoaded")
              : t(`tally.join.place.problem.${outcome}`)}
          </p>
        )}
      </div>
      <button
        class="btn btn--main btn--big wide"
        id="join-take-place"
        aria-disabled={outcome === "asking"}
      >
        {t("tally.join.place.take")}
      </button>
      {fingerprint !== undefined && (
        <p class="tiny soft">{t("tally.join.place.key", { fingerprint })}</p>
      )}
    </form>
  );
}

type Outcome = PlaceProblem | "asking" | "notLoaded" | undefined;

/** How the trade stands, and the way to try it; one try at a time. */
function useTrade() {
  const { event, store, address, placeUrl } = useJoining();
  const isAsking = useRef(false);
  const [outcome, setOutcome] = useState<Outcome>();
  async function take(ticket: string): Promise<void> {
    if (isAsking.current) return;
    isAsking.current = true;
    setOutcome("asking");
    setOutcome(await trade(ticket));
    isAsking.current = false;
  }
  async function trade(ticket: string): Promise<Outcome> {
    let maker: typeof placeMaker;
    try {
      ({ placeMaker: maker } = await import(/* @vite-ignore */ placeUrl));
    } catch {
      // No network before the file was here. A browser may keep that answer for as long as the page is open.
      return "notLoaded";
    }
    return takePlace({ store, address, event, maker, fetch: fetchWithPatience }, ticket);
  }
  return { outcome, take };
}
