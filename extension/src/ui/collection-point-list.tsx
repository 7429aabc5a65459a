import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "./page-context.ts";

/** The collection points of an event, with their addresses and opening hours. */
export function CollectionPointList({ points }: { points: Event["collectionPoints"] }) {
  const { t } = usePage();
  return (
    <ul class="lines">
      {points.map(({ name, address, opening }) => (
        <li key={`${name} ${address}`}>
          <div>
            <b>
              <OthersText text={name} />
            </b>
            <p class="small">
              <OthersText text={address} />
            </p>
          </div>
          <p class="small soft">
            <OthersText text={inLanguage(opening, t.language)} />
          </p>
        </li>
      ))}
    </ul>
  );
}
