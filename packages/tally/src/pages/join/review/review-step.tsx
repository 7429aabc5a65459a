import {
  areConfirmed,
  confirmedTotals,
  eventState,
  isNothing,
  nextContribution,
  replacementText,
  requestText,
  type TallyRequest,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import { warningText } from "../note/field-warnings.ts";
import type { Entry } from "../note/entry.ts";
import { useJoining } from "../joining.ts";
import { TotalsTable } from "./totals-table.tsx";
import { linkTo } from "../use-step.ts";
import { ExactText } from "@digital-cleanup/ui/exact-text.tsx";

/** Everything that will be sent, below what becomes of it, and the button that sends it, which stays in view. */
export function ReviewStep({ entry, onSent }: { entry: Entry; onSent: () => void }) {
  const { t, event, participation, participant, address } = useJoining();
  const { totals } = entry;
  const next = nextContribution(participation, address, totals);
  const stateObstacle = useObstacle(entry);
  const obstacle = next.ok ? stateObstacle : t("contribution.overCap", { field: next.field });
  const send = async () => {
    // If another tab took this number, nothing is sent and the page shows the request with the next one.
    if (next.ok && (await participant.confirm("contribution", next))) onSent();
  };
  return (
    <div class="flow flow--wide">
      <p class="small" id="join-offer">
        {obstacle ?? (
          <>
            <Replaces />{" "}
            <span class="soft">
              <PromiseText t={t} event={event} />
            </span>
          </>
        )}
      </p>
      <Warnings entry={entry} />
      <section class="card flow" aria-labelledby="plain">
        <h2 id="plain">{t("contribution.plain")}</h2>
        <TotalsTable totals={totals} />
        <p class="small soft">
          {t(
            isNothing({ measured: totals.measured, declared: zeroTotals().declared })
              ? "tally.join.declaredHere"
              : "contribution.twoOrigins",
          )}
        </p>
      </section>
      <details class="more">
        <summary>{t("contribution.exact")}</summary>
        <div class="flow flow--tight">
          {next.ok && <ExactRequest id="join-payload" request={next.request} />}
          <p class="small soft">{t("contribution.secretMeaning")}</p>
          {participation.place && <p class="small soft">{t("tally.join.place.inMessage")}</p>}
        </div>
      </details>
      <section class="flow flow--tight" aria-labelledby="never">
        <h2 id="never">{t("contribution.neverSent")}</h2>
        <p class="small">{t("contribution.neverSentList")}</p>
      </section>
      {!obstacle && (
        <div class="dock">
          <button
            type="button"
            class="btn btn--main btn--big wide"
            id="join-send"
            onClick={() => void send()}
          >
            {t("contribution.send")}
          </button>
        </div>
      )}
      <a class="btn wide" href={linkTo("note")}>
        {t("tally.join.notNow")}
      </a>
    </div>
  );
}

/** Explains why nothing can be sent now. The draft stays. */
function useObstacle({ totals }: Entry): string | undefined {
  const { t, format, event, published, participation } = useJoining();
  const { refusal } = participation;
  const state = eventState(event, { published, refusal, now: new Date() });
  if (state === "closed") return t("tally.join.closed");
  if (state === "notStarted") {
    return t("tally.join.notStarted", { day: format.day(event.startsOn) });
  }
  return areConfirmed(participation, totals) ? t("contribution.nothingNew") : undefined;
}

function Warnings({ entry }: { entry: Entry }) {
  const { t } = useJoining();
  if (entry.warnings.size === 0) return null;
  return (
    <section class="note note--caution flow flow--tight small" id="join-doubts">
      <h2>{t("tally.join.check")}</h2>
      {[...entry.warnings].map(([quantity, warning]) => (
        <p key={quantity}>
          {t("tally.join.doubtLine", {
            quantity: t(quantity === "devices" ? "tally.join.devices" : `contribution.${quantity}`),
            doubt: warningText(t, warning),
          })}
        </p>
      ))}
    </section>
  );
}

/** What this contribution replaces. */
function Replaces() {
  const { t, format, participation } = useJoining();
  return (
    <>
      {replacementText(
        participation,
        new Date(),
        (key, parameters) => t(`contribution.${key}`, parameters),
        format,
      )}
    </>
  );
}

/** Instead of the review, if there is no number: explains it and leads back. */
export function NothingToSend() {
  const { t, participation } = useJoining();
  if (confirmedTotals(participation)) {
    return (
      <>
        <p>{t("tally.join.nothingLeft")}</p>
        <a class="btn btn--main btn--big wide" href={linkTo("note")}>
          {t("tally.join.change")}
        </a>
      </>
    );
  }
  return (
    <>
      <p>{t("tally.join.nothing.text")}</p>
      <a class="btn btn--main btn--big wide" id="join-back-to-list" href={linkTo("list")}>
        {t("tally.join.tasks.back")}
      </a>
      <p>
        <a href={linkTo("note")}>{t("tally.join.tasks.allAtOnce")}</a>
      </p>
    </>
  );
}

export function ExactRequest({ id, request }: { id: string; request: TallyRequest }) {
  const { t } = useJoining();
  return <ExactText id={id} label={t("contribution.payloadLabel")} text={requestText(request)} />;
}
