import {
  type Collected,
  type DeviceType,
  type Event,
  figureState,
  type Published,
} from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { type QrDrawing, QrImage } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { useEffect, useState } from "preact/hooks";
import { CountedBlocks, GatheringRing } from "../../figures/counted-shapes.tsx";
import { Figure, type LocaleProps } from "../../figures/figures.tsx";
import { countDevices, sumDevices } from "../../figures/published-amounts.ts";
import { inWords, type ScreenNumbers, sizeOf } from "../screen-numbers.ts";
import type { YearOfUse } from "../year-of-use.ts";
import { DeviceRow } from "./device-row.tsx";
import { type Headline, headlineOf } from "./ideas.ts";
import { type Devices, nextArrival } from "./next-arrival.ts";

type Props = { t: Text; published: Published; numbers: ScreenNumbers };

/** How many people take part, and the total as far as it is public. */
export function CountIdea(props: Props) {
  const figure = headlineOf(props.published);
  const state = figureState(props.published, figure);
  return state.name === "atLeast" ? (
    <AtLeast {...props} {...state} figure={figure} />
  ) : (
    <Gathering {...props} state={state} />
  );
}

type State = ReturnType<typeof figureState>;

/** The ring that fills until the total appears. Enough people may have come, but too few with this figure. */
function Gathering({ t, published, numbers, state }: Props & { state: State }) {
  const { received } = published.participations;
  const appearsAt = state.name === "gathering" ? state.appearsAt : null;
  const quantity = numbers.count(BigInt(received));
  return (
    <>
      <GatheringRing received={received} appearsAt={appearsAt}>
        <Figure id="received" value={BigInt(received)} {...quantity} size={sizeOf(quantity)} />
        <p>{t("tally.screen.contributions", { count: received })}</p>
      </GatheringRing>
      {appearsAt === null || received >= appearsAt ? (
        <p class="say">{t("tally.screen.appearsAtClose")}</p>
      ) : (
        <div class="words">
          <p class="say">{t("tally.screen.appearsAt", { appearsAt })}</p>
          <p class="lead">{t("tally.screen.orAtClose")}</p>
        </div>
      )}
    </>
  );
}

type AtLeastProps = Props & Extract<State, { name: "atLeast" }> & { figure: Headline };

/** The total so far, with a block for each contribution that it contains or not yet. */
function AtLeast({ t, numbers, figure, sum, counted, received }: AtLeastProps) {
  const quantity = numbers[figure === "bytes" ? "bytes" : "count"](sum);
  return (
    <div class="at-least">
      <p class="lead">{t("tally.screen.atLeast")}</p>
      <div class="amount">
        <Figure id={figure} value={sum} {...quantity} size={sizeOf(quantity)} />
        <p class="lead">{t(`tally.screen.${figure}`, { count: Number(sum) })}</p>
      </div>
      <CountedBlocks counted={counted} received={received} />
      <p>
        <data id="received" value={received}>
          <b>
            {t("tally.screen.counted", {
              counted: inWords(numbers.count(BigInt(counted))),
              received: inWords(numbers.count(BigInt(received))),
            })}
          </b>
        </data>
      </p>
    </div>
  );
}

type DevicesIdeaProps = LocaleProps & { devices: Collected["devices"]; numbers: ScreenNumbers };

/** What the desk received, public at once: each new device arrives on its own. */
export function DevicesIdea({ t, format, devices, numbers }: DevicesIdeaProps) {
  const { shown, newest } = useArrivals(devices);
  const counts = countDevices(shown);
  const sum = sumDevices(counts);
  const quantity = numbers.count(sum);
  return (
    <div class="middle">
      <Figure id="collected" value={sum} {...quantity} size={sizeOf(quantity)} />
      <p class="say">{t("tally.screen.collected", { count: Number(sum) })}</p>
      <DeviceRow t={t} format={format} counts={counts} newest={newest} />
    </div>
  );
}

const stepMs = 800;

/** The devices as they arrive one by one, and the type of the newest. Those of the first state are there from the start. */
function useArrivals(actual: Devices): { shown: Devices; newest: DeviceType | undefined } {
  const [shown, setShown] = useState(actual);
  const [newest, setNewest] = useState<DeviceType>();
  useEffect(() => {
    const next = nextArrival(shown, actual);
    if (!next) return;
    const timer = setTimeout(() => {
      setShown(next.devices);
      setNewest(next.type);
    }, stepMs);
    return () => clearTimeout(timer);
  }, [shown, actual]);
  return { shown, newest };
}

type JoinIdeaProps = LocaleProps & {
  event: Event;
  published: Published;
  address: string;
  qr: QrDrawing;
};

/** The code to scan, at more than half of the height, with the address and the code to type. */
export const JoinIdea = ({ t, format, event, published, address, qr }: JoinIdeaProps) => (
  <>
    <QrImage drawing={qr} label={t("tally.screen.qr", { address, code: event.code })} />
    <div class="words">
      <p class="say">
        {published.state === "notStarted"
          ? t("tally.screen.startsOn", { day: format.day(event.startsOn) })
          : t("tally.screen.invite")}
      </p>
      <p class="where">
        <b>
          <TypedAddress url={address} />
        </b>
        <span>
          {t("tally.screen.code")} <b>{event.code}</b>
        </span>
      </p>
    </div>
  </>
);

const types = ["smartphone", "laptop", "tablet", "desktop"] as const;

type FactIdeaProps = LocaleProps & {
  yearOfUse: YearOfUse;
  /** How often the ideas were all shown: each time another device. */
  round: number;
};

/** What one device used a year longer puts off, with its source. */
export function FactIdea({ t, format, yearOfUse: { grams, source }, round }: FactIdeaProps) {
  const type = types[round % types.length]!;
  return (
    <div class="stack">
      <p class="say">{t(`tally.screen.oneMoreYear.${type}`)}</p>
      <p class="figure figure--range">{format.carbonRange(grams[type]!)}</p>
      <p>{t("tally.screen.putOff")}</p>
      <p>{t("tally.screen.source", { source })}</p>
    </div>
  );
}
