import type { CountedAction } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { SessionEndIllustration } from "@digital-cleanup/ui/illustrations/session-end.tsx";
import type { RefObject } from "preact";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { Segments } from "./segments.tsx";
import { SessionDetails } from "./session-details.tsx";
import { sessionGains } from "./session-gains.ts";
import { reopenSession, type Session, sessionTotals, stepIds } from "./session-state.ts";
import { startSession } from "./start-session.ts";
import { changeSession } from "./store.ts";

/** Reads the name of the joined event to which something can be sent. */
export type ReadEvent = () => Promise<string | undefined>;

type Props = {
  session: Session;
  actions: readonly CountedAction[];
  title: RefObject<HTMLHeadingElement | null>;
  /** It was closed just now. */
  isNew: boolean;
  readEvent: ReadEvent;
};

/** The end of a session: what was freed, what it changes, and the event to send it to. */
export function ClosedSession({ session, actions, title, isNew, readEvent }: Props) {
  const { t } = usePage();
  const totals = sessionTotals(session, actions);
  const { freedBytes, gains } = sessionGains(totals);
  const heading = freedBytes > 0 ? "freed" : gains.length > 0 ? "tidy" : "nothing";
  const [first, second] = gains.map(({ what, count }) => t(`session.gain.${what}`, { count }));
  return (
    <div class="session" id="session-summary" data-new={isNew}>
      <Progress session={session} />
      <div class="session__parts session__parts--end">
        <div class="flow session__text">
          <PageTitle headingRef={title} isFullScreen>
            {t(`session.ended.${heading}`)}
          </PageTitle>
          {freedBytes > 0 && (
            <p class="figure session__freed">
              <data id="session-freed-bytes" value={freedBytes}>
                <BytesFigure bytes={freedBytes} />
              </data>
            </p>
          )}
          <ul class="session__changes">
            {first && (
              <li>
                <Icon name="check" size={24} />
                <p>
                  <b>{t("session.forYou")}</b>{" "}
                  {second ? t("session.gains", { first, second }) : `${first}.`}
                </p>
              </li>
            )}
            <li>
              <Icon name="laptop" size={24} />
              <p>
                <b>{t("session.forClimate")}</b> {t("session.climate")}
              </p>
            </li>
          </ul>
          <WayOut readEvent={readEvent} countedActions={actions.length} />
          <Fold class="explained" id="session-sure" summary={t("common.howSure")}>
            <SessionDetails session={session} totals={totals} />
          </Fold>
        </div>
        <div class="session__picture">
          <SessionEndIllustration />
        </div>
      </div>
    </div>
  );
}

/** How many steps were done, and the ways to go on with them or to start again. */
function Progress({ session }: { session: Session }) {
  const { t } = usePage();
  const done = stepIds.filter((step) => session.steps[step] === "done").length;
  return (
    <header class="flow">
      <div class="row session__bar">
        <p>
          <b>{t("session.stepsDone", { done, all: stepIds.length })}</b>
        </p>
        {done < stepIds.length && (
          <Button
            class="btn--text"
            id="session-reopen"
            onPress={() => changeSession(reopenSession)}
          >
            {t("session.reopen")}
          </Button>
        )}
        <Button class="btn--text" id="session-again" onPress={startSession}>
          {t("session.again")}
        </Button>
      </div>
      <Segments session={session} />
    </header>
  );
}

/** To the event, if there is one to send this to, and home. */
function WayOut(props: { readEvent: ReadEvent; countedActions: number }) {
  const { t } = usePage();
  const [event] = useWatchedValue(props.readEvent, [], [props.countedActions]);
  return (
    <div class="row session__end">
      {event !== undefined && (
        <a class="btn btn--main" id="session-send" href="#challenge">
          {t("session.send", { event: isolateText(event) })}
        </a>
      )}
      <a class={event === undefined ? "btn btn--main" : undefined} id="session-leave" href="#home">
        {t("session.leave")}
      </a>
    </div>
  );
}
