import { appearsAt, type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import type { PhoneSystem } from "../tasks/phone-system.ts";
import { tasksFor } from "../tasks/tasks.ts";
import { WhereToTap } from "../tasks/where-to-tap.tsx";
import { linkTo } from "../use-step.ts";
import { SpaceField, WhereToRead } from "./space-field.tsx";

type Props = LocaleProps & {
  event: Event;
  state: Published["state"];
  eventUrl: string;
  privacyUrl: string;
  /** The text of the field, and what is wrong in it. */
  value: string;
  error: string | undefined;
  system: PhoneSystem | undefined;
  /** What the script adds to the page of the server. */
  actions?: {
    onChooseSystem: (system: PhoneSystem) => void;
    onInput: (text: string) => void;
    onNext: () => void;
    onUnknown: () => void;
  };
};

/** The first card. The server renders it too, so that it can be read and filled in before scripts run. */
export function StartCard(props: Props) {
  const { t, format, event, state, value, error, system, actions } = props;
  const first = linkTo(`task-${tasksFor(event)[0]!}`);
  return (
    <>
      <form
        class="step"
        noValidate
        onSubmit={
          actions &&
          ((submission) => {
            submission.preventDefault();
            actions.onNext();
          })
        }
      >
        <div class="flow flow--wide">
          {state === "notStarted" && (
            <p class="note note--caution">
              {t("tally.join.notStarted", { day: format.day(event.startsOn) })}
            </p>
          )}
          <p class="note note--caution" role="status" id="join-not-loaded" hidden>
            {t("tally.join.notLoaded")}
          </p>
          <noscript>
            <p class="note note--caution">{t("tally.join.noScript")}</p>
          </noscript>
          <WhereToRead
            t={t}
            system={system}
            {...(actions && { onChoose: actions.onChooseSystem })}
          />
          <SpaceField
            {...{ t, format, value, error }}
            id="join-space-before"
            {...(actions && { onInput: actions.onInput })}
          />
          <p>{t("tally.join.space.subtracted")}</p>
        </div>
        <div class="dock">
          <button class="btn btn--main btn--big wide" id="join-start">
            {t("tally.join.begin")}
          </button>
          <a id="join-unknown" href={first} onClick={actions?.onUnknown}>
            {t("tally.join.unknown")}
          </a>
        </div>
      </form>
      <noscript>
        <AllInstructions t={t} event={event} />
      </noscript>
      <OtherWays {...props} />
    </>
  );
}

/** What the event is, and the ways for those who do not start here. */
function OtherWays({ t, format, event, eventUrl, privacyUrl }: Props) {
  const { k, publication } = event;
  return (
    <section class="small soft flow flow--tight">
      <p>
        <OthersText text={inLanguage(event.name, t.language)} /> ·{" "}
        <span class="whole">{format.dayRange(event.startsOn, event.endsOn)}</span>{" "}
        {event.isDemonstration && <span class="tag">{t("tally.event.demonstration")}</span>}
      </p>
      {event.mode === "guarded" && <p>{t("tally.join.place.needed")}</p>}
      <p>
        <a id="join-enter" href={linkTo("note")}>
          {t("tally.join.enter")}
        </a>
      </p>
      <p>
        <a href={linkTo("receipt")} id="join-have-receipt">
          {t("tally.join.haveReceipt")}
        </a>{" "}
        · <a href={eventUrl}>{t("participant.eventPage")}</a>
      </p>
      <details class="more">
        <summary>{t("tally.join.published")}</summary>
        <div class="flow flow--tight">
          <p>
            {publication === "live"
              ? t("tally.join.howPublish", { appearsAt: appearsAt(k), k })
              : t("tally.join.howPublishAtClose", { k })}{" "}
            <a href={privacyUrl}>{t("tally.join.published")}</a>
          </p>
          <p>{t("tally.join.secret")}</p>
          <p>{t("tally.join.withExtension")}</p>
        </div>
      </details>
    </section>
  );
}

/** The steps of every task on one page, for browsers without scripts. */
const AllInstructions = ({ t, event }: Pick<Props, "t" | "event">) => (
  <>
    {tasksFor(event).map((task) => (
      <section class="card flow" key={task}>
        <h2>{t(`tally.join.tasks.${task}.title`)}</h2>
        <WhereToTap t={t} task={task} />
      </section>
    ))}
  </>
);
