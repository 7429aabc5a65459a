import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { LearnCards } from "./learn-cards.tsx";
import { noProgress } from "./progress.ts";
import { useProgress } from "./use-progress.ts";

/** Figures to start with, and the sections that explain, question and engage. */
export function LearnPage() {
  const { progress } = useProgress();
  return (
    <>
      <PageTitle />
      <KeyFigures />
      <LearnCards progress={progress ?? noProgress} />
    </>
  );
}
