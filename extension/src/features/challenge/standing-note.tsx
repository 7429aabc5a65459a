import { type Waiting, mayRetry, type Standing, standingOf } from "@digital-cleanup/challenge";
import type { ComponentChildren } from "preact";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { eventPageOf, type JoinedEvent } from "./joined-event.ts";
import { refreshStanding } from "./send.ts";
import { type Situation, wordsFor } from "./standing-words.ts";
import { retryWaiting } from "./take-part.ts";

/** Where a sending stands: what happened, what is kept, what follows. */
export function StandingNote(situation: Situation) {
  const page = usePage();
  const { t } = page;
  const { joined } = situation;
  const standing = standingOf(joined);
  if (standing === "none") return null;
  const { title, lines } = wordsFor(standing, situation, page);
  const canRetry = mayRetry(standing);
  return (
    <Note standing={standing} title={title} lines={lines} waiting={joined.waiting}>
      <p class="row">
        {canRetry && <RetryButton joined={joined} />}
        {joined.received && !joined.waiting && (
          <>
            <button
              type="button"
              class="btn btn--text"
              id="challenge-refresh"
              onClick={() => void refreshStanding(joined).catch(reportError)}
            >
              {t("challenge.standing.refresh")}
            </button>
            <a class="small" href={eventPageOf(joined)} target="_blank" rel="noreferrer">
              {t("challenge.standing.eventPage")}
            </a>
          </>
        )}
      </p>
    </Note>
  );
}

const grounds: Partial<Record<Standing, string>> = {
  kept: "note--caution",
  newerServer: "note--caution",
  olderServer: "note--caution",
  otherServer: "note--caution",
  held: "note--caution",
  refused: "note--danger",
  closed: "note--danger",
};
const icons: Partial<Record<Standing, Parameters<typeof Icon>[0]["name"]>> = {
  sending: "waiting",
  kept: "waiting",
  newerServer: "waiting",
  olderServer: "waiting",
  otherServer: "waiting",
  held: "waiting",
  refused: "refused",
  closed: "refused",
};

/** What a standing says, with what may be done about it below. */
export function Note(props: {
  standing: Standing;
  title: string;
  lines: readonly string[];
  waiting: Waiting | undefined;
  children: ComponentChildren;
}) {
  const { standing, title, lines, waiting } = props;
  return (
    <section
      class={`note flow ${grounds[standing] ?? ""}`}
      style={{ "--gap": "var(--space-2)" }}
      id="challenge-standing"
      data-standing={standing}
      tabIndex={-1}
      role={standing === "refused" ? "alert" : "status"}
    >
      <h2 class="row row--tight row--one">
        <Icon name={icons[standing] ?? "check"} size={18} />
        {title}
      </h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {waiting && <TryTimes waiting={waiting} />}
      {props.children}
    </section>
  );
}

export function RetryButton({ joined, isMain }: { joined: JoinedEvent; isMain?: boolean }) {
  const { t } = usePage();
  return (
    <button
      type="button"
      class={isMain ? "btn btn--main" : "btn"}
      id="challenge-retry"
      onClick={() => void retryWaiting(joined).catch(reportError)}
    >
      {t("common.retry")}
    </button>
  );
}

function TryTimes({ waiting }: { waiting: Waiting }) {
  const { t, format } = usePage();
  if (waiting.lastTryAtMs === undefined) return null;
  return (
    <p class="tiny soft">
      {t("challenge.standing.nextTry", {
        next: format.time(waiting.nextTryAtMs),
        last: format.time(waiting.lastTryAtMs),
      })}
    </p>
  );
}
