import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { LocaleProps } from "../figures/figures.tsx";

type Points = Event["collectionPoints"];
type Props = Pick<LocaleProps, "t"> & { points: Points };

/** More places than these are folded. */
const maxShown = 2;

/** Where devices are taken, and when. */
export const CollectionPlaces = ({ t, points }: Props) => {
  const folded = points.slice(maxShown);
  return (
    <>
      <PlaceList t={t} points={points.slice(0, maxShown)} />
      {folded.length > 0 && (
        <details class="more">
          <summary>{t("tally.event.handIn.morePlaces", { count: folded.length })}</summary>
          <PlaceList t={t} points={folded} />
        </details>
      )}
    </>
  );
};

const PlaceList = ({ t, points }: Props) => (
  <ul class="flow flow--tight">
    {points.map(({ name, address, opening }) => (
      <li key={`${name}, ${address}`}>
        <OthersText text={name} />, <OthersText text={address} />,{" "}
        <OthersText text={inLanguage(opening, t.language)} />
      </li>
    ))}
  </ul>
);
