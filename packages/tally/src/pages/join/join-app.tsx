import type { Event, EventAddress, Published } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";
import type { Words } from "../figures.tsx";
import { readEntry } from "./entry.ts";
import { eventStateAt } from "./event-state.ts";
import { Intro } from "./intro.tsx";
import { type Joining, JoiningProvider } from "./joining.ts";
import { NoteStep } from "./note-step.tsx";
import type { PartStore } from "./part-store.ts";
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
  store: PartStore;
  /** A receipt that the address carried. */
  receipt: string | undefined;
};

/** Taking part from any browser: three steps, then where the sending stands. */
export function JoinApp({ published: first, receipt, ...props }: Props) {
  const { t, format, event, address, eventUrl, store } = props;
  const { part, published, retry, askStanding } = usePart(store, address, first);
  const [step, go] = useStep();
  const restoring = useRestoring(store, address, receipt, () => go("start"));
  const entry = readEntry({ t, event, part });
  const isAsking = restoring.restoring.step === "asked";
  const shown = shownStep();
  const hasMoved = useHasMoved(shown);
  const state = eventStateAt(event, published.state, new Date());
  const isStep = shown !== "sent" && shown !== "receipt" && state !== "closed";

  function shownStep(): Step | "sent" {
    // A receipt that the address brought and that is none is told where one can be pasted.
    if (isAsking || restoring.restoring.step === "notAReceipt") return "receipt";
    if (step === "start") return part.lastSeq > 0 ? "sent" : "start";
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
        {...(isStep && { step: shown })}
      />
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
      {shown === "note" && (
        <NoteStep entry={entry} startsChecked={step === "review"} onReview={() => go("review")} />
      )}
      {shown === "review" && <ReviewStep entry={entry} onSent={() => go("start")} />}
      {shown === "sent" && <SentView />}
    </JoiningProvider>
  );
}

function titleOf(t: Text, shown: Step | "sent"): string {
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
