import {
  confirmedTotals,
  currentStanding,
  type Event,
  type EventAddress,
  eventState,
  isNothing,
  type KeyProblem,
  type Published,
} from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import type { LocaleProps } from "../figures/figures.tsx";
import { cardsOf } from "./cards.ts";
import { ClosedNote } from "./closed-note.tsx";
import { CorrectStep } from "./correct/correct-step.tsx";
import { type Joining, JoiningProvider } from "./joining.ts";
import { type Entry, readEntry } from "./note/entry.ts";
import { NoteStep } from "./note/note-step.tsx";
import type { PageStore } from "./participation/participation-store.ts";
import { useParticipation } from "./participation/use-participation.ts";
import { PlaceStep } from "./place/place-step.tsx";
import { ReceiptEntry, RestoreCard, useRestoring } from "./restore/restore-card.tsx";
import { NothingToSend, ReviewStep } from "./review/review-step.tsx";
import { isReceived, SentView } from "./sent/sent-view.tsx";
import { type Shown, shownStep } from "./shown-step.ts";
import { FirstCard, LastCard } from "./space/space-cards.tsx";
import { PlaceAmongCards, Segments, StepHeading } from "./step-heading.tsx";
import type { PhoneSystem } from "./tasks/phone-system.ts";
import { StepArt } from "./tasks/task-icon.tsx";
import { TaskStep } from "./tasks/task-step.tsx";
import { taskOfStep, useStep } from "./use-step.ts";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  address: EventAddress;
  eventUrl: string;
  reportUrl: string;
  privacyUrl: string;
  fingerprint: string | undefined;
  problem: KeyProblem | undefined;
  placeUrl: string;
  store: PageStore;
  /** The system of the phone that is cleaned; undefined if it is unknown. */
  system: PhoneSystem | undefined;
  receipt: string | undefined;
  /** True if a link of the server's page was pressed before this script was loaded. */
  hasMoved: boolean;
};

/** Taking part from any browser: a card for each question, the review, then the contribution's standing. */
export function JoinApp(given: Props) {
  const {
    published: first,
    system: firstSystem,
    receipt,
    problem,
    hasMoved: moved,
    ...props
  } = given;
  const { t, event, address, eventUrl, reportUrl, store } = props;
  const client = useParticipation(store, address, first);
  const { participation, published } = client;
  const [system, chooseSystem] = useState(firstSystem);
  const [step, go] = useStep();
  const restoring = useRestoring(store, address, receipt, () => go("start"));
  const entry = readEntry({ t, event, participation });
  const isAsking = restoring.restoring.step === "asked";
  // If the address contains no valid receipt, the error is shown beside the field for receipts.
  const isReceipt = isAsking || restoring.restoring.step === "notAReceipt";
  const { refusal, lastSeq } = participation;
  const state = eventState(event, { published, refusal, now: new Date() });
  const shown = chooseShown();
  const hasMoved = useHasMoved(shown) || moved;
  const task = taskOfStep(shown);

  function chooseShown(): Shown | "refused" {
    if (isReceipt) return "receipt";
    if (problem) return lastSeq > 0 ? "sent" : "refused";
    return shownStep({ step, event, state, participation, entry });
  }

  const joining: Joining = { ...props, ...client, system, chooseSystem };
  return (
    <JoiningProvider value={joining}>
      <StepHeading key={shown} t={t} title={chooseTitle(joining, shown)} takesFocus={hasMoved}>
        <AboveTitle shown={shown} joining={joining} entry={entry} />
      </StepHeading>
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
      {shown === "start" && <FirstCard entry={entry} state={state} go={go} />}
      {task && <TaskStep key={task} task={task} entry={entry} go={go} />}
      {shown === "space" && <LastCard entry={entry} go={go} />}
      {shown === "receipt" &&
        (isAsking ? <RestoreCard t={t} {...restoring} /> : <ReceiptEntry t={t} {...restoring} />)}
      {shown === "place" && <PlaceStep />}
      {shown === "note" && (
        <NoteStep entry={entry} startsChecked={step === "review"} onReview={() => go("review")} />
      )}
      {shown === "correct" && (
        <CorrectStep entry={entry} startsChecked={step === "review"} go={go} />
      )}
      {shown === "nothing" && <NothingToSend entry={entry} />}
      {shown === "review" && <ReviewStep entry={entry} onSent={() => go("start")} />}
      {shown === "sent" && <SentView />}
    </JoiningProvider>
  );
}

type Above = { shown: Shown | "refused"; joining: Joining; entry: Entry };

/** The place among the cards, and the picture of a task or of the thanks. */
function AboveTitle({ shown, joining, entry }: Above) {
  const { t, event } = joining;
  const cards = cardsOf(event);
  const card = cards.find((each) => each === shown);
  const task = taskOfStep(shown);
  if (card) {
    return (
      <>
        <PlaceAmongCards t={t} card={card} event={event} progress={entry} />
        {task && <StepArt of={task} />}
      </>
    );
  }
  if (shown === "sent") return isThanked(joining) ? <StepArt of="thanks" /> : null;
  return shown === "review" || shown === "nothing" ? (
    <Segments states={cards.map(() => "done" as const)} />
  ) : null;
}

const isThanked = ({ participation }: Joining): boolean =>
  Boolean(confirmedTotals(participation)) && isReceived(currentStanding(participation));

function chooseTitle(joining: Joining, shown: Shown | "refused"): string {
  const { t, rank } = joining;
  const task = taskOfStep(shown);
  if (task) return t(`tally.join.tasks.${task}.title`);
  switch (shown) {
    case "start":
      return t("tally.join.space.title");
    case "space":
      return t("tally.join.space.again");
    case "nothing":
      return t("tally.join.nothing.title");
    case "note":
      return t("tally.join.note");
    case "correct":
      return t("tally.join.correctTitle");
    case "place":
      return t("contribution.place.title");
    case "review":
      return t("tally.join.review");
    case "receipt":
      return t("contribution.receipt");
    case "sent":
      if (!isThanked(joining)) break;
      return rank === undefined ? t("tally.join.sent.thanks") : t("tally.join.sent.rank", { rank });
  }
  return t("contribution.yourPart");
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
