/**
 * Whether the days of an event can be those of an event: a tally may claim any day of the calendar. The years are those
 * that a roll-up accepts.
 */
export const arePlausibleDays = ({
  startsOn,
  endsOn,
}: {
  startsOn: string;
  endsOn: string;
}): boolean => startsOn >= "2000-01-01" && endsOn <= "2099-12-31";
