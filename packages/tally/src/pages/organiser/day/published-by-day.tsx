import { dayIn } from "@digital-cleanup/challenge";
import { DayBars, minDays } from "../../figures/day-bars.tsx";
import { useOrganiser } from "../organiser-context.ts";
import { addLaterPublished } from "./add-later-published.ts";

/** The bars of the public page, kept up to date with what is published. */
export function PublishedByDay() {
  const { t, format, view, publishedDays } = useOrganiser();
  if (!publishedDays) return null;
  const { published } = view.published.participations;
  const today = dayIn(view.event.timeZone, Date.now());
  const days = addLaterPublished(publishedDays, published, today);
  return days.length < minDays ? null : <DayBars t={t} format={format} days={days} />;
}
