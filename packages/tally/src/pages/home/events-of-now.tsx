import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { CurrentEvent } from "../../rollup/first-to-close.ts";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & {
  current: readonly CurrentEvent[];
  eventUrl: (code: string) => string;
};

/** Events that take contributions now. */
export const EventsOfNow = ({ t, format, current, eventUrl }: Props) => (
  <section class="card flow" aria-labelledby="now">
    <h2 id="now">{t("tally.home.now")}</h2>
    <ul class="lines">
      {current.map(({ code, name, organiser, endsOn, participations }) => (
        <li key={code}>
          <div>
            <a href={eventUrl(code)}>
              <OthersText text={inLanguage(name, t.language)} />
            </a>
            <p class="small soft">
              <OthersText text={organiser} /> · {t("tally.home.until", { day: format.day(endsOn) })}
            </p>
          </div>
          {participations > 0 && (
            <span class="small">{t("tally.home.contributions", { count: participations })}</span>
          )}
        </li>
      ))}
    </ul>
  </section>
);
