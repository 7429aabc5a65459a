import {
  confirmedTotals,
  currentStanding,
  type Event,
  type EventAddress,
  eventState,
  isNothing,
  type KeyProblem,
  type Participation,
  type Published,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { useEffect, useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { readEntry } from "./note/entry.ts";
import { ClosedNote } from "./closed-note.tsx";
import { Intro } from "./intro.tsx";
import { type Joining, JoiningProvider } from "./joining.ts";
import { NoteStep } from "./note/note-step.tsx";
import type { PageStore } from "./participation/participation-store.ts";
import { PlaceStep } from "./place/place-step.tsx";
import { ReceiptEntry, RestoreCard } from "./restore/restore-card.tsx";
import { NothingToSend, ReviewStep } from "./review/review-step.tsx";
import { type Shown, shownStep } from "./shown-step.ts";
import { isReceived, SentView } from "./sent/sent-view.tsx";
import { StepHeading } from "./step-heading.tsx";
import { useParticipation } from "./participation/use-participation.ts";
import { useRestoring } from "./restore/use-restoring.ts";
import { TaskStep } from "./tasks/task-step.tsx";
import { tasksFor } from "./tasks/tasks.ts";
import { taskOfStep, useStep } from "./use-step.ts";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  address: EventAddress;
  eventUrl: string;
  reportUrl: string;
  fingerprint: string | undefined;
  problem: KeyProblem | undefined;
  placeUrl: string;
  store: PageStore;
  /** The receipt in the address. */
  receipt: string | undefined;
  /** True if a link of the server's page was pressed before this script was loaded. */
  hasMoved: boolean;
};

/** Taking part from any browser: a checklist, the review, then the contribution's standing. */
export function JoinApp({ published: first, receipt, problem, hasMoved: moved, ...props }: Props) {
  const { t, format, event, address, eventUrl, reportUrl, store } = props;
  const client = useParticipation(store, address, first);
  const { participation, published } = client;
  const [step, go] = useStep();
  const restoring = useRestoring(store, address, receipt, () => go("start"));
  const entry = readEntry({ t, event, participation });
  const isAsking = restoring.restoring.step === "asked";
  // If the address contains no valid receipt, the error is shown beside the field for receipts.
  const isReceipt = isAsking || restoring.restoring.step === "notAReceipt";
  const { refusal, lastSeq } = participation;
  const state = eventState(event, { published, refusal, now: new Date() });
  const tasks = tasksFor(event);
  const shown = chooseShown();
  const hasMoved = useHasMoved(shown) || moved;
  const task = taskOfStep(shown);

  function chooseShown(): Shown | "refused" {
    if (isReceipt) return "receipt";
    if (problem) return lastSeq > 0 ? "sent" : "refused";
    return shownStep({ step, event, state, participation, entry });
  }

  const joining: Joining = { ...props, ...client };
  return (
    <JoiningProvider value={joining}>
      <StepHeading
        key={shown}
        t={t}
        format={format}
        event={event}
        title={chooseTitle(t, shown, participation)}
        takesFocus={hasMoved}
        place={task && { step: tasks.indexOf(task) + 1, count: tasks.length }}
      />
      {problem && (
        <p class="note note--danger" role="alert" id="join-key-trouble">
          {problem === "otherKey" ? t("tally.join.otherKey") : t("contribution.changedKey")}
        </p>
      )}
      {shown === "refused" && (
        <p>
          <a href={eventUrl}>{t("participant.eventPage")}</a>
        </p>
      )}
      {shown === "closed" && (
        <ClosedNote
          t={t}
          eventUrl={eventUrl}
          reportUrl={reportUrl}
          hasDraft={!isNothing(entry.totals)}
        />
      )}
      {shown === "list" && (
        <Intro
          t={t}
          format={format}
          event={event}
          state={state}
          eventUrl={eventUrl}
          amounts={entry.amounts}
          passed={entry.passed}
        />
      )}
      {task && <TaskStep key={task} task={task} entry={entry} go={go} />}
      {shown === "receipt" &&
        (isAsking ? <RestoreCard t={t} {...restoring} /> : <ReceiptEntry t={t} {...restoring} />)}
      {shown === "place" && <PlaceStep />}
      {shown === "note" && (
        <NoteStep
          entry={entry}
          startsChecked={step === "review"}
          onReview={() => go("review")}
          onBack={() => go("start")}
        />
      )}
      {shown === "nothing" && <NothingToSend />}
      {shown === "review" && <ReviewStep entry={entry} onSent={() => go("start")} />}
      {shown === "sent" && <SentView />}
    </JoiningProvider>
  );
}

function chooseTitle(t: Text, shown: Shown | "refused", participation: Participation): string {
  const task = taskOfStep(shown);
  if (task) return t(`tally.join.tasks.${task}.title`);
  if (shown === "list") return t("tally.join.tasks.title");
  if (shown === "nothing") return t("tally.join.nothing.title");
  if (shown === "note" && confirmedTotals(participation)) return t("tally.join.change");
  if (shown === "sent" && isReceived(currentStanding(participation))) {
    return t("tally.join.sent.thanks");
  }
  if (shown === "place") return t("contribution.place.title");
  if (shown === "review") return t("contribution.willSend");
  return shown === "receipt" ? t("contribution.receipt") : t("contribution.yourPart");
}

/** False until the first change of step: a page that was just opened is read from its top anyway. */
function useHasMoved(shown: string): boolean {
  const [first] = useState(shown);
  const [hasMoved, setHasMoved] = useState(false);
  useEffect(() => {
    if (shown !== first) setHasMoved(true);
  }, [shown, first]);
  return hasMoved || shown !== first;
}
