import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { currentStanding, inLanguage } from "@digital-cleanup/challenge";
import { usePage } from "../../ui/page-context.ts";
import { useActionsSince } from "../../ui/use-actions-since.ts";
import { currentOffer } from "./joined/current-offer.ts";
import { writeStanding } from "./joined/standing-text.ts";
import type { Participation } from "./participation.ts";

/** In the popup: the joined event and what is ready for it. */
export function JoinedEvent({ participation }: { participation: Participation }) {
  const page = usePage();
  const { t, format } = page;
  const actions = useActionsSince(participation.joinedOn);
  if (!actions) return null;
  const { totals, eventState, offer } = currentOffer(participation, actions);
  const isReady = offer.kind === "ready";
  const files = totals.measured.files + totals.declared.files;
  const bytes = totals.measured.bytes + totals.declared.bytes;
  const ready = t("challenge.popupReady", {
    files: t("challenge.fileCount", { count: files }),
    bytes: format.bytes(bytes),
  });
  const settled =
    currentStanding(participation) === "none"
      ? t("challenge.popupNothing")
      : writeStanding({ participation, published: undefined, eventState }, page).title;
  return (
    <section class="flow flow--tight" aria-label={t("challenge.event")} id="challenge-popup">
      <div>
        <h2>
          <OthersText text={inLanguage(participation.event.name, t.language)} />
        </h2>
        <p class="soft tiny">{isReady ? ready : settled}</p>
      </div>
      <p>
        <a
          class={isReady ? "btn btn--main" : ""}
          id="challenge-review"
          href="/dashboard.html#challenge"
          target="_blank"
        >
          {t(isReady ? "participant.review" : "challenge.seeChallenge")}
        </a>
      </p>
    </section>
  );
}
