import { type Event, inLanguage, type PublicState } from "@digital-cleanup/challenge";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { QrDrawing } from "@digital-cleanup/ui/qr-image.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { Lost } from "../client/use-published.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { CountIdea, DevicesIdea, FactIdea, JoinIdea } from "./ideas/idea-views.tsx";
import type { Idea } from "./ideas/ideas.ts";
import { QuizStage } from "./quiz/quiz-stage.tsx";
import { createScreenNumbers } from "./screen-numbers.ts";
import type { YearOfUse } from "./year-of-use.ts";

export type ScreenViewProps = LocaleProps & {
  event: Event;
  published: PublicState;
  /** The address of the tally, where people type the code of the event. */
  address: string;
  /** The address of the page on which phones answer the quiz. */
  quizUrl: string;
  /** Drawn by the server: the code that draws them is an eighth of what the page may load. */
  qr: Record<"join" | "quiz", QrDrawing>;
  yearOfUse: YearOfUse;
  /** What is to be known in every idea and frame, in a word. */
  band: string | undefined;
};

type IdeaProps = ScreenViewProps & { idea: Idea; round: number; lost: Lost | undefined };

type Props = IdeaProps & {
  /** The idea before it, which fades. */
  before?: Idea;
  hideBefore: () => void;
};

/** The screen before the close: one idea, or the question of the quiz. */
export function ScreenView({ before, hideBefore, ...props }: Props) {
  const { t, event, published, idea } = props;
  const shown = published.quiz?.shown;
  if (shown) return <QuizStage {...props} shown={shown} />;
  return (
    <div class="stage">
      <header>
        <Logo />
        <EventName name={inLanguage(event.name, t.language)} />
        <Bands {...props} />
      </header>
      {before && before !== idea && (
        <div
          key={before}
          class={`idea idea--${before} idea--before`}
          aria-hidden="true"
          onAnimationEnd={hideBefore}
        >
          <IdeaView {...props} idea={before} />
        </div>
      )}
      <div key={idea} class={`idea idea--${idea}`} id="idea" data-idea={idea}>
        <IdeaView {...props} />
      </div>
      <Foot {...props} />
    </div>
  );
}

/** Longer names get a smaller font: even 300 letters have to fit on two lines. */
const EventName = ({ name }: { name: string }) => (
  <h1 class={name.length <= 40 ? "name" : "name name--long"}>
    <OthersText text={name} />
  </h1>
);

/** What every picture says in a word, and that the connection is lost. */
export const Bands = ({ t, band, lost }: Pick<IdeaProps, "t" | "band" | "lost">) => (
  <div class="bands">
    {band && <p class="band">{band}</p>}
    <p role="status">
      {lost && (
        <span class="band" id="lost">
          {t("tally.screen.lost")}
        </span>
      )}
    </p>
  </div>
);

/** The address and the code, or on the screen that shows them larger, what joining takes. */
const Foot = ({ t, event, published, address, idea }: IdeaProps) => (
  <footer>
    {idea === "join" ? (
      <p>{t(published.state === "open" ? "tally.screen.promise" : "tally.screen.soon")}</p>
    ) : (
      <>
        <p>
          <b>
            <TypedAddress url={address} />
          </b>
        </p>
        <p>
          {t("tally.screen.code")} <b>{event.code}</b>
        </p>
      </>
    )}
  </footer>
);

function IdeaView(props: IdeaProps) {
  const { published, idea } = props;
  const numbers = createScreenNumbers(props.t.language, false);
  switch (idea) {
    case "join":
      return <JoinIdea {...props} qr={props.qr.join} />;
    case "count":
      return <CountIdea {...props} numbers={numbers} />;
    case "devices":
      return <DevicesIdea {...props} devices={published.collected.devices} numbers={numbers} />;
    case "fact":
      return <FactIdea {...props} />;
  }
}
