import {
  areConfirmed,
  confirmedTotals,
  eventState,
  nextContribution,
  replacementText,
  requestText,
  type TallyRequest,
} from "@digital-cleanup/challenge";
import { ExactText } from "@digital-cleanup/ui/exact-text.tsx";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { useEffect } from "preact/hooks";
import { useJoining } from "../joining.ts";
import { typedNumber, writeDraft, writeGigabytes } from "../note/draft.ts";
import type { Entry } from "../note/entry.ts";
import { warningText } from "../note/field-warnings.ts";
import { bytesOfTasks, findFreed, freedBytes } from "../space/freed-space.ts";
import { linkTo } from "../use-step.ts";
import { AmountLines } from "./amount-lines.tsx";

/** Everything that will be sent, in words and exactly, above the button that sends it. */
export function ReviewStep({ entry, onSent }: { entry: Entry; onSent: () => void }) {
  const { t, event, participation, privacyUrl, loadPublished } = useJoining();
  const { next, obstacle, send } = useSending(entry, onSent);
  // The count that the thanks compare with is as new as can be.
  useEffect(loadPublished, []);
  return (
    <div class="step">
      <div class="flow flow--wide">
        <Freed entry={entry} />
        <AmountLines totals={entry.totals} hides="bytes" />
        <Warnings entry={entry} />
        <p id="join-offer" class={obstacle && "note note--caution"}>
          {obstacle ?? <Replaces />}
        </p>
        <div class="tint flow flow--tight">
          <p>
            {t("tally.join.onlyTotals", { k: event.k })}{" "}
            <a href={privacyUrl}>{t("tally.join.published")}</a>
          </p>
          {next.ok && <ExactMessage id="join-payload" request={next.request} />}
          {participation.place && <p class="small">{t("tally.join.place.inMessage")}</p>}
        </div>
      </div>
      <div class="dock">
        {!obstacle && (
          <button
            type="button"
            class="btn btn--main btn--big wide"
            id="join-send"
            onClick={() => void send()}
          >
            {t("tally.join.send")}
          </button>
        )}
        <a id="join-correct" href={linkTo("correct")}>
          {t("tally.join.correct")}
        </a>
      </div>
    </div>
  );
}

/** The next contribution as it would be sent, why it cannot be, and the function that sends it. */
export function useSending(entry: Entry, onSent: () => void) {
  const { t, participation, address, send } = useJoining();
  const next = nextContribution(participation, address, entry.totals);
  const stateObstacle = useObstacle(entry);
  const obstacle = next.ok ? stateObstacle : t("contribution.overCap", { field: next.field });
  return {
    next,
    obstacle,
    send: async () => {
      // If another tab took this number, nothing is sent and the page shows the request with the next one.
      if (next.ok && (await send(next, writeDraft(entry.totals.declared, t.language)))) onSent();
    },
  };
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

/** The space freed as the largest number, and where it comes from. */
function Freed({ entry }: { entry: Entry }) {
  const { t, format } = useJoining();
  const { used, totals, entered } = entry;
  const write = typedNumber(t.language);
  const bytes = totals.declared.bytes + totals.measured.bytes;
  if (bytes === 0) return null;
  const isDifference = freedBytes(used) > 0;
  const bytesInTasks = bytesOfTasks(entered);
  const isTooMuch = bytesInTasks > freedBytes(used);
  return (
    <div>
      <p>{t("tally.join.youFreed")}</p>
      <data class="figure figure--hero" id="join-bytes" value={bytes}>
        <BytesFigure bytes={bytes} write={write} />
      </data>
      {isDifference && (
        <p>
          {t("tally.join.space.fromTo", {
            before: writeGigabytes(used.beforeBytes ?? 0, t.language),
            after: writeGigabytes(used.afterBytes ?? 0, t.language),
            unit: format.bytesParts(1_000_000_000).unit,
          })}{" "}
          {bytesInTasks > 0 &&
            t(`tally.join.space.${isTooMuch ? "tasksExceed" : "containsTasks"}`, {
              size: format.bytes(bytesInTasks, write),
            })}
        </p>
      )}
    </div>
  );
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

/** What this contribution replaces, if anything was confirmed before. */
function Replaces() {
  const { t, format, participation } = useJoining();
  if (participation.lastSeq === 0) return null;
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

/** Instead of the review, if there is no number: explains it and leads on. */
export function NothingToSend({ entry }: { entry: Entry }) {
  const { t, participation } = useJoining();
  const hasSent = Boolean(confirmedTotals(participation));
  const reason = findFreed(entry.used)
    ? "tally.join.space.nothingFreed"
    : "tally.join.nothing.text";
  return (
    <div class="step">
      <p>{t(hasSent ? "tally.join.nothingLeft" : reason)}</p>
      <div class="dock">
        <a
          class="btn btn--main btn--big wide"
          id="join-enter"
          href={linkTo(hasSent ? "correct" : "note")}
        >
          {t(hasSent ? "tally.join.correct" : "tally.join.nothing.enter")}
        </a>
        {!hasSent && (
          <a id="join-back-to-start" href={linkTo("start")}>
            {t("tally.join.nothing.back")}
          </a>
        )}
      </div>
    </div>
  );
}

export function ExactMessage({ id, request }: { id: string; request: TallyRequest }) {
  const { t } = useJoining();
  return (
    <details class="more">
      <summary>{t("tally.join.exact")}</summary>
      <div class="flow flow--tight">
        <ExactText id={id} label={t("contribution.payloadLabel")} text={requestText(request)} />
        <p class="small soft">{t("contribution.secretMeaning")}</p>
      </div>
    </details>
  );
}
