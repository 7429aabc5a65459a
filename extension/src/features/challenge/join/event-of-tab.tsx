import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { usePopupRoom } from "../../../ui/popup-room.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { eventPage, type Participation } from "../participation.ts";
import type { ChallengeState } from "../store.ts";
import { useChallenge } from "../use-challenge.ts";
import { findEventOfPage, type FoundEvent } from "./find-event.ts";
import { FoundEventCard } from "./found-event-card.tsx";
import { JustJoined } from "./just-joined.tsx";

type Props = {
  page: string;
  /** Shown if the page has no event to join. */
  children: ComponentChildren;
};

/** The event whose page the popup was opened over, looked up at that page's own server only: to join, and then joined. */
export function EventOfTab({ page, children }: Props) {
  const { t } = usePage();
  const state = useChallenge();
  const [result] = useWatchedValue(() => findEventOfPage(page), [], [page]);
  const [isJoinedHere, setIsJoinedHere] = useState(false);
  // The card stays: what was joined is stored a moment before the card hears that it was joined.
  const isOffered = useRef(false);
  if (!state) return null;
  if (result?.ok === false && result.reason === "otherKey") {
    return (
      <p class="note note--danger" role="alert">
        {t("challenge.notFound.otherKey")}
      </p>
    );
  }
  if (!result?.ok) return <>{children}</>;
  const { found } = result;
  isOffered.current ||= !isAmong(state, found);
  if (!isOffered.current) return <>{children}</>;
  return <Card found={found} isJoined={isJoinedHere} onJoined={() => setIsJoinedHere(true)} />;
}

const isAmong = (
  { participations }: ChallengeState,
  found: Pick<Participation, "address">,
): boolean => participations.some((candidate) => eventPage(candidate) === eventPage(found));

function Card(props: { found: FoundEvent; isJoined: boolean; onJoined: () => void }) {
  usePopupRoom("event");
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
