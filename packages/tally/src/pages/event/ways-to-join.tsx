import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { Event } from "@digital-cleanup/challenge";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { PromiseText } from "@digital-cleanup/ui/promise-text.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { TaskIcon } from "../join/tasks/task-icon.tsx";

type Props = Pick<LocaleProps, "t"> & {
  event: Event;
  joinUrl: string;
  /** Where the extension is offered. */
  extensionUrl: string;
};

/** Taking part, by what a person has at hand. */
export const WaysToJoin = ({ t, event, joinUrl, extensionUrl }: Props) => (
  <section class="card flow" aria-labelledby="join">
    <h2 id="join">{t("tally.event.join")}</h2>
    <div class="grid grid--ways">
      <div class="flow flow--tight">
        <h3 class="row row--tight row--one">
          <TaskIcon task="devices" />
          {t("tally.event.ways.phone")}
        </h3>
        <p class="small">{t("tally.event.ways.phoneText")}</p>
        <p>
          <a class="btn" id="join-on-phone" href={joinUrl}>
            {t("tally.event.ways.phoneLink")}
          </a>
        </p>
      </div>
      <div class="flow flow--tight">
        <h3 class="row row--tight row--one">
          <Icon name="laptop" size={26} />
          {t("tally.event.ways.computer")}
        </h3>
        <ol class="steps small">
          <li>
            <a id="join-install-extension" href={extensionUrl}>
              {t("tally.event.ways.installLink")}
            </a>
          </li>
          <li>{t("tally.event.joinClick")}</li>
        </ol>
        <p class="small">
          {t("tally.event.joinPaste")}{" "}
          <span class="joincode">
            <TypedAddress url={`${event.code}@${event.host}`} />
          </span>
        </p>
      </div>
    </div>
    <p class="small soft">
      {t("tally.event.joinShown")} <PromiseText t={t} event={event} />
    </p>
  </section>
);
