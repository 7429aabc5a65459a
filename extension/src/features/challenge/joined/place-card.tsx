import { formatTicket, type PlaceProblem } from "@digital-cleanup/challenge";
import { useRef, useState } from "preact/hooks";
import { requestDataConsent } from "../../../platform/access/data-consent.ts";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { Participation } from "../participation.ts";

/** Asks for the ticket of a guarded event. The tally cannot link the ticket to the contribution later. */
export function PlaceCard({ participation }: { participation: Participation }) {
  const { t, settings } = usePage();
  const field = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<PlaceProblem | "asking" | "refused">();
  const take = async () => {
    // Firefox shows its prompt only during the click: nothing may be awaited before this.
    if (!(await requestDataConsent(settings.consentRecorded.value))) {
      setState("refused");
      return;
    }
    setState("asking");
    // With the library of blind signatures, which only a ticket needs.
    const { exchangeTicket } = await import("./exchange-ticket.ts");
    setState(await exchangeTicket(participation, field.current?.value ?? ""));
  };
  const known = participation.ticket ?? participation.askedPlace?.ticket;
  return (
    <section class="card flow" aria-labelledby="challenge-place">
      <h2 id="challenge-place">{t("contribution.place.title")}</h2>
      <p class="small">{t("contribution.place.meaning")}</p>
      <Form
        onSubmit={() =>
          take().catch((error: unknown) => {
            setState(undefined);
            throw error;
          })
        }
      >
        <div class="field">
          <label for="challenge-ticket">{t("contribution.place.ticket")}</label>
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
            {t("contribution.place.take")}
          </button>
        </p>
      </Form>
      <div id="challenge-place-outcome" role="status">
        {state === "refused" && (
          <p class="note note--caution small">{t("challenge.consentRefused")}</p>
        )}
        {state && state !== "asking" && state !== "refused" && (
          <p class="note note--caution small" data-problem={state}>
            {state === "otherVersion"
              ? t("challenge.place.otherVersion")
              : t(`contribution.place.problem.${state}`)}
          </p>
        )}
      </div>
    </section>
  );
}
