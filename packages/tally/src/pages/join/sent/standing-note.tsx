import {
  eventState,
  mayRetry,
  currentStanding,
  standingText,
  standingTone,
} from "@digital-cleanup/challenge";
import { StatusNote } from "@digital-cleanup/ui/dialogs/status-note.tsx";
import { useJoining } from "../joining.ts";

export function StandingNote() {
  const joining = useJoining();
  const { t, format, event, published, participation, address, eventUrl, retry, askStanding } =
    joining;
  const { waiting, received, refusal } = participation;
  const standing = currentStanding(participation);
  const now = new Date();
  const text = standingText(
    {
      ...joining,
      eventState: eventState(event, { published, refusal, now }),
      host: new URL(address.baseUrl).host,
      now,
    },
    (key, parameters) =>
      key === "kept" || key === "newerServer"
        ? t(`tally.join.standing.${key}`)
        : t(`participant.standing.${key}`, parameters),
    format,
  );
  return (
    <StatusNote
      {...text}
      id="join-standing"
      status={standing}
      tone={standingTone(standing)}
      isAlert={standing === "refused"}
    >
      {waiting?.lastTryAtMs !== undefined && (
        <p class="tiny soft">
          {t("participant.standing.nextTry", {
            next: format.time(waiting.nextTryAtMs),
            last: format.time(waiting.lastTryAtMs),
          })}
        </p>
      )}
      <p class="row">
        {mayRetry(standing) && (
          <button type="button" class="btn btn--main" id="join-retry" onClick={retry}>
            {t("common.retry")}
          </button>
        )}
        {standing === "newerServer" && (
          <button type="button" class="btn" id="join-reload" onClick={() => location.reload()}>
            {t("tally.join.standing.reload")}
          </button>
        )}
        {received && !waiting && (
          <button type="button" class="btn" id="join-refresh" onClick={askStanding}>
            {t("participant.standing.refresh")}
          </button>
        )}
        <a class="small" href={eventUrl}>
          {t("participant.eventPage")}
        </a>
      </p>
    </StatusNote>
  );
}
