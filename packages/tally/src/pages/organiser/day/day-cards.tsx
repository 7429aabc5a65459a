import { paths } from "@digital-cleanup/challenge";
import type { DayCount } from "../../../states/day-counts.ts";
import { Figure, type LocaleProps } from "../../figures/figures.tsx";
import { countDevices, sumDevices } from "../../figures/published-amounts.ts";
import { ClosingAction, ClosingMeaning } from "../closing/closing-action.tsx";
import { useOrganiser } from "../organiser-context.ts";

export function DayCards() {
  const { t, format, view, code, basePath, organiserKey } = useOrganiser();
  const { event, published } = view;
  const { received } = published.participations;
  const { devices, grams } = published.collected;
  const expected = event.goals.participations;
  const collected = sumDevices(countDevices(devices));
  const page = (path: string) => `${basePath}${path}?lang=${t.language}`;
  return (
    <div class="grid grid--cards">
      <section class="card flow" aria-labelledby="participations-title">
        <h2 id="participations-title">{t("tally.organise.quantity.participations")}</h2>
        <Figure id="received" value={BigInt(received)} number={format.number(received)} />
        {expected !== undefined && expected > 0 && (
          <Meter
            label={t("tally.organise.space.expected", { number: expected })}
            value={received}
            max={expected}
          />
        )}
        {published.state === "closed" && (
          <p class="small">
            <ClosingMeaning />
          </p>
        )}
        {published.state !== "notStarted" && <ClosingAction buttonClass="btn btn--main" />}
      </section>
      <section class="card flow" aria-labelledby="desk-title">
        <h2 id="desk-title">{t("tally.organise.day.desk")}</h2>
        <Figure id="collected" value={collected} number={format.number(collected)} />
        <p class="small">
          {t("tally.organise.day.weighed", { mass: format.grams(Number(grams)) })}
        </p>
        <p>
          {/* Browsers do not send the fragment, so the key does not reach the tally's logs. */}
          <a class="btn" id="go-desk" href={`${page(paths.deskPage(code))}#key=${organiserKey}`}>
            {t("tally.organise.day.deskButton")}
          </a>
        </p>
      </section>
      <section class="card flow" aria-labelledby="screen-title">
        <h2 id="screen-title">{t("tally.organise.day.screen")}</h2>
        <p class="small">{t("tally.organise.day.screenMeaning")}</p>
        <p class="small">{t("tally.quiz.meaning")}</p>
        <p>
          <a class="btn" id="go-screen" href={page(paths.screenPage(code))}>
            {t("tally.organise.prepare.screenButton")}
          </a>
        </p>
        <p class="small">
          <a id="go-rehearsal" href={`${page(paths.screenPage(code))}#rehearsal`}>
            {t("tally.organise.day.rehearse")}
          </a>{" "}
          {t("tally.organise.day.rehearseMeaning")}
        </p>
      </section>
    </div>
  );
}

type Props = { label: string; value: number; max: number };

const Meter = ({ label, value, max }: Props) => (
  <div class="flow flow--tight">
    <svg
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(value, max)}
    >
      <rect width={`${Math.min(100, (100 * value) / max)}%`} height="100%" />
    </svg>
    <p class="small soft">{label}</p>
  </div>
);

/** One bar compares nothing. */
export const minDays = 2;

export function DayBars({ t, format, days }: LocaleProps & { days: readonly DayCount[] }) {
  const max = Math.max(1, ...days.map(({ count }) => count));
  return (
    <section class="card flow" aria-labelledby="days">
      <h2 id="days">{t("tally.event.days")}</h2>
      <dl class="days small">
        {days.map(({ day, count }) => (
          <div key={day}>
            <dt>{format.shortDay(day)}</dt>
            <dd>
              <svg aria-hidden="true">
                <rect width={`${(100 * count) / max}%`} height="100%" />
              </svg>
              <b>{format.number(count)}</b>
            </dd>
          </div>
        ))}
      </dl>
      <p class="tiny soft">{t("tally.event.daysNote")}</p>
    </section>
  );
}
