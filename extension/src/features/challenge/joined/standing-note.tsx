import {
  mayRetry,
  type Standing,
  currentStanding,
  type StandingText,
  standingTone,
  type Waiting,
} from "@digital-cleanup/challenge";
import { StatusNote } from "@digital-cleanup/ui/dialogs/status-note.tsx";
import type { ComponentChildren } from "preact";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { openParticipant } from "../participant.ts";
import { eventPage, type Participation } from "../participation.ts";
import { askStanding } from "../sending/send.ts";
import { type Situation, writeStanding } from "./standing-text.ts";

/** The standing of the contribution, and what a person may do about it. */
export function StandingNote(situation: Situation) {
  const page = usePage();
  const { t } = page;
  const { participation } = situation;
  const { received, waiting } = participation;
  const standing = currentStanding(participation);
  if (standing === "none") return null;
  return (
    <Note standing={standing} text={writeStanding(situation, page)} waiting={waiting}>
      <p class="row">
        {mayRetry(standing) && <RetryButton participation={participation} />}
        {received && !waiting && (
          <>
            <Button
              class="btn--text"
              id="challenge-refresh"
              onPress={() => askStanding(participation)}
            >
              {t("participant.standing.refresh")}
            </Button>
            <a class="small" href={eventPage(participation)} target="_blank" rel="noreferrer">
              {t("participant.eventPage")}
            </a>
          </>
        )}
      </p>
    </Note>
  );
}

/** The text of a standing, with the actions below it. */
export function Note(props: {
  standing: Standing;
  text: StandingText;
  waiting: Waiting | undefined;
  children: ComponentChildren;
}) {
  const { standing, text, waiting } = props;
  return (
    <StatusNote
      {...text}
      id="challenge-standing"
      status={standing}
      tone={standingTone(standing)}
      isAlert={standing === "refused"}
    >
      {waiting && <RetryTimes waiting={waiting} />}
      {props.children}
    </StatusNote>
  );
}

export function RetryButton(props: { participation: Participation; isMain?: boolean }) {
  const { t } = usePage();
  return (
    <Button
      class={props.isMain ? "btn--main" : ""}
      id="challenge-retry"
      onPress={() => openParticipant(props.participation).retry()}
    >
      {t("common.retry")}
    </Button>
  );
}

function RetryTimes({ waiting }: { waiting: Waiting }) {
  const { t, format } = usePage();
  if (waiting.lastTryAtMs === undefined) return null;
  return (
    <p class="tiny soft">
      {t("participant.standing.nextTry", {
        next: format.time(waiting.nextTryAtMs),
        last: format.time(waiting.lastTryAtMs),
      })}
    </p>
  );
}
