import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { inLanguage, type PublicState } from "@digital-cleanup/challenge";
import { Logo } from "@digital-cleanup/ui/logo.tsx";
import { Wave } from "../layout/wave.tsx";
import type { ComponentProps } from "preact";
import { FigureRows } from "./figure-rows.tsx";
import { People } from "./people.tsx";
import { QuizStage } from "./quiz/quiz-stage.tsx";
import { ScreenFoot } from "./screen-foot.tsx";
import { createScreenNumbers } from "./screen-numbers.ts";
import { rowsWithWave, screenRows } from "./screen-rows.ts";

export type ScreenViewProps = Omit<ComponentProps<typeof ScreenFoot>, "published"> & {
  published: PublicState;
  /** The address of the page on which phones answer the quiz. */
  quizUrl: string;
};

/** Longer names get a smaller font: even 300 letters have to fit on two lines. */
const sizeClass = (name: string): string =>
  name.length <= 24 ? "name" : name.length <= 56 ? "name name--long" : "name name--longest";

/** The screen for a projector, rendered on the server and in the browser alike. */
export function ScreenView(props: ScreenViewProps) {
  const { t, format, event, published } = props;
  const numbers = createScreenNumbers(t.language, published.state === "closed");
  const rows = screenRows(event, published);
  const name = inLanguage(event.name, t.language);
  const shown = published.quiz?.shown;
  return (
    <div class={shown ? "stage stage--question" : rows.length > 0 ? "stage" : "stage stage--alone"}>
      <header>
        <Logo />
        <h1 class={sizeClass(name)}>
          <OthersText text={name} />
        </h1>
        <p class="soft">{format.dayRange(event.startsOn, event.endsOn)}</p>
      </header>
      {(shown || rows.length <= rowsWithWave) && <Wave />}
      {shown ? (
        <QuizStage {...props} shown={shown} />
      ) : (
        <>
          <People t={t} format={format} event={event} published={published} numbers={numbers} />
          {rows.length > 0 && <FigureRows t={t} numbers={numbers} rows={rows} />}
          <ScreenFoot {...props} />
        </>
      )}
    </div>
  );
}
