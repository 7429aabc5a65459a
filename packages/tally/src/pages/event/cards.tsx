import type { Event, Published } from "@digital-cleanup/challenge";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import type { ComponentChildren } from "preact";
import type { LocaleProps } from "../figures/figures.tsx";
import { countCollected } from "../figures/published-amounts.ts";

type Props = LocaleProps & {
  event: Event;
  published: Published;
  /** Where devices are taken and when; undefined if nowhere. */
  places: ComponentChildren;
};

export function Cards({ t, format, event, published, places }: Props) {
  const devices = countCollected(published);
  const isAbout = (challenge: Event["challenges"][number]) => event.challenges.includes(challenge);
  return (
    <div class="grid grid--cards">
      {isAbout("data") && (
        <Card
          title={t("tally.event.sort.title")}
          drawing="M3.500 5h17v14h-17zM4 17l5-5 4 4 3-3 4 4M15.500 9.500h.01"
        >
          <p>{t("tally.event.sort.text")}</p>
        </Card>
      )}
      {isAbout("reuse") && (
        <Card
          title={t("tally.event.give.title")}
          drawing="M3 13h4l3 2h4a1.500 1.500 0 0 1 0 3h-4m4-1 5-3a1.600 1.600 0 0 1 2 2.500L15 21H8l-5-2M14 10V3m-3 3 3-3 3 3"
        >
          <p>{t("tally.event.give.text")}</p>
        </Card>
      )}
      {(places || devices > 0n) && (
        <Card
          title={t("tally.event.handIn.title")}
          drawing="M12 21s7-6.300 7-11.500a7 7 0 0 0-14 0C5 14.700 12 21 12 21zM12 7a2.500 2.500 0 1 1 0 5a2.500 2.500 0 0 1 0-5z"
          class="card--tint"
        >
          {places}
          {devices > 0n && (
            <p>
              <b>
                <data id="collected" value={String(devices)}>
                  {t("tally.event.handIn.here", {
                    count: Number(devices),
                    number: format.number(devices),
                  })}
                </data>
              </b>
            </p>
          )}
        </Card>
      )}
    </div>
  );
}

type CardProps = {
  title: string;
  drawing: string;
  class?: string;
  children: ComponentChildren;
};

const Card = ({ title, drawing, class: more = "", children }: CardProps) => (
  <section class={`card ${more}`}>
    <Pictogram size={40}>
      <path d={drawing} />
    </Pictogram>
    <h2>{title}</h2>
    {children}
  </section>
);
