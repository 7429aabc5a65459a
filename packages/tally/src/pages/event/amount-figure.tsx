import { Figure } from "../figures/figure.tsx";
import { amountParts, type LocaleProps } from "../figures/figures.tsx";
import { type ShownFigure, unitOf } from "./event-figures.ts";

/** More characters do not fit on one line of a phone. */
const maxLength = 6;

type Props = Pick<LocaleProps, "format"> & ShownFigure & { size: "hero" | "large" };

/** A figure of an event with its unit, as large as its digits allow. */
export function AmountFigure({ format, kind, value, size }: Props) {
  const parts = amountParts(format, unitOf(kind), value);
  const isLong = (parts.number?.length ?? 0) > maxLength;
  return <Figure size={isLong ? "long" : size} value={value} {...parts} />;
}
