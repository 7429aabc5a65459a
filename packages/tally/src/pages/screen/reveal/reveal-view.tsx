import { type Event, inLanguage, type Published } from "@digital-cleanup/challenge";
import { RevealIllustration } from "@digital-cleanup/ui/illustrations/reveal.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComponentChildren } from "preact";
import { GatheringRing } from "../../figures/counted-shapes.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { countCollected, countDevices, sumDevices } from "../../figures/published-amounts.ts";
import { Wave } from "../../layout/wave.tsx";
import { DeviceRow } from "../ideas/device-row.tsx";
import { headlineOf } from "../ideas/ideas.ts";
import { createScreenNumbers, inWords, type ScreenNumbers, sizeOf } from "../screen-numbers.ts";
import type { YearOfUse } from "../year-of-use.ts";
import { ComparisonFrame } from "./comparison-frame.tsx";
import { GrowingFigure } from "./growing-figure.tsx";
import type { Frame, RevealStep } from "./reveal-step.ts";

const devicesMs = 900;
const totalMs = 1_600;
const seconds = 3;

type Props = LocaleProps & {
  event: Event;
  published: Published;
  yearOfUse: YearOfUse;
  /** Undefined once the reveal is over: its last frame stays. */
  step: Exclude<RevealStep, { name: "question" }> | undefined;
  frames: readonly Frame[];
};

/** The only dark screen: the count-down, then one frame after the other. */
export function RevealView(props: Props) {
  const { t, event, published, step, frames } = props;
  const name = inLanguage(event.name, t.language);
  if (step && step.name !== "frame") {
    const secondsLeft = step.name === "countdown" ? step.secondsLeft : 0;
    return <CountdownFrame t={t} name={name} published={published} secondsLeft={secondsLeft} />;
  }
  const frame = (step && frames[step.index]) ?? "thanks";
  const numbers = createScreenNumbers(t.language, true);
  switch (frame) {
    case "devices":
      return <DevicesFrame key={frame} {...props} numbers={numbers} />;
    case "total":
      return <TotalFrame key={frame} {...props} numbers={numbers} />;
    case "comparison":
      return <ComparisonFrame key={frame} {...props} numbers={numbers} />;
    case "thanks":
      return <ThanksFrame key={frame} {...props} name={name} numbers={numbers} />;
  }
}

type FrameProps = Pick<Props, "t" | "format" | "published"> & { numbers: ScreenNumbers };

const Heading = ({ children }: { children: ComponentChildren }) => (
  <header class="centred">
    <h1 class="name">{children}</h1>
  </header>
);

type CountdownProps = Pick<Props, "t" | "published"> & { name: string; secondsLeft: number };

const CountdownFrame = ({ t, name, published, secondsLeft }: CountdownProps) => (
  <>
    <Heading>
      <OthersText text={name} />
    </Heading>
    <div class="middle" id="countdown">
      <GatheringRing received={Math.min(seconds, seconds + 1 - secondsLeft)} appearsAt={seconds}>
        <p class="figure" role="timer">
          {secondsLeft > 0 ? secondsLeft : "…"}
        </p>
      </GatheringRing>
    </div>
    <p class="centred">
      {t("tally.screen.totalComes", { count: published.participations.received })}
    </p>
  </>
);

function DevicesFrame({ t, format, published, numbers }: FrameProps) {
  const counts = countDevices(published.collected.devices);
  const sum = sumDevices(counts);
  return (
    <>
      <Heading>{t("tally.screen.devicesFirst")}</Heading>
      <div class="middle">
        <GrowingFigure
          id="collected"
          value={sum}
          quantity={numbers.count(sum)}
          durationMs={devicesMs}
        />
        <p class="say">{t("tally.screen.collected", { count: Number(sum) })}</p>
        <DeviceRow t={t} format={format} counts={counts} />
      </div>
      <Wave />
    </>
  );
}

function TotalFrame({ t, published, numbers }: FrameProps) {
  const figure = headlineOf(published);
  const sum = BigInt(published.totals?.[figure]?.sum ?? 0);
  const quantity = numbers[figure === "bytes" ? "bytes" : "count"](sum);
  const { received, published: counted } = published.participations;
  return (
    <>
      <Heading>{t("tally.screen.together")}</Heading>
      <div class="middle">
        <GrowingFigure id={figure} value={sum} quantity={quantity} durationMs={totalMs} />
        {figure !== "bytes" && (
          <p class="say">{t(`tally.screen.${figure}`, { count: Number(sum) })}</p>
        )}
        <p class="lead">
          {t("tally.screen.countedOf", {
            counted: inWords(numbers.count(BigInt(counted))),
            received: inWords(numbers.count(BigInt(received))),
          })}
        </p>
      </div>
      <Wave />
    </>
  );
}

/** Thanks, with what was done: also what a screen shows that was opened after the close. */
function ThanksFrame({ t, published, name, numbers }: FrameProps & { name: string }) {
  const { totals, participations, k } = published;
  const thanks = t("tally.screen.thanks");
  const devices = countCollected(published);
  const figure = headlineOf(published);
  const sum = BigInt(totals?.[figure]?.sum ?? 0);
  const received = BigInt(participations.received);
  const counted = (key: "devicesGiven" | "contributionsGiven", count: bigint) =>
    t(`tally.screen.${key}`, { count: Number(count), number: inWords(numbers.count(count)) });
  return (
    <>
      <Heading>
        <OthersText text={name} />
      </Heading>
      <div class="thanks" id="thanks">
        <RevealIllustration />
        <div class="stack">
          <p class={`figure figure--${sizeOf({ number: thanks })}`}>{thanks}</p>
          <ul class="lead">
            {devices > 0n && <li>{counted("devicesGiven", devices)}</li>}
            {sum > 0n && (
              <li>
                {figure === "bytes"
                  ? inWords(numbers.bytes(sum))
                  : `${inWords(numbers.count(sum))} ${t(`tally.screen.${figure}`, { count: Number(sum) })}`}
              </li>
            )}
            {received > 0n && (
              <li>
                <data id="received" value={String(received)}>
                  {counted("contributionsGiven", received)}
                </data>
              </li>
            )}
          </ul>
          {!totals && received > 0n && <p>{t("tally.screen.tooFew", { k })}</p>}
        </div>
      </div>
      <Wave />
    </>
  );
}
