import { type FigureState, figureState, type Published } from "@digital-cleanup/challenge";
import type { Format, Quantity, Text } from "@digital-cleanup/text";
import { Figure } from "../figures/figures.tsx";
import type { SectionProps } from "./report-texts.ts";

type Card = { label: string; figure?: Partial<Quantity> & { value: bigint }; isAtLeast?: boolean };

export function FigureCards({ t, format, published }: SectionProps) {
  if (published.state === "notStarted") return null;
  const cards = [
    participationsCard(t, format, published),
    peopleCard(t, format, published),
    dataCard(t, format, published),
  ].filter((card) => card !== undefined);
  return (
    <div class="grid grid--cards">
      {cards.map((card) => (
        <section class="card flow flow--tight" key={card.label}>
          {card.isAtLeast && <p>{t("tally.report.atLeastBefore")}</p>}
          {card.figure && <Figure size="card" {...card.figure} />}
          <p>{card.label}</p>
        </section>
      ))}
    </div>
  );
}

function participationsCard(t: Text, format: Format, published: Published): Card {
  const { received, published: counted, waiting } = published.participations;
  const isComplete = published.state === "closed" && waiting === 0 && counted === received;
  const key = !published.totals ? "plain" : isComplete ? "allCounted" : "someCounted";
  return {
    figure: { value: BigInt(received), number: format.number(received) },
    label: t(`tally.report.took.${key}`, { count: received, counted }),
  };
}

/** Counted by the organiser. */
function peopleCard(
  t: Text,
  format: Format,
  { declaredByOrganiser: declared }: Published,
): Card | undefined {
  const key = declared?.peopleReached ? "reached" : "acted";
  const count = declared?.peopleReached || declared?.peopleActing;
  if (count === undefined) return undefined;
  return {
    figure: { value: BigInt(count), number: format.number(count) },
    label: t(`tally.report.people.${key}`, { count }),
  };
}

/** The data that was deleted, unless the panel shows it: its total, what the organiser counted, or when it appears. */
function dataCard(t: Text, format: Format, published: Published): Card | undefined {
  const { collected, declaredByOrganiser: declared } = published;
  const hasDevices = Object.keys(collected.devices).length > 0 || collected.grams !== "0";
  const state = figureState(published, "bytes");
  if ("sum" in state) {
    if (!hasDevices || state.sum === 0n) return undefined;
    return {
      figure: { value: state.sum, ...format.bytesParts(state.sum) },
      isAtLeast: state.name === "atLeast",
      label: `${t("tally.report.dataDeleted")}. ${t("tally.report.almostNothing")}`,
    };
  }
  if (declared?.bytes !== undefined) {
    const bytes = BigInt(declared.bytes);
    return {
      figure: { value: bytes, ...format.bytesParts(bytes) },
      label: t("tally.report.dataByHand"),
    };
  }
  return { label: dataMissing(t, state) };
}

function dataMissing(t: Text, state: Exclude<FigureState, { sum: bigint }>): string {
  if (state.name === "none") return t("tally.report.dataMissing.none");
  return state.appearsAt === null
    ? t("tally.report.dataMissing.atClose")
    : t("tally.report.dataMissing.gathering", { appearsAt: state.appearsAt });
}
