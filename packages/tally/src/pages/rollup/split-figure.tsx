import {
  amountParts,
  Breakdown,
  Figure,
  type LocaleProps,
  type Unit,
} from "../figures/figures.tsx";
import type { Split } from "../figures/published-amounts.ts";

type Props = LocaleProps & {
  id?: string;
  label: string;
  /** Undefined if nothing of it was published. */
  split: Split | undefined;
  unit?: Unit;
};

export const SplitFigure = ({ t, format, id, label, split, unit = "count" }: Props) => (
  <div>
    <dt class="small soft">{label}</dt>
    <dd class="flow flow--tight">
      {split ? (
        <>
          <Figure id={id} value={split.sum} {...amountParts(format, unit, split.sum)} />
          <Breakdown t={t} format={format} unit={unit} split={split} />
        </>
      ) : (
        <NotPublished t={t} />
      )}
    </dd>
  </div>
);

/** In the place of a figure of which nothing was published. */
export const NotPublished = ({ t }: Pick<LocaleProps, "t">) => (
  <span class="soft">{t("tally.event.notPublished")}</span>
);
