import { mayRetry, type Standing, standingOf } from "@digital-cleanup/challenge";
import { useJoining } from "./joining.ts";
import { standingWords } from "./standing-words.ts";

const grounds: Partial<Record<Standing, string>> = {
  kept: "note--caution",
  newerServer: "note--caution",
  olderServer: "note--caution",
  otherServer: "note--caution",
  held: "note--caution",
  refused: "note--danger",
  closed: "note--danger",
};

/** Where a sending stands: what happened, what is kept, what can be done. */
export function StandingNote() {
  const joining = useJoining();
  const { t, part, eventUrl, retry, askStanding } = joining;
  const { waiting, received } = part;
  const standing = standingOf(part);
  const { title, line } = standingWords(standing, { ...joining, now: new Date() });
  return (
    <section
      class={`note flow flow--tight ${grounds[standing] ?? ""}`}
      id="join-standing"
      data-standing={standing}
      role={standing === "refused" ? "alert" : "status"}
    >
      <h2>{title}</h2>
      {line && <p>{line}</p>}
      {waiting && <TryTimes />}
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
            {t("tally.join.standing.refresh")}
          </button>
        )}
        <a class="small" href={eventUrl}>
          {t("tally.join.eventPage")}
        </a>
      </p>
    </section>
  );
}

function TryTimes() {
  const { t, format, part } = useJoining();
  const { nextTryAtMs, lastTryAtMs } = part.waiting ?? {};
  if (nextTryAtMs === undefined || lastTryAtMs === undefined) return null;
  return (
    <p class="tiny soft">
      {t("tally.join.standing.nextTry", {
        next: format.time(nextTryAtMs),
        last: format.time(lastTryAtMs),
      })}
    </p>
  );
}
