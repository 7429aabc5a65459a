import { defineBackground } from "wxt/utils/define-background";
import { startChallenge } from "../features/challenge/background.ts";
import { startForgettingScans } from "../features/cleanup/background.ts";
import { startWritingSuggestions } from "../features/habits/writing/background.ts";
import { startThunderbird } from "../features/thunderbird/background.ts";
import { startSpaces } from "../features/thunderbird/spaces.ts";
import { startForgettingSent } from "../features/my-data/background.ts";
import { startDataHandling } from "../features/my-data/handling/background.ts";
import { answerOtherBuild } from "../platform/other-build.ts";
import { effectiveSettings } from "../platform/settings/settings.ts";
import { keepSettingsCopy } from "../platform/settings/settings-copy.ts";

export default defineBackground(() => {
  keepSettingsCopy(effectiveSettings);
  answerOtherBuild();
  startThunderbird();
  startWritingSuggestions();
  startChallenge();
  startForgettingScans();
  startForgettingSent();
  startDataHandling();
  startSpaces();
});
