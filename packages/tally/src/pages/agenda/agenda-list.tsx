import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { AgendaEvent } from "../../agenda/agenda-event.ts";
import type { LocaleProps } from "../figures/figures.tsx";

export type AgendaListProps = LocaleProps & {
  events: readonly AgendaEvent[];
  eventUrl: (code: string) => string;
  placeName: (event: AgendaEvent) => string;
  /** Links of an embed open beside the site that frames it. */
  isFramed?: boolean;
};

export const AgendaList = ({ t, format, events, isFramed, ...props }: AgendaListProps) =>
  events.length === 0 ? (
    <p>{t("tally.agenda.none")}</p>
  ) : (
    <ul class="lines">
      {events.map((event, index) => {
        const name = <OthersText text={inLanguage(event.name, t.language)} />;
        return (
          <li key={index}>
            <div>
              {event.code === undefined ? (
                <b>{name}</b>
              ) : (
                <a
                  href={props.eventUrl(event.code)}
                  {...(isFramed && { target: "_blank", rel: "noopener" })}
                >
                  {name}
                </a>
              )}
              <p class="small soft">
                {props.placeName(event)} · <OthersText text={event.organiser.name} /> ·{" "}
                {event.challenges.map((kind) => t(`tally.report.challenge.${kind}`)).join(", ")}
              </p>
              {event.mode === "guarded" && <span class="tag">{t("tally.agenda.guarded")}</span>}
            </div>
            <span class="small">{format.dayRange(event.startsOn, event.endsOn)}</span>
          </li>
        );
      })}
    </ul>
  );
