import { shownParticipation } from "../../../features/challenge/store.ts";
import { useChallenge } from "../../../features/challenge/use-challenge.ts";
import { figureConditions } from "../../../features/habits/figure-conditions.ts";
import { readMonth } from "../../../features/habits/month/read-month.ts";
import { LeverCard } from "../../../features/home/levers/lever-card.tsx";
import { isThunderbird } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { HomeCardGrid } from "./home-card-grid.tsx";
import { useAsideTotals } from "./use-aside-totals.ts";

/** The last cards of Home: what matters most, the event, the suggestions of this month, and the files set aside. */
export function HomeCards() {
  const { settings } = usePage();
  const challenge = useChallenge();
  const aside = useAsideTotals();
  const { value: suggestions } = useFreshValue(() => readMonth(new Date()), [settings]);
  return (
    <>
      {!isThunderbird && <LeverCard conditions={figureConditions(settings)} />}
      {challenge && (
        <HomeCardGrid
          joined={shownParticipation(challenge)}
          aside={aside}
          suggestions={suggestions}
        />
      )}
    </>
  );
}
