import type { Event, EventAddress, Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";
import type { Words } from "../figures/figures.tsx";
import { readEntry } from "./entry.ts";
import { eventStateAt } from "./event-state.ts";
import { Intro } from "./intro.tsx";
import { type Joining, JoiningProvider } from "./joining.ts";
import type { KeyTrouble } from "./key-trouble.ts";
import { needsPlace } from "./needs-place.ts";
import { NoteStep } from "./note-step.tsx";
import type { PartStore } from "./part-store.ts";
import { PlaceStep } from "./place-step.tsx";
import { isNothing } from "./request.ts";
import { ReceiptEntry, RestoreCard } from "./restore-card.tsx";
import { ReviewStep } from "./review-step.tsx";
import { SentView } from "./sent-view.tsx";
import { StepHeading } from "./step-heading.tsx";
import { usePart } from "./use-part.ts";
import { useRestoring } from "./use-restoring.ts";
import { type Step, useStep } from "./use-step.ts";

type Props = Words & {
  event: Event;
  published: Published;
  address: EventAddress;
  eventUrl: string;
  fingerprint: string | undefined;
  trouble: KeyTrouble | undefined;
  placeUrl: string;
  store: PartStore;
  /** A receipt that the address carried. */
  receipt: string | undefined;
};

type Shown = Step | "place" | "refused" | "sent";

/** Taking part from any browser: three steps, then where the sending stands. */
export function JoinApp({ published: first, receipt, trouble, ...props }: Props) {
  const { t, format, event, address, eventUrl, store } = props;
  const { part, published, retry, askStanding } = usePart(store, address, first);
  const [step, go] = useStep();
  const restoring = useRestoring(store, address, receipt, () => go("start"));
  const entry = readEntry({ t, event, part });
  const isAsking = restoring.restoring.step === "asked";
  const state = eventStateAt(event, published.state, new Date());
  const shown = shownStep();
  const hasMoved = useHasMoved(shown);
  const numbered = shown === "start" || shown === "note" || shown === "review" ? shown : undefined;

  function shownStep(): Shown {
    // A receipt that the address brought and that is none is told where one can be pasted.
    if (isAsking || restoring.restoring.step === "notAReceipt") return "receipt";
    if (trouble) return part.lastSeq > 0 ? "sent" : "refused";
    if (step === "start") return part.lastSeq > 0 ? "sent" : "start";
    if (step !== "receipt" && needsPlace(event, part)) {
      return state === "closed" ? "start" : "place";
    }
    const isReviewable = entry.troubles.size === 0 && !isNothing(entry.totals);
    return step === "review" && !isReviewable ? "note" : step;
  }

  const joining: Joining = { ...props, part, published, retry, askStanding };
  return (
    <JoiningProvider value={joining}>
      <StepHeading
        key={shown}
        t={t}
        format={format}
        event={event}
        title={titleOf(t, shown)}
        takesFocus={hasMoved}
        {...(numbered && state !== "closed" && { step: numbered })}
      />
      {trouble && (
        <p class="note note--danger" role="alert" id="join-key-trouble">
          {t(`tally.join.${trouble}`)}
        </p>
      )}
      {shown === "refused" && (
        <p>
          <a href={eventUrl}>{t("tally.join.eventPage")}</a>
        </p>
      )}
      {shown === "start" && (
        <Intro
          t={t}
          format={format}
          event={event}
          state={state}
          eventUrl={eventUrl}
          hasDraft={part.draft !== undefined}
        />
      )}
      {shown === "receipt" &&
        (isAsking ? <RestoreCard t={t} {...restoring} /> : <ReceiptEntry t={t} {...restoring} />)}
      {shown === "place" && <PlaceStep />}
      {shown === "note" && (
        <NoteStep entry={entry} startsChecked={step === "review"} onReview={() => go("review")} />
      )}
      {shown === "review" && <ReviewStep entry={entry} onSent={() => go("start")} />}
      {shown === "sent" && <SentView />}
    </JoiningProvider>
  );
}

function titleOf(t: Text, shown: Shown): string {
  if (shown === "place") return t("tally.join.place.title");
  if (shown === "review") return t("tally.join.reviewTitle");
  return shown === "receipt" ? t("tally.join.receipt") : t("tally.join.title");
}

/** False until the first change: who just opened the page starts at its top anyway. */
function useHasMoved(shown: string): boolean {
  const [first] = useState(shown);
  const [hasMoved, setHasMoved] = useState(false);
  useEffect(() => {
    if (shown !== first) setHasMoved(true);
  }, [shown, first]);
  return hasMoved || shown !== first;
}
