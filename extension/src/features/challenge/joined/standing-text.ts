import { isolateText } from "@digital-cleanup/text";
import {
  type EventState,
  type Published,
  standingText,
  type StandingText,
} from "@digital-cleanup/challenge";
import type { PageContext } from "../../../ui/page-context.ts";
import type { Participation } from "../participation.ts";

export type Situation = {
  participation: Participation;
  published: Published | undefined;
  eventState: EventState;
};

/** The text about a contribution's standing, on the page and in the popup. */
export const writeStanding = (
  situation: Situation,
  { t, format }: Pick<PageContext, "t" | "format">,
): StandingText =>
  standingText(
    {
      ...situation,
      event: situation.participation.event,
      host: new URL(situation.participation.address.baseUrl).host,
      now: new Date(),
    },
    (key, parameters) =>
      key === "kept" || key === "newerServer"
        ? t(`challenge.standing.${key}`, parameters)
        : t(`participant.standing.${key}`, {
            ...parameters,
            // The server's own words about a refusal.
            field: isolateText(parameters.field),
            detail: isolateText(parameters.detail),
            title: isolateText(parameters.title),
          }),
    format,
  );
