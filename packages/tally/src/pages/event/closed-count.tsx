import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { AmountFigure } from "./amount-figure.tsx";
import { closedFigures, isCountedByHand } from "./event-figures.ts";

type Props = LocaleProps & { published: Published };

/** What most stands for a closed event. */
export function ClosedCount({ t, format, published }: Props) {
  const { kind, value } = closedFigures(published)[0]!;
  return (
    <>
      <div class="row row--base">
        <AmountFigure format={format} kind={kind} value={value} size="hero" />
        <p>
          <b>{t(`tally.event.figure.${kind}`, { count: Number(value) })}</b>
        </p>
      </div>
      {!published.totals && !isCountedByHand(published) && (
        <p>{t("tally.event.tooFew", { k: published.k })}</p>
      )}
    </>
  );
}

/** The three figures that come next. */
export const ClosedFigures = ({ t, format, published }: Props) => {
  const [, ...figures] = closedFigures(published);
  if (figures.length === 0) return null;
  return (
    <div class="grid grid--figures">
      {figures.slice(0, 3).map(({ kind, value }) => (
        <div class="card" key={kind}>
          <AmountFigure format={format} kind={kind} value={value} size="large" />
          <p>
            {kind === "participations" && isAllCounted(published)
              ? t("tally.event.allCounted", { count: Number(value) })
              : t(`tally.event.figure.${kind}`, { count: Number(value) })}
          </p>
        </div>
      ))}
    </div>
  );
};

const isAllCounted = ({ totals, participations, aboveLimit }: Published): boolean =>
  totals !== null && participations.waiting === 0 && aboveLimit === "none";
