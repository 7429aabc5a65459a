import { isolateText } from "@digital-cleanup/text";
import { inLanguage } from "@digital-cleanup/challenge";
import "./challenge.css";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { ProposedEvent } from "../../ui/settings/proposed-event.tsx";
import type { FoundEvent } from "./join/find-event.ts";
import { showEvent } from "./join/join-event.ts";
import { JoinForm } from "./join/join-form.tsx";
import { EventHeading } from "./joined/event-heading.tsx";
import { JoinedView } from "./joined/joined-view.tsx";
import { eventPage, type Participation } from "./participation.ts";
import { type ChallengeState, shownParticipation } from "./store.ts";
import { useChallenge } from "./use-challenge.ts";
import { fragmentDetail } from "../../ui/navigation/fragment-detail.ts";

/** The dashboard's page about events: join one, send a contribution, withdraw it. */
export function ChallengePage() {
  const state = useChallenge();
  return state ? <Events state={state} /> : null;
}

type Joining = {
  /** Of an event that the person asked for on another page. */
  linkedCode: string | undefined;
  onJoined: (found: FoundEvent) => void;
};

function Events({ state }: { state: ChallengeState }) {
  const { t } = usePage();
  const shown = shownParticipation(state);
  const page = shown && eventPage(shown);
  const [{ code, pageBefore }] = useState(() => ({ code: takeLinkedCode(), pageBefore: page }));
  // Until its event is joined.
  const linkedCode = page === pageBefore ? code : undefined;
  // Joining and leaving remove the button that was pressed.
  const heading = useFocusRecovery([page]);
  const [joinedPage, setJoinedPage] = useState<string>();
  // A restored contribution was sent before: there is nothing to start.
  const onJoined = (found: FoundEvent) => setJoinedPage(found.held ? undefined : eventPage(found));
  const joining: Joining = { linkedCode, onJoined };
  if (!shown) return <NoEvent headingRef={heading} {...joining} />;
  // The welcome ends with the first contribution, which another window may send.
  const isJustJoined = page === joinedPage && shown.lastSeq === 0;
  return (
    <>
      <p class="hidden" role="status">
        {isJustJoined && t("challenge.joinedTitle")}
      </p>
      <EventHeading key={eventPage(shown)} participation={shown} headingRef={heading} />
      <JoinedView key={eventPage(shown)} participation={shown} isJustJoined={isJustJoined} />
      <OtherEvents participations={state.participations} shown={shown} {...joining} />
    </>
  );
}

function NoEvent(props: Joining & { headingRef: RefObject<HTMLHeadingElement | null> }) {
  const { t, settings } = usePage();
  const [proposed, setProposed] = useState<string>();
  return (
    <>
      <PageTitle headingRef={props.headingRef} />
      {!proposed && (
        <ProposedEvent>
          <Button
            class="btn--main"
            id="challenge-proposed"
            onPress={() => setProposed(settings.event.value)}
          >
            {t("common.seeEvent")}
          </Button>
        </ProposedEvent>
      )}
      <section class="card flow challenge-join">
        <div class="soft">
          <Icon name="flag" size={28} />
        </div>
        <h2>{t("challenge.noneTitle")}</h2>
        <p>{t("challenge.noneText")}</p>
        <JoinForm
          participations={[]}
          linkedCode={proposed ?? props.linkedCode}
          onJoined={props.onJoined}
        />
        <p class="tiny soft">{t("challenge.independent")}</p>
      </section>
    </>
  );
}

function OtherEvents(
  props: Joining & { participations: readonly Participation[]; shown: Participation },
) {
  const { participations, shown, linkedCode, onJoined } = props;
  const { t } = usePage();
  const others = participations.filter((candidate) => candidate !== shown);
  return (
    <>
      {others.length > 0 && (
        <section class="flow">
          <h2>{t("challenge.otherEvents")}</h2>
          <ul class="row">
            {others.map((other) => (
              <li key={eventPage(other)}>
                <Button onPress={() => showEvent(other)}>
                  {t("challenge.show", {
                    name: isolateText(inLanguage(other.event.name, t.language)),
                  })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <details class="challenge-join" key={eventPage(shown)} open={linkedCode !== undefined}>
        <summary>{t("challenge.joinAnother")}</summary>
        <div class="flow">
          <JoinForm participations={participations} linkedCode={linkedCode} onJoined={onJoined} />
        </div>
      </details>
    </>
  );
}

/**
 * The code in an address such as `#challenge/BRUME27`, to which the welcome page leads. It is removed from the address, so that
 * a reload does not look it up again.
 */
function takeLinkedCode(): string | undefined {
  const { hash } = location;
  const code = fragmentDetail(hash);
  if (!hash.startsWith("#challenge/") || code === "") return undefined;
  history.replaceState(history.state, "", "#challenge");
  return code;
}
