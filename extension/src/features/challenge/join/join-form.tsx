import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { Form } from "../../../ui/form.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { findEvent, type FindResult, type FoundEvent } from "./find-event.ts";
import { FoundEventCard } from "./found-event-card.tsx";
import { eventPage, type Participation } from "../participation.ts";
import { joinKeyProblem, joinObstacle } from "./join-event.ts";

/** Looks up a link, a code or a receipt, and shows what was found before anything is joined. */
export function JoinForm(props: {
  participations: readonly Participation[];
  /** Looked up at once: it was typed on the page that led here. */
  linkedCode?: string | undefined;
  onJoined: (found: FoundEvent) => void;
}) {
  const { participations, linkedCode, onJoined } = props;
  const { t, settings } = usePage();
  const address = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<FindResult | "finding">();
  const find = async (text: string) => {
    setOutcome("finding");
    setOutcome(await findEvent(text, settings.tallyBaseUrl.value));
  };
  useEffect(() => {
    if (linkedCode) void find(linkedCode).catch(reportError);
  }, [linkedCode]);
  const failure = typeof outcome === "object" && !outcome.ok && outcome.reason;
  const found = typeof outcome === "object" && outcome.ok && outcome.found;
  return (
    <>
      <Form onSubmit={() => find(address.current?.value ?? "")}>
        <div class="field">
          <label for="challenge-address">{t("challenge.address")}</label>
          <input
            id="challenge-address"
            ref={address}
            defaultValue={linkedCode}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            required
            aria-describedby="challenge-address-hint challenge-find-outcome"
            aria-invalid={Boolean(failure)}
          />
          <span class="tiny soft" id="challenge-address-hint">
            {t("challenge.addressHint")}
          </span>
        </div>
        <p>
          <button class="btn" id="challenge-find">
            {t("challenge.find")}
          </button>
        </p>
      </Form>
      <div id="challenge-find-outcome" role="status">
        {outcome === "finding" && <p class="small soft">{t("challenge.finding")}</p>}
        {failure && (
          <p
            class={`note small ${failure === "otherKey" ? "note--danger" : "note--caution"}`}
            data-reason={failure}
          >
            {failure === "unreachable"
              ? t("participant.unreachable")
              : t(`challenge.notFound.${failure}`)}
          </p>
        )}
        {found && (
          <Found found={found} participations={participations} onJoined={() => onJoined(found)} />
        )}
      </div>
    </>
  );
}

function Found(props: {
  found: FoundEvent;
  participations: readonly Participation[];
  onJoined: () => void;
}) {
  const { t } = usePage();
  const { found, participations, onJoined } = props;
  const obstacle = joinObstacle(participations, found);
  if (obstacle) {
    return (
      <p class="note note--caution small" data-obstacle={obstacle}>
        {t(obstacle === "unusedPlace" ? "contribution.restorePlace" : "challenge.otherPart")}
      </p>
    );
  }
  if (joinKeyProblem(participations, found)) {
    return <p class="note note--danger small">{t("contribution.changedKey")}</p>;
  }
  const isKnown = participations.some((candidate) => eventPage(candidate) === eventPage(found));
  return (
    <section class="note flow">
      {isKnown && !found.held && <p class="small">{t("challenge.alreadyJoined")}</p>}
      <FoundEventCard found={found} onJoined={onJoined} />
    </section>
  );
}
