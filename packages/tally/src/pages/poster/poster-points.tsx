import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";

/** With more collection points than this, the poster uses its dense layout. */
export const maxRoomyPoints = 4;

type Props = { t: Text; points: Event["collectionPoints"]; maxPoints: number };

/** The collection points. If there are more than `maxPoints`, a line refers to the event's page for the others. */
export function PosterPoints({ t, points, maxPoints }: Props) {
  if (points.length === 0) return null;
  const shown = points.length > maxPoints ? points.slice(0, maxPoints - 1) : points;
  const left = points.length - shown.length;
  return (
    <div class="poster__points">
      <h2>{t("tally.event.collectionPoints")}</h2>
      <ul>
        {shown.map(({ name, address, opening }, index) => (
          <li key={index}>
            <b>
              <OthersText text={name} />
            </b>
            <span>
              <OthersText text={address} />
            </span>
            <span>
              <OthersText text={inLanguage(opening, t.language)} />
            </span>
          </li>
        ))}
        {left > 0 && <li>{t("tally.organise.poster.more", { count: left })}</li>}
      </ul>
    </div>
  );
}
