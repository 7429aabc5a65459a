import { dayMs } from "./days.ts";

/** How many days an event may last. Contributions are stored until 30 days after its end. */
export const maxEventDays = 400;

export const isWithinMaxDays = ({
  startsOn,
  endsOn,
}: {
  startsOn: string;
  endsOn: string;
}): boolean => Date.parse(endsOn) - Date.parse(startsOn) < maxEventDays * dayMs;
