import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import type { FoundEvent } from "./find-event.ts";
import { FoundEventCard } from "./found-event-card.tsx";
import { JustJoined } from "./just-joined.tsx";

/** The event whose page the popup was opened over: to join, and then joined. */
export function EventOfTab(props: { found: FoundEvent; isJoined: boolean; onJoined: () => void }) {
  usePopupRoom("event", "much");
  const { t } = usePage();
  const { found, isJoined, onJoined } = props;
  return (
    <section
      class="note flow flow--tight"
      id="challenge-in-front"
      aria-label={t("challenge.event")}
    >
      {isJoined ? (
        <JustJoined event={found.event}>
          <p>
            <a
              class="btn btn--main"
              id="challenge-start"
              href="/dashboard.html#clean"
              target="_blank"
            >
              {t("challenge.joinedStart")}
            </a>
          </p>
          <p>
            <a href="/dashboard.html#challenge" target="_blank">
              {t("challenge.seeChallenge")}
            </a>
          </p>
        </JustJoined>
      ) : (
        <FoundEventCard found={found} onJoined={onJoined} />
      )}
      <p class="hidden" role="status">
        {isJoined && t("challenge.joinedTitle")}
      </p>
    </section>
  );
}
