import { type Event, figureState, inLanguage, type Published } from "@digital-cleanup/challenge";
import { visibleText } from "@digital-cleanup/text";
import { countDevices, sumDevices } from "../event/device-counts.tsx";
import type { LocaleProps } from "../figures/figures.tsx";

export type PictureFigure = { number: string; unit?: string; label: string };

/** What the picture of an event shows, as texts. */
export type Picture = {
  title: string;
  /** One to three, the most important first. */
  figures: PictureFigure[];
  /** Who organised it, and when. */
  source: string;
  /** The page of the event, without its protocol. */
  address: string;
  fileName: string;
};

type Props = LocaleProps & { event: Event; published: Published; eventUrl: string };

export function pictureOf({ t, format, event, published, eventUrl }: Props): Picture {
  const devices = sumDevices(countDevices(published.collected.devices));
  const data = figureState(published, "bytes");
  const { received } = published.participations;
  const figures: PictureFigure[] = [];
  if (devices > 0n) {
    const label = t("tally.report.handedIn", { count: Number(devices) });
    figures.push({ number: format.number(devices), label });
  }
  if ("sum" in data && data.sum > 0n) {
    figures.push({ ...format.bytesParts(data.sum), label: t(`tally.picture.data.${data.name}`) });
  }
  figures.push({
    number: format.number(received),
    label: t("tally.report.took.plain", { count: received }),
  });
  const dates = format.dayRange(event.startsOn, event.endsOn);
  return {
    title: visibleText(inLanguage(event.name, t.language)),
    figures,
    source: `${visibleText(event.organiser.name)}, ${dates}`,
    address: eventUrl.replace(/^https?:\/\//, ""),
    fileName: `${event.code}.png`,
  };
}

/** The same in words. */
export const pictureText = ({ title, figures, source, address }: Picture): string =>
  [
    title,
    figures
      .map(({ number, unit, label }) => [number, unit, label].filter(Boolean).join(" "))
      .join(", "),
    source,
    address,
  ].join(". ");
