import { useEffect, useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import { alwaysOnPermissions, requestPermissions } from "../../platform/access/permissions.ts";
import { reportError } from "../../platform/report-error.ts";
import { saveSetting } from "../../platform/settings/settings.ts";
import { usePage } from "../../ui/page-context.ts";
import {
  type MeasuringChoice,
  measuringChoice,
  saveMeasuringChoice,
} from "../../ui/settings/measuring-choice.ts";
import { browserHints, type GuessedZone, guessZone } from "./guess-zone.ts";

/** The answers of the page, and the step that saves them and leads to Home. */
export function useStart() {
  const { settings } = usePage();
  const [chosen, setChosen] = useState<MeasuringChoice>();
  const [guess, setGuess] = useState<GuessedZone>();
  const [chosenZone, setChosenZone] = useState<string>();
  const [isRefused, setIsRefused] = useState(false);
  // After the first paint: it may take a third of a second.
  useEffect(() => setGuess(guessZone(browserHints())), []);
  const isGuessed = settings.gridZone.source === "default" && chosenZone === undefined;
  const zone = isGuessed && guess ? guess.zone : (chosenZone ?? settings.gridZone.value);
  const choice = chosen ?? measuringChoice(settings);

  const start = () => {
    // Awaiting anything before the request would lose the user activation of the click. The background completes the grant.
    const answer =
      choice === "always" && !isWorkBuild
        ? requestPermissions(alwaysOnPermissions)
        : Promise.resolve(true);
    const finish = async () => {
      if (settings.gridZone.value !== zone) await saveSetting("gridZone", zone);
      const isAllowed = await answer;
      if (isAllowed && chosen) await saveMeasuringChoice(chosen);
      if (isAllowed) return location.assign("/dashboard.html");
      setChosen("onClick");
      setIsRefused(true);
    };
    void finish().catch(reportError);
  };
  return {
    choice,
    choose: (next: MeasuringChoice) => {
      setChosen(next);
      setIsRefused(false);
    },
    isRefused,
    zone,
    guessedFrom: isGuessed ? guess?.from : undefined,
    chooseZone: setChosenZone,
    start,
  };
}
