import { formatTicket } from "@digital-cleanup/challenge";
import { useRef, useState } from "preact/hooks";
import { requestDataConsent } from "../../platform/data-consent.ts";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import type { JoinedEvent } from "./joined-event.ts";
import { type PlaceProblem, takePlace } from "./take-place.ts";

/** A guarded event asks for a ticket once. The tally cannot tell later which ticket a contribution came with. */
export function PlaceCard({ joined }: { joined: JoinedEvent }) {
  const { t, settings } = usePage();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<PlaceProblem | "asking" | "refused">();
  const take = async () => {
    // Firefox asks only within the click: nothing may be awaited before this.
    if (!(await requestDataConsent(settings.consentRecorded.value))) {
      setState("refused");
      return;
    }
    setState("asking");
    setState(await takePlace(joined, field.current?.value ?? ""));
  };
  const known = joined.ticket ?? joined.askedPlace?.ticket;
  return (
    <section class="card flow" aria-labelledby="challenge-place">
      <h2 id="challenge-place">{t("challenge.place.title")}</h2>
      <p class="small">{t("challenge.place.meaning")}</p>
      <form
        class="flow"
        onSubmit={(event) => {
          event.preventDefault();
          void take().catch(reportError);
        }}
      >
        <div class="field">
          <label for="challenge-ticket">{t("challenge.place.ticket")}</label>
          <input
            id="challenge-ticket"
            ref={field}
            class="mono"
            required
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            defaultValue={known ? formatTicket(known) : ""}
            aria-describedby="challenge-place-outcome"
          />
        </div>
        <p>
          <button class="btn btn--main" id="challenge-take-place" disabled={state === "asking"}>
            {t("challenge.place.take")}
          </button>
        </p>
      </form>
      <div id="challenge-place-outcome" role="status">
        {state === "refused" && (
          <p class="note note--caution small">{t("challenge.consentRefused")}</p>
        )}
        {state && state !== "asking" && state !== "refused" && (
          <p class="note note--caution small" data-problem={state}>
            {t(`challenge.place.problem.${state}`)}
          </p>
        )}
      </div>
    </section>
  );
}
