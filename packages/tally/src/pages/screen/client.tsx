import { hydrate, render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { readPage } from "../client/read-page.ts";
import { rehearsedPeople, rehearsedState } from "./rehearsal/rehearsed-state.ts";
import type { ScreenViewProps } from "./screen-view.tsx";
import { LiveScreen, type LiveScreenProps, Screen } from "./screen.tsx";

/** The address of a screen ends in this for a rehearsal. */
const rehearsalHash = "#rehearsal";

/** Between two simulated people. */
const everyMs = 3_000;

type Props = Omit<ScreenViewProps, "band">;

/** The screen with simulated people, to try the day before. It sends nothing and ends when it is left. */
function RehearsalScreen(props: Props) {
  const { t, published: real } = props;
  const [people, setPeople] = useState(0);
  const [isClosed, setClosed] = useState(false);

  useEffect(() => {
    if (isClosed || people === rehearsedPeople(real.k)) return;
    const timer = setTimeout(() => setPeople(people + 1), everyMs);
    return () => clearTimeout(timer);
  }, [people, isClosed]);

  const close = async () => {
    setClosed(true);
    return undefined;
  };
  return (
    <Screen
      {...props}
      published={rehearsedState(real, people, isClosed)}
      band={t("tally.screen.rehearsal")}
      lost={undefined}
      close={close}
    />
  );
}

export type ScreenPageState = Omit<LiveScreenProps, "t" | "format">;

const { t, format, state } = readPage();
const root = document.querySelector("main");
const props = { t, format, ...(state as ScreenPageState) };
if (root && location.hash === rehearsalHash) {
  root.replaceChildren();
  render(<RehearsalScreen {...props} />, root);
} else if (root) {
  hydrate(<LiveScreen {...props} />, root);
}
