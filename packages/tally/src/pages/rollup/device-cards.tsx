import {
  type DeviceType,
  deviceTypes,
  type Published,
  type PublishedTotals,
} from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Figure, type LocaleProps } from "../figures/figures.tsx";
import {
  countDevices,
  type DeviceCounts,
  readSplit,
  type Split,
  splitByState,
  sumDevices,
} from "../figures/published-amounts.ts";
import { SplitFigure } from "./split-figure.tsx";

const states = ["working", "broken"] as const;

type AnnouncedProps = LocaleProps & { totals: PublishedTotals };

export function AnnouncedCard({ t, format, totals }: AnnouncedProps) {
  const { devices, grams } = totals;
  const all = readSplit(devices);
  const mass = readSplit(grams);
  if (!all?.sum && !mass?.sum) return null;
  const detail = devices?.byTypeAndState ?? { measured: {}, declared: {} };
  const counts = countDevices(detail.measured, detail.declared);
  return (
    <section class="card flow" aria-labelledby="announced">
      <h2 id="announced">{t("tally.event.announced")}</h2>
      <dl class="grid grid--figures">
        <SplitFigure {...{ t, format }} id="devices" label={t("tally.event.devices")} split={all} />
        {counts.length > 0 &&
          states.map((state) => (
            <SplitFigure
              key={state}
              t={t}
              format={format}
              label={t(`tally.event.${state}`)}
              split={splitByState(detail, state)}
            />
          ))}
        {mass && mass.sum > 0n && (
          <SplitFigure
            {...{ t, format }}
            label={t("tally.event.weight")}
            split={mass}
            unit="grams"
          />
        )}
      </dl>
      {counts.length > 0 && <DeviceTypes t={t} format={format} counts={counts} />}
      {all && <NotDetailed t={t} format={format} all={all} counts={counts} />}
      <p class="tiny soft">{t("tally.event.announcedNote")}</p>
    </section>
  );
}

/** How many of the devices were published without type and state; empty if all or none were published with them. */
function NotDetailed({
  t,
  format,
  all,
  counts,
}: LocaleProps & { all: Split; counts: DeviceCounts }) {
  const detailed = sumDevices(counts);
  const rest = all.sum - detailed;
  return detailed === 0n || rest === 0n ? null : (
    <p class="small">{t("tally.event.notDetailed", { number: format.number(rest) })}</p>
  );
}

export function CollectedCard({
  t,
  format,
  collected,
}: LocaleProps & { collected: Published["collected"] }) {
  const counts = countDevices(collected.devices);
  const pieces = Number(collected.pieces ?? 0);
  if (counts.length === 0 && collected.grams === "0") return null;
  const devices = sumDevices(counts);
  const grams = Number(collected.grams);
  return (
    <section class="card flow" aria-labelledby="collected">
      <h2 id="collected">{t("tally.event.collected")}</h2>
      <div class="grid grid--figures">
        {counts.length > 0 && (
          <div class="flow flow--tight">
            <Figure value={devices} number={format.number(devices)} />
            <BasisLabel basis="measured">{t("tally.event.countedAtDesk")}</BasisLabel>
          </div>
        )}
        {grams > 0 && (
          <div class="flow flow--tight">
            <Figure value={BigInt(collected.grams)} {...format.gramsParts(grams)} />
            <BasisLabel basis="measured">{t("tally.event.weighed")}</BasisLabel>
          </div>
        )}
      </div>
      {counts.length > 0 && <DeviceTypes t={t} format={format} counts={counts} />}
      {pieces > 0 && <p class="small">{t("tally.event.pieces", { count: pieces })}</p>}
      <p class="tiny soft">{t("tally.event.collectedNote")}</p>
    </section>
  );
}

/** Six colours, repeated in a lighter shade if there are more types. */
const fillOf = (type: DeviceType) => {
  const index = deviceTypes.indexOf(type);
  return { fill: `var(--data-${(index % 6) + 1})`, "fill-opacity": index < 6 ? 1 : 0.5 };
};

function DeviceTypes({ t, format, counts }: LocaleProps & { counts: DeviceCounts }) {
  const all = Number(sumDevices(counts));
  let start = 0;
  const bars = counts.map(({ type, working, broken }) => {
    const share = (100 * Number(working + broken)) / all;
    const bar = { type, x: start, share };
    start += share;
    return bar;
  });
  return (
    <>
      <svg class="stack" role="img" aria-label={t("tally.event.devicesByType")}>
        {bars.map(({ type, x, share }) => (
          <rect
            key={type}
            {...fillOf(type)}
            x={`${x}%`}
            width={`${Math.max(0, share - 0.4)}%`}
            height="100%"
          />
        ))}
      </svg>
      <ul class="legend">
        {counts.map(({ type, working, broken }) => (
          <li key={type}>
            <svg class="key" aria-hidden="true">
              <rect {...fillOf(type)} width="100%" height="100%" rx="2" />
            </svg>
            {t(`tally.event.${type}`)}
            <b>{format.number(working + broken)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
