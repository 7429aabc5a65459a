import { useEffect, useState } from "preact/hooks";
import { Screen } from "../screen.tsx";
import type { ScreenViewProps } from "../screen-view.tsx";
import { rehearsedPeople, rehearsedState } from "./rehearsed-state.ts";

/** The address of a screen ends in this for a rehearsal. */
export const rehearsalHash = "#rehearsal";

/** Between two simulated people. */
const everyMs = 3_000;

type Props = Omit<ScreenViewProps, "band">;

/** The screen with simulated people, to try the day before. It sends nothing and ends when it is left. */
export function RehearsalScreen(props: Props) {
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
