import { type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import {
  closedFigures,
  isCountedByHand,
  leadFigure,
  type ShownFigure,
  unitOf,
} from "../event/event-figures.ts";
import { amountParts, type LocaleProps } from "../figures/figures.tsx";
import { countCollected } from "../figures/published-amounts.ts";

export type PictureFigure = {
  /** What stands above the number: that there may be more. */
  before?: string;
  number: string;
  unit?: string;
  label: string;
};

type PictureSource = ShownFigure & { isAtLeast?: boolean };

export type Picture = {
  title: string;
  /** One to three, the most important first. */
  figures: PictureFigure[];
  /** Who organised it, and when. */
  source: string;
  /** The page of the event. */
  url: string;
  fileName: string;
};

type Props = LocaleProps & { event: Event; published: Published; eventUrl: string };

/** Undefined as long as there is nothing to show. */
export function pictureOf({ t, format, event, published, eventUrl }: Props): Picture | undefined {
  const isClosed = published.state === "closed";
  const all: PictureSource[] = isClosed ? closedFigures(published) : openFigures(published);
  const figures = all.filter(({ value }) => value > 0n).slice(0, 3);
  if (figures.length === 0) return undefined;
  const organiser = isolateText(event.organiser.name);
  return {
    title: isolateText(inLanguage(event.name, t.language)),
    figures: figures.map(({ kind, value, isAtLeast }) => ({
      ...(isAtLeast && { before: t("tally.event.atLeast") }),
      ...amountParts(format, unitOf(kind), value),
      label: t(`tally.event.figure.${kind}`, { count: Number(value) }),
    })),
    source: [
      ...(event.isDemonstration ? [t("tally.event.demonstration")] : []),
      ...(isClosed && isCountedByHand(published) ? [t("tally.report.byHand")] : []),
      `${organiser}, ${format.dayRange(event.startsOn, event.endsOn)}`,
    ].join(" · "),
    url: eventUrl,
    fileName: `${event.code}.png`,
  };
}

/** What an open event shows so far: devices, the figure that leads, and the people who took part. */
function openFigures(published: Published): PictureSource[] {
  const { kind, state } = leadFigure(published);
  return [
    { kind: "collected", value: countCollected(published) },
    ...(state.name === "atLeast" ? [{ kind, value: state.sum, isAtLeast: true }] : []),
    { kind: "participations", value: BigInt(published.participations.received) },
  ];
}

/** An address as people write it, without its protocol. */
export const addressOf = (url: string): string => url.replace(/^https?:\/\//, "");

/** The picture in words. */
export const pictureText = ({ title, figures, source, url }: Picture): string =>
  [
    title,
    figures
      .map(({ before, number, unit, label }) =>
        [before, number, unit, label].filter(Boolean).join(" "),
      )
      .join(", "),
    source,
    addressOf(url),
  ].join(". ");
